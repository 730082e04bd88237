import * as pulumi from "@pulumi/pulumi";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../settings/schema";
import { contentHash, readChartArchive } from "./chart-archive";
import { archiveName, charts, type Chart } from "./charts";

/**
 * What is wrong with the charts of a directory, one line each; nothing where charts come from elsewhere.
 * A chart of the right name with other content is not the chart that was reviewed.
 */
export function chartProblems(
  source: Settings["charts"],
  pinned: readonly Chart[] = Object.values(charts),
): readonly string[] {
  if (source.source !== "directory") return [];
  const { directory } = source;
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    return [
      `otel-lgtm:charts.directory is ${JSON.stringify(directory)}, which is no directory; fix: put the five charts there as .tgz files, or set charts to {source: repository}`,
    ];
  }
  return pinned.flatMap((chart) => {
    const file = join(directory, archiveName(chart));
    if (!existsSync(file)) {
      return [
        `${file} is missing; fix: helm pull ${chart.name} --repo ${chart.repository} --version ${chart.version} --destination ${directory}`,
      ];
    }
    return archiveProblem(file, chart, file, "fetch the chart again") ?? [];
  });
}

/**
 * What is wrong with a packaged chart, or nothing where it is the pinned one.
 * @param what Name of the archive in the message.
 * @param again How to get another one.
 */
export function archiveProblem(
  file: string,
  chart: Chart,
  what: string,
  again: string,
): string | undefined {
  try {
    const found = contentHash(readChartArchive(file), chart);
    return found === chart.contentHash
      ? undefined
      : `${what} has the content hash ${found}, not ${chart.contentHash}; fix: ${again}, or, where the change is meant, review it and put the new hash into components/charts.ts`;
  } catch (error) {
    return `${what} cannot be read as a chart (${error instanceof Error ? error.message : String(error)}); fix: ${again}`;
  }
}

/**
 * Stops the program before anything is created where the charts are not the pinned ones.
 * @throws pulumi.RunError that lists every wrong chart.
 */
export function verifyCharts(source: Settings["charts"]): void {
  const problems = chartProblems(source);
  if (problems.length > 0)
    throw new pulumi.RunError(
      `The charts cannot be used; nothing was created.\n${problems.map((line) => `  ${line}`).join("\n")}`,
    );
}
