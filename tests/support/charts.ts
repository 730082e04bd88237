/** The real charts, rendered by the real helm, where this machine has both. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllDocuments, stringify } from "yaml";
import { archiveName, charts } from "../../components/charts";
import type { PodSpec } from "../../inventory/pod-security";
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
export interface RenderedObject {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Record<string, string>;
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly rules?: readonly { readonly resources?: string[]; readonly verbs: string[] }[];
  readonly spec?: {
    readonly template?: {
      readonly metadata: { labels: Record<string, string> };
      readonly spec: PodSpec;
    };
  };
}

/** Objects of a release, as `helm template` renders them with the given values. */
export function renderRelease(
  { resource, name, namespace }: Pick<PlannedRelease, "resource" | "name" | "namespace">,
  values: unknown,
): RenderedObject[] {
  const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
  try {
    const file = join(directory, "values.yaml");
    writeFileSync(file, stringify(values, { aliasDuplicateObjects: false }));
    const chart = join(CHARTS_DIRECTORY ?? "", archiveName(charts[resource]));
    const text = execFileSync(
      "helm",
      [
        "template",
        "--include-crds",
        name,
        chart,
        "--namespace",
        namespace,
        "--kube-version",
        "1.33.0",
        "--values",
        file,
      ],
      { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "pipe"] },
    );
    return parseAllDocuments(text).flatMap((document) => {
      const object = document.toJS() as RenderedObject | null;
      return object === null ? [] : [object];
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
