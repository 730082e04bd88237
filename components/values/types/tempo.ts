// Generated from the chart tempo 2.2.4 by `npm run charts:types`; keys and types only. Do not edit.

export interface TempoValues {
  readonly affinity?: Readonly<Record<string, unknown>> | null;
  readonly annotations?: Readonly<Record<string, unknown>> | null;
  readonly config?: unknown;
  readonly extraContainers?: readonly unknown[];
  readonly extraLabels?: Readonly<Record<string, unknown>> | null;
  readonly extraVolumes?: readonly unknown[];
  readonly fullnameOverride?: string;
  readonly global?: {
    readonly commonLabels?: Readonly<Record<string, unknown>> | null;
    readonly imageRegistry?: unknown;
  } | null;
  readonly hostAliases?: readonly unknown[];
  readonly image?: {
    readonly tag?: unknown;
    readonly [key: string]: unknown;
  } | null;
  readonly initContainers?: readonly unknown[];
  readonly labels?: Readonly<Record<string, unknown>> | null;
  readonly nameOverride?: string;
  readonly networkPolicy?: {
    readonly allowExternal?: boolean;
    readonly egress?: {
      readonly blockDNSResolution?: boolean;
      readonly enabled?: boolean;
      readonly ports?: readonly unknown[];
      readonly to?: readonly unknown[];
    } | null;
    readonly enabled?: boolean;
    readonly explicitNamespacesSelector?: Readonly<Record<string, unknown>> | null;
    readonly ingress?: boolean;
  } | null;
  readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
  readonly persistence?: {
    readonly accessModes?: readonly unknown[];
    readonly annotations?: unknown;
    readonly enableStatefulSetAutoDeletePVC?: boolean;
    readonly enabled?: boolean;
    readonly selector?: unknown;
    readonly size?: string;
    readonly storageClassName?: unknown;
  } | null;
  readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
  readonly podLabels?: Readonly<Record<string, unknown>> | null;
  readonly priorityClassName?: unknown;
  readonly replicas?: number | string;
  readonly revisionHistoryLimit?: unknown;
  readonly securityContext?: {
    readonly fsGroup?: number | string;
    readonly runAsGroup?: number | string;
    readonly runAsNonRoot?: boolean;
    readonly runAsUser?: number | string;
    readonly [key: string]: unknown;
  } | null;
  readonly service?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly clusterIP?: string;
    readonly externalIPs?: unknown;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly loadBalancerIP?: unknown;
    readonly loadBalancerSourceRanges?: unknown;
    readonly protocol?: string;
    readonly targetPort?: string;
    readonly type?: string;
  } | null;
  readonly serviceAccount?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly create?: boolean;
    readonly imagePullSecrets?: readonly unknown[];
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly name?: unknown;
  } | null;
  readonly serviceMonitor?: {
    readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly interval?: string;
    readonly scrapeTimeout?: unknown;
  } | null;
  readonly tempo?: {
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly ingester?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: number | string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly memBallastSizeMbs?: number | string;
    readonly metricsGenerator?: {
      readonly enabled?: boolean;
      readonly processor?: Readonly<Record<string, unknown>> | null;
      readonly registry?: Readonly<Record<string, unknown>> | null;
      readonly remoteWriteUrl?: string;
      readonly storage?: {
        readonly path?: string;
        readonly remote_write?: readonly unknown[];
      } | null;
      readonly traces_storage?: {
        readonly path?: string;
      } | null;
    } | null;
    readonly multitenancyEnabled?: boolean;
    readonly overrides?: {
      readonly defaults?: Readonly<Record<string, unknown>> | null;
      readonly per_tenant_override_config?: string;
    } | null;
    readonly per_tenant_overrides?: Readonly<Record<string, unknown>> | null;
    readonly pullPolicy?: string;
    readonly pullSecrets?: unknown;
    readonly querier?: Readonly<Record<string, unknown>> | null;
    readonly queryFrontend?: Readonly<Record<string, unknown>> | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: number | string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly receivers?: {
      readonly jaeger?: {
        readonly protocols?: {
          readonly grpc?: {
            readonly endpoint?: string;
          } | null;
          readonly thrift_binary?: {
            readonly endpoint?: string;
          } | null;
          readonly thrift_compact?: {
            readonly endpoint?: string;
          } | null;
          readonly thrift_http?: {
            readonly endpoint?: string;
          } | null;
        } | null;
      } | null;
      readonly otlp?: {
        readonly protocols?: {
          readonly grpc?: {
            readonly endpoint?: string;
          } | null;
          readonly http?: {
            readonly endpoint?: string;
          } | null;
        } | null;
      } | null;
    } | null;
    readonly registry?: string;
    readonly reportingEnabled?: boolean;
    readonly repository?: string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly retention?: string;
    readonly securityContext?: Readonly<Record<string, unknown>> | null;
    readonly server?: {
      readonly http_listen_port?: number | string;
    } | null;
    readonly storage?: {
      readonly trace?: {
        readonly backend?: string;
        readonly local?: {
          readonly path?: string;
        } | null;
        readonly wal?: {
          readonly path?: string;
        } | null;
      } | null;
    } | null;
    readonly streamOverHttpEnabled?: boolean;
    readonly tag?: string;
    readonly updateStrategy?: string;
  } | null;
  readonly tempoQuery?: {
    readonly enabled?: boolean;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraEnv?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly ingress?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly extraPaths?: readonly unknown[];
      readonly hosts?: readonly unknown[];
      readonly ingressClassName?: unknown;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly path?: string;
      readonly pathType?: string;
      readonly tls?: readonly unknown[];
    } | null;
    readonly pullPolicy?: string;
    readonly pullSecrets?: unknown;
    readonly repository?: string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly securityContext?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly port?: number | string;
    } | null;
    readonly tag?: unknown;
  } | null;
  readonly tolerations?: readonly unknown[];
}
