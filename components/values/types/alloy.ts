// Generated from the chart alloy 1.11.1 by `npm run charts:types`; keys and types only. Do not edit.

export interface AlloyValues {
  readonly agent?: unknown;
  readonly alloy?: {
    readonly clustering?: {
      readonly enabled?: boolean;
      readonly name?: string;
      readonly portName?: string;
    } | null;
    readonly command?: readonly unknown[];
    readonly configMap?: {
      readonly content?: string;
      readonly create?: boolean;
      readonly key?: unknown;
      readonly name?: unknown;
    } | null;
    readonly enableHttpServerPort?: boolean;
    readonly enableReporting?: boolean;
    readonly envFrom?: readonly unknown[];
    readonly extraArgs?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraPorts?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly initialDelaySeconds?: number | string;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly listenAddr?: string;
    readonly listenPort?: number | string;
    readonly listenScheme?: string;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly mounts?: {
      readonly dockercontainers?: boolean;
      readonly extra?: readonly unknown[];
      readonly varlog?: boolean;
    } | null;
    readonly resources?: {
      readonly requests?: unknown;
      readonly [key: string]: unknown;
    } | null;
    readonly securityContext?: Readonly<Record<string, unknown>> | null;
    readonly stabilityLevel?: string;
    readonly storagePath?: string;
    readonly timeoutSeconds?: number | string;
    readonly uiPathPrefix?: string;
  } | null;
  readonly configReloader?: {
    readonly customArgs?: readonly unknown[];
    readonly enabled?: boolean;
    readonly image?: {
      readonly digest?: string;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly resources?: {
      readonly requests?: {
        readonly cpu?: string;
        readonly memory?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
  } | null;
  readonly controller?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly autoscaling?: {
      readonly enabled?: boolean;
      readonly horizontal?: {
        readonly enabled?: boolean;
        readonly externalHPA?: boolean;
        readonly maxReplicas?: number | string;
        readonly minReplicas?: number | string;
        readonly scaleDown?: {
          readonly policies?: readonly unknown[];
          readonly selectPolicy?: string;
          readonly stabilizationWindowSeconds?: number | string;
        } | null;
        readonly scaleUp?: {
          readonly policies?: readonly unknown[];
          readonly selectPolicy?: string;
          readonly stabilizationWindowSeconds?: number | string;
        } | null;
        readonly targetCPUUtilizationPercentage?: number | string;
        readonly targetMemoryUtilizationPercentage?: number | string;
      } | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly scaleDown?: {
        readonly policies?: readonly unknown[];
        readonly selectPolicy?: string;
        readonly stabilizationWindowSeconds?: number | string;
      } | null;
      readonly scaleUp?: {
        readonly policies?: readonly unknown[];
        readonly selectPolicy?: string;
        readonly stabilizationWindowSeconds?: number | string;
      } | null;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: number | string;
      readonly vertical?: {
        readonly enabled?: boolean;
        readonly recommenders?: readonly unknown[];
        readonly resourcePolicy?: {
          readonly containerPolicies?: readonly unknown[];
        } | null;
        readonly updatePolicy?: unknown;
      } | null;
    } | null;
    readonly dnsPolicy?: string;
    readonly enableStatefulSetAutoDeletePVC?: boolean;
    readonly extraAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly extraContainers?: readonly unknown[];
    readonly extraLabels?: Readonly<Record<string, unknown>> | null;
    readonly hostNetwork?: boolean;
    readonly hostPID?: boolean;
    readonly initContainers?: readonly unknown[];
    readonly minReadySeconds?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly parallelRollout?: boolean;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly enabled?: boolean;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: string;
    readonly replicas?: number | string;
    readonly revisionHistoryLimit?: number | string;
    readonly terminationGracePeriodSeconds?: unknown;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly type?: string;
    readonly updateStrategy?: Readonly<Record<string, unknown>> | null;
    readonly volumeClaimTemplates?: readonly unknown[];
    readonly volumes?: {
      readonly extra?: readonly unknown[];
    } | null;
  } | null;
  readonly crds?: {
    readonly create?: boolean;
  } | null;
  readonly enableStatefulSetAutoDeletePVC?: unknown;
  readonly extraObjects?: readonly unknown[];
  readonly fullnameOverride?: unknown;
  readonly global?: {
    readonly image?: {
      readonly pullPolicy?: string;
      readonly pullSecrets?: readonly unknown[];
      readonly registry?: string;
    } | null;
    readonly podSecurityContext?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly image?: {
    readonly digest?: unknown;
    readonly pullPolicy?: string;
    readonly pullSecrets?: readonly unknown[];
    readonly registry?: string;
    readonly repository?: string;
    readonly tag?: unknown;
  } | null;
  readonly ingress?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraPaths?: readonly unknown[];
    readonly faroPort?: number | string;
    readonly hosts?: readonly unknown[];
    readonly ingressClassName?: unknown;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly path?: string;
    readonly pathType?: string;
    readonly tls?: readonly unknown[];
  } | null;
  readonly nameOverride?: unknown;
  readonly namespaceOverride?: unknown;
  readonly networkPolicy?: {
    readonly egress?: readonly unknown[];
    readonly enabled?: boolean;
    readonly flavor?: string;
    readonly ingress?: readonly unknown[];
    readonly policyTypes?: readonly unknown[];
  } | null;
  readonly rbac?: {
    readonly clusterRules?: readonly unknown[];
    readonly create?: boolean;
    readonly namespaces?: readonly unknown[];
    readonly rules?: readonly unknown[];
  } | null;
  readonly service?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly clusterIP?: string;
    readonly enabled?: boolean;
    readonly externalTrafficPolicy?: string;
    readonly internalTrafficPolicy?: string;
    readonly nodePort?: number | string;
    readonly type?: string;
  } | null;
  readonly serviceAccount?: {
    readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly create?: boolean;
    readonly name?: unknown;
  } | null;
  readonly serviceMonitor?: {
    readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly interval?: string;
    readonly metricRelabelings?: readonly unknown[];
    readonly relabelings?: readonly unknown[];
    readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
  } | null;
}
