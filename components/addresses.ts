/** Physical names that others address. They are constants, so that every address is known at preview. */
import type { Settings } from "../settings/schema";
import { PORTS } from "../topology/flows";

export const RELEASES = {
  loki: "loki",
  tempo: "tempo",
  prometheus: "prometheus",
  grafana: "grafana",
  alloy: "grafana-alloy",
} as const;

export type ReleaseName = keyof typeof RELEASES;

/** Names of Services; each is also the name of the workload behind it. */
export const SERVICES = {
  ...RELEASES,
  alertmanager: "alertmanager",
  kubeStateMetrics: "kube-state-metrics",
} as const;

/** Where node-exporter runs: the one namespace that admits pods which see their node. */
export const NODE_EXPORTER_NAMESPACE = "node-exporter";

/** Host name of a Service, absolute within the cluster. */
export const host = (service: string, namespace: string): string =>
  `${service}.${namespace}.svc.cluster.local`;

/** Scheme of OTLP/HTTP. */
export const otlpScheme = ({ otlpTls }: Pick<Settings, "otlpTls">): "http" | "https" =>
  otlpTls === undefined ? "http" : "https";

/** In-cluster addresses of a stack, by its monitoring namespace. */
export function addresses(namespace: string, otlpScheme: "http" | "https" = "http") {
  const at = (service: string, port: number) => `${host(service, namespace)}:${String(port)}`;
  return {
    alloy: at(SERVICES.alloy, PORTS.alloy),
    otlpGrpc: at(SERVICES.alloy, PORTS.otlpGrpc),
    otlpHttp: `${otlpScheme}://${at(SERVICES.alloy, PORTS.otlpHttp)}`,
    loki: `http://${at(SERVICES.loki, PORTS.lokiHttp)}`,
    tempo: `http://${at(SERVICES.tempo, PORTS.tempoHttp)}`,
    tempoOtlpHttp: `http://${at(SERVICES.tempo, PORTS.otlpHttp)}`,
    prometheus: `http://${at(SERVICES.prometheus, PORTS.prometheus)}`,
    alertmanager: `http://${at(SERVICES.alertmanager, PORTS.alertmanager)}`,
    kubeStateMetrics: at(SERVICES.kubeStateMetrics, PORTS.kubeStateMetrics),
    grafana: `http://${at(SERVICES.grafana, PORTS.grafana)}`,
  };
}

/** Ports of the kind node that kind/cluster.yaml binds to 127.0.0.1, and where people find them there. */
export const NODE_PORTS = {
  grafana: { nodePort: 30300, hostPort: 3000 },
  otlpGrpc: { nodePort: 30317, hostPort: 4317 },
  otlpHttp: { nodePort: 30318, hostPort: 4318 },
} as const;

/** Secrets and keys that pods read by name. */
export const SECRETS = {
  grafana: {
    name: "grafana-credentials",
    userKey: "admin-user",
    passwordKey: "admin-password",
    secretKeyKey: "secret-key",
  },
  otlpToken: { name: "otlp-token", key: "token" },
} as const;
