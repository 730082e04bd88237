/** The real charts, rendered by the real helm, where this machine has both. */
import { join } from "node:path";
import { archiveName, charts } from "../../components/charts";
import type { KubernetesObject } from "../../inventory/facts";
import { renderRelease as render } from "../../inventory/render";
import type { PlannedRelease } from "../../plan/plan";
import { hasTool } from "./tools";

/** Directory with the five charts as .tgz files. */
export const CHARTS_DIRECTORY = process.env["OTEL_LGTM_CHARTS"];

/** Why charts cannot be rendered here, or nothing. */
export function chartsHindrance(): string | undefined {
  if (!hasTool("helm")) return "helm is not on PATH";
  if (CHARTS_DIRECTORY === undefined)
    return "OTEL_LGTM_CHARTS names no directory with the five charts as .tgz files";
  return undefined;
}

/** A rendered object, as far as tests look into it. */
export type RenderedObject = KubernetesObject & {
  readonly data?: Readonly<Record<string, string>>;
};

/** Objects of a release, as `helm template` renders them with the given values. */
export const renderRelease = (
  { resource, name, namespace }: Pick<PlannedRelease, "resource" | "name" | "namespace">,
  values: PlannedRelease["values"],
): Promise<RenderedObject[]> =>
  render("helm", join(CHARTS_DIRECTORY ?? "", archiveName(charts[resource])), {
    name,
    namespace,
    values,
  });
