/** What the contract promises to every language, shown by programs that know nothing but its variables. */
import assert from "node:assert/strict";
import { makePlan, type Plan } from "../../plan/plan";
import { freePort } from "../apps/support/app-process";
import { OtlpReceiver } from "../apps/support/otlp-receiver";
import { httpPath, SIGNALS } from "../support/otlp/codec";
import { containerEnvironment } from "./support/environment";
import { LANGUAGES, pythonProgram, type Run } from "./support/languages";
import { endOf, runToEnd } from "./support/run";
import { Wire } from "./support/wire";

const UID = "6f1b6b0e-0000-4000-8000-000000000001";
const OWNER = "web & mobile, Zürich = 100%";
const SERVICE = {
  name: "shop",
  version: "1.2.3",
  container: "main",
  // Percent-encoded in the variable.
  attributes: { "service.owner": OWNER },
};
/** What each signal says of its sender, besides the SDK's own telemetry.*. */
const SENDER = {
  "service.name": "shop",
  "service.version": "1.2.3",
  "service.owner": OWNER,
  "k8s.pod.uid": UID,
  "k8s.container.name": "main",
};

/** Variables of the container, but for the address. */
const environmentOf = (plan: Plan, endpoint: string): Record<string, string> => ({
  ...containerEnvironment(plan, "dev", SERVICE, UID),
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
});

function theOne<T extends { readonly name: string }>(items: readonly T[], name: string): T {
  const found = items.filter((item) => item.name === name);
  assert.equal(found.length, 1, `${name} among ${items.map((item) => item.name).join(", ")}`);
  return found[0] as T;
}

for (const { name, names, namesProcess, prepare } of LANGUAGES) {
  describe(`the telemetry contract in ${name}`, function () {
    let plan: Plan;
    let run: Run;
    let receiver: OtlpReceiver;
    let wire: Wire;

    before(async function () {
      run = await prepare(this);
      plan = await makePlan("dev");
      receiver = await OtlpReceiver.start();
      wire = await Wire.start(receiver.url);
      const { code, output } = await run(environmentOf(plan, wire.url));
      assert.equal(code, 0, endOf(output));
    });
    after(async () => {
      await (wire as Wire | undefined)?.stop();
      await (receiver as OtlpReceiver | undefined)?.stop();
    });

    it("sends all three signals in protobuf, compressed", () => {
      assert.deepEqual(
        new Set(wire.requests.map(({ path }) => path)),
        new Set(SIGNALS.map(httpPath)),
      );
      for (const { path, type, encoding } of wire.requests)
        assert.deepEqual([type, encoding], ["application/x-protobuf", "gzip"], path);
    });

    it("names the sender alike in all of them", () => {
      for (const { resource } of [...receiver.spans, ...receiver.metrics, ...receiver.logs]) {
        const { "service.instance.id": instance, ...others } = resource;
        assert.equal(instance !== undefined, namesProcess);
        const said = Object.entries(others).filter(([key]) => !key.startsWith("telemetry."));
        assert.deepEqual(Object.fromEntries(said), SENDER);
      }
    });

    it("ties the child, the log and the exemplar to the span", () => {
      const root = theOne(receiver.spans, names.root);
      const child = theOne(receiver.spans, names.child);
      const log = receiver.logs.find(({ body }) => body === names.log);
      const { points } = theOne(receiver.metrics, names.histogram);
      assert.equal(root.parentSpanId, "");
      assert.deepEqual([child.traceId, child.parentSpanId], [root.traceId, root.spanId]);
      assert.deepEqual([log?.traceId, log?.spanId], [root.traceId, root.spanId]);
      assert.equal(log?.severity, "INFO");
      assert.deepEqual(
        points.flatMap(({ exemplars }) =>
          exemplars.map(({ traceId, spanId }) => [traceId, spanId]),
        ),
        [[root.traceId, root.spanId]],
      );
    });

    it("counts and measures cumulatively", () => {
      const histogram = theOne(receiver.metrics, names.histogram);
      const counter = theOne(receiver.metrics, names.counter);
      const values = [histogram, counter].map(({ points }) => points.map(({ value }) => value));
      assert.deepEqual(values, [[1], [1]]);
      assert.equal(histogram.unit, "s");
      assert.deepEqual(
        new Set(wire.temporalities()),
        new Set(["AGGREGATION_TEMPORALITY_CUMULATIVE"]),
      );
    });

    it("keeps no spans where the share to keep is 0, and exemplars of none", async () => {
      const other = await OtlpReceiver.start();
      try {
        const env = { ...environmentOf(plan, other.url), OTEL_TRACES_SAMPLER_ARG: "0" };
        const { code, output } = await run(env);
        assert.equal(code, 0, endOf(output));
        assert.deepEqual(other.spans, []);
        assert.ok(other.logs.some(({ body }) => body === names.log));
        const { points } = theOne(other.metrics, names.histogram);
        assert.deepEqual(
          points.map(({ value, exemplars }) => [value, exemplars]),
          [[1, []]],
        );
      } finally {
        await other.stop();
      }
    });

    // The demo apps end where a variable is wrong; their tests show what they do without a collector.
    if (name !== "Node")
      it("does its work and ends with 0, whatever is wrong with the collector", async () => {
        const silent = await OtlpReceiver.start();
        silent.mode = "hang";
        const refusing = await OtlpReceiver.start();
        refusing.mode = "refuse";
        const endpoints = {
          "nobody listens": `http://127.0.0.1:${String(await freePort())}`,
          "it never answers": silent.url,
          "it refuses": refusing.url,
          "the address lacks its scheme": new URL(refusing.url).host,
          "the address is none": "http://[::1",
          "there is no address": "",
        };
        try {
          await Promise.all(
            Object.entries(endpoints).map(async ([problem, endpoint]) => {
              const { code, output } = await run(environmentOf(plan, endpoint));
              assert.equal(code, 0, `${problem}: ${endOf(output)}`);
              assert.ok(output.includes(names.log), `${problem}: ${endOf(output)}`);
            }),
          );
        } finally {
          await Promise.all([silent.stop(), refusing.stop()]);
        }
      });

    if (name === "Python")
      it("sends what it has when it is told to end", async function () {
        const { binary, main } = await pythonProgram(this);
        const other = await OtlpReceiver.start();
        // The program as it is, which then waits as a service would.
        const waiting = `import runpy, time
runpy.run_path(${JSON.stringify(main)})
print("waiting", flush=True)
time.sleep(60)`;
        try {
          const { code, output } = await runToEnd(binary, ["-c", waiting], {
            env: environmentOf(plan, other.url),
            deadlineMs: 50_000,
            onOutput: (soFar, child) => {
              if (soFar.includes("waiting")) child.kill("SIGTERM");
            },
          });
          assert.equal(code, 0, endOf(output));
          assert.deepEqual(other.spans.map((span) => span.name).sort(), [names.child, names.root]);
          assert.ok(other.logs.some(({ body }) => body === names.log));
          theOne(other.metrics, names.histogram);
        } finally {
          await other.stop();
        }
      });
  });
}
