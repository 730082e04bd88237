import {
  DashboardBuilder,
  RowBuilder,
  type Dashboard,
} from "@grafana/grafana-foundation-sdk/dashboard";
import type { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { panel, query } from "./panels";

const SIGNALS = ["spans", "metric_points", "log_records"] as const;

/** Where telemetry is between applications and backends: what came in, what was refused, what waits, what was delivered. */
export function telemetryPath(): Dashboard {
  return new DashboardBuilder("Telemetry path")
    .uid("otel-lgtm-telemetry-path")
    .description("From the applications through Alloy into Prometheus, Loki and Tempo.")
    .tags(["otel-lgtm"])
    .editable()
    .time({ from: "now-1h", to: "now" })
    .refresh("30s")
    .withRow(new RowBuilder("Alloy takes"))
    .withPanel(rates("Accepted", "otelcol_receiver_accepted"))
    .withPanel(rates("Refused: clients are told to send again", "otelcol_receiver_refused"))
    .withRow(new RowBuilder("Alloy keeps"))
    .withPanel(
      panel("Disk queue, share of its capacity", "percentunit").withTarget(
        query(
          "max by (component_id) (otelcol_exporter_queue_size / otelcol_exporter_queue_capacity)",
          "{{component_id}}",
        ),
      ),
    )
    .withPanel(
      panel("Metrics behind", "s").withTarget(
        query(
          'max by (instance) (prometheus_remote_storage_queue_highest_timestamp_seconds{job="alloy"}) - max by (instance) (prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="alloy"})',
          "{{instance}}",
        ),
      ),
    )
    .withRow(new RowBuilder("Alloy delivers"))
    .withPanel(
      rates("Logs and traces delivered", "otelcol_exporter_sent", ["spans", "log_records"]),
    )
    .withPanel(
      rates("Turned away at a full queue", "otelcol_exporter_enqueue_failed", [
        "spans",
        "log_records",
      ]),
    )
    .withRow(new RowBuilder("Lost"))
    .withPanel(
      lost("Refused by a backend for good", [
        ["spans", "otelcol_exporter_send_failed_spans_total"],
        ["log records", "otelcol_exporter_send_failed_log_records_total"],
        ["samples", 'prometheus_remote_storage_samples_failed_total{job="alloy"}'],
        ["pod log lines", 'loki_write_dropped_entries_total{job="alloy"}'],
        ["delta data points", "otelcol_processor_filter_datapoints_filtered_total"],
      ]),
    )
    .withPanel(
      lost("Discarded by a backend", [
        ["Loki, lines", "loki_discarded_samples_total"],
        ["Tempo, spans", "tempo_discarded_spans_total"],
        ["Prometheus, too old", 'prometheus_tsdb_too_old_samples_total{job="prometheus"}'],
        [
          "Prometheus, out of bounds",
          'prometheus_tsdb_out_of_bound_samples_total{job="prometheus"}',
        ],
      ]),
    )
    .build();
}

/** Totals, not rates: a single lost item must be seen, and a counter that is born with it has no rate. */
function lost(title: string, counters: readonly (readonly [string, string])[]): PanelBuilder {
  return counters.reduce(
    (builder, [legend, counter]) => builder.withTarget(query(`sum(${counter})`, legend)),
    panel(title, "short"),
  );
}

/** A second a signal: a rate over several metric names at once would be refused, for they differ in nothing but the name. */
function rates(title: string, prefix: string, signals: readonly string[] = SIGNALS): PanelBuilder {
  return signals.reduce(
    (builder, signal) =>
      builder.withTarget(query(`sum(rate(${prefix}_${signal}_total[$__rate_interval]))`, signal)),
    panel(title, "cps"),
  );
}
