import assert from "node:assert/strict";
import type { ObjectFacts, RuleFacts } from "../../inventory/facts";
import { allows, grants, rbacProblems, rbacText, accountProblems } from "../../inventory/rbac";

const object = (kind: string, name: string, more: Partial<ObjectFacts> = {}): ObjectFacts => ({
  kind,
  name,
  rest: "0",
  ...more,
});
const READ_PODS: RuleFacts = { apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] };

/** An account with rules, in its namespace or everywhere. */
function world(rule: RuleFacts, everywhere = false): ObjectFacts[] {
  const where = everywhere ? {} : { namespace: "monitoring" };
  const prefix = everywhere ? "Cluster" : "";
  return [
    object(`${prefix}Role`, "reader", { ...where, rules: [rule] }),
    object(`${prefix}RoleBinding`, "reader", {
      ...where,
      roleRef: { kind: `${prefix}Role`, name: "reader" },
      subjects: [{ kind: "ServiceAccount", name: "app", namespace: "monitoring" }],
    }),
    object("ServiceAccount", "app", {
      namespace: "monitoring",
      automountServiceAccountToken: true,
    }),
  ];
}
const ACCOUNT = "monitoring/app";

describe("rbac", () => {
  it("allows what a rule gives, there and nowhere else", () => {
    const here = grants(world(READ_PODS));
    const access = { verb: "get", resource: "pods", namespace: "monitoring" };
    assert.equal(allows(here, ACCOUNT, access), true);
    for (const [account, other] of [
      ["monitoring/other", access],
      [ACCOUNT, { ...access, verb: "delete" }],
      [ACCOUNT, { ...access, resource: "secrets" }],
      [ACCOUNT, { ...access, subresource: "log" }],
      [ACCOUNT, { ...access, group: "apps" }],
      [ACCOUNT, { ...access, namespace: "other" }],
      [ACCOUNT, { verb: "get", resource: "pods" }],
    ] as const)
      assert.equal(allows(here, account, other), false, JSON.stringify(other));
    const everywhere = grants(world(READ_PODS, true));
    assert.equal(allows(everywhere, ACCOUNT, { verb: "get", resource: "pods" }), true);
    assert.equal(allows(everywhere, ACCOUNT, { ...access, namespace: "other" }), true);
  });

  it("does not take the right to one named object for the right to all", () => {
    const one = grants(world({ ...READ_PODS, resourceNames: ["a"] }));
    const access = { verb: "get", resource: "pods", namespace: "monitoring" };
    assert.equal(allows(one, ACCOUNT, access), false);
  });

  it("finds nothing in an account that reads what it needs", () => {
    for (const everywhere of [false, true]) {
      assert.deepEqual(rbacProblems(world(READ_PODS, everywhere)), []);
      assert.deepEqual(accountProblems(world(READ_PODS, everywhere)), []);
    }
    const metrics = { nonResourceURLs: ["/metrics"], verbs: ["get"] };
    assert.deepEqual(rbacProblems(world(metrics, true)), []);
  });

  const REFUSED: readonly (readonly [RuleFacts, RegExp])[] = [
    [
      { ...READ_PODS, resources: ["secrets"] },
      /^monitoring\/app \(reader\) may read secrets; fix: /,
    ],
    [{ ...READ_PODS, resources: ["configmaps"] }, /may read configmaps/],
    [{ ...READ_PODS, resources: ["*"] }, /may read \*/],
    [{ ...READ_PODS, resources: ["secrets/status"] }, /may read secrets\/status/],
    [{ ...READ_PODS, verbs: ["get", "create"] }, /may create pods; fix: /],
    [{ ...READ_PODS, verbs: ["*"] }, /may \* pods/],
    [{ ...READ_PODS, resources: ["roles"], verbs: ["escalate"] }, /may escalate roles/],
    [{ ...READ_PODS, apiGroups: ["*"] }, /has a wildcard over pods; fix: /],
    [{ nonResourceURLs: ["/*"], verbs: ["get"] }, /has a wildcard over \/\*/],
  ];
  for (const [rule, expected] of REFUSED)
    it(`refuses a rule that ${expected.source}`, () => {
      for (const everywhere of [false, true]) {
        const problems = rbacProblems(world(rule, everywhere));
        assert.equal(problems.length, 1);
        assert.match(problems[0] ?? "", expected);
      }
    });

  it("refuses a binding to a role that it cannot see, and to somebody who is no service account", () => {
    const admin = object("ClusterRoleBinding", "admin", {
      roleRef: { kind: "ClusterRole", name: "cluster-admin" },
      subjects: [{ kind: "Group", name: "system:authenticated" }],
    });
    assert.deepEqual(rbacProblems([admin]), [
      "The ClusterRoleBinding admin gives the ClusterRole cluster-admin, which the stack does not make; fix: make a role with the rules that are needed",
      "The ClusterRoleBinding admin names the Group system:authenticated; fix: name a service account of the stack",
    ]);
  });

  it("refuses a token that may do nothing", () => {
    const pod = (more: object, account: object) => [
      object("Deployment", "web", {
        namespace: "monitoring",
        pod: { labels: {}, containers: [], serviceAccountName: "web", ...more },
      }),
      object("ServiceAccount", "web", { namespace: "monitoring", ...account }),
    ];
    for (const objects of [
      pod({}, {}),
      pod({}, { automountServiceAccountToken: true }),
      pod({ automountServiceAccountToken: true }, { automountServiceAccountToken: false }),
      pod({ serviceAccountName: undefined }, {}),
    ])
      assert.match(
        accountProblems(objects).join(),
        /^Deployment monitoring\/web mounts the token of monitoring\/(web|default), which may do nothing; fix: automountServiceAccountToken: false$/,
      );
    assert.deepEqual(accountProblems(pod({}, { automountServiceAccountToken: false })), []);
    assert.deepEqual(accountProblems(pod({ automountServiceAccountToken: false }, {})), []);
  });

  it("refuses a pod whose account nobody makes", () => {
    const pod = object("DaemonSet", "agent", {
      namespace: "monitoring",
      pod: {
        labels: {},
        containers: [],
        serviceAccountName: "agent",
        automountServiceAccountToken: false,
      },
    });
    const account = (namespace: string) => object("ServiceAccount", "agent", { namespace });
    assert.match(
      accountProblems([pod, account("other")]).join(),
      /^DaemonSet monitoring\/agent runs as monitoring\/agent, which nobody makes, .*; fix: /,
    );
    assert.deepEqual(accountProblems([pod, account("monitoring")]), []);
  });

  it("is written a line a rule", () => {
    assert.equal(
      rbacText(world({ ...READ_PODS, apiGroups: ["", "apps"] })),
      "monitoring/app  get, list  pods (apps)  in monitoring  (reader)\n",
    );
    assert.equal(
      rbacText(world(READ_PODS, true)),
      "monitoring/app  get, list  pods  in the whole cluster  (reader)\n",
    );
  });
});
