import type { KubeObject } from "./kube-object";

/** Objects for the suites that prove the control plane itself. */

export function namespace(name: string, labels: Record<string, string> = {}): KubeObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name, labels } };
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly securityContext: Record<string, unknown>;
}

const restricted: Container = {
  name: "app",
  image: "registry.invalid/app:1",
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    runAsNonRoot: true,
    seccompProfile: { type: "RuntimeDefault" },
  },
};

const privileged: Container = { ...restricted, securityContext: { privileged: true } };

export const containers = { restricted, privileged };

interface PodSpec {
  readonly containers: readonly Container[];
  readonly [field: string]: unknown;
}

export function pod(metadata: KubeObject["metadata"], spec: PodSpec): KubeObject {
  return { apiVersion: "v1", kind: "Pod", metadata, spec };
}

export function deployment(
  metadata: KubeObject["metadata"],
  podAnnotations: Record<string, string> = {},
): KubeObject {
  const labels = { app: metadata.name };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata,
    spec: {
      replicas: 2,
      progressDeadlineSeconds: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, annotations: podAnnotations },
        spec: { containers: [restricted] },
      },
    },
  };
}

export function job(metadata: KubeObject["metadata"]): KubeObject {
  const template = { spec: { restartPolicy: "Never", containers: [restricted] } };
  return { apiVersion: "batch/v1", kind: "Job", metadata, spec: { template } };
}

export function claim(metadata: KubeObject["metadata"], size: string): KubeObject {
  const spec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: size } } };
  return { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata, spec };
}
