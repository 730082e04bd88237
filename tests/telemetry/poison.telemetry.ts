/** Requests that are wrong, and what becomes of them and of their neighbours. */
import assert from "node:assert/strict";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { OtlpClient, type Answer } from "../support/otlp/client";
import { encodeRequest, type Signal } from "../support/otlp/codec";
import { logs, metrics, payload, SCOPE } from "../support/otlp/payloads";
import { waitFor } from "../support/wait-for";
import { exposed } from "./support/exposition";
import { requireGateway } from "./support/gateway";
import { Ledger } from "./support/ledger";
import type { LocalStack } from "./support/local-stack";
import { lokiLines, promqlSum } from "./support/queries";

const compress = promisify(gzip);
const DAY_MS = 86_400_000;
const DEADLINE_MS = 30_000;
const PROTOBUF = { "content-type": "application/x-protobuf" };
const resource = (service: string) => ({ "service.name": service, "service.instance.id": "1" });

describe("poisoned requests", function () {
  this.timeout(120_000);
  let stack: LocalStack;
  let client: OtlpClient;

  before(async function () {
    ({ stack } = await requireGateway(this));
    await stack.start("prometheus", "loki", "tempo", "alloy");
    client = new OtlpClient(stack.endpoints);
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  /** Each of them is refused with a 4xx that tells the sender not to try again, and the next good one passes. */
  const REFUSED: Readonly<Record<string, () => Promise<Answer> | Answer>> = {
    "truncated protobuf": () => {
      const whole = encodeRequest("logs", logs({ resource: resource("x"), count: 5 }));
      return client.sendBody("logs", whole.subarray(0, whole.length - 7), PROTOBUF);
    },
    "bytes that are no protobuf": () => client.sendBody("traces", Buffer.from("{{{"), PROTOBUF),
    "JSON that is none": () =>
      client.sendBody("metrics", Buffer.from("{"), { "content-type": "application/json" }),
    "another content type": () =>
      client.sendBody("logs", Buffer.from("hello"), { "content-type": "text/plain" }),
    "gzip that is none": () =>
      client.sendBody("logs", Buffer.from("hello"), { ...PROTOBUF, "content-encoding": "gzip" }),
    "a gzip bomb of a gigabyte": async () =>
      client.sendBody("logs", await bomb(), { ...PROTOBUF, "content-encoding": "gzip" }),
  };
  for (const [name, send] of Object.entries(REFUSED)) {
    it(`refuse ${name}`, async () => {
      const { status, message } = await send();
      assert.match(status, /^4(00|13|15)$/, message);
      const ledger = new Ledger(stack, "after-poison");
      assert.ok((await ledger.send("logs", 1)).accepted);
      ledger.close();
    });
  }

  it("are not held up by text that is no UTF-8, which Alloy takes", async () => {
    const good = encodeRequest("logs", logs({ resource: resource("MARKER"), count: 1 }));
    const at = good.indexOf("MARKER");
    good.fill(0xff, at, at + 6);
    assert.equal((await client.sendBody("logs", good, PROTOBUF)).status, "200");
    const ledger = new Ledger(stack, "after-no-utf8");
    await ledger.send("logs", 2);
    assert.equal((await ledger.settled(DEADLINE_MS, ["logs"])).logs, 2);
    ledger.close();
    await waitFor(
      async () => (await exposed(stack.endpoints.alloy, "otelcol_exporter_queue_size")) === 0,
      { what: "an empty queue", deadlineMs: DEADLINE_MS },
    );
  });

  it("take a metric without data points, and its neighbours", async () => {
    const request = metrics({ resource: resource("empty-metric"), count: 1 }) as {
      resourceMetrics: { scopeMetrics: { metrics: object[] }[] }[];
    };
    request.resourceMetrics[0]?.scopeMetrics[0]?.metrics.push({
      name: "empty",
      gauge: { dataPoints: [] },
    });
    assert.ok((await client.send("metrics", request)).accepted);
    await waitFor(
      async () =>
        (await promqlSum(stack.endpoints.prometheus, 'count(test_value{job="empty-metric"})')) ===
        1,
      { what: "the neighbour", deadlineMs: DEADLINE_MS, everyMs: 500 },
    );
  });

  it("drop delta metrics, count them, and keep their neighbours", async () => {
    const counter = (name: string, aggregationTemporality: number) => ({
      name,
      sum: {
        aggregationTemporality,
        isMonotonic: true,
        dataPoints: [1, 2].map((item) => ({
          timeUnixNano: `${String(Date.now())}000000`,
          asDouble: 1,
          attributes: [{ key: "item", value: { stringValue: String(item) } }],
        })),
      },
    });
    const request = {
      resourceMetrics: [
        {
          resource: {
            attributes: [{ key: "service.name", value: { stringValue: "delta" } }],
          },
          scopeMetrics: [
            { scope: { name: SCOPE }, metrics: [counter("by_delta", 1), counter("by_total", 2)] },
          ],
        },
      ],
    };
    assert.ok((await client.send("metrics", request)).accepted);
    await waitFor(
      async () => (await promqlSum(stack.endpoints.prometheus, "count(by_total)")) === 2,
      { what: "the cumulative neighbour", deadlineMs: DEADLINE_MS, everyMs: 500 },
    );
    assert.equal(await promqlSum(stack.endpoints.prometheus, "count(by_delta_total)"), 0);
    const dropped = "otelcol_processor_filter_datapoints_filtered_total";
    assert.equal(await exposed(stack.endpoints.alloy, dropped), 2);
  });

  /** Sends good and bad items in one request; counts what is stored of each, and what Alloy and the backend say. */
  async function mixed(signal: Signal, service: string, good: object, bad: object) {
    const merged = merge(good, bad);
    const { accepted } = await client.send(signal, merged);
    assert.ok(accepted, `${service}: Alloy takes it, for only the backend knows its limits`);
  }

  it("count an 8-day-old log as dropped, and keep its neighbours", async () => {
    const failed = "otelcol_exporter_send_failed_log_records_total";
    const before = await exposed(stack.endpoints.alloy, failed);
    await mixed(
      "logs",
      "old-log",
      logs({ resource: resource("old-log"), count: 3 }),
      logs({ resource: resource("old-log"), count: 2, at: Date.now() - 8 * DAY_MS }),
    );
    await waitFor(async () => (await lokiLines(stack.endpoints.loki, "old-log")) === 3, {
      what: "the neighbours",
      deadlineMs: DEADLINE_MS,
      everyMs: 500,
    });
    // Loki keeps the neighbours and answers 400, so Alloy counts the whole request as failed: docs/loss.md.
    await waitFor(async () => (await exposed(stack.endpoints.alloy, failed)) > before, {
      what: "the count",
      deadlineMs: DEADLINE_MS,
    });
    const reason = 'reason="greater_than_max_sample_age"';
    assert.equal(await exposed(stack.endpoints.loki, "loki_discarded_samples_total", reason), 2);
  });

  it("count a log with an over-long index label as dropped, and keep its neighbours", async () => {
    await mixed(
      "logs",
      "long-label",
      logs({ resource: resource("long-label"), count: 3 }),
      logs({
        resource: { ...resource("long-label"), "k8s.container.name": "x".repeat(5000) },
        count: 2,
      }),
    );
    await waitFor(async () => (await lokiLines(stack.endpoints.loki, "long-label")) >= 3, {
      what: "the neighbours",
      deadlineMs: DEADLINE_MS,
      everyMs: 500,
    });
    const reason = 'reason="label_value_too_long"';
    assert.equal(await exposed(stack.endpoints.loki, "loki_discarded_samples_total", reason), 2);
  });

  it("tell of a sample from the future, and of what it took with it", async () => {
    const { prometheus, alloy } = stack.endpoints;
    await mixed(
      "metrics",
      "future",
      metrics({ resource: resource("future"), count: 3 }),
      metrics({ resource: resource("future"), count: 2, first: 10, at: Date.now() + DAY_MS }),
    );
    const failed = "prometheus_remote_storage_samples_failed_total";
    const stored = () => promqlSum(prometheus, 'count(test_value{job="future"})');
    // Either all are stored, or what is not is counted.
    await waitFor(async () => (await stored()) + (await exposed(alloy, failed)) >= 3, {
      what: "the samples, stored or counted",
      deadlineMs: DEADLINE_MS,
      everyMs: 500,
    });
    const ledger = new Ledger(stack, "after-future");
    await ledger.send("metrics", 3);
    assert.deepEqual((await ledger.settled(DEADLINE_MS)).metrics, 3);
    ledger.close();
  });

  it("take 50,000 series in one request", async () => {
    const service = "many-series";
    const answer = await client.send(
      "metrics",
      payload.metrics({ resource: resource(service), count: 50_000 }),
    );
    assert.ok(answer.accepted, answer.status);
    await waitFor(
      async () =>
        (await promqlSum(stack.endpoints.prometheus, `count(test_value{job="${service}"})`)) ===
        50_000,
      { what: "50,000 series", deadlineMs: 60_000, everyMs: 1000 },
    );
    await waitFor(
      async () =>
        (await promqlSum(
          stack.endpoints.prometheus,
          'count(ALERTS{alertname="PrometheusSeriesAboveDeclared"})',
        )) === 1,
      { what: "the alert, pending at least", deadlineMs: 90_000, everyMs: 1000 },
    );
  });
});

/** A gigabyte of zeros. */
const bomb = (): Promise<Buffer> => compress(Buffer.alloc(2 ** 30), { level: 1 });

/** One request with the resources of both. */
function merge(one: object, other: object): object {
  const [key, list] = Object.entries(one)[0] as [string, object[]];
  const [, more] = Object.entries(other)[0] as [string, object[]];
  return { [key]: [...list, ...more] };
}
