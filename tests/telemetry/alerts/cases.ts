/**
 * What makes each alert fire. Every branch of every expression has a case of its own, so a misspelt series in one of
 * them is found. Times are in scrapes.
 */

/** One way for an alert to fire. */
export interface AlertCase {
  readonly alert: string;
  /** Series, as PromQL writes them, each with its value before, during and after the fault. */
  readonly series: Readonly<Record<string, Phases>>;
  /** Labels that the firing alert must carry. */
  readonly labels: Readonly<Record<string, string>>;
  /** How long the fault lasts. @default 20 */
  readonly scrapes?: number;
}

/** "absent" is a series that is not there, "rising" a counter that goes on counting. */
export type Phases = readonly [before: Value, during: Value, after: Value];
export type Value = number | "absent" | "rising";

/** A counter that is there from the start, and one that is born with its first loss. */
const rises: Phases = [3, 8, 8];
const isBorn: Phases = ["absent", 8, 8];

const ALLOY = { instance: "grafana-alloy:12345" };
const series = (name: string, labels: Readonly<Record<string, string>>): string =>
  `${name}{${Object.entries(labels)
    .map(([key, value]) => `${key}="${value}"`)
    .join(", ")}}`;

/** A counter of losses, both ways. */
const counter = (
  alert: string,
  name: string,
  labels: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): AlertCase[] =>
  [rises, isBorn].map((phases) => ({
    alert,
    series: { [series(name, labels)]: phases },
    labels: expected,
  }));

/** The same counter of several kinds of items. */
const counters = (
  alert: string,
  names: readonly string[],
  labels: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>> = labels,
): AlertCase[] => names.flatMap((name) => counter(alert, name, labels, expected));

const items = (pattern: string, of: readonly string[]): string[] =>
  of.map((item) => pattern.replace("*", item));
const OTLP_ITEMS = ["spans", "metric_points", "log_records"];
const QUEUED_ITEMS = ["spans", "log_records"];
const SAMPLE_ITEMS = ["samples", "histograms", "exemplars"];

const LOKI_EXPORTER = { ...ALLOY, component_id: "otelcol.exporter.otlphttp.loki" };
const REMOTE = { ...ALLOY, url: "http://prometheus:9090/api/v1/write" };
const LOKI = { instance: "loki:3100" };
const TEMPO = { instance: "tempo:3200" };
const PROMETHEUS = { instance: "localhost:9090" };
const APPLICATION = { job: "dev/checkout", instance: "dev.checkout-1.checkout" };
const OF_PROMETHEUS = { ...PROMETHEUS, job: "prometheus" };
const CONTAINER = { namespace: "monitoring", pod: "loki-0", container: "loki" };
const VOLUME = { namespace: "monitoring", persistentvolumeclaim: "storage-loki-0" };

const JOBS = [
  "alloy",
  "loki",
  "tempo",
  "prometheus",
  "grafana",
  "alertmanager",
  "kube-state-metrics",
  "kubelet",
  "cadvisor",
];

