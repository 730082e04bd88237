import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "../settings/schema";
import { SERVICES } from "./addresses";

const RBAC = "rbac.authorization.k8s.io";
const READ = ["get", "list", "watch"];

/**
 * What Prometheus may read: the cluster's nodes and their kubelets' metrics, and the pods of the app namespaces, among which
 * it finds those to scrape. The chart's own role would read ConfigMaps of every namespace too.
 */
export function prometheusAccess(
  { namespace, appNamespaces }: Pick<Settings, "namespace" | "appNamespaces">,
  opts: { readonly parent: pulumi.Resource; readonly after: readonly pulumi.Resource[] },
): pulumi.Resource[] {
  const { parent, after } = opts;
  const subjects = [{ kind: "ServiceAccount", name: SERVICES.prometheus, namespace }];
  const clusterName = `${namespace}-prometheus`;
  const role = new kubernetes.rbac.v1.ClusterRole(
    "prometheus-nodes",
    {
      metadata: { name: clusterName },
      rules: [
        { apiGroups: [""], resources: ["nodes"], verbs: READ },
        { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
      ],
    },
    { parent },
  );
  const binding = new kubernetes.rbac.v1.ClusterRoleBinding(
    "prometheus-nodes",
    {
      metadata: { name: clusterName },
      roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: clusterName },
      subjects,
    },
    { parent, dependsOn: [role] },
  );
  const podAccess = appNamespaces.flatMap((target) => {
    const name = `${SERVICES.prometheus}-pods`;
    const metadata = { name, namespace: target.name };
    const podRole = new kubernetes.rbac.v1.Role(
      `prometheus-pods-${target.name}`,
      { metadata, rules: [{ apiGroups: [""], resources: ["pods"], verbs: READ }] },
      { parent, dependsOn: [...after] },
    );
    const podBinding = new kubernetes.rbac.v1.RoleBinding(
      `prometheus-pods-${target.name}`,
      { metadata, roleRef: { apiGroup: RBAC, kind: "Role", name }, subjects },
      { parent, dependsOn: [podRole] },
    );
    return [podRole, podBinding];
  });
  return [role, binding, ...podAccess];
}
