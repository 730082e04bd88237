/**
 * The one table of images: who publishes each, and which chart brings it. A chart's image has the tag that the chart gives
 * it; digests stand in images.lock.
 */
import { charts, type Chart } from "./charts";

/** An image of a chart. */
export interface ChartImage {
  /** Host that publishes it. */
  readonly registry: string;
  /** Path there, and below a mirror. */
  readonly path: string;
  readonly chart: Chart;
}

export const chartImages = {
  loki: { registry: "docker.io", path: "grafana/loki", chart: charts.loki },
  tempo: { registry: "docker.io", path: "grafana/tempo", chart: charts.tempo },
  grafana: { registry: "docker.io", path: "grafana/grafana", chart: charts.grafana },
  alloy: { registry: "docker.io", path: "grafana/alloy", chart: charts.alloy },
  prometheus: { registry: "quay.io", path: "prometheus/prometheus", chart: charts.prometheus },
  alertmanager: { registry: "quay.io", path: "prometheus/alertmanager", chart: charts.prometheus },
  nodeExporter: { registry: "quay.io", path: "prometheus/node-exporter", chart: charts.prometheus },
  kubeStateMetrics: {
    registry: "registry.k8s.io",
    path: "kube-state-metrics/kube-state-metrics",
    chart: charts.prometheus,
  },
} as const satisfies Record<string, ChartImage>;

/** Stock image that the demo apps run in; nothing is built. */
export const NODE_IMAGE = {
  registry: "docker.io",
  path: "library/node",
  tag: "22.20.0-alpine",
} as const;

/** Host that publishes what lies under a path; a mirror keeps paths and not hosts. */
export const publisherOf = (path: string): string | undefined =>
  [...Object.values(chartImages), NODE_IMAGE].find((image) => image.path === path)?.registry;
