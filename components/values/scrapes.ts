import { addresses } from "../addresses";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** Jobs that scrape the stack itself, at fixed addresses: a target that vanishes is `up == 0`, not a series that ends. */
export function scrapeConfigs(namespace: string): readonly Record<string, unknown>[] {
  const at = addresses(namespace);
  const hostOf = (url: string) => new URL(url).host;
  return [
    service("prometheus", "localhost:9090"),
    service("alloy", at.alloy),
    service("loki", hostOf(at.loki)),
    service("tempo", hostOf(at.tempo)),
    service("grafana", hostOf(at.grafana)),
    service("alertmanager", hostOf(at.alertmanager)),
    { ...service("kube-state-metrics", at.kubeStateMetrics), honor_labels: true },
    kubelet("kubelet", "/metrics"),
    kubelet("cadvisor", "/metrics/cadvisor"),
  ];
}

const service = (job: string, target: string) => ({
  job_name: job,
  static_configs: [{ targets: [target] }],
});

const kubelet = (job: string, path: string) => ({
  job_name: job,
  scheme: "https",
  metrics_path: path,
  authorization: { credentials_file: `${SERVICE_ACCOUNT}/token` },
  // Kubelets of kind and kubeadm serve certificates that the cluster's CA did not sign.
  tls_config: { ca_file: `${SERVICE_ACCOUNT}/ca.crt`, insecure_skip_verify: true },
  kubernetes_sd_configs: [{ role: "node" }],
  relabel_configs: [{ source_labels: ["__meta_kubernetes_node_name"], target_label: "node" }],
});
