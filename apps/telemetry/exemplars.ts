/**
 * Exemplars: for each bucket of a histogram, the last measurement that was made within a sampled trace. OpenTelemetry's
 * SDK for JavaScript has none, so they are kept here and added where metrics are sent (exemplar-serializer.ts).
 */
import {
  context,
  isSpanContextValid,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Histogram,
  type Meter,
} from "@opentelemetry/api";

/** One measurement, and the span in which it was made. */
export interface Exemplar {
  readonly value: number;
  /** Milliseconds since the epoch. */
  readonly timeMs: number;
  /** As hex. */
  readonly traceId: string;
  /** As hex. */
  readonly spanId: string;
}

/** Exemplars since they were last taken, by histogram, attributes and bucket: bounded as the histograms themselves are. */
export class ExemplarReservoir {
  readonly #points = new Map<string, Map<number, Exemplar>>();

  /** Keeps a measurement where it belongs to a sampled trace. */
  offer(
    name: string,
    boundaries: readonly number[],
    value: number,
    attributes: Attributes,
    where: Context,
  ): void {
    const span = trace.getSpanContext(where);
    if (span === undefined || !isSpanContextValid(span)) return;
    if ((span.traceFlags & TraceFlags.SAMPLED) === 0) return;
    const key = pointKey(name, attributes);
    const buckets = this.#points.get(key) ?? new Map<number, Exemplar>();
    this.#points.set(key, buckets);
    const found = boundaries.findIndex((bound) => value <= bound);
    const { traceId, spanId } = span;
    buckets.set(found === -1 ? boundaries.length : found, {
      value,
      timeMs: Date.now(),
      traceId,
      spanId,
    });
  }

  /** Exemplars of one data point, which are forgotten with that. */
  take(name: string, attributes: Attributes): readonly Exemplar[] {
    const key = pointKey(name, attributes);
    const buckets = this.#points.get(key);
    this.#points.delete(key);
    return [...(buckets?.values() ?? [])];
  }
}

const pointKey = (name: string, attributes: Attributes): string =>
  JSON.stringify([name, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** What the app's histograms keep their exemplars in. */
export const exemplars = new ExemplarReservoir();

/** A histogram with exemplars. */
export function createHistogram(
  meter: Meter,
  name: string,
  options: {
    readonly unit: string;
    readonly description: string;
    /** Upper bounds of the buckets, rising. */
    readonly boundaries: readonly number[];
  },
): Histogram {
  const { boundaries, ...rest } = options;
  const histogram = meter.createHistogram(name, {
    ...rest,
    advice: { explicitBucketBoundaries: [...boundaries] },
  });
  return {
    record: (value, attributes = {}, where = context.active()) => {
      histogram.record(value, attributes, where);
      exemplars.offer(name, boundaries, value, attributes, where);
    },
  };
}
