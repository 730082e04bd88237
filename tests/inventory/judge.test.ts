import assert from "node:assert/strict";
import { NODE_EXPORTER_NAMESPACE } from "../../components/addresses";
import type { ObjectFacts } from "../../inventory/facts";
import { inventoryOf, readLock } from "../../inventory/inventory";
import { inventoryProblems, namespaceProblems, podProblems } from "../../inventory/judge";
import { planOf } from "../../plan/plan";
import { everyOption } from "../../program/every-option";
import { settingsOf } from "../../program/settings";

const pod = (namespace: string, more: object = {}): ObjectFacts => ({
  kind: "Deployment",
  name: "app",
  namespace,
  pod: { labels: {}, containers: [], ...more },
  rest: "0",
});
const namespace = (name: string, labels?: Record<string, string>): ObjectFacts => ({
  kind: "Namespace",
  name,
  labels,
  rest: "0",
});
const ENFORCE = "pod-security.kubernetes.io/enforce";

describe("the judge of the inventory", () => {
  it("refuses namespaces that enforce nothing, or less than restricted", () => {
    const refused = (labels?: Record<string, string>) =>
      namespaceProblems([pod("a"), namespace("a", labels)]);
    assert.deepEqual(refused(), [
      `The namespace a has no label ${ENFORCE}; fix: label it ${ENFORCE}: restricted`,
    ]);
    assert.deepEqual(refused({ [ENFORCE]: "baseline" }), [
      `The namespace a enforces baseline; fix: label it ${ENFORCE}: restricted`,
    ]);
    assert.deepEqual(refused({ [ENFORCE]: "restricted" }), []);
  });

  it("refuses a namespace with pods that the stack does not make", () => {
    assert.match(
      namespaceProblems([pod("a")]).join(),
      /^The namespace a has pods, .*; fix: make it/,
    );
    assert.deepEqual(namespaceProblems([]), []);
  });

  it("lets node-exporter alone be privileged, in its own namespace", () => {
    const name = NODE_EXPORTER_NAMESPACE;
    const objects = [
      pod(name, { hostNetwork: true }),
      namespace(name, { [ENFORCE]: "privileged" }),
    ];
    assert.deepEqual([...namespaceProblems(objects), ...podProblems(objects)], []);
    assert.match(podProblems([pod("a", { hostNetwork: true })]).join(), /^Deployment a\/app: host/);
  });

  it("finds whatever is taken from the objects of a stack", async () => {
    const config = everyOption();
    const objects = inventoryOf(await planOf(config), readLock(config.stack)!);
    const settings = settingsOf(config);
    const with_ = (change: (object: ObjectFacts) => ObjectFacts | undefined) =>
      inventoryProblems(
        objects.flatMap((object) => change(object) ?? []),
        settings,
      );
    const named = (kind: string, name: string, change: (object: ObjectFacts) => object) =>
      with_((one) =>
        one.kind === kind && one.name === name ? { ...one, ...change(one) } : one,
      ).join("\n");
    const labels = (other: object) =>
      named("StatefulSet", "loki", ({ pod: it }) => ({ pod: { ...it, labels: other } }));

    assert.deepEqual(
      with_((one) => one),
      [],
    );
    assert.match(
      labels({}),
      /The pod monitoring\/loki is nobody.*\n?.*The policy monitoring\/loki selects no pod/s,
    );
    assert.match(
      named("Namespace", "monitoring", () => ({ labels: {} })),
      /The namespace monitoring has no label/,
    );
    assert.match(
      with_((one) =>
        one.kind === "Namespace" && one.name === "monitoring" ? undefined : one,
      ).join(),
      /monitoring has pods, and the stack does not make it/,
    );
    assert.match(
      named("StatefulSet", "tempo", ({ pod: it }) => ({
        pod: { ...it, containers: it?.containers.map((one) => ({ ...one, ports: [] })) },
      })),
      /opens TCP\/3200, and no container of monitoring\/tempo listens there/,
    );
    assert.match(
      named("Deployment", "grafana", ({ pod: it }) => ({
        pod: { ...it, automountServiceAccountToken: true },
      })),
      /Deployment monitoring\/grafana mounts the token/,
    );
    assert.match(
      named("Deployment", "grafana", ({ pod: it }) => ({
        pod: { ...it, containers: it?.containers.map((one) => ({ ...one, securityContext: {} })) },
      })),
      /Deployment monitoring\/grafana: .*root/,
    );
    assert.match(
      named("ClusterRole", "kube-state-metrics", () => ({
        rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }],
      })),
      /monitoring\/kube-state-metrics \(kube-state-metrics\) may read secrets/,
    );
    assert.match(
      named("Secret", "grafana-credentials", () => ({ keys: ["admin-user"] })),
      /Deployment monitoring\/grafana needs the Secret grafana-credentials to have admin-password/,
    );
  });
});
