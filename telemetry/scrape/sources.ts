/** What Prometheus scrapes, and which metrics of each source it keeps: patterns of whole names. */

import type { Settings } from "../../settings/schema";

/** A scrape job. */
export interface Source {
  readonly keep: readonly string[];
}

/** What tells how any program does. */
const PROCESS = [
  "process_(cpu_seconds_total|resident_memory_bytes|start_time_seconds|open_fds|max_fds)",
  "go_(goroutines|memstats_heap_inuse_bytes|gc_duration_seconds_sum)",
];

/** By job. Every rule and panel is tested against these patterns. */
export const SOURCES = {
  prometheus: {
    keep: [
      ...PROCESS,
      "prometheus_(build_info|config_.+|ready)",
      "prometheus_tsdb_(head_(series|chunks|samples_appended_total|max_time_seconds).*|storage_blocks_bytes|.+_(corruptions|failed|failures)_total)",
      "prometheus_tsdb_(out_of_bound|out_of_order|too_old|head_out_of_order)_samples.*",
      "prometheus_tsdb_(wal_storage_size_bytes|retention_limit_bytes|compactions_total)",
      "prometheus_(http_requests_total|api_remote_write_.+)",
      "prometheus_(rule_evaluation_failures_total|rule_evaluations_total|rule_group_(last_duration_seconds|iterations_missed_total))",
      "prometheus_(notifications_.+|sd_failed_configs|target_scrapes_.+_total)",
      "prometheus_target_scrape_pool_targets",
    ],
  },
  alloy: {
    keep: [
      ...PROCESS,
      "alloy_(build_info|config_.+|component_controller_.+|resources_process_.+)",
      "otelcol_(receiver|processor|exporter)_.+",
      "otelcol_otelsvc_.+",
      "prometheus_remote_(storage|write)_.+",
      "prometheus_tsdb_wal_.*(failed_total|storage_size_bytes)",
      "loki_write_.+",
    ],
  },
  loki: {
    keep: [
      ...PROCESS,
      "loki_(build_info|discarded_.+|panic_total)",
      "loki_distributor_(bytes|lines)_received_total",
      "loki_ingester_(memory_.+|wal_.+|chunks_(created|flush|stored).+|checkpoint_.+_failed_total|streams_.+)",
      "loki_(compactor|boltdb_shipper_compact)_.+timestamp_seconds",
      "loki_request_duration_seconds_(count|sum)",
    ],
  },
  tempo: {
    keep: [
      ...PROCESS,
      "tempo_(build_info|discarded_spans_total|warnings_total)",
      "tempo_distributor_(spans|bytes)_received_total",
      "tempo_ingester_(live_traces|live_trace_bytes|traces_created_total|blocks_flushed_total|bytes_received_total|failed_flushes_total|flush_.+_total)",
      "tempo_metrics_generator_(registry|spans|processor)_.+",
      "tempodb_(blocklist_length|compaction_.+_total|retention_.+_total)",
      "tempo_request_duration_seconds_(count|sum)",
      "prometheus_remote_storage_(samples|exemplars)_.*total",
    ],
  },
  grafana: {
    keep: [
      ...PROCESS,
      "grafana_(build_info|http_request_duration_seconds_(count|sum)|datasource_request_total|plugin_request_total)",
      "grafana_stat_(total_users|totals_dashboard|totals_datasource)",
    ],
  },
  alertmanager: {
    keep: [
      ...PROCESS,
      "alertmanager_(build_info|alerts|alerts_received_total|alerts_invalid_total|silences|config_last_reload_.+)",
      "alertmanager_notifications?_.*total",
    ],
  },
  "kube-state-metrics": {
    keep: [
      "kube_pod_(info|owner|status_phase|status_reason|start_time)",
      "kube_pod_container_(info|status_.+|resource_(requests|limits))",
      "kube_(deployment|statefulset|daemonset|replicaset)_(labels|spec_replicas|status_.+|owner)",
      "kube_job_(status_.+|spec_completions|owner)",
      "kube_namespace_status_phase",
      "kube_node_(info|status_(condition|allocatable|capacity)|spec_unschedulable)",
      "kube_persistentvolumeclaim_(info|status_phase|resource_requests_storage_bytes)",
      "kube_resourcequota",
      "kube_service_info",
    ],
  },
  kubelet: {
    keep: [
      "kubelet_volume_stats_.+",
      "kubelet_(running_pods|running_containers|node_name|pleg_relist_duration_seconds_(count|sum))",
    ],
  },
  cadvisor: {
    keep: [
      "container_cpu_(usage_seconds_total|cfs_periods_total|cfs_throttled_periods_total)",
      "container_memory_(working_set_bytes|rss)",
      "container_network_(receive|transmit)_(bytes|packets_dropped)_total",
      "container_fs_(reads|writes)_bytes_total",
      "container_oom_events_total",
      "machine_(cpu_cores|memory_bytes)",
    ],
  },
  "node-exporter": {
    keep: [
      "node_(boot_time_seconds|time_seconds|load1|load5|load15|uname_info)",
      "node_cpu_seconds_total",
      "node_memory_(MemTotal|MemAvailable|Cached|Buffers|SwapTotal|SwapFree)_bytes",
      "node_filesystem_(avail|size|files|files_free)(_bytes)?",
      "node_disk_(io_time_seconds|read_bytes|written_bytes)_total",
      "node_network_(receive|transmit)_(bytes|errs|drop)_total",
      "node_pressure_.+_seconds_total",
    ],
  },
} as const satisfies Readonly<Record<string, Source>>;

export type Job = keyof typeof SOURCES;
export const JOBS = Object.keys(SOURCES) as readonly Job[];

/** Jobs of a stack. */
export const scrapeJobs = ({ nodeExporter }: Pick<Settings, "nodeExporter">): readonly Job[] =>
  JOBS.filter((job) => job !== "node-exporter" || nodeExporter);

/** Pattern of all names that a job keeps, anchored as Prometheus anchors it. */
export const keepPattern = (job: Job): string => SOURCES[job].keep.join("|");

/** Whether a metric of a job is kept: what the two relabelling rules of the job do. */
export const isKept = (job: Job, metric: string): boolean =>
  new RegExp(`^(?:${keepPattern(job)})$`).test(metric) && !metric.endsWith(BUCKET_SUFFIX);

/** Histogram buckets are most of what a program exposes, and no rule asks for them. */
export const BUCKET_SUFFIX = "_bucket";
