import assert from "node:assert/strict";
import { valueHash, factsOf, type KubernetesObject } from "../../inventory/facts";

const POD = {
  serviceAccountName: "app",
  initContainers: [{ name: "init", image: "example.com/init:1" }],
  containers: [{ name: "app", image: "example.com/app:1", ports: [{ containerPort: 8080 }] }],
};
const TEMPLATE = {
  metadata: { labels: { app: "a" } },
  spec: { ...POD, priorityClassName: "high" },
};
const named = (kind: string, rest: object): KubernetesObject => ({
  apiVersion: "v1",
  kind,
  metadata: { name: "one", namespace: "apps" },
  ...rest,
});

/** One of each kind that facts are taken of, with more than the facts in it. */
const SAMPLES: readonly KubernetesObject[] = [
  named("Deployment", {
    spec: { replicas: 2, strategy: { type: "Recreate" }, template: TEMPLATE },
  }),
  named("DaemonSet", { spec: { template: TEMPLATE } }),
  named("Job", { spec: { backoffLimit: 1, template: TEMPLATE } }),
  named("CronJob", { spec: { schedule: "@daily", jobTemplate: { spec: { template: TEMPLATE } } } }),
  named("StatefulSet", {
    spec: {
      replicas: 1,
      template: TEMPLATE,
      volumeClaimTemplates: [
        {
          metadata: { name: "data" },
          spec: {
            accessModes: ["ReadWriteOnce"],
            storageClassName: "fast",
            resources: { requests: { storage: "1Gi" } },
          },
        },
      ],
    },
  }),
  named("Pod", { spec: POD }),
  named("PersistentVolumeClaim", {
    spec: { storageClassName: "fast", resources: { requests: { storage: "1Gi" } } },
  }),
  named("Service", {
    spec: { type: "NodePort", selector: { app: "a" }, ports: [{ port: 80, targetPort: "http" }] },
  }),
  named("Ingress", {
    spec: { ingressClassName: "nginx", rules: [{ host: "a.example.com", http: { paths: ["/"] } }] },
  }),
  named("ServiceAccount", { automountServiceAccountToken: false, secrets: [{ name: "s" }] }),
  named("Role", {
    rules: [{ apiGroups: ["apps"], resources: ["deployments"], verbs: ["get"] }],
  }),
  named("ClusterRole", { rules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }] }),
  named("RoleBinding", {
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "one" },
    subjects: [{ kind: "ServiceAccount", name: "app", namespace: "apps" }],
  }),
  named("ClusterRoleBinding", {
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "one" },
    subjects: [{ kind: "ServiceAccount", name: "app", namespace: "apps" }],
  }),
  named("ConfigMap", { data: { "a.ini": "top = 1\n[b]\nc = d ; e\n", "b.yaml": "a: 1" } }),
  {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "one", labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
  } as KubernetesObject,
  named("NetworkPolicy", { spec: { podSelector: {}, policyTypes: ["Ingress"] } }),
];

type Tree = Record<string, unknown>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Copies of a value, each with one leaf or one key changed. */
function changed(value: unknown): unknown[] {
  if (isList(value))
    return [
      ...value.flatMap((one, index) => changed(one).map((other) => value.with(index, other))),
      [...value, ...value.slice(0, 1)],
    ];
  if (typeof value !== "object" || value === null)
    return [
      typeof value === "number"
        ? value + 1
        : typeof value === "boolean"
          ? !value
          : `${String(value)}x`,
    ];
  return Object.entries(value as Tree).flatMap(([key, inner]) =>
    changed(inner).map((other) => ({ ...value, [key]: other })),
  );
}

describe("facts", () => {
  it("of every kind change with every part of the object", () => {
    for (const sample of SAMPLES) {
      const facts = JSON.stringify(factsOf(sample));
      const { kind, metadata, ...body } = sample;
      const copies = changed(body) as Tree[];
      assert.ok(copies.length > 0, kind);
      for (const copy of copies) {
        let other;
        try {
          other = JSON.stringify(factsOf({ ...copy, kind, metadata } as KubernetesObject));
        } catch {
          continue; // Refused as something that this kind cannot be.
        }
        assert.notEqual(other, facts, `${kind} ${JSON.stringify(copy)}`);
      }
    }
  });

  it("of a Secret are its keys, never what they hold", () => {
    const secret = named("Secret", { stringData: { token: "marker" }, data: { more: "bWFya2Vy" } });
    const { keys, rest } = factsOf(secret);
    assert.deepEqual(keys, ["more", "token"]);
    const other = factsOf(
      named("Secret", { stringData: { token: "other" }, data: { more: "b3RoZXI=" } }),
    );
    assert.equal(rest, other.rest);
    assert.notEqual(rest, factsOf({ ...secret, type: "Opaque" } as KubernetesObject).rest);
  });

  it("of an .ini are its settings", () => {
    const { data } = factsOf(
      named("ConfigMap", { data: { "a.ini": "top = 1\n[b.c]\nd = e\n;f = g\n" } }),
    );
    assert.deepEqual(data, { "a.ini": { ".top": "1", "b.c.d": "e" } });
  });

  it("know which kinds belong to the cluster, and whose namespace a release's objects have", () => {
    const role = { apiVersion: "v1", metadata: { name: "one" }, rules: [] };
    assert.equal(factsOf({ ...role, kind: "ClusterRole" }, "m").namespace, undefined);
    assert.equal(factsOf({ ...role, kind: "Role" }, "m").namespace, "m");
    assert.equal(factsOf(named("Pod", { spec: POD }), "m").namespace, "apps");
  });
});

describe("valueHash", () => {
  it("is the same whatever the order of keys, and another for another order of a list", () => {
    assert.equal(valueHash({ a: 1, b: [1, 2] }), valueHash({ b: [1, 2], a: 1 }));
    assert.notEqual(valueHash({ a: [1, 2] }), valueHash({ a: [2, 1] }));
    assert.match(valueHash({}), /^[0-9a-f]{64}$/);
  });
});
