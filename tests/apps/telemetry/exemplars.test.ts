import { ROOT_CONTEXT, trace, TraceFlags } from "@opentelemetry/api";
import { DataPointType, MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import assert from "node:assert/strict";
import { exemplarSerializer } from "../../../apps/telemetry/exemplar-serializer";
import { ExemplarReservoir } from "../../../apps/telemetry/exemplars";
import { metricsOf } from "../support/otlp-receiver";

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const span = (spanId: string, traceFlags = TraceFlags.SAMPLED) =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId: TRACE, spanId, traceFlags });
const A = span("00000000000000aa");
const B = span("00000000000000bb");

class Manual extends MetricReader {
  protected onForceFlush = () => Promise.resolve();
  protected onShutdown = () => Promise.resolve();
}

describe("ExemplarReservoir", () => {
  it("keeps the last measurement of each bucket, until it is taken", () => {
    const reservoir = new ExemplarReservoir();
    reservoir.offer("m", [1, 2], 0.5, { a: 1, b: 2 }, A);
    reservoir.offer("m", [1, 2], 1, { b: 2, a: 1 }, B);
    reservoir.offer("m", [1, 2], 9, { a: 1, b: 2 }, A);
    const taken = reservoir.take("m", { a: 1, b: 2 });
    assert.deepEqual(
      taken.map(({ value, spanId }) => [value, spanId]),
      [
        [1, "00000000000000bb"],
        [9, "00000000000000aa"],
      ],
    );
    assert.deepEqual(reservoir.take("m", { a: 1, b: 2 }), []);
  });

  it("keeps nothing of measurements outside a sampled trace", () => {
    const reservoir = new ExemplarReservoir();
    reservoir.offer("m", [1], 1, {}, ROOT_CONTEXT);
    reservoir.offer("m", [1], 1, {}, span("00000000000000aa", TraceFlags.NONE));
    assert.deepEqual(reservoir.take("m", {}), []);
  });
});

describe("exemplarSerializer", () => {
  it("adds to each data point of each histogram its own exemplars, and changes nothing else", async () => {
    const reservoir = new ExemplarReservoir();
    const reader = new Manual();
    const provider = new MeterProvider({ readers: [reader] });
    provider.getMeter("other").createCounter("count").add(1);
    const meter = provider.getMeter("scope");
    meter.createObservableGauge("gauge").addCallback((result) => result.observe(1));
    const histogram = meter.createHistogram("latency", {
      advice: { explicitBucketBoundaries: [1, 2] },
    });
    for (const [route, value, where] of [
      ["/a", 0.5, A],
      ["/b", 1.5, B],
      ["/a", 5, B],
    ] as const) {
      histogram.record(value, { route }, where);
      reservoir.offer("latency", [1, 2], value, { route }, where);
    }
    histogram.record(1, { route: "/none" });
    const { resourceMetrics } = await reader.collect();
    assert.ok(
      resourceMetrics.scopeMetrics.some(({ metrics }) =>
        metrics.some(({ dataPointType }) => dataPointType === DataPointType.HISTOGRAM),
      ),
    );
    const bytes = exemplarSerializer(reservoir).serializeRequest(resourceMetrics);
    const found: Record<string, unknown> = Object.fromEntries(
      (
        metricsOf(Buffer.from(bytes ?? [])).find(({ name }) => name === "latency")?.points ?? []
      ).map(({ attributes, exemplars }) => [
        String(attributes["route"]),
        exemplars.map(({ value, traceId, spanId }) => [value, traceId, spanId]),
      ]),
    );
    assert.deepEqual(found, {
      "/a": [
        [0.5, TRACE, "00000000000000aa"],
        [5, TRACE, "00000000000000bb"],
      ],
      "/b": [[1.5, TRACE, "00000000000000bb"]],
      "/none": [],
    });
    await provider.shutdown();
  });
});
