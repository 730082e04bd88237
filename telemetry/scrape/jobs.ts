import { addresses } from "../../components/addresses";
import { BUCKET_SUFFIX, JOBS, keepPattern, type Job } from "./sources";

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** Jobs that scrape the stack itself, at fixed addresses: a target that vanishes is `up == 0`, not a series that ends. */
export function scrapeConfigs(namespace: string): readonly Record<string, unknown>[] {
  const at = addresses(namespace);
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
  };
  return JOBS.map((job) => ({
    job_name: job,
    ...jobs[job],
    metric_relabel_configs: [
      { source_labels: ["__name__"], regex: keepPattern(job), action: "keep" },
      { source_labels: ["__name__"], regex: `.+${BUCKET_SUFFIX}`, action: "drop" },
    ],
  }));
}

const target = (address: string) => ({ static_configs: [{ targets: [address] }] });

const kubelet = (path: string) => ({
  scheme: "https",
  metrics_path: path,
  authorization: { credentials_file: `${SERVICE_ACCOUNT}/token` },
  // Kubelets of kind and kubeadm serve certificates that the cluster's CA did not sign.
  tls_config: { ca_file: `${SERVICE_ACCOUNT}/ca.crt`, insecure_skip_verify: true },
  kubernetes_sd_configs: [{ role: "node" }],
  relabel_configs: [{ source_labels: ["__meta_kubernetes_node_name"], target_label: "node" }],
});
