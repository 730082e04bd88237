/** Makes a stack's inventory lock anew, where it is not current. */
import { existsSync } from "node:fs";
import { charts } from "../components/charts";
import { chartArchives } from "../inventory/chart-source";
import { findHelm } from "../inventory/helm";
import { readLock } from "../inventory/inventory";
import { lockRelease, lockText, staleReleases } from "../inventory/lock";
import { renderRelease } from "../inventory/render";
import type { Plan } from "../plan/plan";
import { UserError } from "../program/stack-file";
import type { Settings } from "../settings/schema";

/** What is not current in a stack's lock. */
export const staleLines = (plan: Plan): readonly string[] =>
  staleReleases(plan.releases, readLock(plan.stack));

/**
 * Text of the lock, rendered by helm.
 * @throws UserError where there is no helm, where charts cannot be had, or where one refuses its values.
 */
export async function renewedLock(
  { releases }: Plan,
  { charts: source }: Pick<Settings, "charts">,
): Promise<string> {
  const helm = await findHelm();
  const archives = await chartArchives(chartsHere() ?? source, helm);
  const locked = await Promise.all(
    releases.map(async (release) => {
      const archive = archives.get(charts[release.resource].name) ?? "";
      return lockRelease(release, await renderRelease(helm, archive, release));
    }),
  );
  return lockText({ releases: locked });
}

/**
 * A directory that takes the place of every stack's source, which this machine may not reach.
 * @throws UserError where it is none.
 */
function chartsHere(): Settings["charts"] | undefined {
  const directory = process.env["OTEL_LGTM_CHARTS"] ?? "";
  if (directory === "") return undefined;
  if (!existsSync(directory))
    throw new UserError(
      `OTEL_LGTM_CHARTS is ${JSON.stringify(directory)}, which is not there; fix: unset it, or put the five charts there as .tgz files`,
    );
  return { source: "directory", directory };
}
