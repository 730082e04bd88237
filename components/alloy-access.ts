import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "../settings/schema";
import { SERVICES } from "./addresses";

const RBAC = "rbac.authorization.k8s.io";

/**
 * What Alloy may read: pods and namespaces of the cluster, which name the sender of every signal, its events where they
 * are collected, and in the given namespaces the logs of pods. No Secret, nothing to write.
 */
export function alloyAccess(
  settings: Pick<Settings, "namespace" | "appNamespaces" | "podLogs" | "kubernetesEvents">,
  opts: { readonly parent: pulumi.Resource; readonly after: readonly pulumi.Resource[] },
): pulumi.Resource[] {
  const { parent, after } = opts;
  const { namespace, appNamespaces, podLogs, kubernetesEvents } = settings;
  const resources = ["pods", "namespaces", ...(kubernetesEvents ? ["events"] : [])];
  const podLogNamespaces = podLogs ? [namespace, ...appNamespaces.map(({ name }) => name)] : [];
  const subjects = [{ kind: "ServiceAccount", name: SERVICES.alloy, namespace }];
  const clusterName = `${namespace}-${SERVICES.alloy}`;
  const role = new kubernetes.rbac.v1.ClusterRole(
    "alloy-metadata",
    {
      metadata: { name: clusterName },
      rules: [{ apiGroups: [""], resources, verbs: ["get", "list", "watch"] }],
    },
    { parent },
  );
  const binding = new kubernetes.rbac.v1.ClusterRoleBinding(
    "alloy-metadata",
    {
      metadata: { name: clusterName },
      roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: clusterName },
      subjects,
    },
    { parent, dependsOn: [role] },
  );
  const logAccess = podLogNamespaces.flatMap((target) => {
    const name = `${SERVICES.alloy}-pod-logs`;
    const metadata = { name, namespace: target };
    const logRole = new kubernetes.rbac.v1.Role(
      `alloy-pod-logs-${target}`,
      { metadata, rules: [{ apiGroups: [""], resources: ["pods/log"], verbs: ["get"] }] },
      { parent, dependsOn: [...after] },
    );
    const logBinding = new kubernetes.rbac.v1.RoleBinding(
      `alloy-pod-logs-${target}`,
      { metadata, roleRef: { apiGroup: RBAC, kind: "Role", name }, subjects },
      { parent, dependsOn: [logRole] },
    );
    return [logRole, logBinding];
  });
  return [role, binding, ...logAccess];
}
