import { addresses } from "../../components/addresses";
import type { Settings } from "../../settings/schema";
import { PORTS } from "../../topology/flows";
import { SCRAPE_LABEL } from "../../topology/peers";
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
  const own = scrapeJobs(settings).map((job) => ({
    job_name: job,
    ...jobs[job],
    metric_relabel_configs: [
      { source_labels: ["__name__"], regex: keepPattern(job), action: "keep" },
      { source_labels: ["__name__"], regex: `.+${BUCKET_SUFFIX}`, action: "drop" },
    ],
  }));
  return [...own, applications(settings)];
}

/** Name of the job that scrapes applications. Their series bear the names of their services instead. */
export const APPLICATIONS = "applications";

/** Pods of the app namespaces that ask for it, with the labels that series have which arrive by OTLP: queries fit both. */
function applications({ appNamespaces, clusterName }: Settings): Readonly<Record<string, unknown>> {
  const pod = (field: string) => `__meta_kubernetes_pod_${field}`;
  const label = (name: string) => pod(`label_${name.replaceAll(/[./-]/g, "_")}`);
  const copy = (from: string, to: string) => ({ source_labels: [from], target_label: to });
  const constant = (to: string, replacement: string) => ({ target_label: to, replacement });
  const [[asked, value] = ["", ""]] = Object.entries(SCRAPE_LABEL);
  return {
    job_name: APPLICATIONS,
    kubernetes_sd_configs: [
      { role: "pod", namespaces: { names: appNamespaces.map(({ name }) => name) } },
    ],
    relabel_configs: [
      { source_labels: [label(asked)], regex: value, action: "keep" },
      { source_labels: [pod("phase")], regex: "Pending|Succeeded|Failed", action: "drop" },
      { source_labels: [pod("container_port_number")], regex: String(PORTS.app), action: "keep" },
      {
        source_labels: ["__meta_kubernetes_namespace", label("app.kubernetes.io/name")],
        separator: "/",
        target_label: "job",
      },
      {
        source_labels: ["__meta_kubernetes_namespace", pod("name"), pod("container_name")],
        separator: ".",
        target_label: "instance",
      },
      copy("__meta_kubernetes_namespace", "k8s_namespace_name"),
      copy(pod("name"), "k8s_pod_name"),
      copy(label("app.kubernetes.io/version"), "service_version"),
      ...appNamespaces.flatMap(({ name, environment }) =>
        ["deployment_environment_name", "environment"].map((target_label) => ({
          source_labels: ["__meta_kubernetes_namespace"],
          regex: name,
          target_label,
          replacement: environment,
        })),
      ),
      constant("k8s_cluster_name", clusterName),
      constant("cluster_name", clusterName),
      constant("collector", "prometheus"),
    ],
  };
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