export const ALERT_CASES: readonly AlertCase[] = [
  {
    alert: "TargetDown",
    series: { 'up{job="loki", instance="loki:3100"}': [1, 0, 1] },
    labels: LOKI,
  },
  ...JOBS.map((job) => ({
    alert: "StackTargetMissing",
    series: { [`up{job="${job}"}`]: [1, "absent", 1] as Phases },
    labels: { job },
  })),
  {
    alert: "ContainerRestarting",
    series: { [series("kube_pod_container_status_restarts_total", CONTAINER)]: [0, 5, 5] },
    labels: CONTAINER,
  },
  {
    alert: "ContainerOutOfMemory",
    series: {
      [series("kube_pod_container_status_restarts_total", CONTAINER)]: [0, 1, 1],
      [series("kube_pod_container_status_last_terminated_reason", {
        ...CONTAINER,
        reason: "OOMKilled",
      })]: ["absent", 1, 1],
    },
    labels: CONTAINER,
  },
  {
    alert: "VolumeFilling",
    series: {
      [series("kubelet_volume_stats_available_bytes", VOLUME)]: [50, 10, 50],
      [series("kubelet_volume_stats_capacity_bytes", VOLUME)]: [100, 100, 100],
    },
    labels: VOLUME,
  },
  {
    alert: "AlloyConfigLoadFailed",
    series: { [series("alloy_config_last_load_successful", ALLOY)]: [1, 0, 1] },
    labels: ALLOY,
  },
  {
    alert: "AlloyUnhealthyComponents",
    series: {
      [series("alloy_component_controller_running_components", {
        ...ALLOY,
        health_type: "healthy",
      })]: [12, 11, 12],
      [series("alloy_component_controller_running_components", {
        ...ALLOY,
        health_type: "unhealthy",
      })]: ["absent", 1, 0],
    },
    labels: { ...ALLOY, health_type: "unhealthy" },
  },
  ...counters("AlloyRefusing", items("otelcol_receiver_refused_*_total", OTLP_ITEMS), {
    ...ALLOY,
    transport: "grpc",
  }),
  ...counters(
    "AlloyMemoryLimiterActive",
    items("otelcol_processor_refused_*_total", OTLP_ITEMS),
    ALLOY,
  ),
  {
    alert: "AlloyQueueFilling",
    series: {
      [series("otelcol_exporter_queue_size", { ...LOKI_EXPORTER, data_type: "logs" })]: [0, 60, 0],
      [series("otelcol_exporter_queue_capacity", LOKI_EXPORTER)]: [100, 100, 100],
    },
    labels: LOKI_EXPORTER,
  },
  ...counters(
    "AlloyQueueRejecting",
    items("otelcol_exporter_enqueue_failed_*_total", QUEUED_ITEMS),
    LOKI_EXPORTER,
  ),
  // Stalled from the beginning, and after it has sent something.
  {
    alert: "AlloyExporterStalled",
    series: { [series("otelcol_exporter_queue_size", LOKI_EXPORTER)]: [0, 60, 0] },
    labels: LOKI_EXPORTER,
  },
  ...QUEUED_ITEMS.map((item) => ({
    alert: "AlloyExporterStalled",
    series: {
      [series("otelcol_exporter_queue_size", LOKI_EXPORTER)]: [0, 60, 0] as Phases,
      [series(`otelcol_exporter_sent_${item}_total`, LOKI_EXPORTER)]: [9, 9, 10] as Phases,
    },
    labels: LOKI_EXPORTER,
  })),
  ...counters(
    "AlloyExporterDropping",
    items("otelcol_exporter_send_failed_*_total", QUEUED_ITEMS),
    LOKI_EXPORTER,
  ),
  ...counters(
    "AlloyDeltaMetricsDropped",
    ["otelcol_processor_filter_datapoints_filtered_total"],
    ALLOY,
  ),
  ...counters(
    "AlloyRemoteWriteFailing",
    items("prometheus_remote_storage_*_failed_total", SAMPLE_ITEMS),
    { ...REMOTE, job: "alloy" },
    REMOTE,
  ),
  ...counters(
    "AlloyRemoteWriteDropping",
    items("prometheus_remote_storage_*_dropped_total", SAMPLE_ITEMS),
    { ...REMOTE, job: "alloy", reason: "too_old" },
    { ...REMOTE, reason: "too_old" },
  ),
  {
    alert: "AlloyRemoteWriteBehind",
    series: {
      [series("prometheus_remote_storage_queue_highest_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: [1000, 2000, 2000],
      [series("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: [1000, 1000, 2000],
    },
    labels: REMOTE,
  },
  {
    alert: "AlloyOutOfOrderSamples",
    series: {
      [series("prometheus_remote_write_wal_out_of_order_samples_total", {
        ...ALLOY,
        job: "alloy",
      })]: [0, "rising", "absent"],
    },
    labels: ALLOY,
  },
  ...counters(
    "AlloyWalCorrupt",
    [
      "prometheus_remote_write_wal_corruptions_total",
      "prometheus_tsdb_wal_writes_failed_total",
      "prometheus_tsdb_wal_truncations_failed_total",
    ],
    { ...ALLOY, job: "alloy" },
    ALLOY,
  ),
  ...counters(
    "AlloyPodLogsDropped",
    ["loki_write_dropped_entries_total"],
    { ...ALLOY, job: "alloy", reason: "ingester_error" },
    { ...ALLOY, reason: "ingester_error" },
  ),
  ...counters("ApplicationDroppingSpans", ["otel_sdk_processor_span_processed_total"], {
    ...APPLICATION,
    error_type: "queue_full",
  }),
  ...counters("ApplicationDroppingLogs", ["otel_sdk_processor_log_processed_total"], {
    ...APPLICATION,
    error_type: "Error",
  }),
  ...counters("LokiDiscarding", ["loki_discarded_samples_total"], {
    ...LOKI,
    reason: "greater_than_max_sample_age",
  }),
  ...counters(
    "LokiWriteAheadLogFailing",
    ["loki_ingester_wal_disk_full_failures_total", "loki_ingester_wal_corruptions_total"],
    LOKI,
  ),
  ...counters("LokiFlushFailing", ["loki_ingester_chunks_flush_failures_total"], LOKI),
  {
    alert: "LokiRetentionStalled",
    series: {
      [series("loki_compactor_apply_retention_last_successful_run_timestamp_seconds", LOKI)]: [
        1, 1, 10_000_000,
      ],
    },
    labels: LOKI,
    scrapes: 2000,
  },
  ...counters("TempoDiscarding", ["tempo_discarded_spans_total"], {
    ...TEMPO,
    reason: "trace_too_large",
  }),
  ...[
    series("tempo_metrics_generator_spans_discarded_total", { ...TEMPO, reason: "outside_slack" }),
    series("tempo_metrics_generator_registry_series_limited_total", TEMPO),
  ].map((name) => ({
    alert: "TempoGeneratorDiscarding",
    series: { [name]: [0, "rising", "absent"] as Phases },
    labels: TEMPO,
  })),
  ...counters("TempoFlushFailing", ["tempo_ingester_failed_flushes_total"], TEMPO),
  ...counters(
    "TempoRemoteWriteFailing",
    ["prometheus_remote_storage_samples_failed_total"],
    { ...TEMPO, url: REMOTE.url, job: "tempo" },
    { ...TEMPO, url: REMOTE.url },
  ),
  ...counters(
    "PrometheusRejecting",
    [
      "prometheus_tsdb_out_of_bound_samples_total",
      "prometheus_tsdb_too_old_samples_total",
      "prometheus_api_remote_write_invalid_labels_samples_total",
    ],
    OF_PROMETHEUS,
    PROMETHEUS,
  ),
  ...counters(
    "PrometheusRejecting",
    ["prometheus_http_requests_total"],
    { ...OF_PROMETHEUS, handler: "/api/v1/write", code: "400" },
    PROMETHEUS,
  ),
  {
    alert: "PrometheusSeriesAboveDeclared",
    series: { [series("prometheus_tsdb_head_series", OF_PROMETHEUS)]: [19_000, 26_000, 19_000] },
    labels: PROMETHEUS,
  },
  ...counters(
    "PrometheusStorageFailing",
    [
      "prometheus_tsdb_wal_corruptions_total",
      "prometheus_tsdb_wal_writes_failed_total",
      "prometheus_tsdb_compactions_failed_total",
      "prometheus_tsdb_head_truncations_failed_total",
    ],
    OF_PROMETHEUS,
    PROMETHEUS,
  ),
  ...counters(
    "PrometheusRulesFailing",
    ["prometheus_rule_evaluation_failures_total"],
    { ...OF_PROMETHEUS, rule_group: "alloy" },
    { ...PROMETHEUS, rule_group: "alloy" },
  ),
  ...counters(
    "PrometheusNotificationsDropped",
    ["prometheus_notifications_dropped_total", "prometheus_notifications_errors_total"],
    OF_PROMETHEUS,
    PROMETHEUS,
  ),
  ...counters(
    "AlertmanagerNotificationsFailing",
    ["alertmanager_notifications_failed_total"],
    { instance: "alertmanager:9093", integration: "webhook", job: "alertmanager" },
    { instance: "alertmanager:9093", integration: "webhook" },
  ),
];

/** What comes near to an alert and must not fire it. */
export const QUIET_CASES: readonly Omit<AlertCase, "labels">[] = [
  {
    alert: "AlloyQueueFilling",
    series: {
      [series("otelcol_exporter_queue_size", LOKI_EXPORTER)]: [0, 45, 0],
      [series("otelcol_exporter_queue_capacity", LOKI_EXPORTER)]: [100, 100, 100],
    },
  },
  {
    alert: "AlloyExporterStalled",
    series: {
      [series("otelcol_exporter_queue_size", LOKI_EXPORTER)]: [10, 60, 10],
      [series("otelcol_exporter_sent_log_records_total", LOKI_EXPORTER)]: [0, "rising", "rising"],
    },
  },
  {
    alert: "AlloyRemoteWriteBehind",
    series: {
      [series("prometheus_remote_storage_queue_highest_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: [1000, 1050, 1050],
      [series("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: [1000, 1000, 1050],
    },
  },
  {
    // Nothing was sent yet: there is no time of a sent sample, not one of 1970.
    alert: "AlloyRemoteWriteBehind",
    series: {
      [series("prometheus_remote_storage_queue_highest_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: ["absent", 100_000, 100_000],
      [series("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", {
        ...REMOTE,
        job: "alloy",
      })]: ["absent", 0, 0],
    },
  },
  {
    alert: "ContainerRestarting",
    series: { [series("kube_pod_container_status_restarts_total", CONTAINER)]: [0, 1, 1] },
  },
  {
    // Killed long ago, restarted for another reason never since.
    alert: "ContainerOutOfMemory",
    series: {
      [series("kube_pod_container_status_restarts_total", CONTAINER)]: [4, 4, 4],
      [series("kube_pod_container_status_last_terminated_reason", {
        ...CONTAINER,
        reason: "OOMKilled",
      })]: [1, 1, 1],
    },
  },
  {
    alert: "VolumeFilling",
    series: {
      [series("kubelet_volume_stats_available_bytes", VOLUME)]: [50, 20, 20],
      [series("kubelet_volume_stats_capacity_bytes", VOLUME)]: [100, 100, 100],
    },
  },
  {
    alert: "VolumeFilling",
    series: {
      [series("kubelet_volume_stats_available_bytes", { ...VOLUME, namespace: "other" })]: [
        50, 1, 1,
      ],
      [series("kubelet_volume_stats_capacity_bytes", { ...VOLUME, namespace: "other" })]: [
        100, 100, 100,
      ],
    },
  },
  {
    alert: "PrometheusSeriesAboveDeclared",
    series: { [series("prometheus_tsdb_head_series", OF_PROMETHEUS)]: [19_000, 24_000, 24_000] },
  },
  {
    // Prometheus' own remote write is not Alloy's.
    alert: "AlloyRemoteWriteFailing",
    series: {
      [series("prometheus_remote_storage_samples_failed_total", { ...REMOTE, job: "tempo" })]:
        rises,
    },
  },
  {
    alert: "LokiRetentionStalled",
    series: {
      [series("loki_compactor_apply_retention_last_successful_run_timestamp_seconds", LOKI)]: [
        0, 0, 0,
      ],
    },
    scrapes: 2000,
  },
];

/** The scrape job that an alert's series come from. */
export const JOB_OF: Readonly<Record<string, string>> = {
  Alloy: "alloy",
  Loki: "loki",
  Tempo: "tempo",
  Prometheus: "prometheus",
  Alertmanager: "alertmanager",
  Container: "kube-state-metrics",
  Volume: "kubelet",
};
