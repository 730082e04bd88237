import { createHash } from "node:crypto";
import { addresses, NODE_EXPORTER_NAMESPACE, SERVICES } from "../addresses";
import { pinned, type ImageLock, type Pin } from "../image-lock";
import { chartImages, type ChartImage } from "../images";
import type { Settings } from "../../settings/schema";
import { quantity } from "../../settings/units";
import { PORTS } from "../../topology/flows";
import { alertmanagerConfig, alertmanagerSecretMounts } from "./alertmanager";
import { CONTAINER_SECURITY, goMemoryLimit, podSecurity, RESOURCES } from "./pod";
import { scrapeConfigs } from "../../telemetry/scrape/jobs";
import type { RuleGroups } from "../../telemetry/rules/rules";
import type { PrometheusValues } from "./types/prometheus";

/** How long after their time samples are still taken: the longest outage that Alloy's write-ahead log bridges. */
export const OUT_OF_ORDER_WINDOW = "12h";

/** Kinds that kube-state-metrics reports on; the chart's list would let it read every Secret and ConfigMap. */
const KUBE_STATE_KINDS = [
  "daemonsets",
  "deployments",
  "jobs",
  "namespaces",
  "networkpolicies",
  "nodes",
  "persistentvolumeclaims",
  "persistentvolumes",
  "pods",
  "replicasets",
  "resourcequotas",
  "services",
  "statefulsets",
] as const;

/** The chart's own scrape jobs, all replaced by `scrapeConfigs`. */
const CHART_JOBS = [
  "prometheus",
  "kubernetes-api-servers",
  "kubernetes-nodes",
  "kubernetes-nodes-cadvisor",
  "kubernetes-service-endpoints",
  "kubernetes-service-endpoints-slow",
  "prometheus-pushgateway",
  "kubernetes-services",
  "kubernetes-pods",
  "kubernetes-pods-slow",
] as const satisfies readonly (keyof NonNullable<PrometheusValues["scrapeConfigs"]>)[];

/** It must see its node's processes, network and file systems; everything else is taken from it. */
const nodeExporter = (images: ImageLock) => ({
  enabled: true,
  ...pinned(images, chartImages.nodeExporter, ({ digest }) => ({ image: { digest } })),
  fullnameOverride: "node-exporter",
  namespaceOverride: NODE_EXPORTER_NAMESPACE,
  resources: RESOURCES.nodeExporter,
  service: { enabled: false },
  containerSecurityContext: CONTAINER_SECURITY,
});

/** Values of Prometheus' chart, with Alertmanager and kube-state-metrics. */
export function prometheusValues(
  settings: Settings,
  images: ImageLock,
  rules: RuleGroups,
): PrometheusValues {
  const { imageRegistry, namespace, retention, storage, scrapeInterval } = settings;
  // The chart's one key for a mirror does not reach these.
  const image = (which: ChartImage, pin: (pin: Pin) => object) => {
    const values = {
      ...(imageRegistry === undefined ? {} : { repository: `${imageRegistry}/${which.path}` }),
      ...pinned(images, which, pin),
    };
    return Object.keys(values).length === 0 ? {} : { image: values };
  };
  const serverFiles = {
    "alerting_rules.yml": rules,
    "prometheus.yml": {
      rule_files: ["/etc/config/alerting_rules.yml"],
      scrape_configs: scrapeConfigs(settings),
    },
  };
  return {
    ...(imageRegistry === undefined ? {} : { global: { imageRegistry } }),
    // A reloader would keep the old rules in silence when the new ones are wrong; the checksum below rolls the pod instead.
    configmapReload: { prometheus: { enabled: false } },
    rbac: { create: false },
    server: {
      ...image(chartImages.prometheus, ({ digest }) => ({ digest })),
      fullnameOverride: SERVICES.prometheus,
      extraFlags: ["web.enable-remote-write-receiver", "enable-feature=exemplar-storage"],
      exemplars: { max_exemplars: 100000 },
      tsdb: { out_of_order_time_window: OUT_OF_ORDER_WINDOW },
      global: {
        scrape_interval: scrapeInterval,
        scrape_timeout: "10s",
        evaluation_interval: scrapeInterval,
      },
      retention: retention.metrics,
      retentionSize: sizeLimit(storage.prometheus),
      alertmanagers: [
        { static_configs: [{ targets: [new URL(addresses(namespace).alertmanager).host] }] },
      ],
      podAnnotations: { "checksum/config": checksum(serverFiles) },
      statefulSet: { enabled: true },
      persistentVolume: { size: storage.prometheus, storageClass: storage.storageClass },
      service: { servicePort: PORTS.prometheus },
      resources: RESOURCES.prometheus,
      env: [goMemoryLimit(RESOURCES.prometheus)],
      securityContext: podSecurity(65534),
      containerSecurityContext: CONTAINER_SECURITY,
      // A replay of the write-ahead log is no hang.
      startupProbe: { enabled: true, failureThreshold: 120 },
    },
    scrapeConfigs: Object.fromEntries(CHART_JOBS.map((job) => [job, { enabled: false }])),
    serverFiles,
    alertmanager: {
      enabled: true,
      // The chart has no key for a digest, and reads it behind the tag.
      ...image(chartImages.alertmanager, ({ tag, digest }) => ({ tag: `${tag}@${digest}` })),
      fullnameOverride: SERVICES.alertmanager,
      config: alertmanagerConfig(settings.alerting),
      extraSecretMounts: alertmanagerSecretMounts(settings.alerting),
      persistence: { size: storage.alertmanager, storageClass: storage.storageClass },
      resources: RESOURCES.alertmanager,
      podSecurityContext: podSecurity(65534),
      securityContext: CONTAINER_SECURITY,
      automountServiceAccountToken: false,
      // User namespaces need a kernel and a runtime that not every node has.
      hostUsers: true,
    },
    "kube-state-metrics": {
      enabled: true,
      ...pinned(images, chartImages.kubeStateMetrics, ({ digest }) => ({ image: { sha: digest } })),
      fullnameOverride: SERVICES.kubeStateMetrics,
      prometheusScrape: false,
      collectors: KUBE_STATE_KINDS,
      resources: RESOURCES.kubeStateMetrics,
    },
    "prometheus-node-exporter": settings.nodeExporter ? nodeExporter(images) : { enabled: false },
    "prometheus-pushgateway": { enabled: false },
  };
}

/** Prometheus deletes the oldest blocks before the volume is full: 80 % of it, in the chart's binary units. */
function sizeLimit(volume: string): string {
  return `${String(Math.floor((quantity(volume) * 0.8) / 2 ** 20))}MB`;
}

function checksum(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
