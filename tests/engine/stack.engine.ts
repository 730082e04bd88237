import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { leaksIn } from "../support/leaks";
import { secretMarkers } from "../support/secret-markers";
import { waitFor } from "../support/wait-for";
import { hasTool } from "../support/tools";
import {
  applyStrict,
  listAll,
  readAll,
  type ControlPlane,
  type KubeObject,
  type StoredObject,
} from "../cluster/control-plane";
import { requireCluster } from "../cluster/support";
import { engineProject, type EngineProject } from "./project";

const NAMESPACES = ["monitoring", "dev", "staging", "prod"];
const CHARTS = process.env["OTEL_LGTM_CHARTS"];

interface StoredSecret {
  readonly type: string;
  readonly data?: Readonly<Record<string, string>>;
}

const isOurs = ({ metadata }: StoredObject): boolean =>
  NAMESPACES.includes(metadata.namespace ?? "");

/** A Service outside the stack that holds Grafana's NodePort. */
const SQUATTER: KubeObject = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "squatter", namespace: "default" },
  spec: { type: "NodePort", ports: [{ port: 80, nodePort: 30300 }] },
};

/** Why the engine cannot run here, or nothing. */
function hindrance(): string | undefined {
  if (!hasTool("pulumi")) return "pulumi is not on PATH";
  if (CHARTS === undefined)
    return "OTEL_LGTM_CHARTS names no directory with the five charts as .tgz files";
  return undefined;
}

