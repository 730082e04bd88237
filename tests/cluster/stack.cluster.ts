import assert from "node:assert/strict";
import { lockedStacks } from "../../inventory/inventory";
import { makePlan, planOf, type Manifest } from "../../plan/plan";
import { waitFor } from "../support/wait-for";
import {
  applyStrict,
  subjectAccessReview,
  type ControlPlane,
  type KubeObject,
} from "./control-plane";
import { requireCluster } from "./support";

/** Manifests in the order of creation: namespaces before what lives in them. */
const inOrder = (manifests: readonly Manifest[]): Manifest[] =>
  [...manifests].sort((a, b) => Number(b.kind === "Namespace") - Number(a.kind === "Namespace"));

const podIn = (namespace: string, securityContext: object, resources: object): KubeObject => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "intruder", namespace },
  spec: {
    automountServiceAccountToken: false,
    containers: [{ name: "main", image: "example.com/main", securityContext, resources }],
  },
});
const RESTRICTED = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
};
const RESOURCES = { requests: { cpu: "1m", memory: "1Mi" }, limits: { memory: "1Mi" } };

describe("the stacks on a real API server", function () {
  let server: ControlPlane;
  before(async function () {
    server = await requireCluster(this);
  });

  for (const config of lockedStacks()) {
    it(`takes every object of ${config.stack} outside the releases, strictly validated`, async () => {
      const { manifests } = await planOf(config);
      assert.ok(manifests.length > 20);
      for (const manifest of inOrder(manifests))
        await applyStrict(server, manifest as unknown as KubeObject);
    });
  }

  it("admits the demo pods, and they become ready", async () => {
    const { manifests } = await makePlan("dev");
    const deployments = manifests.filter(({ kind }) => kind === "Deployment");
    assert.equal(deployments.length, 3);
    for (const { metadata } of deployments) {
      await waitFor(
        async () => {
          const found = (await server.request(
            "GET",
            `/apis/apps/v1/namespaces/dev/deployments/${metadata.name}`,
          )) as { status?: { readyReplicas?: number } };
          return found.status?.readyReplicas === 1;
        },
        { what: `${metadata.name} to be ready`, deadlineMs: 30_000 },
      );
    }
  });

  it("refuses a pod that is not restricted, and one without requests and limit", async () => {
    for (const namespace of ["monitoring", "dev", "staging", "prod"]) {
      await assert.rejects(
        applyStrict(server, podIn(namespace, {}, RESOURCES)),
        /violates PodSecurity "restricted:v1\.33"/,
      );
      await assert.rejects(
        applyStrict(server, podIn(namespace, RESTRICTED, {})),
        /must specify limits\.memory.*requests\.cpu.*requests\.memory/,
      );
      await applyStrict(server, podIn(namespace, RESTRICTED, RESOURCES), { dryRun: true });
    }
  });

  describe("Alloy's service account", () => {
    const alloy = {
      user: "system:serviceaccount:monitoring:grafana-alloy",
      groups: ["system:serviceaccounts", "system:authenticated"],
    };
    const may = (
      verb: string,
      resource: string,
      namespace?: string,
      subresource?: string,
      group?: string,
    ) =>
      subjectAccessReview(server, alloy, {
        verb,
        resource,
        ...(namespace === undefined ? {} : { namespace }),
        ...(subresource === undefined ? {} : { subresource }),
        ...(group === undefined ? {} : { group }),
      });

    it("may list and watch pods and namespaces everywhere", async () => {
      for (const verb of ["get", "list", "watch"]) {
        assert.equal(await may(verb, "pods"), true);
        assert.equal(await may(verb, "namespaces"), true);
      }
    });

    it("may read pod logs in the stack's and the apps' namespaces, and nowhere else", async () => {
      for (const namespace of ["monitoring", "dev", "staging", "prod"])
        assert.equal(await may("get", "pods", namespace, "log"), true, namespace);
      for (const namespace of ["kube-system", "default"])
        assert.equal(await may("get", "pods", namespace, "log"), false, namespace);
    });

    it("may read no Secret and no ConfigMap, and write nothing", async () => {
      for (const namespace of [undefined, "monitoring", "dev", "kube-system"]) {
        for (const verb of ["get", "list", "watch"]) {
          assert.equal(await may(verb, "secrets", namespace), false);
          assert.equal(await may(verb, "configmaps", namespace), false);
        }
        for (const verb of ["create", "update", "patch", "delete"])
          assert.equal(await may(verb, "pods", namespace), false);
      }
    });
  });

  it("lets Prometheus find nodes and the apps' pods, and read metrics of kubelets, and nothing more", async () => {
    const prometheus = { user: "system:serviceaccount:monitoring:prometheus" };
    const may = (
      verb: string,
      resource: string,
      rest: { namespace?: string; subresource?: string } = {},
    ) => subjectAccessReview(server, prometheus, { verb, resource, ...rest });
    assert.equal(await may("list", "nodes"), true);
    assert.equal(await may("get", "nodes", { subresource: "metrics" }), true);
    assert.equal(await may("get", "nodes", { subresource: "proxy" }), false);
    for (const resource of ["secrets", "configmaps", "pods"])
      assert.equal(await may("list", resource), false, resource);
    for (const namespace of ["dev", "staging", "prod"]) {
      for (const verb of ["get", "list", "watch"])
        assert.equal(await may(verb, "pods", { namespace }), true, namespace);
      for (const resource of ["secrets", "configmaps", "pods/log", "pods/exec"]) {
        const [kind = "", subresource] = resource.split("/");
        const rest = { namespace, ...(subresource === undefined ? {} : { subresource }) };
        assert.equal(await may("get", kind, rest), false, `${namespace} ${resource}`);
      }
      assert.equal(await may("delete", "pods", { namespace }), false, namespace);
    }
    for (const namespace of ["monitoring", "kube-system", "default"])
      assert.equal(await may("list", "pods", { namespace }), false, namespace);
  });
});
