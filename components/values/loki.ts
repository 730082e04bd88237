import type { Settings } from "../../settings/schema";
import { CONTAINER_SECURITY, podSecurity, RESOURCES } from "./pod";
import type { LokiValues } from "./types/loki";

/** Resource attributes that become index labels: few, and of few values each. Everything else is structured metadata. */
export const LOKI_INDEX_LABELS = [
  "service.name",
  "service.namespace",
  "k8s.namespace.name",
  "k8s.container.name",
  "k8s.cluster.name",
  "deployment.environment.name",
] as const;

/** Values of Loki's chart: one process that does everything, on a volume, and that deletes what is past its retention. */
export function lokiValues(settings: Settings): LokiValues {
  return {
    ...(settings.imageRegistry === undefined
      ? {}
      : { global: { imageRegistry: settings.imageRegistry } }),
    deploymentMode: "Monolithic",
    loki: {
      auth_enabled: false,
      analytics: { reporting_enabled: false },
      // A ring of one needs no gossip; with it, Loki exits when it cannot join itself.
      commonConfig: { replication_factor: 1, ring: { kvstore: { store: "inmemory" } } },
      storage: { type: "filesystem" },
      schemaConfig: {
        configs: [
          {
            from: "2024-04-01",
            store: "tsdb",
            object_store: "filesystem",
            schema: "v13",
            index: { prefix: "index_", period: "24h" },
          },
        ],
      },
      limits_config: {
        retention_period: settings.retention.logs,
        otlp_config: {
          resource_attributes: {
            ignore_defaults: true,
            attributes_config: [{ action: "index_label", attributes: LOKI_INDEX_LABELS }],
          },
        },
      },
      // Without these three lines retention_period deletes nothing.
      compactor: {
        retention_enabled: true,
        delete_request_store: "filesystem",
        working_directory: "/var/loki/compactor",
      },
      podSecurityContext: podSecurity(10001),
      containerSecurityContext: CONTAINER_SECURITY,
    },
    singleBinary: {
      resources: RESOURCES.loki,
      persistence: { size: settings.storage.loki, storageClass: settings.storage.storageClass },
    },
    read: { replicas: 0 },
    write: { replicas: 0 },
    backend: { replicas: 0 },
    gateway: { enabled: false },
    chunksCache: { enabled: false },
    resultsCache: { enabled: false },
    lokiCanary: { enabled: false },
    ruler: { enabled: false },
    test: { enabled: false },
    // The rules sidecar would read every Secret of the cluster.
    sidecar: { rules: { enabled: false } },
    rbac: { namespaced: true },
    serviceAccount: { automountServiceAccountToken: false },
    defaults: { automountServiceAccountToken: false },
  };
}
