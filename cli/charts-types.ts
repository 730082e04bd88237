/** `npm run charts:types`: writes components/values/types from the pinned charts of a directory. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash, readChartArchive } from "../components/chart-archive";
import { archiveName, charts, type ChartName } from "../components/charts";
import { chartTypes, type OpenPaths } from "./chart-types";

/** Maps that a chart writes into a program's configuration as they are; paths with `/`, because keys may hold dots. */
export const OPEN_PATHS: Readonly<Record<ChartName, OpenPaths>> = {
  loki: ["loki/commonConfig", "loki/limits_config"],
  tempo: [],
  prometheus: ["server/global", "serverFiles/prometheus.yml", "alertmanager/config"],
  grafana: ["grafana.ini", "grafana.ini/analytics", "grafana.ini/server"],
  alloy: [],
};

const TARGET = join(__dirname, "..", "components", "values", "types");

/** Writes one module a chart, and returns each chart's content hash. */
export function writeChartTypes(directory: string): Record<string, string> {
  mkdirSync(TARGET, { recursive: true });
  return Object.fromEntries(
    Object.entries(charts).map(([name, chart]) => {
      const files = readChartArchive(join(directory, archiveName(chart)));
      writeFileSync(
        join(TARGET, `${name}.ts`),
        chartTypes(files, chart, OPEN_PATHS[name as ChartName]),
      );
      return [name, contentHash(files, chart)];
    }),
  );
}

/** `npm run charts:types`. */
export function chartsTypes({ directory }: { readonly directory: string }): void {
  for (const [name, hash] of Object.entries(writeChartTypes(directory))) {
    const pinned = charts[name as ChartName].contentHash === hash;
    console.log(
      `${name}: ${pinned ? "content as pinned" : `content hash ${hash}, pinned is another: see components/charts.ts`}`,
    );
  }
}
