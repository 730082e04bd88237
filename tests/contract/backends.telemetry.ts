/** What the backends hold of a sender that follows the contract: the same in every language. */
import assert from "node:assert/strict";
import { z } from "zod";
import type { Plan } from "../../plan/plan";
import { waitFor } from "../support/wait-for";
import { requireGateway } from "../telemetry/support/gateway";
import { podUid } from "../telemetry/support/kubernetes";
import type { LocalStack } from "../telemetry/support/local-stack";
import { logql, promql, tempoSpans } from "../telemetry/support/queries";
import { containerEnvironment } from "./support/environment";
import { LANGUAGES } from "./support/languages";
import { endOf } from "./support/run";

/** Pod and container of the demo app, which every program here stands in for. */
const POD = "inventory";
const DEADLINE_MS = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OF_THE_CONTAINER = /^dev\.inventory-[0-9a-z]+-[0-9a-z]+\.inventory$/;

/** What every resource has, with its value where a test can know it. */
const RESOURCE: Readonly<Record<string, RegExp>> = {
  "service.name": /^contract-(node|python|go)$/,
  "service.namespace": /^dev$/,
  "service.version": /^1\.2\.3$/,
  "service.instance.id": new RegExp(`${UUID.source}|${OF_THE_CONTAINER.source}`),
  "deployment.environment.name": /^dev$/,
  environment: /^dev$/,
  "k8s.cluster.name": /^kind-otel-lgtm$/,
  cluster_name: /^kind-otel-lgtm$/,
  "k8s.namespace.name": /^dev$/,
  "k8s.deployment.name": /^inventory$/,
  "k8s.pod.name": /^inventory-/,
  "k8s.pod.uid": UUID,
  "k8s.container.name": /^inventory$/,
  "k8s.node.name": /./,
  "container.image.name": /^docker\.io\/library\/node$/,
  "container.image.tag": /./,
  collector: /^alloy$/,
};
/** What of it every series has besides `job` and `instance`; target_info has the rest. */
const SERIES = [
  "service.version",
  "deployment.environment.name",
  "environment",
  "k8s.cluster.name",
  "cluster_name",
  "k8s.namespace.name",
  "k8s.pod.name",
  "collector",
];

const label = (attribute: string): string => attribute.replaceAll(".", "_");

/** A metric's name in Prometheus. */
const stored = (metric: string, suffix: string): string =>
  `${metric.replaceAll(".", "_")}_${suffix}`;

const exemplars = z.object({
  data: z.array(
    z.object({
      exemplars: z.array(z.object({ labels: z.record(z.string(), z.string()) })),
    }),
  ),
});

describe("the telemetry contract, through Alloy into the backends", function () {
  this.timeout(180_000);
  let stack: LocalStack;
  let plan: Plan;
  let uid: string;

  before(async function () {
    const gateway = await requireGateway(this);
    ({ stack, plan } = gateway);
    await stack.start("prometheus", "loki", "tempo", "alloy");
    uid = await podUid(gateway.server, "dev", POD);
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  for (const { name, names, namesProcess, prepare } of LANGUAGES) {
    it(`holds the same of a program in ${name}`, async function () {
      const run = await prepare(this);
      const { loki, tempo, prometheus } = stack.endpoints;
      const service = { name: `contract-${name.toLowerCase()}`, version: "1.2.3", container: POD };
      const { code, output } = await run({
        ...containerEnvironment(plan, "dev", service, uid),
        OTEL_EXPORTER_OTLP_ENDPOINT: stack.endpoints.otlpHttp,
      });
      assert.equal(code, 0, endOf(output));
      const until = <T>(what: string, ask: () => Promise<T | undefined>) =>
        waitFor(ask, { what, deadlineMs: DEADLINE_MS, everyMs: 500 });

      const log = await until("the log", async () =>
        (await logql(loki, `{service_name="${service.name}"} |= "${names.log}"`)).at(0),
      );
      const traceId = log.labels["trace_id"] ?? "";
      assert.match(traceId, /^[0-9a-f]{32}$/);
      assert.match(log.labels["span_id"] ?? "", /^[0-9a-f]{16}$/);

      const spans = await until("both spans", async () => {
        const found = await tempoSpans(tempo, traceId);
        return found.length >= 2 ? found : undefined;
      });
      assert.equal(spans.length, 2);

      const job = `job="dev/${service.name}"`;
      const series = (metric: string) =>
        until(metric, async () =>
          (await promql(prometheus, `last_over_time(${metric}{${job}}[1h])`)).at(0),
        );
      const target = await series("target_info");
      for (const [attribute, value] of Object.entries(RESOURCE)) {
        for (const { resource } of spans)
          assert.match(String(resource[attribute]), value, attribute);
        assert.match(String(log.labels[label(attribute)]), value, `log: ${attribute}`);
        assert.match(String(target.labels[label(attribute)]), value, `target_info: ${attribute}`);
      }
      // Nothing else but what the SDK says of itself.
      const own = Object.keys(spans[0]?.resource ?? {}).filter((key) => !(key in RESOURCE));
      assert.deepEqual(own.filter((key) => key !== "telemetry.auto.version").sort(), [
        "telemetry.sdk.language",
        "telemetry.sdk.name",
        "telemetry.sdk.version",
      ]);

      for (const metric of [
        stored(names.counter, "total"),
        stored(names.histogram, "seconds_count"),
      ]) {
        const { labels, value } = await series(metric);
        assert.equal(value, 1, metric);
        for (const attribute of SERIES)
          assert.match(
            labels[label(attribute)] ?? "",
            RESOURCE[attribute]!,
            `${metric}: ${attribute}`,
          );
        assert.match(labels["instance"] ?? "", namesProcess ? UUID : OF_THE_CONTAINER);
      }

      const query = `${stored(names.histogram, "seconds_bucket")}{${job}}`;
      const now = Date.now() / 1000;
      const range = { start: String(now - 600), end: String(now + 60) };
      await until("the exemplar", async () => {
        const parameters = new URLSearchParams({ query, ...range }).toString();
        const answer = await fetch(`${prometheus}/api/v1/query_exemplars?${parameters}`);
        return exemplars
          .parse(await answer.json())
          .data.flatMap((found) => found.exemplars)
          .find(({ labels }) => labels["trace_id"] === traceId);
      });
    });
  }
});
