import { stringify } from "yaml";
import { pinned, type ImageLock } from "../image-lock";
import { chartImages } from "../images";
import type { Settings } from "../../settings/schema";
import { seconds } from "../../settings/units";
import { PORTS } from "../../topology/flows";
import { CONTAINER_SECURITY, goMemoryLimit, podSecurity, RESOURCES } from "./pod";
import type { TempoValues } from "./types/tempo";

const DATA = "/var/tempo";

/** Values of Tempo's chart: one process on a volume, OTLP only, with span metrics and service graph. */
export function tempoValues(
  settings: Settings,
  images: ImageLock,
  remoteWriteUrl: string,
): TempoValues {
  return {
    ...(settings.imageRegistry === undefined
      ? {}
      : { global: { imageRegistry: settings.imageRegistry } }),
    // The chart's own text cannot do without Jaeger's four receivers, so it is replaced whole.
    config: stringify(tempoConfig(settings, remoteWriteUrl)),
    tempo: {
      // The chart has no key for a digest, and reads it behind the tag.
      ...pinned(images, chartImages.tempo, ({ tag, digest }) => ({ tag: `${tag}@${digest}` })),
      memBallastSizeMbs: 0,
      resources: RESOURCES.tempo,
      securityContext: CONTAINER_SECURITY,
      extraEnv: [goMemoryLimit(RESOURCES.tempo)],
      extraVolumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
      // /ready answers only once the write-ahead log is replayed; the chart's own limit kills a replay of more than a minute.
      livenessProbe: {
        httpGet: { path: "/ready", port: PORTS.tempoHttp },
        initialDelaySeconds: 30,
        periodSeconds: 10,
        timeoutSeconds: 5,
        failureThreshold: 30,
      },
    },
    securityContext: podSecurity(10001),
    extraVolumes: [{ name: "tmp", emptyDir: {} }],
    persistence: {
      enabled: true,
      size: settings.storage.tempo,
      storageClassName: settings.storage.storageClass,
    },
    serviceAccount: { automountServiceAccountToken: false },
  };
}

/** Tempo's configuration. Its durations are Go's, which know no days. */
export function tempoConfig(settings: Settings, remoteWriteUrl: string) {
  return {
    usage_report: { reporting_enabled: false },
    server: { http_listen_port: PORTS.tempoHttp, grpc_listen_port: PORTS.tempoGrpc },
    distributor: {
      receivers: {
        otlp: {
          protocols: {
            grpc: { endpoint: `0.0.0.0:${String(PORTS.otlpGrpc)}` },
            http: { endpoint: `0.0.0.0:${String(PORTS.otlpHttp)}` },
          },
        },
      },
    },
    // Spans are acknowledged in memory, and reach the write-ahead log once their trace is idle: this bounds what a crash
    // can lose. Tempo's defaults, 10 s and 10 s, lose up to 20 s.
    ingester: { trace_idle_period: "1s", flush_check_period: "1s" },
    compactor: {
      compaction: { block_retention: `${String(seconds(settings.retention.traces))}s` },
    },
    storage: {
      trace: {
        backend: "local",
        local: { path: `${DATA}/traces` },
        wal: { path: `${DATA}/wal` },
      },
    },
    metrics_generator: {
      storage: {
        path: `${DATA}/generator/wal`,
        remote_write: [{ url: remoteWriteUrl, send_exemplars: true }],
      },
      traces_storage: { path: `${DATA}/generator/traces` },
    },
    overrides: {
      defaults: { metrics_generator: { processors: ["service-graphs", "span-metrics"] } },
    },
  };
}
