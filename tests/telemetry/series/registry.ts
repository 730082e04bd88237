/** What is known of each metric, over all programs that expose it. */
import { knownSeries } from "../../../telemetry/scrape/series";

export interface Known {
  readonly jobs: readonly string[];
  /** Names of its labels, without those that scraping adds. */
  readonly labels: readonly string[];
}

/** Every known metric by its name. */
export function knownMetrics(): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { metric, job, labels } of knownSeries()) {
    const before = known.get(metric);
    known.set(metric, {
      jobs: [...(before?.jobs ?? []), job],
      labels: [...new Set([...(before?.labels ?? []), ...labels])],
    });
  }
  return known;
}
