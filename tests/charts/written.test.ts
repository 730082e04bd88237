import assert from "node:assert/strict";
import { parse } from "yaml";
import { inventoryOf, readLock } from "../../inventory/inventory";
import { makePlan, type Plan } from "../../plan/plan";
import type { ReleaseName } from "../../components/addresses";
import { chartsHindrance, renderRelease } from "../support/charts";
import { skip } from "../support/tools";
import {
  lokiConfiguration,
  prometheusConfiguration,
  prometheusFlags,
  prometheusRules,
  tempoConfiguration,
} from "../telemetry/support/written";

describe("what the tests start programs with", function () {
  this.timeout(60_000);
  let plan: Plan;
  before(async () => {
    plan = await makePlan("dev");
  });

  it("is what the charts render", async function () {
    const reason = await chartsHindrance();
    if (reason !== undefined) skip(this, reason);
    const file = async (resource: ReleaseName, key: string): Promise<unknown> => {
      const release = plan.releases.find((one) => one.resource === resource)!;
      const objects = await renderRelease(release, release.values);
      const map = objects.find(
        ({ kind, metadata }) => kind === "ConfigMap" && metadata.name === resource,
      );
      return parse(map?.data?.[key] ?? "");
    };
    assert.deepEqual(await file("loki", "config.yaml"), lokiConfiguration(plan));
    assert.deepEqual(await file("tempo", "tempo.yaml"), tempoConfiguration(plan));
    assert.deepEqual(await file("prometheus", "prometheus.yml"), prometheusConfiguration(plan));
    assert.deepEqual(await file("prometheus", "alerting_rules.yml"), prometheusRules(plan));
  });

  it("has the flags that the chart gives Prometheus", () => {
    const server = inventoryOf(plan, readLock("dev")!).find(
      ({ pod, name }) => pod !== undefined && name === "prometheus",
    );
    const places = /^--(config\.file|storage\.tsdb\.path|web\.console)/;
    assert.deepEqual(
      server?.pod?.containers[0]?.args?.filter((flag) => !places.test(flag)).sort(),
      prometheusFlags(plan).sort(),
    );
  });
});
