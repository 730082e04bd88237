import assert from "node:assert/strict";
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { record, SECRET_TEXT } from "../../program/recorder";

class Pair extends pulumi.ComponentResource {
  readonly first: kubernetes.core.v1.ConfigMap;
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("test:recorder:Pair", name, {}, opts);
    this.first = new kubernetes.core.v1.ConfigMap(
      `${name}-first`,
      {},
      { parent: this, protect: true },
    );
    new kubernetes.core.v1.Secret(
      `${name}-second`,
      { stringData: { plain: "a", token: pulumi.secret("hidden") } },
      { parent: this, dependsOn: [this.first], deleteBeforeReplace: true, retainOnDelete: true },
    );
    this.registerOutputs({});
  }
}

describe("record", () => {
  it("sees what the engine would: parent, provider, dependencies and options", async () => {
    const { registrations } = await record({ stack: "test" }, () => {
      const provider = new kubernetes.Provider("cluster", {});
      return new Pair("pair", { provider });
    });
    const [first, second] = ["pair-first", "pair-second"].map((name) =>
      registrations.find((registration) => registration.name === name)!,
    );
    const component = registrations.find(({ type }) => type === "test:recorder:Pair")!;
    assert.equal(first!.parent, component.urn);
    assert.equal(first!.protect, true);
    assert.match(first!.provider ?? "", /kubernetes::cluster$/);
    assert.deepEqual(second!.dependencies, [first!.urn]);
    assert.deepEqual(
      [second!.deleteBeforeReplace, second!.retainOnDelete, second!.protect],
      [true, true, false],
    );
  });

  it("hides what shares a property with a secret, as the engine does, and says where", async () => {
    const { registrations } = await record(
      { stack: "test" },
      () => new Pair("pair", { provider: new kubernetes.Provider("cluster", {}) }),
    );
    const secret = registrations.find(({ name }) => name === "pair-second")!;
    assert.deepEqual(secret.secretInputs, ["stringData"]);
    assert.deepEqual(secret.inputs["stringData"], { plain: SECRET_TEXT, token: SECRET_TEXT });
    assert.ok(!JSON.stringify(registrations).includes("hidden"));
  });

  it("fails where an apply fails", async () => {
    await assert.rejects(
      record({ stack: "test" }, () => {
        pulumi.output(1).apply(() => {
          throw new Error("inside an apply");
        });
      }),
      /inside an apply/,
    );
  });

  it("hands configuration to the code", async () => {
    const { result } = await record({ stack: "test", values: { "p:a": "1" } }, () =>
      new pulumi.Config("p").get("a"),
    );
    assert.equal(result, "1");
  });
});
