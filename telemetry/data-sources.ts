/** Grafana's data sources, and the links between them: metric to trace, trace to logs and metrics, log to trace. */
import { stringify } from "yaml";

/** Addresses of the backends as Grafana's server reaches them. */
export interface DataSourceUrls {
  readonly prometheus: string;
  readonly loki: string;
  readonly tempo: string;
  readonly alertmanager: string;
}

/** UIDs that dashboards and links name. */
export const UIDS = {
  prometheus: "prometheus",
  loki: "loki",
  tempo: "tempo",
  alertmanager: "alertmanager",
} as const;

/** Provisioning file by name. */
export function dataSources(urls: DataSourceUrls, scrapeInterval: string): Record<string, string> {
  const base = { access: "proxy", orgId: 1, editable: false };
  const document = {
    apiVersion: 1,
    prune: true,
    datasources: [
      {
        ...base,
        name: "Prometheus",
        uid: UIDS.prometheus,
        type: "prometheus",
        url: urls.prometheus,
        isDefault: true,
        jsonData: {
          httpMethod: "POST",
          timeInterval: scrapeInterval,
          prometheusType: "Prometheus",
          manageAlerts: true,
          exemplarTraceIdDestinations: [{ name: "trace_id", datasourceUid: UIDS.tempo }],
        },
      },
      {
        ...base,
        name: "Loki",
        uid: UIDS.loki,
        type: "loki",
        url: urls.loki,
        jsonData: {
          derivedFields: [
            {
              // OTLP logs carry the id as structured metadata, which reads as a label.
              name: "trace_id",
              matcherType: "label",
              matcherRegex: "trace_id",
              url: "$${__value.raw}",
              datasourceUid: UIDS.tempo,
            },
          ],
        },
      },
      {
        ...base,
        name: "Tempo",
        uid: UIDS.tempo,
        type: "tempo",
        url: urls.tempo,
        jsonData: {
          tracesToLogsV2: {
            datasourceUid: UIDS.loki,
            spanStartTimeShift: "-5m",
            spanEndTimeShift: "5m",
            customQuery: true,
            query: '{$${__tags}} | trace_id = "$${__trace.traceId}"',
            tags: [
              { key: "service.name", value: "service_name" },
              { key: "k8s.namespace.name", value: "k8s_namespace_name" },
            ],
          },
          tracesToMetrics: {
            datasourceUid: UIDS.prometheus,
            spanStartTimeShift: "-5m",
            spanEndTimeShift: "5m",
            tags: [{ key: "service.name", value: "service" }],
            queries: [
              {
                name: "Requests",
                query: "sum(rate(traces_spanmetrics_calls_total{$$__tags}[$$__rate_interval]))",
              },
              {
                name: "Errors",
                query:
                  'sum(rate(traces_spanmetrics_calls_total{$$__tags, status_code="STATUS_CODE_ERROR"}[$$__rate_interval]))',
              },
              {
                name: "Duration (p95)",
                query:
                  "histogram_quantile(0.95, sum by (le) (rate(traces_spanmetrics_latency_bucket{$$__tags}[$$__rate_interval])))",
              },
            ],
          },
          serviceMap: { datasourceUid: UIDS.prometheus },
          nodeGraph: { enabled: true },
        },
      },
      {
        ...base,
        name: "Alertmanager",
        uid: UIDS.alertmanager,
        type: "alertmanager",
        url: urls.alertmanager,
        jsonData: { implementation: "prometheus", handleGrafanaManagedAlerts: false },
      },
    ],
  };
  return { "data-sources.yaml": stringify(document, { lineWidth: 0 }) };
}
