/** What every container of the stack has in common: resources, and a security context that `restricted` admits. */

/** Requests and the memory limit of one container. There is no CPU limit: it would throttle a burst that the node has room for. */
export type Resources = {
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly memory: string };
};

const resources = (cpu: string, memory: string, memoryLimit: string): Resources => ({
  requests: { cpu, memory },
  limits: { memory: memoryLimit },
});

/** By container. Requests are at least the working set that docs/sizing.md gives for each at the dev stack's declared load. */
export const RESOURCES = {
  alloy: resources("100m", "192Mi", "512Mi"),
  loki: resources("100m", "224Mi", "768Mi"),
  tempo: resources("100m", "224Mi", "768Mi"),
  prometheus: resources("100m", "288Mi", "1Gi"),
  alertmanager: resources("10m", "48Mi", "96Mi"),
  kubeStateMetrics: resources("10m", "72Mi", "160Mi"),
  nodeExporter: resources("10m", "32Mi", "64Mi"),
  grafana: resources("50m", "192Mi", "384Mi"),
  app: resources("25m", "96Mi", "192Mi"),
} as const satisfies Record<string, Resources>;

/** Container security context that the pod security standard `restricted` admits, with a read-only root file system. */
export const CONTAINER_SECURITY = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
} as const;

/** Pod security context that runs everything as one unprivileged user and group. */
export const podSecurity = (id: number) => ({
  runAsNonRoot: true,
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  fsGroupChangePolicy: "OnRootMismatch",
  seccompProfile: { type: "RuntimeDefault" },
});

/** GOMEMLIMIT for programs that do not derive it from their cgroup: 85 % of the limit, so that the collector works before the kernel kills. */
export function goMemoryLimit({ limits }: Resources): { name: string; value: string } {
  const match = /^(\d+)(Mi|Gi)$/.exec(limits.memory);
  const mebibytes = Number(match?.[1]) * (match?.[2] === "Gi" ? 1024 : 1);
  return { name: "GOMEMLIMIT", value: `${String(Math.floor(mebibytes * 0.85))}MiB` };
}
