import assert from "node:assert/strict";
import { z } from "zod";
import { AppProcess } from "../apps/support/app-process";
import type { ControlPlane } from "../cluster/control-plane";
import { waitFor } from "../support/wait-for";
import { requireGateway } from "./support/gateway";
import { podUid } from "./support/kubernetes";
import type { LocalStack } from "./support/local-stack";

describe("the stack's configuration in real programs", function () {
  let server: ControlPlane;
  let stack: LocalStack;

  before(async function () {
    ({ server, stack } = await requireGateway(this));
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  // In this order: what sends comes after what receives.
  for (const system of ["prometheus", "loki", "tempo", "alloy"] as const) {
    it(`${system} starts from it`, async () => {
      await stack.start(system);
    });
  }

  it("leaves every component of Alloy healthy, with the rights that its service account has", async () => {
    await waitFor(async () => (await fetch(`${stack.endpoints.alloy}/-/healthy`)).ok, {
      what: `Alloy to be healthy: ${stack.logTail("alloy")}`,
      deadlineMs: 30_000,
    });
  });

  describe("one order at checkout", () => {
    const apps: AppProcess[] = [];
    let traceId = "";

    before(async function () {
      this.timeout(60_000);
      const env = async (name: string) => {
        const uid = await podUid(server, "dev", name);
        return {
          OTEL_EXPORTER_OTLP_ENDPOINT: stack.endpoints.otlpHttp,
          OTEL_SERVICE_NAME: name,
          OTEL_RESOURCE_ATTRIBUTES: `k8s.pod.uid=${uid},k8s.container.name=${name},service.version=1.0.0`,
          OTEL_METRIC_EXPORT_INTERVAL: "1000",
        };
      };
      const inventory = await (await AppProcess.start("inventory", await env("inventory"))).ready();
      const checkout = await (
        await AppProcess.start("checkout", {
          ...(await env("checkout")),
          INVENTORY_URL: inventory.url,
        })
      ).ready();
      apps.push(inventory, checkout);
      assert.equal((await fetch(`${checkout.url}/work`)).status, 200);
      traceId = await waitFor(() => /"trace_id":"([0-9a-f]{32})"/.exec(checkout.stdout)?.[1], {
        what: "a log line with a trace id",
        deadlineMs: 5000,
      });
    });
    after(() => Promise.all(apps.map((app) => app.kill())));

    /** What every signal must carry. */
    const ATTRIBUTES = {
      "k8s.namespace.name": "dev",
      "deployment.environment.name": "dev",
      "k8s.cluster.name": "kind-otel-lgtm",
      environment: "dev",
      cluster_name: "kind-otel-lgtm",
      collector: "alloy",
    };

    it("is one trace of both services in Tempo, with the pods that it came from", async () => {
      const schema = z.object({
        batches: z.array(
          z.object({
            resource: z.object({
              attributes: z.array(
                z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }),
              ),
            }),
            scopeSpans: z.array(z.object({ spans: z.array(z.object({ name: z.string() })) })),
          }),
        ),
      });
      const batches = await waitFor(
        async () => {
          const response = await fetch(`${stack.endpoints.tempo}/api/traces/${traceId}`);
          const { batches: found } = schema.parse(await response.json());
          return found.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
            .length >= 5
            ? found
            : undefined;
        },
        { what: `five spans of trace ${traceId}`, deadlineMs: 40_000, everyMs: 500 },
      );
      const resources = batches.map(({ resource }) =>
        Object.fromEntries(
          resource.attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
        ),
      );
      assert.deepEqual([...new Set(resources.map((resource) => resource["service.name"]))].sort(), [
        "checkout",
        "inventory",
      ]);
      for (const resource of resources) {
        for (const [key, value] of Object.entries({
          ...ATTRIBUTES,
          "service.version": "1.0.0",
          "k8s.node.name": "node-1",
        }))
          assert.equal(resource[key], value, key);
        assert.equal(resource["k8s.deployment.name"], resource["service.name"]);
        assert.match(String(resource["k8s.pod.name"]), /^(checkout|inventory)-/);
        assert.ok(resource["service.instance.id"]);
      }
    });

    it("is a log in Loki that carries the trace", async () => {
      const schema = z.object({
        data: z.object({
          result: z.array(
            z.object({
              stream: z.record(z.string(), z.string()),
              values: z.array(z.tuple([z.string(), z.string()])),
            }),
          ),
        }),
      });
      const query = `{service_name="checkout", k8s_namespace_name="dev"} | trace_id="${traceId}"`;
      const stream = await waitFor(
        async () => {
          const response = await fetch(
            `${stack.endpoints.loki}/loki/api/v1/query_range?${new URLSearchParams({ query, since: "10m" }).toString()}`,
          );
          return schema.parse(await response.json()).data.result[0];
        },
        { what: query, deadlineMs: 30_000, everyMs: 500 },
      );
      assert.equal(stream.values[0]?.[1], "order taken");
      for (const [key, value] of Object.entries(ATTRIBUTES))
        assert.equal(stream.stream[key.replaceAll(".", "_")], value, key);
    });

    it("is a metric in Prometheus", async () => {
      const query = 'checkout_orders_total{k8s_namespace_name="dev"}';
      const schema = z.object({
        data: z.object({
          result: z.array(
            z.object({
              metric: z.record(z.string(), z.string()),
              value: z.tuple([z.number(), z.string()]),
            }),
          ),
        }),
      });
      const series = await waitFor(
        async () => {
          const response = await fetch(
            `${stack.endpoints.prometheus}/api/v1/query?${new URLSearchParams({ query }).toString()}`,
          );
          return schema.parse(await response.json()).data.result[0];
        },
        { what: query, deadlineMs: 30_000, everyMs: 500 },
      );
      assert.equal(series.value[1], "1");
      assert.equal(series.metric["job"], "dev/checkout");
      for (const [key, value] of Object.entries(ATTRIBUTES))
        assert.equal(series.metric[key.replaceAll(".", "_")], value, key);
    });

    it("is span metrics and an edge of the service graph in Prometheus", async () => {
      for (const query of [
        'traces_spanmetrics_calls_total{service="checkout", span_name="GET /work"}',
        'traces_service_graph_request_total{client="checkout", server="inventory"}',
      ]) {
        await waitFor(
          async () => {
            const parameters = new URLSearchParams({ query }).toString();
            const response = await fetch(
              `${stack.endpoints.prometheus}/api/v1/query?${parameters}`,
            );
            return (
              ((await response.json()) as { data: { result: unknown[] } }).data.result.length > 0
            );
          },
          { what: query, deadlineMs: 60_000, everyMs: 1000 },
        );
      }
    });

    for (const [where, query] of [
      ["the app's own histogram", 'checkout_order_duration_seconds_bucket{job="dev/checkout"}'],
      ["the server's", 'http_server_request_duration_seconds_bucket{job="dev/checkout"}'],
      ["the span metrics", 'traces_spanmetrics_latency_bucket{service="checkout"}'],
    ] as const) {
      it(`is an exemplar on ${where}, which leads back to the trace`, async () => {
        const now = Date.now() / 1000;
        const parameters = new URLSearchParams({
          query,
          start: String(now - 600),
          end: String(now + 60),
        }).toString();
        await waitFor(
          async () =>
            (
              await (
                await fetch(`${stack.endpoints.prometheus}/api/v1/query_exemplars?${parameters}`)
              ).text()
            ).includes(traceId),
          { what: `an exemplar of trace ${traceId}`, deadlineMs: 30_000, everyMs: 1000 },
        );
      });
    }
  });
});
