/** Makes a stack's inventory lock anew, where it is not current. */
import { join } from "node:path";
import { archiveName, charts } from "../components/charts";
import { readLock } from "../inventory/inventory";
import { lockRelease, lockText, staleReleases } from "../inventory/lock";
import { renderRelease } from "../inventory/render";
import type { Plan } from "../plan/plan";
import { UserError } from "../program/stack-file";

/** What is not current in a stack's lock. */
export const staleLines = (plan: Plan): readonly string[] =>
  staleReleases(plan.releases, readLock(plan.stack));

/**
 * Text of the lock, rendered by helm.
 * @throws UserError where there is no helm, where charts cannot be had, or where one refuses its values.
 */
export async function renewedLock({ releases }: Plan): Promise<string> {
  const directory = process.env["OTEL_LGTM_CHARTS"];
  if (directory === undefined)
    throw new UserError("OTEL_LGTM_CHARTS names no directory with the charts");
  const locked = await Promise.all(
    releases.map(async (release) => {
      const archive = join(directory, archiveName(charts[release.resource]));
      return lockRelease(release, await renderRelease("helm", archive, release));
    }),
  );
  return lockText({ releases: locked });
}
