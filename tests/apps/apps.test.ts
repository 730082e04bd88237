import assert from "node:assert/strict";
import { createServer } from "node:net";
import type { AppName } from "../../apps/bundle";
import { waitFor } from "../support/wait-for";
import { AppProcess, freePort } from "./support/app-process";
import { OtlpReceiver } from "./support/otlp-receiver";

const fast = {
  OTEL_METRIC_EXPORT_INTERVAL: "200",
  OTEL_BSP_SCHEDULE_DELAY: "100",
  OTEL_BLRP_SCHEDULE_DELAY: "100",
};
const until = (what: string, done: () => boolean) =>
  waitFor(done, { what, deadlineMs: 8000, everyMs: 25 });

describe("demo apps", function () {
  this.timeout(30_000);
  let receiver: OtlpReceiver;
  const running: AppProcess[] = [];

  const start = async (name: AppName, env: Record<string, string> = {}): Promise<AppProcess> => {
    const app = await AppProcess.start(name, {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_SERVICE_NAME: name,
      ...fast,
      ...env,
    });
    running.push(app);
    return app.ready();
  };

  beforeEach(async () => {
    receiver = await OtlpReceiver.start();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.kill()));
    await receiver.stop();
  });

  it("turn one request into one trace across both, with its logs and metrics", async () => {
    const inventory = await start("inventory");
    const checkout = await start("checkout", {
      INVENTORY_URL: inventory.url,
      OTEL_RESOURCE_ATTRIBUTES: "k8s.pod.uid=u-1,service.version=1.2.3",
    });
    const response = await fetch(`${checkout.url}/work`);
    assert.equal(response.status, 200);

    await until("five spans", () => receiver.spans.length >= 5);
    assert.equal(new Set(receiver.spans.map(({ traceId }) => traceId)).size, 1);
    const span = (service: string, name: string) => {
      const found = receiver.spans.find((one) => one.service === service && one.name === name);
      assert.ok(
        found,
        `${service}: ${name} among ${receiver.spans.map((one) => `${one.service}: ${one.name}`).join(", ")}`,
      );
      return found;
    };
    const root = span("checkout", "GET /work");
    const call = span("checkout", "GET");
    const served = span("inventory", "GET /stock/:sku");
    assert.equal(root.parentSpanId, "");
    assert.equal(span("checkout", "price order").parentSpanId, root.spanId);
    assert.equal(call.parentSpanId, root.spanId);
    assert.equal(served.parentSpanId, call.spanId);
    assert.equal(span("inventory", "read stock").parentSpanId, served.spanId);
    assert.equal(root.attributes["http.route"], "/work");
    assert.equal(Number(root.attributes["http.response.status_code"]), 200);
    assert.equal(root.resource["k8s.pod.uid"], "u-1");
    assert.equal(root.resource["service.version"], "1.2.3");

    await until(
      "both logs",
      () =>
        receiver.logs.some(({ body }) => body === "order taken") &&
        receiver.logs.some(({ body }) => body === "stock read"),
    );
    const taken = receiver.logs.find(({ body }) => body === "order taken");
    assert.equal(taken?.traceId, root.traceId);
    assert.equal(taken.severity, "INFO");
    // Baggage carries the order's number to the other service.
    assert.equal(
      receiver.logs.find(({ body }) => body === "stock read")?.attributes["order"],
      taken.attributes["order"],
    );
    assert.match(checkout.stdout, new RegExp(`"trace_id":"${root.traceId}"`));

    await until("the metrics", () =>
      ["checkout.orders", "checkout.order.duration", "http.server.request.duration"].every((name) =>
        receiver.metrics.some((metric) => metric.name === name),
      ),
    );
    assert.equal(
      receiver.metrics.find(({ name }) => name === "checkout.order.duration")?.unit,
      "s",
    );
    assert.equal(
      receiver.metrics.find(({ name }) => name === "http.server.request.duration")?.unit,
      "s",
    );
    // The order's duration names the trace in which it was measured.
    const exemplars = receiver.metrics
      .filter(({ name }) => name === "checkout.order.duration")
      .flatMap(({ points }) => points.flatMap((point) => point.exemplars));
    assert.deepEqual(
      exemplars.map(({ traceId, spanId }) => [traceId, spanId]),
      [[root.traceId, root.spanId]],
    );
  });

  it("leave secrets and people's data out of spans, logs and stdout", async () => {
    const inventory = await start("inventory");
    const person = "jane.doe@example.com";
    assert.equal((await fetch(`${inventory.url}/stock/${person}`)).status, 404);
    await until("the span", () => receiver.spans.some(({ name }) => name === "GET /stock/:sku"));
    await until("the log", () => receiver.logs.some(({ body }) => body === "no such article"));
    const served = receiver.spans.find(({ name }) => name === "GET /stock/:sku");
    assert.equal(served?.attributes["url.path"], "/stock/[redacted]");
    const log = receiver.logs.find(({ body }) => body === "no such article");
    assert.equal(log?.attributes["sku"], "[redacted]");
    const everything = JSON.stringify([receiver.spans, receiver.logs, receiver.metrics]);
    assert.ok(!everything.includes(person) && !inventory.stdout.includes(person));
  });

  it("count the telemetry that they had to drop", async () => {
    receiver.mode = "refuse";
    const inventory = await start("inventory", {
      OTEL_BSP_MAX_QUEUE_SIZE: "10",
      OTEL_BLRP_MAX_QUEUE_SIZE: "10",
      OTEL_EXPORTER_OTLP_TIMEOUT: "500",
    });
    for (let request = 0; request < 40; request += 1)
      assert.equal((await fetch(`${inventory.url}/stock/cup`)).status, 200);
    receiver.mode = "ok";
    const dropped = (name: string) =>
      receiver.metrics
        .filter((metric) => metric.name === name)
        .flatMap(({ points }) => points)
        .filter(({ attributes }) => attributes["error.type"] !== undefined)
        .some(({ value }) => value > 0);
    await until("both counts", () =>
      ["otel.sdk.processor.span.processed", "otel.sdk.processor.log.processed"].every(dropped),
    );
  });

  it("do without telemetry where it is switched off", async () => {
    const inventory = await start("inventory", { OTEL_SDK_DISABLED: "true" });
    assert.equal((await fetch(`${inventory.url}/stock/cup`)).status, 200);
    inventory.signal("SIGTERM");
    assert.equal(await inventory.ended(), 0);
    assert.equal(receiver.requests, 0);
  });

  it("keep as many traces as they are told to", async () => {
    const inventory = await start("inventory", {
      OTEL_TRACES_SAMPLER: "parentbased_traceidratio",
      OTEL_TRACES_SAMPLER_ARG: "0",
    });
    await fetch(`${inventory.url}/stock/cup`);
    await fetch(`${inventory.url}/stock/cup`, {
      headers: { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
    });
    inventory.signal("SIGTERM");
    await inventory.ended();
    assert.deepEqual(
      [...new Set(receiver.spans.map(({ traceId }) => traceId))],
      ["0af7651916cd43dd8448eb211c80319c"],
    );
  });

  it("measure the same by the Prometheus client as by OpenTelemetry", async () => {
    const before = await start("inventory-prometheus");
    assert.equal((await fetch(`${before.url}/stock/cup`)).status, 200);
    assert.equal((await fetch(`${before.url}/stock/nothing`)).status, 404);
    const text = await (await fetch(`${before.url}/metrics`)).text();
    assert.match(text, /^inventory_lookups_total\{inventory_found="true"\} 1$/m);
    assert.match(text, /^inventory_lookups_total\{inventory_found="false"\} 1$/m);
    assert.match(
      text,
      /^http_server_request_duration_seconds_count\{http_request_method="GET",url_scheme="http",http_route="\/stock\/:sku",http_response_status_code="200"\} 1$/m,
    );
    assert.equal(receiver.requests, 0);
  });

  it("leave no spans for health checks, and a malformed traceparent starts a trace of its own", async () => {
    const inventory = await start("inventory");
    await fetch(`${inventory.url}/healthz`);
    const response = await fetch(`${inventory.url}/stock/cup`, {
      headers: { traceparent: "00-nonsense" },
    });
    assert.equal(response.status, 200);
    await until("spans", () => receiver.spans.length >= 2);
    assert.ok(
      receiver.spans.every(({ name }) => !name.includes("healthz") && !name.includes("readyz")),
    );
    assert.equal(receiver.spans.find(({ name }) => name === "GET /stock/:sku")?.parentSpanId, "");
  });

  it("continue the caller's trace", async () => {
    const inventory = await start("inventory");
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    await fetch(`${inventory.url}/stock/cup`, {
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    });
    await until("a span", () => receiver.spans.length >= 2);
    const served = receiver.spans.find(({ name }) => name === "GET /stock/:sku");
    assert.deepEqual([served?.traceId, served?.parentSpanId], [traceId, "b7ad6b7169203331"]);
  });

  for (const mode of ["refuse", "hang"] as const) {
    it(`answer while the collector would ${mode}`, async () => {
      receiver.mode = mode;
      const inventory = await start("inventory");
      for (let request = 0; request < 20; request += 1)
        assert.equal((await fetch(`${inventory.url}/stock/cup`)).status, 200);
      await until("an export", () => receiver.requests > 0);
      assert.equal((await fetch(`${inventory.url}/stock/cup`)).status, 200);
    });
  }

  it("answer while there is no collector at all", async () => {
    const inventory = await start("inventory", {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String(await freePort())}`,
    });
    assert.equal((await fetch(`${inventory.url}/stock/teapot`)).status, 200);
    assert.equal((await fetch(`${inventory.url}/stock/nothing`)).status, 404);
    assert.equal((await fetch(`${inventory.url}/nowhere`)).status, 404);
  });

  it("tell the caller and the logs when inventory is away", async () => {
    const checkout = await start("checkout", {
      INVENTORY_URL: `http://127.0.0.1:${String(await freePort())}`,
    });
    assert.equal((await fetch(`${checkout.url}/work`)).status, 502);
    await until("the error's log", () =>
      receiver.logs.some(({ severity, body }) => severity === "ERROR" && body === "order failed"),
    );
  });

  it("send what they have when they are told to end, and exit with 0", async () => {
    const slow = {
      OTEL_METRIC_EXPORT_INTERVAL: "60000",
      OTEL_BSP_SCHEDULE_DELAY: "60000",
      OTEL_BLRP_SCHEDULE_DELAY: "60000",
    };
    const inventory = await start("inventory", slow);
    await fetch(`${inventory.url}/stock/cup`);
    assert.equal(receiver.spans.length, 0);
    inventory.signal("SIGTERM");
    assert.equal(await inventory.ended(), 0);
    assert.equal(receiver.spans.length, 2);
    assert.ok(receiver.logs.some(({ body }) => body === "stock read"));
    assert.ok(receiver.metrics.some(({ name }) => name === "inventory.lookups"));
  });

  describe("with faults", () => {
    it("are slow, fail, flood and count customers as they are told to", async () => {
      const inventory = await start("inventory");
      const checkout = await start("checkout", {
        INVENTORY_URL: inventory.url,
        FAULTS_ALLOWED: "true",
      });
      const work = (query: string) => fetch(`${checkout.url}/work?${query}`);
      const started = Date.now();
      assert.equal((await work("slow_ms=300")).status, 200);
      assert.ok(Date.now() - started >= 300);
      assert.equal((await work("fail=true")).status, 502);
      assert.equal((await work("log_lines=30&customer=c-1")).status, 200);
      await until(
        "the flood",
        () => receiver.logs.filter(({ body }) => body === "one of many lines").length === 30,
      );
      await until("the customer", () =>
        receiver.metrics
          .filter(({ name }) => name === "checkout.orders")
          .some(({ points }) =>
            points.some(({ attributes }) => attributes["checkout.customer"] === "c-1"),
          ),
      );
    });

    it("lose their collector for a while, and find it again", async () => {
      const inventory = await start("inventory");
      const checkout = await start("checkout", {
        INVENTORY_URL: inventory.url,
        FAULTS_ALLOWED: "true",
      });
      const of = (service: string) => receiver.spans.filter((span) => span.service === service);
      await fetch(`${checkout.url}/work`);
      await until("the first trace", () => of("checkout").length > 0);
      assert.equal((await fetch(`${checkout.url}/work?outage_seconds=1`)).status, 200);
      const before = of("checkout").length;
      await until("the trace of the other", () => of("inventory").length >= 4);
      assert.equal(of("checkout").length, before);
      await until("what waited", () => of("checkout").length > before);
    });

    it("are not had where nobody allowed them", async () => {
      const inventory = await start("inventory");
      const checkout = await start("checkout", { INVENTORY_URL: inventory.url });
      assert.equal((await fetch(`${checkout.url}/work?fail=true`)).status, 200);
    });
  });

  describe("with a wrong environment", () => {
    const WRONG: [string, Record<string, string>, RegExp][] = [
      ["no endpoint", {}, /^OTEL_EXPORTER_OTLP_ENDPOINT is not set; .*\n$/],
      [
        "an endpoint that is none",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "alloy:4318" },
        /^OTEL_EXPORTER_OTLP_ENDPOINT is "alloy:4318", which is no http address; .*\n$/,
      ],
      [
        "another protocol",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" },
        /^OTEL_EXPORTER_OTLP_PROTOCOL is "grpc"; .*\n$/,
      ],
      [
        "broken resource attributes",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_RESOURCE_ATTRIBUTES: "a=1,b" },
        /^OTEL_RESOURCE_ATTRIBUTES has the part "b"; .*\n$/,
      ],
      [
        "badly encoded resource attributes",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_RESOURCE_ATTRIBUTES: "a=%zz" },
        /^OTEL_RESOURCE_ATTRIBUTES has the part "a=%zz"; .*\n$/,
      ],
      [
        "a sampler that is none",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_TRACES_SAMPLER: "sometimes" },
        /^OTEL_TRACES_SAMPLER is "sometimes"; use one of always_on, .*\n$/,
      ],
      [
        "a propagator that it does not speak",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", OTEL_PROPAGATORS: "tracecontext,b3" },
        /^OTEL_PROPAGATORS has "b3"; use some of tracecontext, baggage, or none\n$/,
      ],
      [
        "a log level that is none",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", LOG_LEVEL: "loud" },
        /^LOG_LEVEL is "loud"; use one of trace, .*\n$/,
      ],
      [
        "a port that is none",
        { OTEL_EXPORTER_OTLP_ENDPOINT: "http://a", PORT: "http" },
        /^PORT is "http"; .*\n$/,
      ],
      [
        "two faults",
        { PORT: "0" },
        /^PORT is "0"; .*\nOTEL_EXPORTER_OTLP_ENDPOINT is not set; .*\n$/,
      ],
    ];
    for (const [what, env, expected] of WRONG) {
      it(`end with a line for each fault: ${what}`, async () => {
        const app = await AppProcess.start("inventory", env);
        assert.equal(await app.ended(), 1);
        assert.match(app.stderr, expected);
        assert.equal(app.stdout, "");
      });
    }

    it("end with one line where the port is in use", async () => {
      const holder = createServer();
      const port = await freePort();
      await new Promise<void>((resolve) => holder.listen(port, resolve));
      try {
        const app = await AppProcess.start(
          "inventory",
          { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url },
          port,
        );
        assert.equal(await app.ended(), 1);
        assert.match(
          app.stderr,
          new RegExp(`^PORT ${String(port)} is in use; set PORT to a free one\\n$`),
        );
      } finally {
        holder.close();
      }
    });
  });
});
