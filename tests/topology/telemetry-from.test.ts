import assert from "node:assert/strict";
import { evaluator, type NetworkPolicy, type Pod } from "../../topology/evaluate";
import { flowGraph } from "../../topology/flows";
import { alloyPeer, TELEMETRY_LABEL } from "../../topology/peers";
import { networkPolicies } from "../../topology/policies";
import { telemetryFrom } from "../../topology/telemetry-from";
import { settingsWith } from "../support/settings";

const pod = (namespace: string, labels: Pod["labels"], ip: string): Pod => ({
  name: ip,
  namespace,
  labels,
  ports: [],
  ips: [ip],
});
const PODS = [
  pod("monitoring", alloyPeer("monitoring").labels, "10.244.0.1"),
  pod("shop", TELEMETRY_LABEL, "10.244.0.2"),
  pod("shop", {}, "10.244.0.3"),
  pod("other", TELEMETRY_LABEL, "10.244.0.4"),
];
const [ALLOY, SHOP, UNLABELLED, OTHER] = PODS.map(({ ips: [ip = ""] }) => ip) as [
  string,
  string,
  string,
  string,
];
const STACK = networkPolicies(flowGraph(settingsWith())) as NetworkPolicy[];

/** Whether a packet passes with these policies beside those of the stack. */
function passes(more: readonly object[], srcIP: string, dstIP: string, dstPort: number) {
  const verdict = evaluator({
    namespaces: ["monitoring", "shop", "other"].map((name) => ({
      name,
      labels: { "kubernetes.io/metadata.name": name },
    })),
    pods: PODS,
    policies: [...STACK, ...(more as NetworkPolicy[])],
  })({ srcIP, dstIP, dstPort, protocol: "TCP" });
  return { out: verdict.egress.allowed, in: verdict.ingress.allowed };
}

describe("telemetryFrom", () => {
  const { ingress, egress } = telemetryFrom("shop", "monitoring");

  it("opens Alloy's OTLP ports to labelled pods of that namespace, and nothing else", () => {
    for (const port of [4317, 4318]) {
      assert.equal(passes([], SHOP, ALLOY, port).in, false);
      assert.equal(passes([ingress], SHOP, ALLOY, port).in, true);
      assert.equal(passes([ingress], UNLABELLED, ALLOY, port).in, false);
      assert.equal(passes([ingress], OTHER, ALLOY, port).in, false);
    }
    assert.equal(passes([ingress], SHOP, ALLOY, 12345).in, false);
  });

  it("takes no way from pods of a namespace that is open", () =>
    assert.equal(passes([ingress], SHOP, OTHER, 443).out, true));

  it("lets pods of a closed namespace out to Alloy alone", () => {
    const closed = {
      metadata: { name: "default-deny", namespace: "shop" },
      spec: { podSelector: {}, policyTypes: ["Egress"] },
    };
    assert.equal(passes([closed, ingress], SHOP, ALLOY, 4318).out, false);
    const both = [closed, ingress, egress];
    assert.deepEqual(passes(both, SHOP, ALLOY, 4318), { out: true, in: true });
    assert.equal(passes(both, UNLABELLED, ALLOY, 4318).out, false);
    assert.equal(passes(both, SHOP, OTHER, 4318).out, false);
  });

  it("has names that none of the stack's policies has", () => {
    const name = ({ metadata }: { metadata: { namespace: string; name: string } }) =>
      `${metadata.namespace}/${metadata.name}`;
    assert.ok(!STACK.map(name).includes(name(ingress)));
    assert.equal(name(ingress), "monitoring/allow-otlp-from-shop");
    assert.equal(name(egress), "shop/allow-otlp-to-monitoring");
  });
});
