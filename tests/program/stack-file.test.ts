import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLACEHOLDER, readStackConfig, ROOT, UserError } from "../../program/stack-file";

describe("readStackConfig", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    copyFileSync(join(ROOT, "Pulumi.yaml"), join(root, "Pulumi.yaml"));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const write = (text: string) => writeFileSync(join(root, "Pulumi.test.yaml"), text);

  it("hands over defaults and the stack's own values as the CLI would", () => {
    write("config:\n  otel-lgtm:environment: qa\n  otel-lgtm:demo:\n    enabled: false\n");
    const { values } = readStackConfig("test", root);
    assert.equal(values["otel-lgtm:environment"], "qa");
    assert.equal(values["otel-lgtm:namespace"], "monitoring");
    assert.equal(values["otel-lgtm:demo"], '{"enabled":false}');
    assert.equal(values["otel-lgtm:podLogs"], "true");
  });

  it("stands in for secrets, and says which are not set", () => {
    write("config:\n  otel-lgtm:grafanaAdminPassword:\n    secure: v1:abc\nencryptionsalt: v1:x\n");
    const { values, secretKeys, missingSecrets } = readStackConfig("test", root);
    assert.equal(values["otel-lgtm:grafanaAdminPassword"], PLACEHOLDER);
    assert.deepEqual([...secretKeys].sort(), [
      "otel-lgtm:grafanaAdminPassword",
      "otel-lgtm:grafanaSecretKey",
    ]);
    assert.deepEqual(missingSecrets, ["grafanaSecretKey"]);
  });

  it("leaves a secret in clear text as it is, for the settings to refuse", () => {
    write("config:\n  otel-lgtm:grafanaAdminPassword: in-the-open\n");
    const { values, secretKeys } = readStackConfig("test", root);
    assert.equal(values["otel-lgtm:grafanaAdminPassword"], "in-the-open");
    assert.ok(!secretKeys.includes("otel-lgtm:grafanaAdminPassword"));
  });

  it("names the stacks there are where one is asked for that is not", () => {
    write("config: {}\n");
    assert.throws(
      () => readStackConfig("tset", root),
      new UserError('There is no stack "tset" (no Pulumi.tset.yaml). Stacks here: test.'),
    );
  });

  it("says where a file is no YAML", () => {
    write("config:\n  a: [1\n");
    assert.throws(
      () => readStackConfig("test", root),
      /Pulumi\.test\.yaml is no YAML: BAD_\w+ at line \d+, column \d+$/,
    );
  });

  it("does not quote a file that is no YAML: a secret may stand there", () => {
    for (const text of ["  otel-lgtm:otlpToken: S3CRET: x\n", "  otel-lgtm:otlpToken: *S3CRET\n"]) {
      write(`config:\n${text}`);
      assert.throws(
        () => readStackConfig("test", root),
        (error) => error instanceof UserError && !error.message.includes("S3CRET"),
      );
    }
  });

  it("stands in for what is encrypted within an object", () => {
    write("config:\n  otel-lgtm:demo:\n    load:\n      secure: v1:abc\n");
    const { values, secretKeys } = readStackConfig("test", root);
    assert.equal(values["otel-lgtm:demo"], PLACEHOLDER);
    assert.ok(secretKeys.includes("otel-lgtm:demo"));
  });

  it("says where a file is no stack file", () => {
    write("config: 5\n");
    assert.throws(() => readStackConfig("test", root), /Pulumi\.test\.yaml is no stack file/);
  });
});
