import assert from "node:assert/strict";
import { CONTRACT_VERSION } from "../../outputs";
import { record, type Registration } from "../../program/recorder";
import { runProgram } from "../../program/run";
import { readStackConfig } from "../../program/stack-file";

/** Runs the example against a monitoring stack with these outputs. */
async function consume(outputs: Record<string, unknown>): Promise<readonly Registration[]> {
  const entry = require.resolve("../../examples/consumer/index.ts");
  Reflect.deleteProperty(require.cache, entry);
  const { registrations } = await record(
    {
      stack: "shop",
      stateOf: ({ type }) =>
        type === "pulumi:pulumi:StackReference"
          ? { outputs, secretOutputNames: ["grafanaAdminPassword"] }
          : undefined,
    },
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the program runs when it is loaded
    () => void require(entry),
  );
  return registrations;
}

describe("examples/consumer", () => {
  it("refers to the contract that the program really lays down", async () => {
    const { outputs, registrations } = await runProgram(readStackConfig("dev"));
    const contract = registrations.find(
      ({ type, name }) => type.endsWith(":ConfigMap") && name === "otel-contract-dev",
    );
    const own = await consume({ ...outputs });
    const deployment = own.find(({ type }) => type.endsWith(":Deployment"))?.inputs as unknown as {
      metadata: { namespace: string };
      spec: { template: { metadata: { annotations: object }; spec: { containers: object[] } } };
    };
    const { metadata, data } = contract?.inputs as {
      metadata: { name: string; namespace: string };
      data: Record<string, string>;
    };
    assert.equal(deployment.metadata.namespace, metadata.namespace);
    assert.equal(data["OTEL_EXPORTER_OTLP_ENDPOINT"], outputs["otlpHttpEndpoint"]);
    const { template } = deployment.spec;
    assert.ok(
      JSON.stringify(template.spec.containers).includes(
        JSON.stringify({ configMapRef: { name: metadata.name } }),
      ),
    );
    assert.deepEqual(template.metadata.annotations, {
      "k8s.grafana.com/logs.enabled": "false",
      "otel-lgtm/contract": outputs["telemetryContract"],
    });
  });

  it("keeps one of two replicas while nodes are drained", async () => {
    const { outputs } = await runProgram(readStackConfig("dev"));
    const own = await consume({ ...outputs });
    const budget = own.find(({ type }) => type.endsWith(":PodDisruptionBudget"));
    assert.deepEqual(budget?.inputs["spec"], {
      maxUnavailable: 1,
      selector: { matchLabels: { "app.kubernetes.io/name": "shop" } },
    });
  });

  it("stops with one message where the other stack has no such output", async () => {
    const { outputs } = await runProgram(readStackConfig("dev"));
    const others = Object.entries(outputs).filter(([name]) => name !== "telemetryContract");
    await assert.rejects(consume(Object.fromEntries(others)), /has no output telemetryContract/);
  });

  it("stops with one message where the contract has another version", async () => {
    await assert.rejects(
      consume({ contractVersion: CONTRACT_VERSION + 1, telemetryContract: "01234567" }),
      /speaks version 2 of the output contract/,
    );
  });
});
