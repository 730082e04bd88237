import { stringify } from "yaml";
import { pinned, type ImageLock } from "../image-lock";
import { chartImages } from "../images";
import type { Settings } from "../../settings/schema";
import { PORTS } from "../../topology/flows";
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

/** Older lines are refused: they would lie outside the index tables that queries look at. */
const OLDEST_LOG = "168h";
const DATA = "/var/loki";

const SCHEMA_CONFIG = {
  configs: [
    {
      from: "2024-04-01",
      store: "tsdb",
      object_store: "filesystem",
      schema: "v13",
      index: { prefix: "index_", period: "24h" },
    },
  ],
};

/** Values of Loki's chart: one process that does everything, on a volume, and that deletes what is past its retention. */
export function lokiValues(settings: Settings, images: ImageLock): LokiValues {
  return {
    ...(settings.imageRegistry === undefined
      ? {}
      : { global: { imageRegistry: settings.imageRegistry } }),
    deploymentMode: "Monolithic",
    loki: {
      ...pinned(images, chartImages.loki, ({ digest }) => ({ image: { digest } })),
      // The chart's own text mixes in ring membership, caches and engines that one process does not have.
      config: stringify(lokiConfig(settings)),
      schemaConfig: SCHEMA_CONFIG,
      podSecurityContext: podSecurity(10001),
      containerSecurityContext: CONTAINER_SECURITY,
    },
    singleBinary: {
      resources: RESOURCES.loki,
      persistence: { size: settings.storage.loki, storageClass: settings.storage.storageClass },
    },
    gateway: { enabled: false },
    chunksCache: { enabled: false },
    resultsCache: { enabled: false },
    lokiCanary: { enabled: false },
    test: { enabled: false },
    // The rules sidecar would read every Secret of the cluster.
    sidecar: { rules: { enabled: false } },
    rbac: { namespaced: true },
    serviceAccount: { automountServiceAccountToken: false },
    defaults: { automountServiceAccountToken: false },
  };
}

/** Loki's configuration; what is not here is Loki's default. */
export function lokiConfig(settings: Pick<Settings, "retention">) {
  return {
    auth_enabled: false,
    analytics: { reporting_enabled: false },
    server: {
      http_listen_port: PORTS.lokiHttp,
      grpc_listen_port: PORTS.lokiGrpc,
      log_level: "info",
      // Loki's defaults of 30 s cut off long queries.
      http_server_read_timeout: "10m",
      http_server_write_timeout: "10m",
    },
    common: {
      path_prefix: DATA,
      replication_factor: 1,
      // Members of a ring of one find each other without the network.
      ring: { kvstore: { store: "inmemory" } },
      compactor_grpc_address: `127.0.0.1:${String(PORTS.lokiGrpc)}`,
      storage: {
        filesystem: { chunks_directory: `${DATA}/chunks`, rules_directory: `${DATA}/rules` },
      },
    },
    schema_config: SCHEMA_CONFIG,
    ingester: { wal: { dir: `${DATA}/wal`, flush_on_shutdown: true } },
    limits_config: {
      retention_period: settings.retention.logs,
      // Retention deletes; nobody else does, whoever may reach the port to write or to query.
      deletion_mode: "disabled",
      reject_old_samples: true,
      reject_old_samples_max_age: OLDEST_LOG,
      volume_enabled: true,
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
      working_directory: `${DATA}/compactor`,
    },
  };
}
