import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { generatedFiles, projectFileText } from "../../cli/lock";
import { goldenEntries } from "../../plan/golden";
import type { Registration } from "../../program/recorder";
import { ROOT } from "../../program/stack-file";

const HOW = "run `npm run lock`, read the difference and commit it";

describe("generated files", () => {
  it("Pulumi.yaml declares the settings' keys", () => {
    const text = readFileSync(join(ROOT, "Pulumi.yaml"), "utf8");
    assert.equal(text, projectFileText(text), HOW);
  });

  it("the settings' page and the golden files are what the program says", async () => {
    for (const [path, text] of await generatedFiles()) {
      assert.ok(existsSync(path), `${relative(ROOT, path)} is missing: ${HOW}`);
      assert.equal(readFileSync(path, "utf8"), text, `${relative(ROOT, path)}: ${HOW}`);
    }
  });
});

describe("goldenEntries", () => {
  const base: Registration = {
    urn: "urn:a",
    type: "t:m:A",
    name: "a",
    custom: true,
    inputs: {},
    secretInputs: [],
    parent: undefined,
    provider: undefined,
    dependencies: [],
    protect: false,
    retainOnDelete: false,
    deleteBeforeReplace: false,
    aliases: [],
  };

  it("names a component where all its resources are depended on, and the rest one by one", () => {
    const component = { ...base, urn: "urn:c", type: "t:m:C", name: "c", custom: false };
    const parts = ["1", "2"].map((name) => ({
      ...base,
      urn: `urn:p${name}`,
      type: "t:m:P",
      name,
      parent: "urn:c",
    }));
    const all = {
      ...base,
      urn: "urn:all",
      name: "all",
      dependencies: ["urn:p1", "urn:p2", "urn:a"],
    };
    const some = { ...base, urn: "urn:some", name: "some", dependencies: ["urn:p1"] };
    const entries = goldenEntries([base, component, ...parts, all, some]);
    const dependsOn = (name: string) => entries.find((entry) => entry.name === name)?.dependsOn;
    assert.deepEqual(dependsOn("all"), ["A a", "C c"]);
    assert.deepEqual(dependsOn("some"), ["P 1"]);
  });

  it("shows texts as lines, and machine-made ones as a hash", () => {
    const [entry] = goldenEntries([
      { ...base, inputs: { text: "a\nb", bundle: "x".repeat(1000) } },
    ]);
    const { text, bundle } = entry!.inputs as { text: unknown; bundle: string };
    assert.deepEqual(text, ["a", "b"]);
    assert.match(bundle, /^sha256:[0-9a-f]{64} \(1000 bytes\)$/);
  });

  it("does not depend on the order of registration", () => {
    const other = { ...base, urn: "urn:b", name: "b", protect: true };
    assert.deepEqual(goldenEntries([base, other]), goldenEntries([other, base]));
    assert.deepEqual(goldenEntries([other])[0]?.options, { protect: true });
  });
});
