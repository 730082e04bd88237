import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { z } from "zod";
import { requireCluster } from "../support";
import {
  ApiError,
  applyStrict,
  listAll,
  readAll,
  NEVER_READY,
  NODE_NAME,
  startControlPlane,
  STORAGE_CLASS,
  subjectAccessReview,
  waitFor,
  type ControlPlane,
  type KubeObject,
} from ".";
import { claim, containers, deployment, job, namespace, pod } from "./sample-objects";

const DEADLINE_MS = 40_000;

const statusSchema = z.object({
  spec: z.object({ nodeName: z.string().optional(), volumeName: z.string().optional() }),
  status: z.object({
    phase: z.string().optional(),
    podIP: z.string().optional(),
    conditions: z
      .array(z.object({ type: z.string(), status: z.string(), reason: z.string().optional() }))
      .default([]),
  }),
});

type WithStatus = z.infer<typeof statusSchema>;

/** The suites below prove the harness itself: that it refuses, runs and removes as Kubernetes does. */
describe("control plane", () => {
  let cp: ControlPlane;

  before(async function () {
    cp = await requireCluster(this);
  });

  const get = (path: string): Promise<WithStatus> =>
    cp.request("GET", path, undefined, { schema: statusSchema });

  const until = (path: string, what: string, holds: (object: WithStatus) => boolean) =>
    waitFor(
      async () => {
        const object = await get(path);
        return holds(object) && object;
      },
      { what: `${path} to be ${what}`, deadlineMs: DEADLINE_MS },
    );

  const hasCondition =
    (type: string, status: string) =>
    ({ status: { conditions } }: WithStatus): boolean =>
      conditions.some((condition) => condition.type === type && condition.status === status);

  const podsIn = async (name: string): Promise<string[]> =>
    (await listAll(cp, { namespace: name }))
      .filter(({ kind }) => kind === "Pod")
      .map((object) => object.name);

  const remove = (path: string): Promise<unknown> => cp.request("DELETE", path);

  /** A namespace for one test, which removes it at its end without waiting. */
  const withNamespace = (
    name: string,
    labels: Record<string, string>,
    test: (name: string) => Promise<void>,
  ) =>
    async function (): Promise<void> {
      await applyStrict(cp, namespace(name, labels));
      await test(name);
      await remove(`/api/v1/namespaces/${name}`);
    };

  it("has a version that charts can compare", async () => {
    const schema = z.object({ gitVersion: z.string(), major: z.string(), minor: z.string() });
    const version = await cp.request("GET", "/version", undefined, { schema });
    assert.match(version.gitVersion, /^v1\.\d+\.\d+$/);
    assert.equal(version.gitVersion.split(".")[1], version.minor);
  });

  it("answers kubectl with the kubeconfig it wrote", async () => {
    assert.equal(await cp.kubectl("config", "current-context"), `${cp.context}\n`);
    assert.match(await cp.kubectl("get", "nodes"), new RegExp(`^${NODE_NAME} +Ready`, "m"));
  });

  it(
    "reads everything in full: of every kind, of all namespaces and of the cluster",
    withNamespace("in-full", { "cluster-test": "in-full" }, async (name) => {
      const metadata = { name: "one", namespace: name };
      await applyStrict(cp, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata,
        data: { key: "its-data" },
      });
      const all = await readAll(cp);
      const holding = (text: string) =>
        all.filter(({ items }) => JSON.stringify(items).includes(text)).map(({ kind }) => kind);
      assert.deepEqual(holding("its-data"), ["ConfigMap"]);
      assert.ok(holding('"cluster-test":"in-full"').includes("Namespace"));
    }),
  );

  describe("strict apply", () => {
    const labels = { "cluster-test": "strict" };

    it("refuses an unknown field and names it", async () => {
      const typo: KubeObject = { ...namespace("strict", labels), spec: { finalisers: [] } };
      await assert.rejects(applyStrict(cp, typo), (error: unknown) => {
        assert.ok(error instanceof ApiError);
        assert.match(error.message, /finalisers/);
        return true;
      });
      assert.deepEqual(await listAll(cp, { clusterSelector: "cluster-test=strict" }), []);
    });

    it("refuses a kind that is not served", async () => {
      const unknown: KubeObject = { ...namespace("strict"), kind: "Namespaze" };
      await assert.rejects(applyStrict(cp, unknown), /serves no v1 Namespaze/);
    });

    it("stores nothing in a dry run", async () => {
      const answer = await applyStrict(cp, namespace("strict", labels), { dryRun: true });
      assert.equal(answer.metadata.name, "strict");
      assert.deepEqual(await listAll(cp, { clusterSelector: "cluster-test=strict" }), []);
    });
  });

  describe("pods", () => {
    const enforced = { "pod-security.kubernetes.io/enforce": "restricted" };

    it(
      "are refused in a restricted namespace when privileged",
      withNamespace("refused", enforced, async (name) => {
        const bad = pod({ name: "bad", namespace: name }, { containers: [containers.privileged] });
        await assert.rejects(applyStrict(cp, bad), /violates PodSecurity "restricted/);
      }),
    );

    it(
      "are admitted, scheduled and ready otherwise",
      withNamespace("admitted", enforced, async (name) => {
        const good = pod(
          { name: "good", namespace: name },
          { containers: [containers.restricted] },
        );
        await applyStrict(cp, good);
        const path = `/api/v1/namespaces/${name}/pods/good`;
        const running = await until(path, "ready", hasCondition("Ready", "True"));
        assert.equal(running.spec.nodeName, NODE_NAME);
        assert.equal(running.status.phase, "Running");
        assert.match(running.status.podIP ?? "", /^10\.244\./);
        assert.ok(hasCondition("PodScheduled", "True")(running));
      }),
    );

    it(
      "of a Job complete",
      withNamespace("jobs", enforced, async (name) => {
        await applyStrict(cp, job({ name: "once", namespace: name }));
        const path = `/apis/batch/v1/namespaces/${name}/jobs/once`;
        await until(path, "complete", hasCondition("Complete", "True"));
      }),
    );
  });

  describe("a Deployment", () => {
    it(
      "becomes available, and its removal leaves no pod",
      withNamespace("deployed", {}, async (name) => {
        await applyStrict(cp, deployment({ name: "app", namespace: name }));
        const path = `/apis/apps/v1/namespaces/${name}/deployments/app`;
        await until(path, "available", hasCondition("Available", "True"));
        assert.equal((await podsIn(name)).length, 2);
        await remove(path);
        await waitFor(async () => (await podsIn(name)).length === 0, {
          what: "the pods to go",
          deadlineMs: DEADLINE_MS,
        });
        assert.deepEqual(await listAll(cp, { namespace: name }), []);
      }),
    );

    it(
      "misses its progress deadline when its pods are told never to be ready",
      withNamespace("stuck", {}, async (name) => {
        const annotations = { [NEVER_READY]: "true" };
        await applyStrict(cp, deployment({ name: "app", namespace: name }, annotations));
        const path = `/apis/apps/v1/namespaces/${name}/deployments/app`;
        const stuck = await until(path, "stuck", hasCondition("Progressing", "False"));
        assert.ok(hasCondition("Available", "False")(stuck));
      }),
    );
  });

  it(
    "binds a claim to a volume made by hand",
    withNamespace("claims", {}, async (name) => {
      await cp.addPersistentVolumes(2, "10Gi");
      await applyStrict(cp, claim({ name: "data", namespace: name }, "5Gi"));
      const volumes = [{ name: "data", persistentVolumeClaim: { claimName: "data" } }];
      const spec = { containers: [containers.restricted], volumes };
      await applyStrict(cp, pod({ name: "db", namespace: name }, spec));
      const claimPath = `/api/v1/namespaces/${name}/persistentvolumeclaims/data`;
      const bound = await until(claimPath, "bound", ({ status }) => status.phase === "Bound");
      assert.match(bound.spec.volumeName ?? "", new RegExp(`^${STORAGE_CLASS}-`));
      await until(`/api/v1/namespaces/${name}/pods/db`, "ready", hasCondition("Ready", "True"));
    }),
  );

  it(
    "says who may do what",
    withNamespace("access", {}, async (name) => {
      const metadata = { name: "reader", namespace: name };
      const group = "rbac.authorization.k8s.io";
      const apiVersion = `${group}/v1`;
      await applyStrict(cp, { apiVersion: "v1", kind: "ServiceAccount", metadata });
      const rules = [{ apiGroups: [""], resources: ["pods/log"], verbs: ["get"] }];
      await applyStrict(cp, { apiVersion, kind: "Role", metadata, rules });
      const roleRef = { apiGroup: group, kind: "Role", name: "reader" };
      const subjects = [{ kind: "ServiceAccount", ...metadata }];
      await applyStrict(cp, { apiVersion, kind: "RoleBinding", metadata, roleRef, subjects });

      const reader = { user: `system:serviceaccount:${name}:reader` };
      const logs = { verb: "get", resource: "pods", subresource: "log", namespace: name };
      await waitFor(() => subjectAccessReview(cp, reader, logs), {
        what: "RBAC to know the new binding",
        deadlineMs: DEADLINE_MS,
      });
      for (const refused of [
        { ...logs, namespace: "default" },
        { verb: "get", resource: "pods", namespace: name },
        { verb: "list", resource: "secrets", namespace: name },
      ]) {
        assert.equal(await subjectAccessReview(cp, reader, refused), false);
      }
      const admins = { user: "someone", groups: ["system:masters"] };
      assert.equal(await subjectAccessReview(cp, admins, { verb: "*", resource: "*" }), true);
    }),
  );

  it("removes a namespace with everything in it", async () => {
    const name = "doomed";
    const labels = { "cluster-test": "doomed" };
    await applyStrict(cp, namespace(name, labels));
    await applyStrict(cp, deployment({ name: "app", namespace: name }));
    await waitFor(async () => (await podsIn(name)).length === 2, {
      what: "the pods to appear",
      deadlineMs: DEADLINE_MS,
    });
    const left = { namespace: name, clusterSelector: "cluster-test=doomed" };
    const kinds = new Set((await listAll(cp, left)).map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ["Deployment", "Namespace", "Pod", "ReplicaSet"]);
    await remove(`/api/v1/namespaces/${name}`);
    await waitFor(async () => (await listAll(cp, left)).length === 0, {
      what: "the namespace to go",
      deadlineMs: DEADLINE_MS,
    });
  });

  it("runs beside another one, whose stop leaves nothing", async function () {
    this.timeout(180_000);
    const other = await startControlPlane({ context: "kind-other" });
    assert.notEqual(other.url, cp.url);
    assert.equal(await other.kubectl("config", "current-context"), "kind-other\n");
    await other.stop();
    await assert.rejects(other.request("GET", "/readyz"), /ECONNREFUSED/);
    assert.equal(existsSync(other.kubeconfigPath), false);
    assert.equal(await cp.request("GET", "/readyz"), "ok");
  });
});
