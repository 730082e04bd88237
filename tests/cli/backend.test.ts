import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backendEnvironment } from "../../cli/backend";

describe("backendEnvironment", () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "otel-lgtm-"))));
  afterEach(() => rmSync(root, { recursive: true }));
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
  const passphrase = () => readFileSync(join(root, ".pulumi-local", "passphrase"), "utf8");

  for (const variable of ["PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"]) {
    it(`leaves alone what the caller has set (${variable}), and makes nothing then`, () => {
      const env = { PULUMI_BACKEND_URL: "s3://states", [variable]: "" };
      assert.deepEqual(backendEnvironment(env, root), { PULUMI_SKIP_UPDATE_CHECK: "true" });
      assert.deepEqual(readdirSync(root), []);
    });
  }

  it("keeps state and passphrase beside the program otherwise, for nobody else to read", () => {
    const { PULUMI_BACKEND_URL: url = "", ...others } = backendEnvironment({}, root);
    const local = join(root, ".pulumi-local");
    const file = join(local, "passphrase");
    assert.equal(fileURLToPath(url), local);
    assert.deepEqual(others, {
      PULUMI_CONFIG_PASSPHRASE_FILE: file,
      PULUMI_SKIP_UPDATE_CHECK: "true",
    });
    assert.deepEqual([mode(local), mode(file)], ["700", "600"]);
    assert.match(passphrase(), /^[\w-]{32}\n$/);
  });

  it("makes the passphrase once", () => {
    const first = backendEnvironment({}, root);
    const made = passphrase();
    assert.deepEqual(backendEnvironment({}, root), first);
    assert.equal(passphrase(), made);
  });

  it("makes another passphrase elsewhere", () => {
    backendEnvironment({}, root);
    const made = passphrase();
    rmSync(join(root, ".pulumi-local"), { recursive: true });
    backendEnvironment({}, root);
    assert.notEqual(passphrase(), made);
  });

  it("makes a passphrase beside the caller's backend, and a backend beside the caller's passphrase", () => {
    const { PULUMI_BACKEND_URL: url } = backendEnvironment({ PULUMI_CONFIG_PASSPHRASE: "x" }, root);
    assert.ok(url);
    assert.deepEqual(readdirSync(join(root, ".pulumi-local")), []);

    rmSync(join(root, ".pulumi-local"), { recursive: true });
    const { PULUMI_CONFIG_PASSPHRASE_FILE: file = "", ...others } = backendEnvironment(
      { PULUMI_BACKEND_URL: "s3://states" },
      root,
    );
    assert.deepEqual(others, { PULUMI_SKIP_UPDATE_CHECK: "true" });
    assert.deepEqual([mode(join(root, ".pulumi-local")), mode(file)], ["700", "600"]);
  });
});
