/** Pods for the judge of pod security: here, and on the real API server. */
import type { PodSpec } from "../../../inventory/pod-spec";

/** A pod as it should be. */
export const GOOD: PodSpec = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
  volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }],
  containers: [
    {
      name: "main",
      image: "example.com/main:1",
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      },
      resources: { requests: { cpu: "1m", memory: "1Mi" }, limits: { memory: "1Mi" } },
    },
  ],
};
const [MAIN] = GOOD.containers as [PodSpec["containers"][number]];
/** That pod with a change of its container's security context. */
export const withContext = (change: object): PodSpec => ({
  ...GOOD,
  containers: [{ ...MAIN, securityContext: { ...MAIN.securityContext, ...change } }],
});

/** Pods that are not `restricted`, for one reason each, and how it is called. */
export const BAD: readonly (readonly [PodSpec, RegExp])[] = [
  [{ ...GOOD, hostNetwork: true }, /hostNetwork/],
  [{ ...GOOD, hostPID: true }, /hostPID/],
  [
    { ...GOOD, volumes: [{ name: "logs", hostPath: { path: "/" } }] },
    /volume logs is of type hostPath/,
  ],
  [{ ...GOOD, securityContext: { seccompProfile: { type: "RuntimeDefault" } } }, /runAsNonRoot/],
  [{ ...GOOD, securityContext: { runAsNonRoot: true } }, /seccompProfile/],
  [
    {
      ...GOOD,
      securityContext: {
        ...GOOD.securityContext,
        sysctls: [{ name: "kernel.msgmax", value: "1" }],
      },
    },
    /sysctl/,
  ],
  [{ ...GOOD, securityContext: { ...GOOD.securityContext, runAsUser: 0 } }, /runAsUser is 0/],
  [withContext({ privileged: true, allowPrivilegeEscalation: true }), /privileged/],
  [withContext({ allowPrivilegeEscalation: undefined }), /allowPrivilegeEscalation/],
  [withContext({ capabilities: { drop: ["NET_RAW"] } }), /drop ALL/],
  [withContext({ capabilities: { drop: ["ALL"], add: ["SYS_ADMIN"] } }), /add SYS_ADMIN/],
  [withContext({ seccompProfile: { type: "Unconfined" } }), /Unconfined/],
  [{ ...withContext({ procMount: "Unmasked" }), hostUsers: false } as PodSpec, /procMount/],
  [withContext({ seLinuxOptions: { type: "spc_t" } }), /seLinuxOptions/],
  [withContext({ appArmorProfile: { type: "Unconfined" } }), /appArmorProfile/],
  [
    { ...GOOD, containers: [{ ...MAIN, ports: [{ containerPort: 80, hostPort: 80 }] }] },
    /hostPort/,
  ],
  [{ ...GOOD, initContainers: [{ name: "init", image: "example.com/init:1" }] }, /init: /],
];
