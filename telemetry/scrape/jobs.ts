import { addresses } from "../../components/addresses";
import type { Settings } from "../../settings/schema";
import { PORTS } from "../../topology/flows";
import { BUCKET_SUFFIX, keepPattern, scrapeJobs, type Job } from "./sources";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** Jobs that scrape the stack itself, at fixed addresses: a target that vanishes is `up == 0`, not a series that ends. */
export function scrapeConfigs(settings: Settings): readonly Record<string, unknown>[] {
  const at = addresses(settings.namespace);
  const hostOf = (url: string) => new URL(url).host;
  const jobs: Readonly<Record<Job, Readonly<Record<string, unknown>>>> = {
    prometheus: target("localhost:9090"),
    alloy: target(at.alloy),
    loki: target(hostOf(at.loki)),
    tempo: target(hostOf(at.tempo)),
    grafana: target(hostOf(at.grafana)),
    alertmanager: target(hostOf(at.alertmanager)),
    "kube-state-metrics": { ...target(at.kubeStateMetrics), honor_labels: true },
    kubelet: kubelet("/metrics"),
    cadvisor: kubelet("/metrics/cadvisor"),
    "node-exporter": {
      ...NODES,
      relabel_configs: [
        NODE_NAME,
        {
          source_labels: ["__address__"],
          regex: "(.+):\\d+",
          replacement: `$1:${String(PORTS.nodeExporter)}`,
          target_label: "__address__",
        },
      ],
    },
  };
  return scrapeJobs(settings).map((job) => ({
    job_name: job,
    ...jobs[job],
    metric_relabel_configs: [
      { source_labels: ["__name__"], regex: keepPattern(job), action: "keep" },
      { source_labels: ["__name__"], regex: `.+${BUCKET_SUFFIX}`, action: "drop" },
    ],
  }));
}

const NODES = { kubernetes_sd_configs: [{ role: "node" }] };
const NODE_NAME = { source_labels: ["__meta_kubernetes_node_name"], target_label: "node" };

const target = (address: string) => ({ static_configs: [{ targets: [address] }] });

const kubelet = (path: string) => ({
  scheme: "https",
  metrics_path: path,
  authorization: { credentials_file: `${SERVICE_ACCOUNT}/token` },
  // Kubelets of kind and kubeadm serve certificates that the cluster's CA did not sign.
  tls_config: { ca_file: `${SERVICE_ACCOUNT}/ca.crt`, insecure_skip_verify: true },
  ...NODES,
  relabel_configs: [NODE_NAME],
});
