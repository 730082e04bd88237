/** `npm run lock`: the files that are generated from the code, written or checked. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import { imageLockText } from "../components/image-lock";
import { IMAGE_LOCK_FILE, readImageLock } from "../components/image-lock-file";
import { goldenText } from "../plan/golden";
import { mergedImages, stackImages, type UsedImage } from "../inventory/images";
import { inventoryOf, lockedStacks, lockFile, readLock } from "../inventory/inventory";
import { networkPods } from "../inventory/pods";
import { rbacText } from "../inventory/rbac";
import { planOf, type Plan } from "../plan/plan";
import { settingsOf } from "../program/settings";
import { ROOT, stackNames, UserError } from "../program/stack-file";
import type { Settings } from "../settings/schema";
import { projectConfig } from "../settings/project-config";
import { settingsPage } from "../settings/settings-page";
import { flowGraph } from "../topology/flows";
import { flowsPage } from "../topology/flows-page";
import { cells, matrixText } from "../topology/matrix";
import { renewedLock, staleLines } from "./inventory-lock";

/** Generated files by absolute path, as they should be; each stack's, but for its inventory lock, which needs helm. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map([
    [join(ROOT, "docs", "settings.md"), settingsPage()],
    [join(ROOT, "docs", "flows.md"), flowsPage()],
  ]);
  const images: UsedImage[] = [];
  for (const config of lockedStacks()) {
    const plan = await planOf(config);
    const settings = settingsOf(config);
    for (const [name, text] of goldenFiles(plan, settings))
      files.set(join(ROOT, "tests", "golden", name), text);
    const { imageRegistry } = settings;
    images.push(...stackImages(plan, readLock(plan.stack) ?? { releases: [] }, imageRegistry));
  }
  files.set(IMAGE_LOCK_FILE, imageLockText(mergedImages(images, readImageLock())));
  return files;
}

/** What a reviewer reads of a stack: its registrations, who reaches whom, who may do what. */
function goldenFiles(plan: Plan, settings: Settings): Map<string, string> {
  const objects = inventoryOf(plan, readLock(plan.stack) ?? { releases: [] });
  const { stack } = plan;
  return new Map([
    ...(stackNames().includes(stack)
      ? [[`${stack}.json`, goldenText(plan.registrations)] as const]
      : []),
    [`${stack}.matrix.txt`, matrixText(cells(flowGraph(settings), networkPods(objects)))],
    [`${stack}.rbac.txt`, rbacText(objects)],
  ]);
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
  // Before the files that are made from it.
  for (const config of lockedStacks()) {
    const plan = await planOf(config);
    const lines = staleLines(plan);
    if (lines.length === 0) continue;
    if (options.check === true)
      stale.push(...lines.map((line) => `${relative(ROOT, lockFile(plan.stack))} (${line})`));
    else settle(lockFile(plan.stack), await renewedLock(plan, settingsOf(config)));
  }
  for (const [path, text] of await generatedFiles()) settle(path, text);
  if (options.check === true && stale.length > 0) {
    throw new UserError(
      `Not current: ${stale.join(", ")}. Run \`npm run lock\`, read the difference and commit it.`,
    );
  }
  // Its digests are part of what the charts are given.
  const again = stale.includes(relative(ROOT, IMAGE_LOCK_FILE));
  console.log(stale.length === 0 ? "Everything is current." : `Written: ${stale.join(", ")}`);
  if (again) await lock(options);
}
