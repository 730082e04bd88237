import {
  DashboardBuilder,
  QueryVariableBuilder,
  RowBuilder,
  VariableRefresh,
  type Dashboard,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { PanelBuilder as LogsPanelBuilder } from "@grafana/grafana-foundation-sdk/logs";
import { DataqueryBuilder as LogQueryBuilder } from "@grafana/grafana-foundation-sdk/loki";
import { UIDS } from "../data-sources";
import { panel, query } from "./panels";

/** HTTP servers, by OpenTelemetry's conventions: whether they send OTLP or are scraped. */
const REQUESTS = "http_server_request_duration_seconds";
const OF_SERVICE = 'job="$namespace/$service"';
const DROPPED = 'error_type!=""';

/** One service: what it is asked, how it answers, what it logs, and what of its telemetry was lost before Alloy. */
export function services(): Dashboard {
  const of = (suffix: string, matchers = "") =>
    `${REQUESTS}_${suffix}{${OF_SERVICE}${matchers === "" ? "" : `, ${matchers}`}}`;
  const rate = (suffix: string, by: string, matchers?: string) =>
    `sum by (${by}) (rate(${of(suffix, matchers)}[$__rate_interval]))`;
  return new DashboardBuilder("Services")
    .uid("otel-lgtm-services")
    .description("Requests, errors, duration and logs of one service.")
    .tags(["otel-lgtm"])
    .editable()
    .time({ from: "now-1h", to: "now" })
    .refresh("30s")
    .withVariable(
      variable("namespace", `label_values(${REQUESTS}_count, k8s_namespace_name)`).label(
        "Namespace",
      ),
    )
    .withVariable(
      variable("service", `label_values(${REQUESTS}_count{k8s_namespace_name="$namespace"}, job)`)
        .label("Service")
        .regex("/[^/]+\\/(.+)/"),
    )
    .withRow(new RowBuilder("Requests"))
    .withPanel(
      panel("Requests", "reqps").withTarget(
        query(
          rate("count", "http_request_method, http_route"),
          "{{http_request_method}} {{http_route}}",
        ),
      ),
    )
    .withPanel(
      panel("Failed, share", "percentunit").withTarget(
        // Nothing failed is 0, not nothing.
        query(
          `(${rate("count", "http_route", 'http_response_status_code=~"5.."')} or 0 * ${rate("count", "http_route")}) / ${rate("count", "http_route")}`,
          "{{http_route}}",
        ),
      ),
    )
    .withPanel(
      [0.5, 0.95, 0.99].reduce(
        (builder, share) =>
          builder.withTarget(
            query(
              `histogram_quantile(${String(share)}, ${rate("bucket", "le")})`,
              `${String(share * 100)} %`,
            ).exemplar(true),
          ),
        panel("Duration", "s").span(24),
      ),
    )
    .withRow(new RowBuilder("Telemetry lost before Alloy"))
    .withPanel(
      panel("Spans and log records that the service dropped", "short")
        .span(24)
        .withTarget(
          query(
            `sum by (error_type) (otel_sdk_processor_span_processed_total{${OF_SERVICE}, ${DROPPED}})`,
            "spans, {{error_type}}",
          ),
        )
        .withTarget(
          query(
            `sum by (error_type) (otel_sdk_processor_log_processed_total{${OF_SERVICE}, ${DROPPED}})`,
            "log records, {{error_type}}",
          ),
        ),
    )
    .withRow(new RowBuilder("Logs"))
    .withPanel(
      new LogsPanelBuilder()
        .title("Logs")
        .span(24)
        .height(10)
        .datasource({ type: "loki", uid: UIDS.loki })
        .showTime(true)
        .wrapLogMessage(true)
        .withTarget(
          new LogQueryBuilder().expr('{k8s_namespace_name="$namespace", service_name="$service"}'),
        ),
    )
    .build();
}

const variable = (name: string, definition: string): QueryVariableBuilder =>
  new QueryVariableBuilder(name)
    .datasource({ type: "prometheus", uid: UIDS.prometheus })
    .query({ query: definition, refId: name })
    .definition(definition)
    .refresh(VariableRefresh.OnTimeRangeChanged);