describe("the real engine, charts and API server", function () {
  let server: ControlPlane;
  let project: EngineProject;
  let printed = "";

  before(async function () {
    const reason = hindrance();
    if (reason !== undefined) {
      process.stderr.write(`skipped: ${reason}\n`);
      this.skip();
    }
    server = await requireCluster(this);
    await server.addPersistentVolumes(12, "10Gi");
    project = await engineProject(server.kubeconfigPath, {
      kubeContext: server.context,
      charts: { source: "directory", directory: CHARTS },
      demo: { enabled: true, load: true },
    });
  });
  after(() => (project as EngineProject | undefined)?.remove());

  it("refuses to start without secrets, in one message", async () => {
    await assert.rejects(project.stack.up(), (error: Error) => {
      assert.match(error.message, /has 2 problems; nothing was created/);
      assert.match(
        error.message,
        /otel-lgtm:grafanaAdminPassword\s+expected a secret, but it is not set/,
      );
      assert.doesNotMatch(error.message, /at Object\.|node:internal/);
      return true;
    });
    assert.deepEqual(await listAll(server, { namespace: "monitoring" }), []);
  });

  it("fails where a port is taken, and mends the release when it is free", async () => {
    await project.setSecrets();
    await applyStrict(server, SQUATTER);
    await assert.rejects(project.stack.up(), /provided port is already allocated/);
    await server.request("DELETE", "/api/v1/namespaces/default/services/squatter");
    const { outputs, summary, stdout, stderr } = await project.stack.up();
    printed += stdout + stderr;
    assert.equal(summary.result, "succeeded");
    assert.equal(outputs["grafanaUrl"]?.value, "http://localhost:3000");
    assert.equal(outputs["grafanaAdminPassword"]?.secret, true);
  });

  it("has all pods ready", async () => {
    const pods = (await server.request("GET", "/api/v1/namespaces/monitoring/pods")) as {
      items: { metadata: { name: string }; status: { phase: string } }[];
    };
    assert.deepEqual(
      pods.items
        .map(({ metadata }) => metadata.name.replace(/-[0-9a-f]{6,10}-[a-z0-9]{5}$/, ""))
        .sort(),
      [
        "alertmanager-0",
        "grafana",
        "grafana-alloy-0",
        "kube-state-metrics",
        "loki-0",
        "prometheus-0",
        "tempo-0",
      ],
    );
    assert.ok(pods.items.every(({ status }) => status.phase === "Running"));
  });

  it("changes nothing when it is run again", async () => {
    await project.stack.preview({ expectNoChanges: true });
    const { summary, stdout, stderr } = await project.stack.up({ expectNoChanges: true });
    printed += stdout + stderr;
    assert.deepEqual(Object.keys(summary.resourceChanges ?? {}), ["same"]);
  });

  it("keeps every secret out of the plain state, and out of what it prints", () => {
    const state = project.stateFile();
    assert.match(state, /grafana-credentials/);
    assert.deepEqual(leaksIn(state, secretMarkers.values()), []);
    assert.ok(printed.length > 1000);
    assert.deepEqual(leaksIn(printed, secretMarkers.values()), []);
  });

  it("keeps every secret out of the releases' history, and of all objects but Secrets", async () => {
    const found = { releases: 0, objects: 0, secrets: 0 };
    for (const { apiVersion, kind, items } of await readAll(server)) {
      if (kind !== "Secret") {
        found.objects += items.filter(isOurs).length;
        const leaks = leaksIn(JSON.stringify(items), secretMarkers.values());
        assert.deepEqual(leaks, [], `${apiVersion} ${kind}`);
        continue;
      }
      for (const { type, data = {} } of items as unknown as StoredSecret[]) {
        if (type !== "helm.sh/release.v1") {
          found.secrets += leaksIn(JSON.stringify(data), secretMarkers.values()).length;
          continue;
        }
        // Kubernetes' base64 of helm's base64 of gzip.
        const packed = Buffer.from(data["release"] ?? "", "base64").toString();
        const release = gunzipSync(Buffer.from(packed, "base64")).toString();
        assert.match(release, /"manifest"/);
        found.releases += 1;
        assert.deepEqual(leaksIn(release, secretMarkers.values()), []);
      }
    }
    assert.ok(found.releases >= 5 && found.objects > 100, JSON.stringify(found));
    // Where they belong, they are: grafana-credentials, otlp-token, and otel-headers of three namespaces.
    assert.ok(found.secrets >= 6, JSON.stringify(found));
  });

  it("rolls Alloy, and Alloy alone, when its configuration changes", async () => {
    project.configure({ podLogs: false });
    const { changeSummary } = await project.stack.preview();
    assert.ok(
      (changeSummary["update"] ?? 0) === 1 &&
        (changeSummary["replace"] ?? changeSummary["create-replacement"] ?? 0) >= 1,
      JSON.stringify(changeSummary),
    );
    const { summary } = await project.stack.up();
    assert.equal(summary.result, "succeeded");
  });

  it("makes everything anew where the cluster was replaced, once the state is refreshed", async () => {
    for (const namespace of NAMESPACES)
      await server.request("DELETE", `/api/v1/namespaces/${namespace}`);
    await namespacesGone(server);
    await server.addPersistentVolumes(12, "10Gi");
    const { summary } = await project.stack.up({ refresh: true });
    assert.equal(summary.result, "succeeded");
    const { items } = (await server.request("GET", "/api/v1/namespaces/monitoring/pods")) as {
      items: { status: { phase: string } }[];
    };
    assert.deepEqual(
      items.map(({ status }) => status.phase),
      Array<string>(7).fill("Running"),
    );
  });

  it("leaves nothing behind", async () => {
    const { summary } = await project.stack.destroy();
    assert.equal(summary.result, "succeeded");
    await namespacesGone(server);
    for (const kind of ["clusterroles", "clusterrolebindings"]) {
      const { items } = (await server.request(
        "GET",
        `/apis/rbac.authorization.k8s.io/v1/${kind}`,
      )) as { items: { metadata: { name: string } }[] };
      const ours = items
        .map(({ metadata }) => metadata.name)
        .filter((name) => /^monitoring-|kube-state-metrics|alloy|loki|tempo|grafana/.test(name));
      assert.deepEqual(ours, [], kind);
    }
  });
});

async function namespacesGone(server: ControlPlane): Promise<void> {
  for (const namespace of NAMESPACES) {
    await waitFor(
      async () =>
        !JSON.stringify(await server.request("GET", "/api/v1/namespaces")).includes(
          `"name":"${namespace}"`,
        ),
      { what: `namespace ${namespace} to be gone`, deadlineMs: 60_000 },
    );
  }
}
