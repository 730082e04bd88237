/** The real charts, rendered by the real helm, where this machine has both. */
import { join } from "node:path";
import { archiveName, charts } from "../../components/charts";
import type { KubernetesObject } from "../../inventory/facts";
import { helmHere, type HelmHere } from "../../inventory/helm";
import { renderRelease as render } from "../../inventory/render";
import type { PlannedRelease } from "../../plan/plan";

/** Directory with the five charts as .tgz files. */
export const CHARTS_DIRECTORY = process.env["OTEL_LGTM_CHARTS"];

let found: Promise<HelmHere> | undefined;

/** Helm on PATH, or the one that `npm run lock` has fetched: tests fetch nothing. */
export const realHelm = (): Promise<HelmHere> => (found ??= helmHere());

/** Why charts cannot be rendered here, or nothing. */
export async function chartsHindrance(): Promise<string | undefined> {
  const here = await realHelm();
  if ("hindrance" in here) return here.hindrance;
  if (CHARTS_DIRECTORY === undefined)
    return "OTEL_LGTM_CHARTS names no directory with the five charts as .tgz files";
  return undefined;
}

/** A rendered object, as far as tests look into it. */
export type RenderedObject = KubernetesObject & {
  readonly data?: Readonly<Record<string, string>>;
};

/** Objects of a release, as `helm template` renders them with the given values. */
export async function renderRelease(
  { resource, name, namespace }: Pick<PlannedRelease, "resource" | "name" | "namespace">,
  values: PlannedRelease["values"],
): Promise<RenderedObject[]> {
  const here = await realHelm();
  if ("hindrance" in here) throw new Error(here.hindrance);
  const archive = join(CHARTS_DIRECTORY ?? "", archiveName(charts[resource]));
  return render(here.helm, archive, { name, namespace, values });
}
