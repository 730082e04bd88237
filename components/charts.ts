/**
 * The one table of charts. `contentHash` is over all of an unpacked chart that helm renders by (see chart-archive.ts), so that
 * repackaging does not change it and any other change does.
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
    contentHash: "0ccb1333cb80a8f611508c97bb99dbba96c6f26da4cae4a72d0493f65609e7b5",
    unusedSubcharts: ["minio", "rollout-operator"],
  },
  tempo: {
    name: "tempo",
    version: "2.2.4",
    repository: GRAFANA_COMMUNITY,
    contentHash: "592eb3fdd458d4b4d29c0d901a1daf796ddf7af15a57f3932ff2cd5f93cccfad",
  },
  prometheus: {
    name: "prometheus",
    version: "29.27.0",
    repository: "https://prometheus-community.github.io/helm-charts",
    contentHash: "594b6c2d1a24bfa5c4da89ce3b840336879849beaa9367f84c37cdf4294fa802",
    unusedSubcharts: ["prometheus-pushgateway"],
  },
  grafana: {
    name: "grafana",
    version: "12.11.1",
    repository: GRAFANA_COMMUNITY,
    contentHash: "bc8c44e8357a99442a3a114a976ee7b84e285d5a65e24a56d448adeba3636775",
  },
  alloy: {
    name: "alloy",
    version: "1.11.1",
    repository: "https://grafana.github.io/helm-charts",
    contentHash: "882b72ee4068f50a0f21b812711745e17ba04010e0ab8c02fb13d69507c32e9c",
  },
} as const satisfies Record<string, Chart>;

export type ChartName = keyof typeof charts;

/** A chart with its version, for people. */
export const chartLabel = ({ name, version }: Pick<Chart, "name" | "version">): string =>
  `${name} ${version}`;

/** File name of a packaged chart. */
export const archiveName = ({ name, version }: Pick<Chart, "name" | "version">): string =>
  `${name}-${version}.tgz`;
