/** What a chart makes of a release's values: helm renders it, offline. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { parseAllDocuments, stringify } from "yaml";
import type { PlannedRelease } from "../plan/plan";
import { inScratch } from "../program/scratch";
import { UserError } from "../program/stack-file";
import type { KubernetesObject } from "./facts";

/** Version of the API server that charts are told of, in place of the one that a cluster has. */
export const KUBERNETES_VERSION = "1.33.0";

/**
 * Objects of a release.
 * @param helm Path of the program.
 * @param archive Path of the packaged chart.
 * @throws UserError with helm's message where the chart refuses its values.
 */
export async function renderRelease(
  helm: string,
  archive: string,
  { name, namespace, values }: Pick<PlannedRelease, "name" | "namespace" | "values">,
): Promise<KubernetesObject[]> {
  return inScratch(async (directory) => {
    const file = join(directory, "values.yaml");
    await writeFile(file, stringify(values, { aliasDuplicateObjects: false }));
    const args = ["--include-crds", "--namespace", namespace, "--values", file];
    const { exitCode, stdout, stderr } = await execa(
      helm,
      ["template", name, archive, "--kube-version", KUBERNETES_VERSION, ...args],
      { reject: false, stdin: "ignore", maxBuffer: 2 ** 26 },
    );
    if (exitCode !== 0)
      throw new UserError(`The release ${name} cannot be rendered from ${archive}: ${stderr}`);
    return parseAllDocuments(stdout).flatMap((document) => {
      const object = document.toJS() as KubernetesObject | null;
      return object === null ? [] : [object];
    });
  });
}
