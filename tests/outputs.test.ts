import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  CONTRACT_VERSION,
  readMonitoring,
  type MonitoringOutputs,
  type OutputName,
} from "../outputs";
import { record } from "../program/recorder";
import { runProgram } from "../program/run";
import { readStackConfig, stackNames } from "../program/stack-file";

const OUTPUTS: MonitoringOutputs = {
  contractVersion: CONTRACT_VERSION,
  environment: "dev",
  clusterName: "kind-otel-lgtm",
  namespace: "monitoring",
  grafanaUrl: "http://localhost:3000",
  grafanaAdminSecret: "monitoring/grafana-credentials",
  grafanaAdminPassword: "the-password",
  otlpGrpcEndpoint: "grafana-alloy.monitoring.svc.cluster.local:4317",
  otlpHttpEndpoint: "http://grafana-alloy.monitoring.svc.cluster.local:4318",
  telemetryContract: "01234567",
  prometheusUrl: "http://prometheus",
  lokiUrl: "http://loki",
  tempoUrl: "http://tempo",
};

/** Reads one output of a stack with these outputs, as another stack would. */
async function read(
  name: OutputName,
  outputs: Record<string, unknown>,
): Promise<{ value: unknown; secret: boolean }> {
  const { result } = await record(
    {
      stack: "consumer",
      stateOf: ({ type }) =>
        type === "pulumi:pulumi:StackReference"
          ? { outputs, secretOutputNames: ["grafanaAdminPassword"] }
          : undefined,
    },
    () => {
      const output = readMonitoring(new pulumi.StackReference("organization/otel-lgtm/dev"))[name];
      return Promise.all([
        (output as unknown as { promise(): Promise<unknown> }).promise(),
        pulumi.isSecret(output as pulumi.Output<unknown>),
      ]).then(([value, secret]) => ({ value, secret }));
    },
  );
  return result;
}

/** The same stack without one of its outputs. */
const without = (name: OutputName): Record<string, unknown> =>
  Object.fromEntries(Object.entries(OUTPUTS).filter(([key]) => key !== name));

describe("readMonitoring", () => {
  it("reads values with their types", async () => {
    assert.deepEqual(await read("otlpHttpEndpoint", { ...OUTPUTS }), {
      value: OUTPUTS.otlpHttpEndpoint,
      secret: false,
    });
    assert.deepEqual(await read("contractVersion", { ...OUTPUTS }), {
      value: CONTRACT_VERSION,
      secret: false,
    });
  });

  it("keeps the password secret, and only the password", async () => {
    assert.deepEqual(await read("grafanaAdminPassword", { ...OUTPUTS }), {
      value: "the-password",
      secret: true,
    });
  });

  it("reads an output that the stack does not have as undefined where that is allowed", async () => {
    assert.deepEqual(await read("otlpHostGrpcEndpoint", { ...OUTPUTS }), {
      value: undefined,
      secret: false,
    });
  });

  it("names stack and output where one is missing", async () => {
    await assert.rejects(
      read("lokiUrl", without("lokiUrl")),
      /Stack organization\/otel-lgtm\/dev has no output lokiUrl/,
    );
  });

  it("says so where the stack is none of ours, or was never deployed", async () => {
    await assert.rejects(
      read("lokiUrl", {}),
      /has no output contractVersion: it is no otel-lgtm stack, or was never deployed/,
    );
  });

  it("refuses another version of the contract", async () => {
    await assert.rejects(
      read("lokiUrl", { ...OUTPUTS, contractVersion: 99 }),
      /speaks version 99 of the output contract, this reader version 1/,
    );
  });
});

describe("stack outputs", () => {
  it("are the contract's names, in every stack", async () => {
    const known = new Set<string>([
      ...Object.keys(OUTPUTS),
      "otlpHostGrpcEndpoint",
      "otlpHostHttpEndpoint",
    ]);
    for (const stack of stackNames()) {
      const { outputs } = await runProgram(readStackConfig(stack));
      for (const name of Object.keys(outputs))
        assert.ok(known.has(name), `${stack}: ${name} is not in the contract`);
      const required = Object.keys(OUTPUTS).filter((name) => name !== "grafanaUrl");
      for (const name of required) assert.ok(name in outputs, `${stack}: ${name}`);
    }
  });
});
