/** Tables of the series that the programs expose: telemetry/series, one a scrape job (see its README). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../settings/schema";
import { isKept, scrapeJobs, type Job } from "./sources";

const DIRECTORY = join(__dirname, "..", "series");
/** The table that is written by hand: its third column is the job, not a count. */
const UNRECORDED = "unrecorded";

/** One metric of one job. */
export interface KnownSeries {
  readonly job: string;
  readonly metric: string;
  readonly type: string;
  /** Series that were there when it was recorded; undefined where it was not. */
  readonly series: number | undefined;
  readonly labels: readonly string[];
}

/** Every known metric. */
export function knownSeries(): readonly KnownSeries[] {
  return readdirSync(DIRECTORY)
    .filter((file) => file.endsWith(".tsv"))
    .flatMap((file) => {
      const table = file.replace(/\.tsv$/, "");
      const [, ...lines] = readFileSync(join(DIRECTORY, file), "utf8").trimEnd().split("\n");
      return lines.map((line) => {
        const [metric = "", type = "", third = "", labels = ""] = line.split("\t");
        return {
          metric,
          type,
          job: table === UNRECORDED ? third : table,
          series: table === UNRECORDED ? undefined : Number(third),
          labels: labels.split(",").filter((label) => label !== ""),
        };
      });
    });
}

/** Series of one source. */
export interface SourceSeries {
  readonly job: Job;
  /** Series that are kept, and that the program exposes; undefined where they depend on the cluster and nothing was recorded. */
  readonly kept: number | undefined;
  readonly exposed: number | undefined;
}

/** Series by source, as recorded from running programs of the dev stack. */
export function seriesBySource(settings: Pick<Settings, "nodeExporter">): readonly SourceSeries[] {
  const known = knownSeries();
  return scrapeJobs(settings).map((job) => {
    const recorded = known.filter((one) => one.job === job && one.series !== undefined);
    if (recorded.length === 0) return { job, kept: undefined, exposed: undefined };
    const sum = (list: readonly KnownSeries[]) =>
      list.reduce((total, { series = 0 }) => total + series, 0);
    return {
      job,
      kept: sum(recorded.filter(({ metric }) => isKept(job, metric))),
      exposed: sum(recorded),
    };
  });
}
