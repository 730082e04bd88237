import assert from "node:assert/strict";
import { parse } from "yaml";
import { lockedStacks, readLock } from "../../inventory/inventory";
import { lockRelease } from "../../inventory/lock";
import { planOf, type Plan } from "../../plan/plan";
import { settingsOf } from "../../program/settings";
import { chartsHindrance, renderRelease, type RenderedObject } from "../support/charts";
import { skip } from "../support/tools";

const data = (objects: readonly RenderedObject[], name: string, key: string): unknown =>
  parse(
    objects.find(({ kind, metadata }) => kind === "ConfigMap" && metadata.name === name)?.data?.[
      key
    ] ?? "",
  );

describe("the charts, rendered with our values", function () {
  this.timeout(60_000);
  before(async function () {
    const reason = await chartsHindrance();
    if (reason !== undefined) skip(this, reason);
  });

  for (const config of lockedStacks()) {
    const { stack } = config;
    describe(`of stack ${stack}`, () => {
      let plan: Plan;
      const rendered = new Map<string, RenderedObject[]>();
      before(async () => {
        plan = await planOf(config);
        for (const release of plan.releases)
          rendered.set(release.resource, await renderRelease(release, release.values));
      });

      it("are what the inventory says of them", () => {
        const { releases } = readLock(stack) ?? { releases: [] };
        for (const release of plan.releases) {
          const locked = releases.find((one) => one.release === release.name);
          assert.deepEqual(lockRelease(release, rendered.get(release.resource)!), locked);
        }
      });

      it("make Loki delete what is past its retention", () => {
        const loki = data(rendered.get("loki")!, "loki", "config.yaml") as {
          limits_config: Record<string, unknown>;
          compactor: Record<string, unknown>;
        };
        assert.equal(loki.limits_config["retention_period"], settingsOf(config).retention.logs);
        assert.deepEqual(loki.compactor, {
          retention_enabled: true,
          delete_request_store: "filesystem",
          working_directory: "/var/loki/compactor",
        });
      });

      it("give Tempo only OTLP receivers, and the generator its remote write", () => {
        const tempo = data(rendered.get("tempo")!, "tempo", "tempo.yaml") as {
          distributor: { receivers: object };
          metrics_generator: { storage: { remote_write: { url: string }[] } };
        };
        assert.deepEqual(Object.keys(tempo.distributor.receivers), ["otlp"]);
        assert.match(
          tempo.metrics_generator.storage.remote_write[0]?.url ?? "",
          /prometheus\.monitoring\.svc\.cluster\.local:9090\/api\/v1\/write$/,
        );
      });

      it("configure Prometheus with every job and late samples", () => {
        const server = data(rendered.get("prometheus")!, "prometheus", "prometheus.yml") as {
          storage: { tsdb: object };
          scrape_configs: { job_name: string }[];
        };
        assert.deepEqual(server.storage.tsdb, { out_of_order_time_window: "12h" });
        assert.deepEqual(
          server.scrape_configs.map(({ job_name: job }) => job),
          [
            "prometheus",
            "alloy",
            "loki",
            "tempo",
            "grafana",
            "alertmanager",
            "kube-state-metrics",
            "kubelet",
            "cadvisor",
            ...(settingsOf(config).nodeExporter ? ["node-exporter"] : []),
            "applications",
          ],
        );
      });
    });
  }
});
