/** What Alloy needs of a real API server: the stack's objects, and its own service account to ask with. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { RELEASES } from "../../../components/addresses";
import type { Plan } from "../../../plan/plan";
import { applyStrict, type ControlPlane, type KubeObject } from "../../cluster/control-plane";

const podList = z.object({
  items: z.array(
    z.object({
      metadata: z.object({
        name: z.string(),
        uid: z.string(),
        labels: z.record(z.string(), z.string()),
      }),
    }),
  ),
});

/** Applies everything of a plan that stands outside the releases, Secrets left out. */
export async function applyPlan(server: ControlPlane, plan: Plan): Promise<void> {
  const objects = plan.manifests.filter(({ kind }) => kind !== "Secret");
  const namespacesFirst = [...objects].sort(
    (a, b) => Number(b.kind === "Namespace") - Number(a.kind === "Namespace"),
  );
  for (const manifest of namespacesFirst)
    await applyStrict(server, manifest as unknown as KubeObject);
}

/** UID of a pod of an app, by the app's name. */
export async function podUid(
  server: ControlPlane,
  namespace: string,
  app: string,
): Promise<string> {
  const { items } = await server.request("GET", `/api/v1/namespaces/${namespace}/pods`, undefined, {
    schema: podList,
  });
  const pod = items.find(({ metadata }) => metadata.labels["app.kubernetes.io/name"] === app);
  if (pod === undefined) throw new Error(`there is no pod of ${app} in ${namespace}`);
  return pod.metadata.uid;
}

/** Path of a kubeconfig with a token of Alloy's own service account, so that its rights are the real ones. */
export async function alloyKubeconfig(server: ControlPlane, namespace: string): Promise<string> {
  await applyStrict(server, {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: RELEASES.alloy, namespace },
  });
  const { status } = await server.request(
    "POST",
    `/api/v1/namespaces/${namespace}/serviceaccounts/${RELEASES.alloy}/token`,
    { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} },
    { schema: z.object({ status: z.object({ token: z.string() }) }) },
  );
  const file = join(server.logsDir, "alloy.kubeconfig");
  writeFileSync(
    file,
    stringify({
      apiVersion: "v1",
      kind: "Config",
      "current-context": "alloy",
      clusters: [
        { name: "test", cluster: { server: server.url, "insecure-skip-tls-verify": true } },
      ],
      users: [{ name: "alloy", user: { token: status.token } }],
      contexts: [{ name: "alloy", context: { cluster: "test", user: "alloy" } }],
    }),
  );
  return file;
}
