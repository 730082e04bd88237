import assert from "node:assert/strict";
import { AppProcess, freePort } from "../apps/support/app-process";
import type { ControlPlane } from "../cluster/control-plane";
import { panelQueries } from "./support/panels";
import { waitFor } from "../support/wait-for";
import { requireGateway } from "./support/gateway";
import { podUid } from "./support/kubernetes";
import type { LocalStack } from "./support/local-stack";
import { promql, type Sample } from "./support/queries";

/** What a dashboard asks of either form. */
const QUERIES = [
  'sum by (job, inventory_found) (inventory_lookups_total{job="dev/inventory"})',
  'sum by (job, k8s_namespace_name, k8s_cluster_name, cluster_name, service_version, deployment_environment_name, environment) (inventory_lookups_total{job="dev/inventory"})',
  'sum by (http_route, http_request_method, http_response_status_code, url_scheme) (http_server_request_duration_seconds_count{job="dev/inventory"})',
  // Not those of whole bounds: Prometheus writes 10.0 where it scrapes 10.
  'sum by (http_route, le) (http_server_request_duration_seconds_bucket{job="dev/inventory", le=~"2.5|7.5|[+]Inf"})',
  'count by (k8s_pod_name) (count by (instance, k8s_pod_name) (inventory_lookups_total{job="dev/inventory"}))',
];

/** The panels' queries: their rates as they stand, which two processes that started apart cannot have alike. */
const PANELS = panelQueries("services.json")
  .filter((expr) => expr.includes("http_server"))
  .map((expr) =>
    expr
      .replaceAll("$namespace/$service", "dev/inventory")
      .replaceAll("rate(", "last_over_time(")
      .replaceAll("$__rate_interval", "5m"),
  )
  // Durations differ, and the bounds of their buckets are not written alike.
  .filter((expr) => !expr.includes("_bucket"));

describe("inventory, measured by the Prometheus client and by OpenTelemetry", function () {
  this.timeout(180_000);
  let server: ControlPlane;
  let stack: LocalStack | undefined;
  let port = 0;
  const apps: AppProcess[] = [];

  before(async function () {
    port = await freePort();
    const found = (pod: string) => ({
      __meta_kubernetes_namespace: "dev",
      __meta_kubernetes_pod_name: pod,
      __meta_kubernetes_pod_phase: "Running",
      __meta_kubernetes_pod_container_name: "inventory",
      __meta_kubernetes_pod_container_port_number: "8080",
      __meta_kubernetes_pod_label_app_kubernetes_io_name: "inventory",
      __meta_kubernetes_pod_label_app_kubernetes_io_version: "1.0.0",
    });
    const address = `127.0.0.1:${String(port)}`;
    ({ server, stack } = await requireGateway(this, {
      pods: [
        { address, meta: { ...found("scraped"), __meta_kubernetes_pod_label_metrics: "scraped" } },
        // Nobody asked for this one.
        { address, meta: found("unasked") },
      ],
    }));
    await stack.start("prometheus", "alloy");
  });
  after(async () => {
    await Promise.all(apps.map((app) => app.kill()));
    await stack?.stop();
  });

  /** Asks for five articles that there are, and for one that there is not. */
  const use = async (app: AppProcess) => {
    for (const sku of ["cup", "cup", "kettle", "teapot", "cup", "nothing"])
      await (await fetch(`${app.url}/stock/${sku}`)).arrayBuffer();
  };
  /** Answers to all queries, once the counts are there, with labels and values only. */
  const answers = async (collector: string) => {
    const { prometheus } = stack?.endpoints ?? { prometheus: "" };
    await waitFor(
      async () =>
        (await promql(prometheus, `sum(inventory_lookups_total{collector="${collector}"}) == 6`))
          .length > 0,
      { what: `6 look-ups by ${collector}`, deadlineMs: 90_000, everyMs: 500 },
    );
    const of = (query: string) =>
      promql(prometheus, query.replaceAll('job="dev/inventory"', `$&, collector="${collector}"`));
    return Promise.all([...QUERIES, ...PANELS].map(of));
  };
  const sorted = (samples: readonly Sample[]) =>
    samples.map((sample) => JSON.stringify(sample)).sort();

  it("answers the same queries with the same labels", async () => {
    const before = await (await AppProcess.start("inventory-prometheus", {}, port)).ready();
    apps.push(before);
    await use(before);
    const after = await (
      await AppProcess.start("inventory", {
        OTEL_EXPORTER_OTLP_ENDPOINT: stack?.endpoints.otlpHttp ?? "",
        OTEL_RESOURCE_ATTRIBUTES: `k8s.pod.uid=${await podUid(server, "dev", "inventory")},k8s.container.name=inventory,service.version=1.0.0`,
        OTEL_METRIC_EXPORT_INTERVAL: "1000",
      })
    ).ready();
    apps.push(after);
    await use(after);

    const scraped = await answers("prometheus");
    const sent = await answers("alloy");
    // The pods have names of their own.
    const last = QUERIES.length - 1;
    assert.deepEqual(
      scraped[last]?.map(({ labels }) => labels["k8s_pod_name"]),
      ["scraped"],
    );
    assert.equal(sent[last]?.length, 1);
    assert.ok(PANELS.length >= 2);
    for (const [index, query] of [...QUERIES, ...PANELS].entries()) {
      if (index === last) continue;
      assert.ok((scraped[index]?.length ?? 0) > 0, query);
      assert.deepEqual(sorted(scraped[index] ?? []), sorted(sent[index] ?? []), query);
    }
  });

  it("has an instance of the same kind in both", async () => {
    const { prometheus } = stack?.endpoints ?? { prometheus: "" };
    const samples = await promql(prometheus, "count by (instance) (inventory_lookups_total)");
    assert.equal(samples.length, 2);
    for (const { labels } of samples)
      assert.match(labels["instance"] ?? "", /^dev\..+\.inventory$/);
  });
});
