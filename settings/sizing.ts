/**
 * What the declared load needs on disk. Estimates on the safe side, each constant with its source;
 * docs/sizing.md explains them.
 */
import { quantity, seconds } from "./units";
import type { Settings } from "./schema";

/** Prometheus documents 1 to 2 bytes a sample on disk. */
const BYTES_PER_SAMPLE = 2;
/** Loki stores gzip or snappy chunks, commonly a fifth to a tenth of the text, plus index and write-ahead log. */
const LOG_COMPRESSION = 0.35;
/** A span in a compressed vParquet4 block, attributes included. */
const BYTES_PER_SPAN = 250;
/** Room for compaction, which writes the new block before it deletes the old ones, and for the WAL. */
const HEADROOM = 1.25;

/** Bytes that each signal takes at its retention. */
export interface StorageNeed {
  readonly metrics: number;
  readonly logs: number;
  readonly traces: number;
}

/** Bytes on disk that the declared load comes to at the configured retention, headroom included. */
export function storageNeed(
  settings: Pick<Settings, "load" | "retention" | "scrapeInterval">,
): StorageNeed {
  const { load, retention, scrapeInterval } = settings;
  const samplesPerSecond = load.series / seconds(scrapeInterval);
  return {
    metrics: samplesPerSecond * seconds(retention.metrics) * BYTES_PER_SAMPLE * HEADROOM,
    logs:
      load.logMegabytesPerDay *
      1e6 *
      (seconds(retention.logs) / 86400) *
      LOG_COMPRESSION *
      HEADROOM,
    traces: load.spansPerSecond * seconds(retention.traces) * BYTES_PER_SPAN * HEADROOM,
  };
}

/** Share of Alloy's volume that each of its two disk queues may fill; the rest is for the metrics WAL and rewrites. */
const QUEUE_SHARE = 0.125;

/** Bytes that one of Alloy's disk queues (logs, traces) may hold before clients are told to wait. */
export function queueBytes(settings: Pick<Settings, "storage">): number {
  return Math.floor(quantity(settings.storage.alloy) * QUEUE_SHARE);
}
