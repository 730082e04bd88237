import assert from "node:assert/strict";
import { createColors } from "picocolors";
import { makePlan } from "../../plan/plan";
import { planText } from "../../plan/print";
import { quantity } from "../../settings/units";

describe("makePlan", () => {
  it("asks in dev for at most one core and 1.5 GiB, demo and load included", async () => {
    const { footprint } = await makePlan("dev");
    assert.ok(
      footprint.total.cpu <= 1 && footprint.total.memory <= quantity("1536Mi"),
      JSON.stringify(footprint.total),
    );
    assert.deepEqual(footprint.containers.map(({ container }) => container).sort(), [
      "alertmanager",
      "alloy",
      "checkout",
      "grafana",
      "inventory",
      "kube-state-metrics",
      "load",
      "loki",
      "prometheus-server",
      "tempo",
    ]);
  });

  it("prints tree, releases, outputs, requests and what is missing", async () => {
    const text = planText(await makePlan("dev"), createColors(false));
    for (const part of [
      "Stack dev: ",
      "└─ Release loki",
      "grafana-alloy  alloy ",
      "otlpHttpEndpoint",
      "[secret]",
      "Requests",
      "Not set yet",
    ]) {
      assert.ok(text.includes(part), part);
    }
  });
});
