import {
  DashboardBuilder,
  RowBuilder,
  type Dashboard,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { UIDS } from "../data-sources";

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
    .build();
}

/** A second a signal: a rate over several metric names at once would be refused, for they differ in nothing but the name. */
function rates(title: string, prefix: string, signals: readonly string[] = SIGNALS): PanelBuilder {
  return signals.reduce(
    (builder, signal) =>
      builder.withTarget(query(`sum(rate(${prefix}_${signal}_total[$__rate_interval]))`, signal)),
    panel(title, "cps"),
  );
}

const panel = (title: string, unit: string): PanelBuilder =>
  new PanelBuilder()
    .title(title)
    .unit(unit)
    .min(0)
    .span(12)
    .height(8)
    .datasource({ type: "prometheus", uid: UIDS.prometheus });

const query = (expr: string, legend: string): DataqueryBuilder =>
  new DataqueryBuilder().expr(expr).legendFormat(legend);
