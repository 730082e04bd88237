/**
 * The one table of charts. `contentHash` is over the files of the unpacked chart without Chart.yaml and Chart.lock
 * (see chart-archive.ts), so that repackaging does not change it and any other change does.
 */

/** A pinned chart. */
export interface Chart {
  readonly name: string;
  readonly version: string;
  /** Chart repository that publishes it. */
  readonly repository: string;
  /** sha256 as hex. */
  readonly contentHash: string;
  /** Dependencies that the chart carries and our values leave disabled. */
  readonly unusedSubcharts?: readonly string[];
}

const GRAFANA_COMMUNITY = "https://grafana-community.github.io/helm-charts";

export const charts = {
  loki: {
    name: "loki",
    version: "18.11.0",
    repository: GRAFANA_COMMUNITY,
    contentHash: "404f80038610daa23b8242131d33629b92a4beab5393d265fd28c1fbdc62999a",
    unusedSubcharts: ["minio", "rollout-operator"],
  },
  tempo: {
    name: "tempo",
    version: "2.2.4",
    repository: GRAFANA_COMMUNITY,
    contentHash: "fe126d50574c3b6e41f6b4747945ff6ccf82ced6ad1edf48505205033766f48c",
  },
  prometheus: {
    name: "prometheus",
    version: "29.27.0",
    repository: "https://prometheus-community.github.io/helm-charts",
    contentHash: "5f8f6a211b70e01f9b2155d0e06b46d7e07afad16f3756bd680914656284e01f",
    unusedSubcharts: ["prometheus-pushgateway"],
  },
  grafana: {
    name: "grafana",
    version: "12.11.1",
    repository: GRAFANA_COMMUNITY,
    contentHash: "8420259d718f51ff34202f6a8df7d38c7f329f253675ed429195f3b150dd60ee",
  },
  alloy: {
    name: "alloy",
    version: "1.11.1",
    repository: "https://grafana.github.io/helm-charts",
    contentHash: "0ba0451a9ec6258f0a4877f2febbf36821b141fc5e58c31dd4a5ecaaf3f42db4",
  },
} as const satisfies Record<string, Chart>;

export type ChartName = keyof typeof charts;

/** File name of a packaged chart. */
export const archiveName = ({ name, version }: Pick<Chart, "name" | "version">): string =>
  `${name}-${version}.tgz`;
