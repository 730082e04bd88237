/** Alloy's configuration: the files of this folder, rendered with the settings. */
import { SECRETS } from "../../components/addresses";
import { ALLOY_SECRETS, ALLOY_TLS } from "../../components/values/alloy";
import { OUT_OF_ORDER_WINDOW } from "../../components/values/prometheus";
import { queueBytes } from "../../settings/sizing";
import type { Settings } from "../../settings/schema";
import { readTelemetryFile, renderTemplate, templateInputs } from "../template";

/** A value of Alloy's language. */
export type AlloyValue = string | number | boolean | readonly AlloyValue[] | AlloyReference | null;

/** What another component exports, written as it is. */
export interface AlloyReference {
  readonly reference: string;
}

/** Where each signal goes. */
export interface AlloyTargets {
  /** Base address of Loki. */
  readonly logs: string;
  /** Base address of Tempo's OTLP/HTTP receiver. */
  readonly traces: string;
  /** Remote-write address of Prometheus. */
  readonly metrics: string;
}

/** Text of config.alloy. */
export function alloyConfig(settings: Settings, targets: AlloyTargets): string {
  const inputs = alloyInputs(settings, targets);
  const files = [
    settings.otlpTls === undefined ? "otlp.alloy" : "otlp-tls.alloy",
    "receive.alloy",
    ...(settings.otlpTokenRequired ? ["otlp-token.alloy"] : []),
    "enrich.alloy",
    "export.alloy",
    ...(settings.podLogs ? ["pod-logs.alloy"] : []),
    ...(settings.kubernetesEvents ? ["events.alloy"] : []),
  ].map((name) => ({ name, text: readTelemetryFile(`alloy/${name}`) }));
  const used = new Set(files.flatMap(({ text }) => [...templateInputs(text)]));
  const unused = Object.keys(inputs).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`No Alloy file uses ${unused.join(", ")}.`);
  return files.map(({ name, text }) => renderTemplate(name, text, inputs, alloyLiteral)).join("\n");
}

function alloyInputs(settings: Settings, targets: AlloyTargets): Record<string, AlloyValue> {
  const { namespace, appNamespaces, clusterName, podLogs, otlpTokenRequired } = settings;
  const names = { environment: settings.environment, cluster_name: clusterName };
  return {
    ...names,
    otlp_auth: otlpTokenRequired ? { reference: "otelcol.auth.bearer.otlp.handler" } : null,
    resource_statements: ottlStatements("resource.ottl", names),
    series_label_statements: ottlStatements("series-labels.ottl", names),
    loki_otlp_url: `${targets.logs}/otlp`,
    tempo_otlp_url: targets.traces,
    prometheus_write_url: targets.metrics,
    queue_bytes: queueBytes(settings),
    out_of_order_window: OUT_OF_ORDER_WINDOW,
    ...(settings.otlpTls === undefined
      ? {}
      : {
          otlp_tls_certificate: `${ALLOY_TLS}/tls.crt`,
          otlp_tls_key: `${ALLOY_TLS}/tls.key`,
        }),
    ...(otlpTokenRequired ? { otlp_token_file: `${ALLOY_SECRETS}/${SECRETS.otlpToken.key}` } : {}),
    ...(settings.kubernetesEvents
      ? { event_statements: ottlStatements("events.ottl", { cluster_name: clusterName }) }
      : {}),
    ...(podLogs
      ? {
          pod_log_namespaces: [namespace, ...appNamespaces.map(({ name }) => name)],
          loki_push_url: `${targets.logs}/loki/api/v1/push`,
        }
      : {}),
  };
}

/** Statements of an OTTL file: one a line, comments and blank lines left out. Text in OTTL is quoted as in JSON. */
function ottlStatements(file: string, inputs: Readonly<Record<string, string>>): string[] {
  const lines = readTelemetryFile(`alloy/${file}`)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => renderTemplate(file, line, inputs, JSON.stringify));
}

/** A value in Alloy's syntax. Text with quotes is written raw, as people write it. */
export function alloyLiteral(value: AlloyValue): string {
  if (value === null) return "null";
  if (typeof value === "string") {
    return value.includes('"') && !/[`\n\r]/.test(value) ? `\`${value}\`` : JSON.stringify(value);
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if ("reference" in value) return value.reference;
  return value.length > 1
    ? `[\n${value.map((item) => `\t\t\t${alloyLiteral(item)},\n`).join("")}\t\t]`
    : `[${value.map(alloyLiteral).join("")}]`;
}
