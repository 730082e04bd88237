/**
 * The stack's outputs: a contract with other stacks. A name that is removed or changes its meaning raises
 * `CONTRACT_VERSION`; a name that is added does not. Every address is known at preview.
 */
import * as pulumi from "@pulumi/pulumi";
import { NODE_PORTS, otlpScheme } from "./components/addresses";
import type { Settings } from "./settings/schema";

export const CONTRACT_VERSION = 1;

/** Every output with its value's type; those that not every stack has are optional. */
export interface MonitoringOutputs {
  readonly contractVersion: number;
  readonly environment: string;
  readonly clusterName: string;
  /** Namespace of the stack. */
  readonly namespace: string;
  /** Address of Grafana for people; only where settings.access gives one. */
  readonly grafanaUrl?: string;
  /** namespace/name of the Secret with `admin-user` and `admin-password`. */
  readonly grafanaAdminSecret: string;
  /** Secret. */
  readonly grafanaAdminPassword: string;
  /** host:port within the cluster. */
  readonly otlpGrpcEndpoint: string;
  /** Base address within the cluster, without /v1/traces and the like. */
  readonly otlpHttpEndpoint: string;
  /** host:port on the host of a kind cluster. */
  readonly otlpHostGrpcEndpoint?: string;
  /** Base address on the host of a kind cluster. */
  readonly otlpHostHttpEndpoint?: string;
  /** Hash of what the telemetry contract says: `InstrumentedApp` rolls its pods when it changes. */
  readonly telemetryContract: string;
  /** Base addresses within the cluster. */
  readonly prometheusUrl: string;
  readonly lokiUrl: string;
  readonly tempoUrl: string;
}

export type OutputName = keyof MonitoringOutputs;

/** Outputs that are secret, and so stay secret in every stack that reads them. */
export const SECRET_OUTPUTS: readonly OutputName[] = ["grafanaAdminPassword"];

/** What the systems of a stack offer. */
export interface Systems {
  readonly contract: { readonly hash: string };
  readonly alloy: { readonly otlpGrpcEndpoint: string; readonly otlpHttpEndpoint: string };
  readonly grafana: { readonly url: string | undefined; readonly adminSecret: string };
  readonly prometheus: { readonly url: string };
  readonly loki: { readonly url: string };
  readonly tempo: { readonly url: string };
}

/** Outputs of a stack. Absent ones are left out: an output that is undefined would be a warning on every run. */
export function stackOutputs(
  settings: Settings,
  systems: Systems,
  grafanaAdminPassword: pulumi.Output<string>,
): { [K in OutputName]?: pulumi.Input<MonitoringOutputs[K] | undefined> } {
  const { contract, alloy, grafana, prometheus, loki, tempo } = systems;
  return {
    contractVersion: CONTRACT_VERSION,
    environment: settings.environment,
    clusterName: settings.clusterName,
    namespace: settings.namespace,
    ...(grafana.url === undefined ? {} : { grafanaUrl: grafana.url }),
    grafanaAdminSecret: grafana.adminSecret,
    grafanaAdminPassword: pulumi.secret(grafanaAdminPassword),
    otlpGrpcEndpoint: alloy.otlpGrpcEndpoint,
    otlpHttpEndpoint: alloy.otlpHttpEndpoint,
    ...(settings.access === "nodePort"
      ? {
          otlpHostGrpcEndpoint: `localhost:${String(NODE_PORTS.otlpGrpc.hostPort)}`,
          otlpHostHttpEndpoint: `${otlpScheme(settings)}://localhost:${String(NODE_PORTS.otlpHttp.hostPort)}`,
        }
      : {}),
    telemetryContract: contract.hash,
    prometheusUrl: prometheus.url,
    lokiUrl: loki.url,
    tempoUrl: tempo.url,
  };
}

/** Outputs of a monitoring stack as another stack reads them. */
export type Monitoring = { readonly [K in OutputName]-?: pulumi.Output<MonitoringOutputs[K]> };

const OPTIONAL: readonly OutputName[] = [
  "grafanaUrl",
  "otlpHostGrpcEndpoint",
  "otlpHostHttpEndpoint",
];
const REQUIRED: readonly OutputName[] = [
  "contractVersion",
  "environment",
  "clusterName",
  "namespace",
  "grafanaAdminSecret",
  "grafanaAdminPassword",
  "otlpGrpcEndpoint",
  "otlpHttpEndpoint",
  "telemetryContract",
  "prometheusUrl",
  "lokiUrl",
  "tempoUrl",
];

/**
 * Typed reader for other stacks.
 *
 *     const monitoring = readMonitoring(new pulumi.StackReference("organization/otel-lgtm/dev"));
 *     const env = [{ name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: monitoring.otlpHttpEndpoint }];
 *
 * An output that is missing, a stack that was never deployed, or another contract version fails the deployment with one
 * message before anything that uses the output is created. The admin's password stays secret.
 */
export function readMonitoring(ref: pulumi.StackReference): Monitoring {
  const version = ref.getOutput("contractVersion");
  const read = (name: OutputName) =>
    pulumi.all([ref.name, version, ref.getOutput(name)]).apply(([stack, found, value]) => {
      if (found !== CONTRACT_VERSION)
        throw new pulumi.RunError(versionProblem(stack, found as unknown));
      if (value === undefined && REQUIRED.includes(name)) {
        throw new pulumi.RunError(
          `Stack ${stack} has no output ${name}; run \`pulumi up\` on it with a complete otel-lgtm.`,
        );
      }
      return value as unknown;
    });
  return Object.fromEntries(
    [...REQUIRED, ...OPTIONAL].map((name) => [name, read(name)]),
  ) as unknown as Monitoring;
}

function versionProblem(stack: string, found: unknown): string {
  if (found === undefined) {
    return `Stack ${stack} has no output contractVersion: it is no otel-lgtm stack, or was never deployed. Check the name, and run \`pulumi up\` on it.`;
  }
  return `Stack ${stack} speaks version ${JSON.stringify(found)} of the output contract, this reader version ${String(CONTRACT_VERSION)}; use the otel-lgtm release that the stack was deployed with.`;
}
