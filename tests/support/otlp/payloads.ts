/** Requests to send: spans, data points and log records that can be told apart and found again. */
import { randomBytes } from "node:crypto";
import type { Signal } from "./codec";

/** Text, whole numbers and truth values by attribute name. */
export type ResourceAttributes = Readonly<Record<string, string | number | boolean>>;

export interface Batch {
  readonly resource: ResourceAttributes;
  /** Items in the request. */
  readonly count: number;
  /** Number of the first item; the others follow. Items are numbered in the attribute `item`. */
  readonly first?: number;
  /** Milliseconds since the epoch; now by default. */
  readonly at?: number;
  /** Trace of all spans; one of its own for each by default. */
  readonly traceId?: Buffer;
}

export const SCOPE = "otel-lgtm-test";
/** Names under which the items are found. */
export const SPAN_NAME = "test-span";
export const METRIC_NAME = "test_value";

const nanoseconds = (milliseconds: number): string =>
  String(BigInt(Math.round(milliseconds)) * 1_000_000n);

const attributes = (values: ResourceAttributes): object[] =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value:
      typeof value === "string"
        ? { stringValue: value }
        : typeof value === "boolean"
          ? { boolValue: value }
          : { intValue: value },
  }));

const items = <T>({ count, first = 0 }: Batch, make: (item: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(first + index));

/** Spans without parents. */
export function spans(batch: Batch): object {
  const at = batch.at ?? Date.now();
  return {
    resourceSpans: [
      {
        resource: { attributes: attributes(batch.resource) },
        scopeSpans: [
          {
            scope: { name: SCOPE },
            spans: items(batch, (item) => ({
              traceId: batch.traceId ?? randomBytes(16),
              spanId: randomBytes(8),
              name: SPAN_NAME,
              kind: 2,
              startTimeUnixNano: nanoseconds(at - 10),
              endTimeUnixNano: nanoseconds(at),
              attributes: attributes({ item }),
            })),
          },
        ],
      },
    ],
  };
}

/** One gauge with a series an item, its value the item's number. */
export function metrics(batch: Batch): object {
  const at = batch.at ?? Date.now();
  return {
    resourceMetrics: [
      {
        resource: { attributes: attributes(batch.resource) },
        scopeMetrics: [
          {
            scope: { name: SCOPE },
            metrics: [
              {
                name: METRIC_NAME,
                gauge: {
                  dataPoints: items(batch, (item) => ({
                    timeUnixNano: nanoseconds(at),
                    asDouble: item,
                    attributes: attributes({ item: String(item) }),
                  })),
                },
              },
            ],
          },
        ],
      },
    ],
  };
}

/** One line an item, each a nanosecond after the one before. */
export function logs(batch: Batch): object {
  const at = BigInt(nanoseconds(batch.at ?? Date.now()));
  return {
    resourceLogs: [
      {
        resource: { attributes: attributes(batch.resource) },
        scopeLogs: [
          {
            scope: { name: SCOPE },
            logRecords: items(batch, (item) => ({
              timeUnixNano: String(at + BigInt(item)),
              observedTimeUnixNano: String(at + BigInt(item)),
              severityNumber: 9,
              severityText: "INFO",
              body: { stringValue: `test log ${String(item)}` },
              attributes: attributes({ item }),
            })),
          },
        ],
      },
    ],
  };
}

/** The payload of a signal. */
export const payload: Readonly<Record<Signal, (batch: Batch) => object>> = {
  traces: spans,
  metrics,
  logs,
};
