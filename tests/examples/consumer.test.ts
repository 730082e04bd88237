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
  it("takes the address from the outputs that the program really has", async () => {
    const { outputs } = await runProgram(readStackConfig("dev"));
    const registrations = await consume({ ...outputs });
    const map = registrations.find(({ type }) => type.endsWith(":ConfigMap"));
    assert.deepEqual(map?.inputs["data"], {
      OTEL_EXPORTER_OTLP_ENDPOINT: outputs["otlpHttpEndpoint"],
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    });
    assert.deepEqual(map.secretInputs, []);
  });

  it("stops with one message where the other stack has no such output", async () => {
    const { outputs } = await runProgram(readStackConfig("dev"));
    const others = Object.entries(outputs).filter(([name]) => name !== "otlpHttpEndpoint");
    await assert.rejects(consume(Object.fromEntries(others)), /has no output otlpHttpEndpoint/);
  });

  it("stops with one message where the contract has another version", async () => {
    await assert.rejects(
      consume({ contractVersion: CONTRACT_VERSION + 1, otlpHttpEndpoint: "http://a" }),
      /speaks version 2 of the output contract/,
    );
  });
});
