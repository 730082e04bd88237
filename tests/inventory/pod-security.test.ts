import assert from "node:assert/strict";
import { houseViolations, restrictedViolations } from "../../inventory/pod-security";
import type { PodSpec } from "../../inventory/pod-spec";

const GOOD: PodSpec = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
  volumes: [{ name: "data", persistentVolumeClaim: {} }],
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
const context = (change: object): PodSpec => ({
  ...GOOD,
  containers: [{ ...MAIN, securityContext: { ...MAIN.securityContext, ...change } }],
});

const BAD: [PodSpec, RegExp][] = [
  [{ ...GOOD, hostNetwork: true }, /hostNetwork/],
  [{ ...GOOD, hostPID: true }, /hostPID/],
  [{ ...GOOD, volumes: [{ name: "logs", hostPath: {} }] }, /volume logs is of type hostPath/],
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
  [context({ privileged: true }), /privileged/],
  [context({ allowPrivilegeEscalation: undefined }), /allowPrivilegeEscalation/],
  [context({ capabilities: { drop: ["NET_RAW"] } }), /drop ALL/],
  [context({ capabilities: { drop: ["ALL"], add: ["SYS_ADMIN"] } }), /add SYS_ADMIN/],
  [context({ seccompProfile: { type: "Unconfined" } }), /Unconfined/],
  [context({ procMount: "Unmasked" }), /procMount/],
  [context({ seLinuxOptions: { type: "spc_t" } }), /seLinuxOptions/],
  [context({ appArmorProfile: { type: "Unconfined" } }), /appArmorProfile/],
  [
    { ...GOOD, containers: [{ ...MAIN, ports: [{ containerPort: 80, hostPort: 80 }] }] },
    /hostPort/,
  ],
  [{ ...GOOD, initContainers: [{ name: "init", image: "example.com/init:1" }] }, /init: /],
];

describe("restrictedViolations", () => {
  it("finds nothing in a restricted pod", () => assert.deepEqual(restrictedViolations(GOOD), []));
  it("lets a container's own context stand for the pod's", () => {
    assert.deepEqual(
      restrictedViolations({
        ...context({ runAsNonRoot: true, seccompProfile: { type: "Localhost" } }),
        securityContext: {},
      }),
      [],
    );
  });
  for (const [pod, expected] of BAD) {
    it(`finds ${expected.source}`, () =>
      assert.match(restrictedViolations(pod).join("\n"), expected));
  }
});

describe("houseViolations", () => {
  it("finds nothing in a complete container", () => assert.deepEqual(houseViolations(GOOD), []));
  it("misses requests, limit and a read-only root", () => {
    assert.equal(houseViolations({ containers: [{ name: "main", image: "a" }] }).length, 4);
  });
});
