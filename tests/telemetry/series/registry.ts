/** The series that the stack's programs are known to expose: telemetry/series, one table a scrape job. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../program/stack-file";

const DIRECTORY = join(ROOT, "telemetry", "series");

/** The table of series that only appear when something went wrong, or where no program could be recorded. */
const WRITTEN_BY_HAND = "unrecorded";

/** What is known of a metric. */
export interface Known {
  readonly jobs: readonly string[];
  /** Names of its labels, without those that scraping adds. */
  readonly labels: readonly string[];
}

/** Every known metric by its name. */
export function knownSeries(): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const file of readdirSync(DIRECTORY).filter((name) => name.endsWith(".tsv"))) {
    const job = file.replace(/\.tsv$/, "");
    const [, ...lines] = readFileSync(join(DIRECTORY, file), "utf8").trimEnd().split("\n");
    for (const line of lines) {
      const [name = "", , third = "", labels = ""] = line.split("\t");
      const before = known.get(name);
      known.set(name, {
        jobs: [...(before?.jobs ?? []), job === WRITTEN_BY_HAND ? third : job],
        labels: [...new Set([...(before?.labels ?? []), ...labels.split(",")])].filter(Boolean),
      });
    }
  }
  return known;
}
