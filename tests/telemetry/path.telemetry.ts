import assert from "node:assert/strict";
import { SIGNALS, type Signal } from "../support/otlp/codec";
import { TRANSPORTS, type Transport } from "../support/otlp/client";
import { METRIC_NAME, type ResourceAttributes } from "../support/otlp/payloads";
import { waitFor } from "../support/wait-for";
import type { ControlPlane } from "../cluster/control-plane";
import { requireGateway } from "./support/gateway";
import { podUid } from "./support/kubernetes";
import { Ledger } from "./support/ledger";
import type { LocalStack } from "./support/local-stack";
import { logql, promql, tempoSpans } from "./support/queries";

const ITEMS = 10;
const LOAD_ITEMS = 10_000;
const LOAD_PER_REQUEST = 500;
const DEADLINE_MS = 60_000;

/** What every signal carries, whatever the sender said. */
const ENRICHED = {
  "k8s.namespace.name": "dev",
  "k8s.cluster.name": "kind-otel-lgtm",
  "deployment.environment.name": "dev",
  environment: "dev",
  cluster_name: "kind-otel-lgtm",
  collector: "alloy",
};
const labels = (attributes: ResourceAttributes) =>
  Object.entries(attributes).map(([key, value]) => [key.replaceAll(".", "_"), value] as const);

const nameOf = ({ protocol, gzip }: Transport) => `${protocol}${gzip ? ", gzip" : ""}`;

describe("the path of every signal", function () {
  this.timeout(120_000);
  let stack: LocalStack;
  let pod: ResourceAttributes;
  let server: ControlPlane;

  before(async function () {
    const gateway = await requireGateway(this);
    ({ stack, server } = gateway);
    await stack.start("prometheus", "loki", "tempo", "alloy");
    pod = {
      "k8s.pod.uid": await podUid(gateway.server, "dev", "checkout"),
      "k8s.container.name": "checkout",
    };
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  /** Attributes that a backend holds of a service's item, as its own language names them. */
  async function held(signal: Signal, service: string, traceId: string) {
    switch (signal) {
      case "traces":
        return (await tempoSpans(stack.endpoints.tempo, traceId))[0]?.resource ?? {};
      case "metrics":
        return (
          (
            await promql(
              stack.endpoints.prometheus,
              `last_over_time(${METRIC_NAME}{job=~"(.*/)?${service}"}[1h])`,
            )
          )[0]?.labels ?? {}
        );
      case "logs":
        return (await logql(stack.endpoints.loki, `{service_name="${service}"}`))[0]?.labels ?? {};
    }
  }

  TRANSPORTS.forEach((transport, index) => {
    it(`takes ${nameOf(transport)}: once, with the sender's pod, cluster and environment`, async () => {
      const service = `path-${String(index)}`;
      const ledger = new Ledger(stack, service, pod, transport);
      for (const signal of SIGNALS) {
        const answer = await ledger.send(signal, ITEMS);
        assert.ok(answer.accepted, `${signal}: ${answer.status} ${answer.message}`);
      }
      assert.deepEqual(await ledger.settled(DEADLINE_MS), ledger.sent);
      for (const signal of SIGNALS) {
        const attributes = await held(signal, service, ledger.traces[0] ?? "");
        const named =
          signal === "traces"
            ? Object.entries({ ...ENRICHED, "k8s.deployment.name": "checkout" })
            : labels(ENRICHED);
        for (const [key, value] of named) assert.equal(attributes[key], value, `${signal}: ${key}`);
        const podName = attributes[signal === "traces" ? "k8s.pod.name" : "k8s_pod_name"];
        assert.match(String(podName), /^checkout-/, signal);
      }
      ledger.close();
    });
  });

  it("leaves alone what an application says of itself", async () => {
    const said = {
      "deployment.environment.name": "canary",
      "k8s.cluster.name": "elsewhere",
      "service.instance.id": "its-own",
      "service.version": "7.0.0",
      collector: "another",
    };
    const ledger = new Ledger(stack, "path-own-word", { ...pod, ...said });
    for (const signal of SIGNALS) await ledger.send(signal, 1);
    assert.deepEqual(await ledger.settled(DEADLINE_MS), ledger.sent);
    const [span, log, series] = await Promise.all(
      (["traces", "logs", "metrics"] as const).map((signal) =>
        held(signal, "path-own-word", ledger.traces[0] ?? ""),
      ),
    );
    for (const [key, value] of Object.entries(said)) {
      assert.equal(span?.[key], value);
      const label = key.replaceAll(".", "_");
      assert.equal(log?.[label], value);
      // Prometheus' name of service.instance.id.
      assert.equal(series?.[key === "service.instance.id" ? "instance" : label], value);
    }
    ledger.close();
  });

  it("gives an identity to whoever has none, so that replicas do not write to one series", async () => {
    const service = "path-replicas";
    for (const host of ["host-a", "host-b"]) {
      const ledger = new Ledger(stack, service, { "service.instance.id": "", "host.name": host });
      await ledger.send("metrics", 1);
      ledger.close();
    }
    const { prometheus } = stack.endpoints;
    const query = `last_over_time(${METRIC_NAME}{job="${service}"}[1h])`;
    const instances = await waitFor(
      async () => {
        const found = await promql(prometheus, query);
        return found.length >= 2 && found.map(({ labels: series }) => series["instance"]);
      },
      { what: "two series", deadlineMs: 20_000, everyMs: 500 },
    );
    assert.deepEqual(instances.sort(), ["host-a", "host-b"]);
  });

  it("stores the cluster's events as logs, with their namespace's environment", async () => {
    const event = {
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: "made-by-a-test", namespace: "staging" },
      involvedObject: { apiVersion: "v1", kind: "Pod", name: "shop-1", namespace: "staging" },
      reason: "BackOff",
      message: "Back-off restarting failed container",
      type: "Warning",
      count: 1,
      firstTimestamp: new Date().toISOString(),
      lastTimestamp: new Date().toISOString(),
      source: { component: "test" },
    };
    await server.request("POST", "/api/v1/namespaces/staging/events", event);
    const query = '{service_name="kubernetes-events", k8s_namespace_name="staging"} |= "BackOff"';
    const [stored] = await waitFor(
      async () => {
        const found = await logql(stack.endpoints.loki, query);
        return found.length > 0 && found;
      },
      { what: query, deadlineMs: DEADLINE_MS, everyMs: 500 },
    );
    assert.equal(stored?.labels["deployment_environment_name"], "staging");
    assert.equal(stored.labels["k8s_cluster_name"], "kind-otel-lgtm");
    assert.match(stored.lines[0] ?? "", /"msg":"Back-off restarting failed container/);
  });

  it("stores every one of 10,000 items of each signal under load", async () => {
    const ledger = new Ledger(stack, "path-load", pod);
    await Promise.all(
      SIGNALS.map(async (signal) => {
        for (let sent = 0; sent < LOAD_ITEMS; sent += LOAD_PER_REQUEST)
          assert.ok((await ledger.send(signal, LOAD_PER_REQUEST)).accepted);
      }),
    );
    assert.deepEqual(await ledger.settled(DEADLINE_MS), {
      traces: LOAD_ITEMS,
      metrics: LOAD_ITEMS,
      logs: LOAD_ITEMS,
    });
    ledger.close();
  });
});
