import assert from "node:assert/strict";
import { parse } from "yaml";
import { makePlan, type Plan } from "../../plan/plan";
import type { ReleaseName } from "../../components/addresses";
import { chartsHindrance, renderRelease, type RenderedObject } from "../support/charts";
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
  before(async function () {
    const reason = chartsHindrance();
    if (reason !== undefined) skip(this, reason);
    plan = await makePlan("dev");
  });
  const rendered = (resource: ReleaseName): RenderedObject[] => {
    const release = plan.releases.find((one) => one.resource === resource)!;
    return renderRelease(release, release.values);
  };
  const file = (resource: ReleaseName, key: string): unknown =>
    parse(
      rendered(resource).find(
        ({ kind, metadata }) => kind === "ConfigMap" && metadata.name === resource,
      )?.data?.[key] ?? "",
    );

  it("is what the charts render", () => {
    assert.deepEqual(file("loki", "config.yaml"), lokiConfiguration(plan));
    assert.deepEqual(file("tempo", "tempo.yaml"), tempoConfiguration(plan));
    assert.deepEqual(file("prometheus", "prometheus.yml"), prometheusConfiguration(plan));
    assert.deepEqual(file("prometheus", "alerting_rules.yml"), prometheusRules(plan));
  });

  it("has the flags that the chart gives Prometheus", () => {
    const pod = rendered("prometheus").find(
      ({ spec, metadata }) => spec?.template !== undefined && metadata.name === "prometheus",
    );
    const { args } = pod!.spec!.template!.spec.containers[0] as unknown as { args: string[] };
    const places = /^--(config\.file|storage\.tsdb\.path|web\.console)/;
    assert.deepEqual(
      args.filter((flag) => !places.test(flag)).sort(),
      prometheusFlags(plan).sort(),
    );
  });
});
