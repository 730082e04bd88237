import assert from "node:assert/strict";
import type { ObjectFacts, PodFacts } from "../../inventory/facts";
import { inventoryOf, lockedStacks, readLock } from "../../inventory/inventory";
import { restrictedViolations } from "../../inventory/pod-security";
import type { PodSpec } from "../../inventory/pod-spec";
import { allows, grants, type Access } from "../../inventory/rbac";
import { planOf } from "../../plan/plan";
import { BAD, GOOD } from "../inventory/support/pods";
import {
  applyStrict,
  subjectAccessReview,
  type ControlPlane,
  type KubeObject,
} from "./control-plane";
import { discover } from "./control-plane/discovery";
import { requireCluster } from "./support";

const VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];
/** Ways to act through an object of another kind. */
const SUBRESOURCES = [
  "pods/log",
  "pods/exec",
  "pods/attach",
  "pods/portforward",
  "pods/proxy",
  "pods/ephemeralcontainers",
  "services/proxy",
  "nodes/metrics",
  "nodes/stats",
  "nodes/log",
  "nodes/proxy",
  "serviceaccounts/token",
];
const AT_ONCE = 32;

const API_VERSIONS: Readonly<Record<string, string>> = {
  ServiceAccount: "v1",
  Role: "rbac.authorization.k8s.io/v1",
  ClusterRole: "rbac.authorization.k8s.io/v1",
  RoleBinding: "rbac.authorization.k8s.io/v1",
  ClusterRoleBinding: "rbac.authorization.k8s.io/v1",
};

const key = ({ kind, namespace = "", name }: ObjectFacts) => `${kind} ${namespace} ${name}`;

/** A role, binding or account made anew from what is known of it. */
function toObject(facts: ObjectFacts): KubeObject {
  const { kind, name, namespace, rules, roleRef, subjects, automountServiceAccountToken } = facts;
  return {
    apiVersion: API_VERSIONS[kind] ?? "",
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    ...(rules === undefined ? {} : { rules }),
    ...(roleRef === undefined
      ? {}
      : { roleRef: { apiGroup: "rbac.authorization.k8s.io", ...roleRef } }),
    ...(subjects === undefined ? {} : { subjects }),
    ...(automountServiceAccountToken === undefined ? {} : { automountServiceAccountToken }),
  };
}

const podOf = (name: string, namespace: string, spec: PodSpec, labels = {}): KubeObject => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace, labels },
  spec,
});

describe("the inventory on a real API server", function () {
  this.timeout(180_000);
  let server: ControlPlane;
  /** Of all stacks together, as if one cluster had them all. */
  const objects = new Map<string, ObjectFacts>();
  before(async function () {
    server = await requireCluster(this);
    const namespaces = new Map<string, KubeObject>();
    for (const config of lockedStacks()) {
      const plan = await planOf(config);
      for (const one of inventoryOf(plan, readLock(config.stack) ?? { releases: [] })) {
        const other = objects.get(key(one));
        if (one.roleRef !== undefined || one.rules !== undefined)
          assert.deepEqual(other?.rules ?? one.rules, one.rules, `two kinds of ${key(one)}`);
        objects.set(key(one), one);
      }
      for (const one of plan.manifests)
        if (one.kind === "Namespace")
          namespaces.set(one.metadata.name, one as unknown as KubeObject);
    }
    for (const namespace of namespaces.values())
      await applyStrict(server, namespace, { force: true });
    for (const kind of Object.keys(API_VERSIONS))
      for (const one of objects.values())
        if (one.kind === kind) await applyStrict(server, toObject(one), { force: true });
  });

  it("lets every service account do what the inventory says, and nothing else, with any resource there is", async () => {
    const all = grants([...objects.values()]);
    const accounts = [...objects.values()]
      .filter(({ kind }) => kind === "ServiceAccount")
      .map(({ namespace = "", name }) => `${namespace}/${name}`);
    assert.ok(accounts.length >= 7, accounts.join());
    const served = (await discover(server)).map(({ group, plural }) => ({
      group,
      resource: plural,
    }));
    const resources = [
      ...new Map(served.map((one) => [`${one.group}/${one.resource}`, one])).values(),
      ...SUBRESOURCES.map((path) => {
        const [resource = "", subresource = ""] = path.split("/");
        return { group: "", resource, subresource };
      }),
    ];
    assert.ok(resources.length > 60, String(resources.length));
    const places = [undefined, "monitoring", "dev", "kube-system"];
    const asked = [...accounts, "monitoring/nobody"].flatMap((account) =>
      resources.flatMap((resource) =>
        VERBS.flatMap((verb) =>
          places.map((namespace): { account: string; access: Access } => ({
            account,
            access: { verb, ...resource, ...(namespace === undefined ? {} : { namespace }) },
          })),
        ),
      ),
    );
    const wrong: string[] = [];
    let allowed = 0;
    const ask = async ({ account, access }: (typeof asked)[number]): Promise<void> => {
      const [namespace = "", name = ""] = account.split("/");
      const user = { user: `system:serviceaccount:${namespace}:${name}` };
      const may = await subjectAccessReview(server, user, access);
      if (may) allowed++;
      if (may !== allows(all, account, access))
        wrong.push(`${account} ${may ? "may" : "may not"} ${JSON.stringify(access)}`);
    };
    const queue = asked.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const one of queue) await ask(one);
      }),
    );
    assert.deepEqual(wrong, []);
    assert.ok(allowed > 100, String(allowed));
  });

  it("admits every pod of every stack where it belongs", async () => {
    const pods = [...objects.values()].filter(({ pod }) => pod !== undefined);
    assert.ok(pods.length >= 10, String(pods.length));
    for (const { name, namespace = "", pod, claims = [] } of pods) {
      const { labels = {}, volumes = [], ...spec }: Partial<PodFacts> = pod ?? {};
      // As the controller of a StatefulSet gives its pods what it claims.
      const claimed = claims.map((claim) => ({
        name: claim.name,
        persistentVolumeClaim: { claimName: `${claim.name}-${name}-0` },
      }));
      const whole = { containers: [], ...spec, volumes: [...volumes, ...claimed] };
      await applyStrict(server, podOf(`${name}-probe`, namespace, whole, labels), { dryRun: true });
    }
  });

  it("refuses the pods that the judge refuses, and admits the one that it admits", async () => {
    assert.deepEqual(restrictedViolations(GOOD), []);
    const spec = { ...GOOD, automountServiceAccountToken: false };
    await applyStrict(server, podOf("judged", "dev", spec), { dryRun: true });
    for (const [bad, expected] of BAD) {
      assert.match(restrictedViolations(bad).join("\n"), expected);
      await assert.rejects(
        applyStrict(server, podOf("judged", "dev", bad), { dryRun: true }),
        /violates PodSecurity "restricted:v1\.33"/,
        expected.source,
      );
    }
  });
});
