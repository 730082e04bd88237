import assert from "node:assert/strict";
import { execa } from "execa";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockedPackages } from "../../inventory/packages";
import { ROOT } from "../../program/stack-file";

/** Packages that have an install script, and why nothing is missing where it does not run. */
const UNNEEDED: Readonly<Record<string, string>> = {
  "@pulumi/kubernetes": "fetches the provider's plugin, which the Pulumi CLI does by itself",
  esbuild: "looks for its program, which is a package of its own",
  protobufjs: "warns of version schemes",
};

describe("installing packages", function () {
  this.timeout(60_000);
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"))));
  afterEach(() => rmSync(directory, { recursive: true }));

  /** Whether the install script of a package runs, in a project with our .npmrc. */
  async function scriptRuns(...args: string[]): Promise<boolean> {
    const project = join(directory, "project");
    const dependency = join(directory, "dependency");
    const trace = join(directory, "trace");
    for (const folder of [project, dependency]) mkdirSync(folder, { recursive: true });
    const write = (folder: string, content: object) =>
      writeFileSync(join(folder, "package.json"), JSON.stringify(content));
    write(dependency, {
      name: "dependency",
      version: "1.0.0",
      scripts: { install: `node -e "fs.writeFileSync(process.env.TRACE, '')"` },
    });
    await execa("npm", ["pack", "--pack-destination", project], { cwd: dependency });
    write(project, {
      name: "project",
      version: "1.0.0",
      dependencies: { dependency: "file:dependency-1.0.0.tgz" },
    });
    copyFileSync(join(ROOT, ".npmrc"), join(project, ".npmrc"));
    const npm = { cwd: project, env: { TRACE: trace } };
    await execa("npm", ["install", "--offline", "--package-lock-only"], npm);
    await execa("npm", ["ci", "--offline", ...args], npm);
    assert.ok(existsSync(join(project, "node_modules", "dependency")));
    return existsSync(trace);
  }

  it("runs nothing that a package brings", async () => assert.equal(await scriptRuns(), false));

  it("would, if .npmrc did not forbid it", async () =>
    assert.equal(await scriptRuns("--ignore-scripts=false"), true));

  it("leaves out no script that is needed", () => {
    const { packages } = lockedPackages(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    const found = packages.filter((one) => one.hasInstallScript).map(({ name }) => name);
    assert.deepEqual(found, Object.keys(UNNEEDED));
  });

  it("leaves npm no scripts to run before or after ours, which it would not do either", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const hooks = Object.keys(scripts).filter((name) => {
      const [, hooked] = /^(?:pre|post)(.+)$/.exec(name) ?? [];
      return hooked !== undefined && Object.hasOwn(scripts, hooked);
    });
    assert.deepEqual(hooks, []);
  });
});
