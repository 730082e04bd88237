/** What a workload adds to its pods to follow the telemetry contract. Pure: any Pulumi program, and any YAML, can use it. */

/** Names that the contract has in every app namespace (components/telemetry-contract.ts). */
export const CONTRACT = {
  configMap: "otel-contract",
  headersSecret: "otel-headers",
  caConfigMap: "otel-ca",
  caKey: "ca.crt",
  caDirectory: "/etc/otel-ca",
  /** Annotation of a pod that holds the contract's hash. */
  hashAnnotation: "otel-lgtm/contract",
} as const;

/** Who sends. */
export interface Service {
  /** service.name. */
  readonly name: string;
  /** service.version. */
  readonly version: string;
  /** Name of the container that these variables are for; the service's name by default. */
  readonly container?: string;
  /** Further resource attributes. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface OtelEnv {
  /** `env` of the container. */
  readonly env: readonly EnvVar[];
  /** `envFrom` of the container. */
  readonly envFrom: readonly object[];
  /** `volumeMounts` of the container. */
  readonly volumeMounts: readonly { name: string; mountPath: string; readOnly: true }[];
  /** `volumes` of the pod. */
  readonly volumes: readonly { name: string; configMap: { name: string; optional: true } }[];
}

/** An environment variable as Kubernetes has it. */
export type EnvVar =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly valueFrom: { readonly fieldRef: { readonly fieldPath: string } };
    };

const VOLUME = "otel-ca";

/**
 * The contract's variables by reference, and those that differ from workload to workload. The token's Secret and the
 * certificate authority are optional: a stack without them has none, and one that gets them later needs no change here.
 *
 * @throws Error where a name, version or attribute has a character that OTEL_RESOURCE_ATTRIBUTES cannot hold even encoded.
 */
export function otelEnv({ name, version, container = name, attributes = {} }: Service): OtelEnv {
  const resource = Object.entries({
    "k8s.container.name": container,
    "service.version": version,
    ...attributes,
  }).map(([key, value]) => {
    if (!/^[^\s,=%]+$/.test(key)) {
      throw new Error(
        `A resource attribute is called ${JSON.stringify(key)}; use a name without spaces, commas, = and %.`,
      );
    }
    return `${key}=${encodeURIComponent(value)}`;
  });
  return {
    env: [
      // First: Kubernetes expands $(POD_UID) only where the variable stands before.
      { name: "POD_UID", valueFrom: { fieldRef: { fieldPath: "metadata.uid" } } },
      { name: "OTEL_SERVICE_NAME", value: name },
      {
        name: "OTEL_RESOURCE_ATTRIBUTES",
        value: ["k8s.pod.uid=$(POD_UID)", ...resource].join(","),
      },
    ],
    envFrom: [
      { configMapRef: { name: CONTRACT.configMap } },
      { secretRef: { name: CONTRACT.headersSecret, optional: true } },
    ],
    volumeMounts: [{ name: VOLUME, mountPath: CONTRACT.caDirectory, readOnly: true }],
    volumes: [{ name: VOLUME, configMap: { name: CONTRACT.caConfigMap, optional: true } }],
  };
}
