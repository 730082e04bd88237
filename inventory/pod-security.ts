/**
 * The pod security standard `restricted`, as far as it concerns pod templates, judged offline on rendered objects.
 * Source: kubernetes.io/docs/concepts/security/pod-security-standards, version v1.33.
 */

import type { Container, PodSpec, SecurityContext } from "./pod-spec";

/** Volume types that `restricted` allows. */
const VOLUMES = new Set([
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
]);
const SELINUX_TYPES = new Set([
  "",
  "container_t",
  "container_init_t",
  "container_kvm_t",
  "container_engine_t",
]);
const SAFE_SYSCTLS = new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.ping_group_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
]);

/** Why a pod is not `restricted`, one line each; nothing where it is. */
export function restrictedViolations(pod: PodSpec): string[] {
  const podContext = pod.securityContext ?? {};
  return [
    ...(["hostNetwork", "hostPID", "hostIPC"] as const).flatMap((key) =>
      pod[key] === true ? [`${key} is true`] : [],
    ),
    ...(pod.volumes ?? []).flatMap((volume) =>
      Object.keys(volume)
        .filter((key) => key !== "name" && !VOLUMES.has(key))
        .map((type) => `volume ${volume.name} is of type ${type}`),
    ),
    ...(podContext.sysctls ?? []).flatMap(({ name }) =>
      SAFE_SYSCTLS.has(name) ? [] : [`sysctl ${name} is not safe`],
    ),
    ...contextViolations("pod", podContext),
    ...[...(pod.initContainers ?? []), ...pod.containers].flatMap((container) =>
      containerViolations(container, podContext),
    ),
  ];
}

function contextViolations(who: string, context: SecurityContext): string[] {
  const { seLinuxOptions: selinux, seccompProfile, appArmorProfile } = context;
  return [
    ...(selinux !== undefined &&
    (!SELINUX_TYPES.has(selinux.type ?? "") || selinux.user || selinux.role)
      ? [`${who}: seLinuxOptions are not allowed`]
      : []),
    ...(seccompProfile?.type === "Unconfined" ? [`${who}: seccompProfile is Unconfined`] : []),
    ...(appArmorProfile?.type === "Unconfined" ? [`${who}: appArmorProfile is Unconfined`] : []),
    ...(context.runAsUser === 0 ? [`${who}: runAsUser is 0`] : []),
  ];
}

function containerViolations(
  { name, securityContext = {}, ports = [] }: Container,
  pod: SecurityContext,
): string[] {
  const { capabilities } = securityContext;
  const seccomp = securityContext.seccompProfile?.type ?? pod.seccompProfile?.type;
  const added = (capabilities?.add ?? []).filter((capability) => capability !== "NET_BIND_SERVICE");
  return [
    ...contextViolations(name, securityContext),
    ...(securityContext.privileged === true ? [`${name}: privileged is true`] : []),
    ...(securityContext.allowPrivilegeEscalation === false
      ? []
      : [`${name}: allowPrivilegeEscalation is not false`]),
    ...((securityContext.runAsNonRoot ?? pod.runAsNonRoot) === true
      ? []
      : [`${name}: runAsNonRoot is not true`]),
    ...(capabilities?.drop?.includes("ALL") === true
      ? []
      : [`${name}: capabilities do not drop ALL`]),
    ...(added.length === 0 ? [] : [`${name}: capabilities add ${added.join(", ")}`]),
    ...(seccomp === "RuntimeDefault" || seccomp === "Localhost"
      ? []
      : [`${name}: seccompProfile is not RuntimeDefault or Localhost`]),
    ...((securityContext.procMount ?? "Default") === "Default"
      ? []
      : [`${name}: procMount is not Default`]),
    ...(ports.some(({ hostPort }) => (hostPort ?? 0) !== 0) ? [`${name}: hostPort is set`] : []),
  ];
}

/** What the house asks of every container beyond the standard, one line each. */
export function houseViolations(pod: PodSpec): string[] {
  return [...(pod.initContainers ?? []), ...pod.containers].flatMap(
    ({ name, resources, securityContext }) => [
      ...(resources?.requests?.["cpu"] === undefined ? [`${name}: no request of cpu`] : []),
      ...(resources?.requests?.["memory"] === undefined ? [`${name}: no request of memory`] : []),
      ...(resources?.limits?.["memory"] === undefined ? [`${name}: no memory limit`] : []),
      ...(securityContext?.readOnlyRootFilesystem === true
        ? []
        : [`${name}: the root file system can be written`]),
    ],
  );
}
