import assert from "node:assert/strict";
import { flowGraph } from "../../topology/flows";
import { DEFAULT_DENY, networkPolicies, type PolicyManifest } from "../../topology/policies";
import { settingsWith } from "../support/settings";

const policiesOf = (values: Record<string, unknown> = {}): PolicyManifest[] =>
  networkPolicies(flowGraph(settingsWith(values)));
const find = (policies: PolicyManifest[], namespace: string, name: string): PolicyManifest => {
  const policy = policies.find(
    ({ metadata }) => metadata.namespace === namespace && metadata.name === name,
  );
  assert.ok(policy, `${namespace}/${name}`);
  return policy;
};
const portsOf = (rules: PolicyManifest["spec"]["ingress"]): number[] =>
  (rules ?? []).flatMap(({ ports }) => ports.map(({ port }) => port)).sort();

describe("networkPolicies", () => {
  it("denies both ways by default in every namespace", () => {
    const policies = policiesOf();
    for (const namespace of ["monitoring", "dev", "staging", "prod"]) {
      assert.deepEqual(find(policies, namespace, DEFAULT_DENY).spec, {
        podSelector: {},
        policyTypes: ["Ingress", "Egress"],
      });
    }
  });

  it("opens DNS over UDP and TCP to CoreDNS alone", () => {
    const [rule, ...others] = find(policiesOf(), "dev", "allow-dns").spec.egress ?? [];
    assert.equal(others.length, 0);
    assert.deepEqual(rule?.ports, [
      { protocol: "UDP", port: 53 },
      { protocol: "TCP", port: 53 },
    ]);
    assert.deepEqual(rule.to?.[0]?.podSelector?.matchLabels, { "k8s-app": "kube-dns" });
    assert.deepEqual(rule.to[0].namespaceSelector?.matchExpressions[0]?.values, ["kube-system"]);
  });

  it("opens the cache on the node where there is one", () => {
    const rules =
      find(policiesOf({ network: { nodeLocalDnsCache: true } }), "dev", "allow-dns").spec.egress ??
      [];
    assert.deepEqual(rules[1]?.to, [{ ipBlock: { cidr: "169.254.20.10/32" } }]);
  });

  it("lets labelled apps reach Alloy's OTLP ports, namespace and pods in one selector", () => {
    const policies = policiesOf();
    const egress = find(policies, "staging", "allow-otlp-to-monitoring").spec;
    assert.deepEqual(egress.podSelector, { matchLabels: { telemetry: "enabled" } });
    assert.deepEqual(egress.policyTypes, ["Egress"]);
    assert.deepEqual(portsOf(egress.egress), [4317, 4318]);
    assert.equal(egress.egress?.[0]?.to?.length, 1);
    assert.ok(
      egress.egress[0].to[0]?.namespaceSelector && egress.egress[0].to[0].podSelector?.matchLabels,
    );

    const fromApps = find(policies, "monitoring", "grafana-alloy").spec.ingress?.find(
      ({ from }) => from?.[0]?.podSelector?.matchLabels?.["telemetry"] === "enabled",
    );
    assert.deepEqual(fromApps?.from?.[0]?.namespaceSelector?.matchExpressions[0]?.values, [
      "dev",
      "staging",
      "prod",
    ]);
  });

  it("says every flow between pods of the stack on both sides", () => {
    const graph = flowGraph(settingsWith());
    const policies = networkPolicies(graph);
    for (const { from, to, ports } of graph.flows) {
      const [source, target] = [graph.peers[from], graph.peers[to]];
      const numbers = ports.map(({ port }) => port);
      if (source?.kind === "pods" && source.policy !== undefined) {
        for (const namespace of source.namespaces) {
          const open = portsOf(find(policies, namespace, source.policy).spec.egress);
          assert.ok(
            numbers.every((port) => open.includes(port)),
            `${from} → ${to}: egress`,
          );
        }
      }
      if (target?.kind === "pods" && target.policy !== undefined) {
        for (const namespace of target.namespaces) {
          const open = portsOf(find(policies, namespace, target.policy).spec.ingress);
          assert.ok(
            numbers.every((port) => open.includes(port)),
            `${from} → ${to}: ingress`,
          );
        }
      }
    }
  });

  it("never leaves a rule without ports or peers: either would open everything", () => {
    for (const { metadata, spec } of policiesOf()) {
      for (const rule of [...(spec.ingress ?? []), ...(spec.egress ?? [])]) {
        assert.ok(rule.ports.length > 0, metadata.name);
        assert.ok((rule.from ?? rule.to ?? []).length > 0, metadata.name);
      }
    }
  });

  it("keeps pods out of the NodePort's door", () => {
    const rules = find(policiesOf(), "monitoring", "grafana").spec.ingress ?? [];
    const hosts = rules.find(({ from }) => from?.[0]?.ipBlock !== undefined);
    assert.deepEqual(hosts?.from, [
      {
        ipBlock: {
          cidr: "0.0.0.0/0",
          except: ["10.244.0.0/16"],
        },
      },
    ]);
  });

  it("closes the NodePort's door where access is none", () => {
    const rules = find(policiesOf({ access: "none" }), "monitoring", "grafana").spec.ingress ?? [];
    assert.ok(rules.every(({ from }) => from?.every(({ ipBlock }) => ipBlock === undefined)));
  });

  it("speaks both address families", () => {
    const policies = policiesOf({
      network: {
        podCidrs: ["10.244.0.0/16", "fd00:10:244::/56"],
        apiServerServiceIp: "fd00:10:96::1",
      },
    });
    const hosts = (find(policies, "monitoring", "grafana").spec.ingress ?? []).find(
      ({ from }) => from?.[0]?.ipBlock !== undefined,
    );
    assert.deepEqual(hosts?.from, [
      { ipBlock: { cidr: "0.0.0.0/0", except: ["10.244.0.0/16"] } },
      { ipBlock: { cidr: "::/0", except: ["fd00:10:244::/56"] } },
    ]);
    const api = (find(policies, "monitoring", "prometheus").spec.egress ?? []).map(
      ({ to }) => to?.[0]?.ipBlock?.cidr,
    );
    assert.ok(api.includes("fd00:10:96::1/128"));
  });

  it("opens Alertmanager to each receiver on its own port, and to nothing else outside", () => {
    const alerting = {
      receivers: [{ type: "webhook", name: "a", secretName: "s" }],
      egress: [
        { cidr: "203.0.113.7/32", port: 443 },
        { cidr: "203.0.113.8/32", port: 587 },
      ],
    };
    const egress = find(policiesOf({ alerting }), "monitoring", "alertmanager").spec.egress ?? [];
    assert.deepEqual(egress, [
      { to: [{ ipBlock: { cidr: "203.0.113.7/32" } }], ports: [{ protocol: "TCP", port: 443 }] },
      { to: [{ ipBlock: { cidr: "203.0.113.8/32" } }], ports: [{ protocol: "TCP", port: 587 }] },
    ]);
  });

  it("means nothing of the cluster by a receiver that is anywhere", () => {
    const alerting = {
      receivers: [{ type: "webhook", name: "a", secretName: "s" }],
      egress: [
        { cidr: "203.0.113.7/32", port: 443 },
        { cidr: "0.0.0.0/0", port: 443 },
      ],
    };
    const [rule] = find(policiesOf({ alerting }), "monitoring", "alertmanager").spec.egress ?? [];
    assert.deepEqual(rule?.to, [
      { ipBlock: { cidr: "203.0.113.7/32" } },
      {
        ipBlock: {
          cidr: "0.0.0.0/0",
          except: ["10.244.0.0/16", "172.18.0.0/16", "10.96.0.1/32", "169.254.0.0/16"],
        },
      },
    ]);
  });

  it("refuses a flow to a peer that is nowhere", () => {
    const graph = flowGraph(settingsWith());
    const broken = {
      ...graph,
      flows: [
        ...graph.flows,
        {
          from: "grafana",
          to: "ingressController",
          ports: [{ protocol: "TCP", port: 1 }],
          reason: "x",
        },
      ],
    } as typeof graph;
    assert.throws(
      () => networkPolicies(broken),
      /needs ingressController, which has no namespace or address/,
    );
  });
});
