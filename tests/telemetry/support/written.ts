/**
 * What each program of the stack is started with, read off a plan: its configuration, and the flags of its container
 * that say what it does. Where a chart puts the pieces together, this does the same; tests/charts holds it against the
 * rendered chart.
 */
import { parse } from "yaml";
import { addresses } from "../../../components/addresses";
import type { Plan } from "../../../plan/plan";
import { alloyConfig } from "../../../telemetry/alloy/config";
import { settingsWith } from "../../support/settings";

type Map = Readonly<Record<string, unknown>>;

/** Data of a ConfigMap of the plan. */
export function configMap(plan: Plan, name: string): Readonly<Record<string, string>> {
  const found = plan.registrations.find(
    (one) => one.type.endsWith(":ConfigMap") && one.name === name,
  );
  if (found === undefined) throw new Error(`the plan has no ConfigMap ${name}`);
  return found.inputs["data"] as Record<string, string>;
}

const values = (plan: Plan, resource: string): Map => {
  const found = plan.releases.find((release) => release.resource === resource);
  if (found === undefined) throw new Error(`the plan has no release ${resource}`);
  return found.values;
};

/** config.alloy. */
export const alloyText = (plan: Plan): string =>
  configMap(plan, "alloy-config")["config.alloy"] ?? "";

/** config.yaml of Loki. */
export const lokiConfiguration = (plan: Plan): Map =>
  parse((values(plan, "loki")["loki"] as { config: string }).config) as Map;

/** tempo.yaml. */
export const tempoConfiguration = (plan: Plan): Map =>
  parse(values(plan, "tempo")["config"] as string) as Map;

interface PrometheusServer {
  readonly global: Map;
  readonly tsdb: Map;
  readonly exemplars: Map;
  readonly alertmanagers: readonly unknown[];
  readonly extraFlags: readonly string[];
  readonly retention: string;
  readonly retentionSize: string;
}

const prometheusValues = (plan: Plan) =>
  values(plan, "prometheus") as unknown as {
    server: PrometheusServer;
    serverFiles: Readonly<Record<string, Map>>;
  };

/** prometheus.yml. */
export function prometheusConfiguration(plan: Plan): Map {
  const { server, serverFiles } = prometheusValues(plan);
  return {
    global: server.global,
    storage: { tsdb: server.tsdb, exemplars: server.exemplars },
    ...serverFiles["prometheus.yml"],
    alerting: { alertmanagers: server.alertmanagers },
  };
}

/** The alert rules. */
export const prometheusRules = (plan: Plan): Map =>
  prometheusValues(plan).serverFiles["alerting_rules.yml"] ?? {};

/** Flags that say what Prometheus does, without those that say where its files are. */
export function prometheusFlags(plan: Plan): string[] {
  const { extraFlags, retention, retentionSize } = prometheusValues(plan).server;
  return [
    `--storage.tsdb.retention.time=${retention}`,
    `--storage.tsdb.retention.size=${retentionSize}`,
    ...extraFlags.map((flag) => `--${flag}`),
  ];
}

/** The stack's Alloy configuration where Alloy's volume is that large, and its queues with it. */
export function configWithVolume(size: string): string {
  const at = addresses("monitoring");
  return alloyConfig(settingsWith({ storage: { alloy: size } }), {
    logs: at.loki,
    traces: at.tempoOtlpHttp,
    metrics: `${at.prometheus}/api/v1/write`,
  });
}
