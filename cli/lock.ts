/** `npm run lock`: the files that are generated from the code, written or checked. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import { goldenText } from "../plan/golden";
import { makePlan } from "../plan/plan";
import { currentSettings } from "../program/settings";
import { ROOT, stackNames, UserError } from "../program/stack-file";
import { projectConfig } from "../settings/project-config";
import { settingsPage } from "../settings/settings-page";
import { flowGraph } from "../topology/flows";
import { flowsPage } from "../topology/flows-page";
import { cells, matrixText } from "../topology/matrix";

/** Generated files by absolute path, as they should be. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map([
    [join(ROOT, "docs", "settings.md"), settingsPage()],
    [join(ROOT, "docs", "flows.md"), flowsPage()],
  ]);
  for (const stack of stackNames()) {
    files.set(
      join(ROOT, "tests", "golden", `${stack}.json`),
      goldenText((await makePlan(stack)).registrations),
    );
    files.set(
      join(ROOT, "tests", "golden", `${stack}.matrix.txt`),
      matrixText(cells(flowGraph(currentSettings(stack)))),
    );
  }
  return files;
}

/** Pulumi.yaml with the config section that the settings' keys make; the rest of the file stays as it is. */
export function projectFileText(current: string): string {
  const document = parseDocument(current);
  document.set("config", document.createNode(projectConfig()));
  return document.toString({ lineWidth: 0 });
}

export async function lock(options: { readonly check?: true }): Promise<void> {
  const projectFile = join(ROOT, "Pulumi.yaml");
  const stale: string[] = [];
  const settle = (path: string, text: string) => {
    if (existsSync(path) && readFileSync(path, "utf8") === text) return;
    stale.push(relative(ROOT, path));
    if (options.check === true) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  // First, because the stacks are planned with the defaults of Pulumi.yaml.
  settle(projectFile, projectFileText(readFileSync(projectFile, "utf8")));
  for (const [path, text] of await generatedFiles()) settle(path, text);
  if (options.check === true && stale.length > 0) {
    throw new UserError(
      `Not current: ${stale.join(", ")}. Run \`npm run lock\`, read the difference and commit it.`,
    );
  }
  console.log(stale.length === 0 ? "Everything is current." : `Written: ${stale.join(", ")}`);
}
