import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { APP_NAMES, bundleApp, MOST_BYTES } from "../../apps/bundle";

const ROOT = join(__dirname, "..", "..");

describe("bundleApp", () => {
  for (const name of APP_NAMES) {
    it(`${name} fits a ConfigMap and needs nothing beside it`, () => {
      const { code, bytes } = bundleApp(name);
      assert.ok(bytes > 0 && bytes < MOST_BYTES, String(bytes));
      const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, module = ""]) =>
        module.replace(/^node:/, ""),
      );
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { builtinModules } = require("node:module") as { builtinModules: string[] };
      assert.deepEqual(
        required.filter((module) => !builtinModules.includes(module)),
        [],
      );
    });
  }

  it("gives the same bytes in another process", () => {
    const script =
      'const { bundleApp } = require("./apps/bundle"); console.log(bundleApp("checkout").sha256)';
    const { stdout } = spawnSync(
      process.execPath,
      ["--require", "./tests/support/register.cjs", "--eval", script],
      { cwd: ROOT, encoding: "utf8" },
    );
    assert.equal(stdout.trim(), bundleApp("checkout").sha256);
  });
});
