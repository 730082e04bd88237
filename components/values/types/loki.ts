// Generated from the chart loki 18.11.0 by `npm run charts:types`; keys and types only. Do not edit.

export interface LokiValues {
  readonly annotations?: unknown;
  readonly backend?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly autoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: unknown;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly dataVolumeParameters?: {
        readonly emptyDir?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly selector?: unknown;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly volumeAttributesClassName?: unknown;
      readonly volumeClaimsEnabled?: boolean;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly selectorLabels?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly publishNotReadyAddresses?: unknown;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly sidecar?: boolean;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly bloomBuilder?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly selector?: unknown;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly type?: string;
      readonly volumeAttributesClassName?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly bloomGateway?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly claims?: readonly unknown[];
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly bloomPlanner?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly claims?: readonly unknown[];
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly chunksCache?: {
    readonly addresses?: unknown;
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly allocatedCPU?: string;
    readonly allocatedMemory?: number | string;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly batchSize?: number | string;
    readonly connectionLimit?: number | string;
    readonly defaultValidity?: string;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraContainers?: readonly unknown[];
    readonly extraExtendedOptions?: string;
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly initContainers?: readonly unknown[];
    readonly l2?: {
      readonly addresses?: unknown;
      readonly affinity?: Readonly<Record<string, unknown>> | null;
      readonly allocatedCPU?: string;
      readonly allocatedMemory?: number | string;
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly batchSize?: number | string;
      readonly connectionLimit?: number | string;
      readonly defaultValidity?: string;
      readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly extraArgs?: Readonly<Record<string, unknown>> | null;
      readonly extraContainers?: readonly unknown[];
      readonly extraExtendedOptions?: string;
      readonly extraVolumeMounts?: readonly unknown[];
      readonly extraVolumes?: readonly unknown[];
      readonly hostUsers?: unknown;
      readonly initContainers?: readonly unknown[];
      readonly l2ChunkCacheHandoff?: string;
      readonly maxItemMemory?: number | string;
      readonly maxUnavailable?: number | string;
      readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
      readonly parallelism?: number | string;
      readonly persistence?: {
        readonly enabled?: boolean;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly mountPath?: string;
        readonly storageClass?: unknown;
        readonly storageSize?: string;
        readonly volumeAttributesClassName?: unknown;
      } | null;
      readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
      readonly podDisruptionBudget?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly enabled?: boolean;
        readonly labels?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly podLabels?: Readonly<Record<string, unknown>> | null;
      readonly podManagementPolicy?: string;
      readonly port?: number | string;
      readonly priorityClassName?: unknown;
      readonly replicas?: number | string;
      readonly resizePolicy?: readonly unknown[];
      readonly resources?: Readonly<Record<string, unknown>> | null;
      readonly service?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly labels?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly statefulStrategy?: {
        readonly type?: string;
      } | null;
      readonly suffix?: string;
      readonly terminationGracePeriodSeconds?: number | string;
      readonly timeout?: string;
      readonly tolerations?: readonly unknown[];
      readonly topologySpreadConstraints?: readonly unknown[];
      readonly writebackBuffer?: number | string;
      readonly writebackParallelism?: number | string;
      readonly writebackSizeLimit?: string;
    } | null;
    readonly maxItemMemory?: number | string;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly parallelism?: number | string;
    readonly persistence?: {
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly mountPath?: string;
      readonly storageClass?: unknown;
      readonly storageSize?: string;
      readonly volumeAttributesClassName?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly port?: number | string;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly statefulStrategy?: {
      readonly type?: string;
    } | null;
    readonly suffix?: string;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly timeout?: string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly writebackBuffer?: number | string;
    readonly writebackParallelism?: number | string;
    readonly writebackSizeLimit?: string;
  } | null;
  readonly commonLabels?: Readonly<Record<string, unknown>> | null;
  readonly compactor?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly claims?: readonly unknown[];
      readonly dataVolumeParameters?: {
        readonly emptyDir?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly selector?: unknown;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly type?: string;
      readonly volumeAttributesClassName?: unknown;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
      readonly type?: string;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly name?: unknown;
    } | null;
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly config?: unknown;
  readonly defaults?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly command?: unknown;
    readonly containerSecurityContext?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enableServiceLinks?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly goSettings?: {
      readonly goMemLimitFactor?: number | string;
      readonly gogc?: number | string;
    } | null;
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly kedaAutoscaling?: {
      readonly authentication?: {
        readonly authModes?: string;
        readonly enabled?: boolean;
        readonly secretTargetRef?: readonly unknown[];
      } | null;
      readonly cooldownPeriod?: number | string;
      readonly customHeaders?: string;
      readonly ignoreNullValues?: boolean;
      readonly pollingInterval?: number | string;
      readonly prometheusAddress?: string;
      readonly unsafeSsl?: boolean;
    } | null;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podSecurityContext?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: string;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly resources?: unknown;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly publishNotReadyAddresses?: boolean;
      readonly trafficDistribution?: string;
    } | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly image?: {
        readonly registry?: string;
        readonly repository?: string;
        readonly tag?: string;
      } | null;
      readonly patchPVC?: boolean;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly deploymentMode?: string;
  readonly distributor?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxSurge?: number | string;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly shutdownDelay?: string;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
  } | null;
  readonly extraObjects?: unknown;
  readonly fullnameOverride?: string;
  readonly gateway?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly autoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly basicAuth?: {
      readonly enabled?: boolean;
      readonly existingSecret?: unknown;
      readonly htpasswd?: unknown;
      readonly password?: unknown;
      readonly username?: unknown;
    } | null;
    readonly containerPort?: number | string;
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly deploymentStrategy?: {
      readonly type?: string;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly digest?: unknown;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly ingress?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly hosts?: readonly unknown[];
      readonly ingressClassName?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly tls?: readonly unknown[];
    } | null;
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly metrics?: {
      readonly containerSecurityContext?: {
        readonly allowPrivilegeEscalation?: boolean;
        readonly capabilities?: {
          readonly drop?: readonly unknown[];
        } | null;
        readonly privileged?: boolean;
        readonly readOnlyRootFilesystem?: boolean;
        readonly runAsGroup?: number | string;
        readonly runAsNonRoot?: boolean;
        readonly runAsUser?: number | string;
        readonly seccompProfile?: {
          readonly type?: string;
        } | null;
        readonly [key: string]: unknown;
      } | null;
      readonly enabled?: boolean;
      readonly extraArgs?: readonly unknown[];
      readonly image?: {
        readonly pullPolicy?: string;
        readonly registry?: string;
        readonly repository?: string;
        readonly tag?: string;
      } | null;
      readonly livenessProbe?: {
        readonly failureThreshold?: number | string;
        readonly httpGet?: {
          readonly path?: string;
          readonly port?: string;
        } | null;
        readonly initialDelaySeconds?: number | string;
        readonly periodSeconds?: number | string;
        readonly timeoutSeconds?: number | string;
      } | null;
      readonly readinessProbe?: {
        readonly failureThreshold?: number | string;
        readonly httpGet?: {
          readonly path?: string;
          readonly port?: string;
        } | null;
        readonly initialDelaySeconds?: number | string;
        readonly periodSeconds?: number | string;
        readonly timeoutSeconds?: number | string;
      } | null;
      readonly resizePolicy?: readonly unknown[];
      readonly resources?: {
        readonly limits?: Readonly<Record<string, unknown>> | null;
        readonly requests?: Readonly<Record<string, unknown>> | null;
        readonly [key: string]: unknown;
      } | null;
      readonly service?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly labels?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly nginxConfig?: {
      readonly clientMaxBodySize?: string;
      readonly customBackendUrl?: unknown;
      readonly customReadUrl?: unknown;
      readonly customWriteUrl?: unknown;
      readonly enableIPv6?: boolean;
      readonly file?: unknown;
      readonly httpSnippet?: string;
      readonly locationSnippet?: unknown;
      readonly logFormat?: string;
      readonly resolver?: string;
      readonly schema?: string;
      readonly serverSnippet?: string;
      readonly ssl?: boolean;
    } | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: {
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly route?: {
      readonly main?: {
        readonly additionalRules?: readonly unknown[];
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly apiVersion?: string;
        readonly enabled?: boolean;
        readonly filters?: readonly unknown[];
        readonly hostnames?: readonly unknown[];
        readonly kind?: string;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly matches?: readonly unknown[];
        readonly parentRefs?: readonly unknown[];
        readonly timeouts?: Readonly<Record<string, unknown>> | null;
      } | null;
    } | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly clusterIP?: unknown;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly loadBalancerIP?: unknown;
      readonly nodePort?: unknown;
      readonly port?: number | string;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly verboseLogging?: boolean;
  } | null;
  readonly global?: {
    readonly clusterDomain?: string;
    readonly dnsNamespace?: string;
    readonly dnsService?: string;
    readonly extraArgs?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly image?: {
      readonly registry?: unknown;
    } | null;
    readonly imageRegistry?: unknown;
    readonly podAnnotations?: unknown;
    readonly priorityClassName?: unknown;
  } | null;
  readonly ignoreMinioDeprecation?: boolean;
  readonly imagePullSecrets?: readonly unknown[];
  readonly indexGateway?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly joinMemberlist?: boolean;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly dataVolumeParameters?: {
        readonly emptyDir?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly volumeAttributesClassName?: unknown;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
  } | null;
  readonly ingester?: {
    readonly addIngesterNamePrefix?: boolean;
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly claims?: readonly unknown[];
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly inMemory?: boolean;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly rolloutGroupPrefix?: unknown;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
    readonly updateStrategy?: {
      readonly type?: string;
    } | null;
    readonly zoneAwareReplication?: {
      readonly enabled?: boolean;
      readonly maxUnavailablePct?: number | string;
      readonly migration?: {
        readonly enabled?: boolean;
        readonly excludeDefaultZone?: boolean;
        readonly readPath?: boolean;
        readonly writePath?: boolean;
      } | null;
      readonly zoneA?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly extraAffinity?: Readonly<Record<string, unknown>> | null;
        readonly nodeSelector?: unknown;
        readonly persistence?: {
          readonly storageClass?: unknown;
        } | null;
        readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly zoneB?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly extraAffinity?: Readonly<Record<string, unknown>> | null;
        readonly nodeSelector?: unknown;
        readonly persistence?: {
          readonly storageClass?: unknown;
        } | null;
        readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly zoneC?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly extraAffinity?: Readonly<Record<string, unknown>> | null;
        readonly nodeSelector?: unknown;
        readonly persistence?: {
          readonly storageClass?: unknown;
        } | null;
        readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
      } | null;
    } | null;
  } | null;
  readonly ingress?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly hosts?: readonly unknown[];
    readonly ingressClassName?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly paths?: {
      readonly compactor?: readonly unknown[];
      readonly distributor?: readonly unknown[];
      readonly queryFrontend?: readonly unknown[];
      readonly ruler?: readonly unknown[];
    } | null;
    readonly tls?: readonly unknown[];
  } | null;
  readonly kubeVersionOverride?: string;
  readonly loki?: {
    readonly analytics?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly auth_enabled?: boolean;
    readonly block_builder?: Readonly<Record<string, unknown>> | null;
    readonly bloom_build?: {
      readonly builder?: {
        readonly planner_address?: unknown;
      } | null;
      readonly enabled?: boolean;
    } | null;
    readonly bloom_gateway?: {
      readonly client?: {
        readonly addresses?: unknown;
      } | null;
      readonly enabled?: boolean;
    } | null;
    readonly command?: unknown;
    readonly commonConfig?: {
      readonly compactor_grpc_address?: unknown;
      readonly path_prefix?: string;
      readonly replication_factor?: number | string;
      readonly [key: string]: unknown;
    } | null;
    readonly compactor?: Readonly<Record<string, unknown>> | null;
    readonly compactor_grpc_client?: Readonly<Record<string, unknown>> | null;
    readonly config?: unknown;
    readonly configObjectName?: unknown;
    readonly configStorageType?: string;
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly distributor?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enableServiceLinks?: boolean;
    readonly extraMemberlistConfig?: {
      readonly abort_if_cluster_join_fails?: boolean;
      readonly advertise_port?: number | string;
      readonly bind_port?: number | string;
      readonly max_join_backoff?: string;
      readonly max_join_retries?: number | string;
      readonly min_join_backoff?: string;
      readonly rejoin_interval?: string;
    } | null;
    readonly frontend?: {
      readonly scheduler_address?: unknown;
      readonly tail_proxy_url?: unknown;
    } | null;
    readonly frontend_worker?: {
      readonly scheduler_address?: unknown;
    } | null;
    readonly generatedConfigObjectName?: unknown;
    readonly hostAliases?: unknown;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly digest?: unknown;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: unknown;
    } | null;
    readonly index_gateway?: {
      readonly mode?: string;
    } | null;
    readonly ingester?: {
      readonly wal?: {
        readonly flush_on_shutdown?: boolean;
      } | null;
    } | null;
    readonly ingester_client?: Readonly<Record<string, unknown>> | null;
    readonly limits_config?: {
      readonly max_cache_freshness_per_query?: string;
      readonly query_timeout?: string;
      readonly reject_old_samples?: boolean;
      readonly reject_old_samples_max_age?: string;
      readonly split_queries_by_interval?: string;
      readonly volume_enabled?: boolean;
      readonly [key: string]: unknown;
    } | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly memberlistConfig?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: unknown;
    readonly operational_config?: Readonly<Record<string, unknown>> | null;
    readonly pattern_ingester?: {
      readonly enabled?: boolean;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly fsGroupChangePolicy?: string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly priorityClassName?: unknown;
    readonly querier?: Readonly<Record<string, unknown>> | null;
    readonly query_range?: Readonly<Record<string, unknown>> | null;
    readonly query_scheduler?: Readonly<Record<string, unknown>> | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly resources?: unknown;
    readonly revisionHistoryLimit?: number | string;
    readonly rulerConfig?: {
      readonly wal?: {
        readonly dir?: string;
      } | null;
    } | null;
    readonly runtimeConfig?: Readonly<Record<string, unknown>> | null;
    readonly schemaConfig?: Readonly<Record<string, unknown>> | null;
    readonly server?: {
      readonly graceful_shutdown_timeout?: string;
      readonly grpc_listen_port?: number | string;
      readonly grpc_server_max_concurrent_streams?: number | string;
      readonly grpc_server_max_recv_msg_size?: number | string;
      readonly grpc_server_max_send_msg_size?: number | string;
      readonly grpc_server_min_time_between_pings?: string;
      readonly grpc_server_ping_without_stream_allowed?: boolean;
      readonly http_listen_port?: number | string;
      readonly http_server_idle_timeout?: string;
      readonly http_server_read_timeout?: string;
      readonly http_server_write_timeout?: string;
      readonly log_level?: string;
    } | null;
    readonly service?: {
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly trafficDistribution?: string;
    } | null;
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly storage?: {
      readonly alibabacloud?: unknown;
      readonly azure?: {
        readonly accountKey?: unknown;
        readonly accountName?: unknown;
        readonly chunkDelimiter?: unknown;
        readonly connectionString?: unknown;
        readonly endpointSuffix?: unknown;
        readonly requestTimeout?: unknown;
        readonly useFederatedToken?: boolean;
        readonly useManagedIdentity?: boolean;
        readonly userAssignedId?: unknown;
      } | null;
      readonly bos?: unknown;
      readonly cos?: unknown;
      readonly filesystem?: {
        readonly chunks_directory?: string;
        readonly rules_directory?: string;
      } | null;
      readonly gcs?: {
        readonly chunkBufferSize?: number | string;
        readonly enableHttp2?: boolean;
        readonly requestTimeout?: string;
      } | null;
      readonly object_store?: {
        readonly azure?: {
          readonly account_key?: unknown;
          readonly account_name?: unknown;
        } | null;
        readonly gcs?: {
          readonly bucket_name?: unknown;
          readonly service_account?: unknown;
        } | null;
        readonly s3?: {
          readonly access_key_id?: unknown;
          readonly endpoint?: unknown;
          readonly http?: Readonly<Record<string, unknown>> | null;
          readonly insecure?: boolean;
          readonly region?: unknown;
          readonly secret_access_key?: unknown;
          readonly sse?: Readonly<Record<string, unknown>> | null;
        } | null;
        readonly storage_prefix?: unknown;
        readonly type?: string;
      } | null;
      readonly s3?: {
        readonly accessKeyId?: unknown;
        readonly backoff_config?: Readonly<Record<string, unknown>> | null;
        readonly disable_dualstack?: boolean;
        readonly endpoint?: unknown;
        readonly http_config?: Readonly<Record<string, unknown>> | null;
        readonly insecure?: boolean;
        readonly region?: unknown;
        readonly s3?: unknown;
        readonly s3ForcePathStyle?: boolean;
        readonly secretAccessKey?: unknown;
        readonly signatureVersion?: unknown;
      } | null;
      readonly swift?: {
        readonly auth_url?: unknown;
        readonly auth_version?: unknown;
        readonly connect_timeout?: unknown;
        readonly container_name?: unknown;
        readonly domain_id?: unknown;
        readonly domain_name?: unknown;
        readonly internal?: unknown;
        readonly max_retries?: unknown;
        readonly password?: unknown;
        readonly project_domain_id?: unknown;
        readonly project_domain_name?: unknown;
        readonly project_id?: unknown;
        readonly project_name?: unknown;
        readonly region_name?: unknown;
        readonly request_timeout?: unknown;
        readonly user_domain_id?: unknown;
        readonly user_domain_name?: unknown;
        readonly user_id?: unknown;
        readonly username?: unknown;
      } | null;
      readonly type?: string;
      readonly use_thanos_objstore?: boolean;
    } | null;
    readonly storage_config?: {
      readonly bloom_shipper?: {
        readonly working_directory?: string;
      } | null;
      readonly boltdb_shipper?: {
        readonly index_gateway_client?: {
          readonly server_address?: unknown;
        } | null;
      } | null;
      readonly hedging?: {
        readonly at?: string;
        readonly max_per_second?: number | string;
        readonly up_to?: number | string;
      } | null;
      readonly tsdb_shipper?: {
        readonly index_gateway_client?: {
          readonly server_address?: unknown;
        } | null;
      } | null;
    } | null;
    readonly structuredConfig?: {
      readonly schema_config?: unknown;
      readonly [key: string]: unknown;
    } | null;
    readonly tenants?: readonly unknown[];
    readonly terminationGracePeriodSeconds?: unknown;
    readonly testSchemaConfig?: {
      readonly configs?: readonly unknown[];
    } | null;
    readonly tolerations?: unknown;
    readonly tracing?: {
      readonly enabled?: boolean;
    } | null;
    readonly ui?: {
      readonly enabled?: boolean;
      readonly gateway?: {
        readonly enabled?: boolean;
      } | null;
    } | null;
    readonly useTestSchema?: boolean;
  } | null;
  readonly lokiCanary?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly digest?: unknown;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: unknown;
    } | null;
    readonly kind?: string;
    readonly labelname?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: {
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly lokiurl?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly fsGroupChangePolicy?: string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly priorityClassName?: unknown;
    readonly push?: boolean;
    readonly readinessProbe?: {
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly revisionHistoryLimit?: number | string;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly name?: unknown;
    } | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly tenant?: {
      readonly name?: string;
      readonly password?: unknown;
    } | null;
    readonly tolerations?: readonly unknown[];
    readonly updateStrategy?: {
      readonly rollingUpdate?: {
        readonly maxUnavailable?: number | string;
      } | null;
      readonly type?: string;
    } | null;
  } | null;
  readonly memberlist?: {
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly name?: unknown;
      readonly publishNotReadyAddresses?: boolean;
    } | null;
  } | null;
  readonly memcached?: {
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly runAsNonRoot?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly enabled?: boolean;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly tcpSocket?: {
        readonly port?: string;
      } | null;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly tcpSocket?: {
        readonly port?: string;
      } | null;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly name?: unknown;
    } | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly memcachedExporter?: {
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly runAsNonRoot?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly enabled?: boolean;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: {
      readonly limits?: Readonly<Record<string, unknown>> | null;
      readonly requests?: Readonly<Record<string, unknown>> | null;
      readonly [key: string]: unknown;
    } | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly migrate?: {
    readonly fromDistributed?: {
      readonly enabled?: boolean;
      readonly memberlistService?: string;
    } | null;
  } | null;
  readonly minio?: {
    readonly enabled?: boolean;
  } | null;
  readonly monitoring?: {
    readonly additionalPrometheusRules?: Readonly<Record<string, unknown>> | null;
    readonly alerts?: {
      readonly additionalAggregationLabels?: readonly unknown[];
      readonly additionalRuleAnnotations?: Readonly<Record<string, unknown>> | null;
      readonly additionalRuleLabels?: Readonly<Record<string, unknown>> | null;
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly disabled?: {
        readonly LokiCompactorHasNotSuccessfullyRunCompaction?: unknown;
        readonly LokiRequestErrors?: unknown;
        readonly LokiRequestLatency?: unknown;
        readonly LokiRequestPanics?: unknown;
        readonly LokiTooManyCompactorsRunning?: unknown;
        readonly [key: string]: unknown;
      } | null;
      readonly enabled?: boolean;
      readonly keepFiringFor?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly overrides?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly appInstanceLabelName?: string;
    readonly appInstanceLabelValue?: unknown;
    readonly dashboards?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly defaultDashboardsEditable?: boolean;
      readonly defaultDashboardsInterval?: string;
      readonly defaultDashboardsTimezone?: string;
      readonly enabled?: boolean;
      readonly grafanaOperator?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly enabled?: boolean;
        readonly folder?: string;
        readonly folderRef?: unknown;
        readonly folderUID?: unknown;
        readonly instanceSelector?: Readonly<Record<string, unknown>> | null;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly resyncPeriod?: string;
      } | null;
      readonly labels?: {
        readonly grafana_dashboard?: string;
      } | null;
    } | null;
    readonly multiCluster?: {
      readonly clusterName?: string;
      readonly enabled?: boolean;
    } | null;
    readonly namespace?: unknown;
    readonly rules?: {
      readonly additionalAggregationLabels?: readonly unknown[];
      readonly additionalRuleAnnotations?: Readonly<Record<string, unknown>> | null;
      readonly additionalRuleLabels?: Readonly<Record<string, unknown>> | null;
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly serviceMonitor?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly interval?: string;
      readonly jobPrefix?: unknown;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly metricRelabelings?: readonly unknown[];
      readonly namespaceSelector?: Readonly<Record<string, unknown>> | null;
      readonly relabelings?: readonly unknown[];
      readonly scheme?: string;
      readonly scrapeTimeout?: unknown;
      readonly tlsConfig?: unknown;
    } | null;
  } | null;
  readonly nameOverride?: string;
  readonly namespaceOverride?: string;
  readonly networkPolicy?: {
    readonly alertmanager?: {
      readonly namespaceSelector?: Readonly<Record<string, unknown>> | null;
      readonly podSelector?: Readonly<Record<string, unknown>> | null;
      readonly port?: number | string;
    } | null;
    readonly discovery?: {
      readonly namespaceSelector?: Readonly<Record<string, unknown>> | null;
      readonly podSelector?: Readonly<Record<string, unknown>> | null;
      readonly port?: unknown;
    } | null;
    readonly egressKubeApiserver?: {
      readonly enabled?: unknown;
      readonly [key: string]: unknown;
    } | null;
    readonly egressWorld?: {
      readonly enabled?: unknown;
      readonly [key: string]: unknown;
    } | null;
    readonly enabled?: boolean;
    readonly externalStorage?: {
      readonly cidrs?: readonly unknown[];
      readonly ports?: readonly unknown[];
    } | null;
    readonly flavor?: unknown;
    readonly ingress?: {
      readonly namespaceSelector?: Readonly<Record<string, unknown>> | null;
      readonly podSelector?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly metrics?: {
      readonly cidrs?: readonly unknown[];
      readonly namespaceSelector?: Readonly<Record<string, unknown>> | null;
      readonly podSelector?: Readonly<Record<string, unknown>> | null;
    } | null;
  } | null;
  readonly overridesExporter?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly patternIngester?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly claims?: readonly unknown[];
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly name?: unknown;
    } | null;
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly podDisruptionBudget?: {
    readonly enabled?: boolean;
  } | null;
  readonly querier?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxSurge?: number | string;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
  } | null;
  readonly queryFrontend?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly command?: unknown;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly loadBalancer?: {
      readonly enabled?: boolean;
    } | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
  } | null;
  readonly queryScheduler?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly serviceType?: string;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly trafficDistribution?: string;
  } | null;
  readonly rbac?: {
    readonly namespaced?: boolean;
    readonly sccAllowHostDirVolumePlugin?: boolean;
    readonly sccEnabled?: boolean;
    readonly useExistingRole?: unknown;
  } | null;
  readonly read?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly autoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: unknown;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly legacyReadTarget?: unknown;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly selectorLabels?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly startupProbe?: Readonly<Record<string, unknown>> | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly resultsCache?: {
    readonly addresses?: unknown;
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly allocatedCPU?: string;
    readonly allocatedMemory?: number | string;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly connectionLimit?: number | string;
    readonly defaultValidity?: string;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraContainers?: readonly unknown[];
    readonly extraExtendedOptions?: string;
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly initContainers?: readonly unknown[];
    readonly maxItemMemory?: number | string;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly mountPath?: string;
      readonly storageClass?: unknown;
      readonly storageSize?: string;
      readonly volumeAttributesClassName?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly port?: number | string;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly statefulStrategy?: {
      readonly type?: string;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly timeout?: string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly writebackBuffer?: number | string;
    readonly writebackParallelism?: number | string;
    readonly writebackSizeLimit?: string;
  } | null;
  readonly "rollout-operator"?: {
    readonly enabled?: boolean;
  } | null;
  readonly rollout_operator?: {
    readonly enabled?: boolean;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly runAsNonRoot?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly webhooks?: {
      readonly enabled?: boolean;
      readonly failurePolicy?: string;
      readonly timeoutSeconds?: number | string;
    } | null;
  } | null;
  readonly route?: {
    readonly main?: {
      readonly additionalRules?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly apiVersion?: string;
      readonly backendPort?: unknown;
      readonly enabled?: boolean;
      readonly hostnames?: readonly unknown[];
      readonly kind?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly parentRefs?: readonly unknown[];
      readonly paths?: {
        readonly compactor?: readonly unknown[];
        readonly distributor?: readonly unknown[];
        readonly queryFrontend?: readonly unknown[];
        readonly ruler?: readonly unknown[];
      } | null;
    } | null;
  } | null;
  readonly ruler?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: {
      readonly grpc?: string;
    } | null;
    readonly command?: unknown;
    readonly directories?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: unknown;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly volumeAttributesClassName?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly serviceAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly serviceLabels?: Readonly<Record<string, unknown>> | null;
    readonly sidecar?: boolean;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly serviceAccount?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly create?: boolean;
    readonly imagePullSecrets?: readonly unknown[];
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly name?: unknown;
  } | null;
  readonly serviceMonitor?: unknown;
  readonly sidecar?: {
    readonly disableX509StrictVerification?: boolean;
    readonly enableUniqueFilenames?: boolean;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: string;
      readonly tag?: string;
    } | null;
    readonly livenessProbe?: {
      readonly enabled?: boolean;
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly readinessProbe?: {
      readonly enabled?: boolean;
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly rules?: {
      readonly enabled?: boolean;
      readonly folder?: string;
      readonly folderAnnotation?: unknown;
      readonly healthPort?: number | string;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: string;
      readonly resource?: string;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: unknown;
      readonly watchClientTimeout?: number | string;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: number | string;
    } | null;
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly skipTlsVerify?: boolean;
    readonly startupProbe?: {
      readonly enabled?: boolean;
    } | null;
  } | null;
  readonly singleBinary?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly enabled?: boolean;
        readonly scaleDown?: Readonly<Record<string, unknown>> | null;
        readonly scaleUp?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly customMetrics?: readonly unknown[];
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly dataVolumeParameters?: Readonly<Record<string, unknown>> | null;
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly selector?: unknown;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly selectorLabels?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
      readonly type?: string;
    } | null;
    readonly sidecar?: boolean;
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly targetModule?: string;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
  readonly tableManager?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly command?: unknown;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly retention_deletes_enabled?: boolean;
    readonly retention_period?: number | string;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
  } | null;
  readonly test?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly canaryServiceAddress?: unknown;
    readonly enabled?: boolean;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly digest?: unknown;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly prometheusAddress?: string;
    readonly timeout?: string;
  } | null;
  readonly write?: {
    readonly affinity?: {
      readonly podAntiAffinity?: {
        readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly unknown[];
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly autoscaling?: {
      readonly behavior?: {
        readonly scaleDown?: {
          readonly policies?: readonly unknown[];
          readonly stabilizationWindowSeconds?: number | string;
        } | null;
        readonly scaleUp?: {
          readonly policies?: readonly unknown[];
        } | null;
      } | null;
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPUUtilizationPercentage?: number | string;
      readonly targetMemoryUtilizationPercentage?: unknown;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: readonly unknown[];
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraEnvFrom?: readonly unknown[];
    readonly extraVolumeClaimTemplates?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: unknown;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly registry?: unknown;
      readonly repository?: unknown;
      readonly tag?: unknown;
    } | null;
    readonly initContainers?: readonly unknown[];
    readonly kedaAutoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly cooldownPeriod?: unknown;
      readonly enabled?: boolean;
      readonly fallback?: Readonly<Record<string, unknown>> | null;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly pollingInterval?: unknown;
      readonly triggers?: readonly unknown[];
    } | null;
    readonly kind?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly lifecycle?: Readonly<Record<string, unknown>> | null;
    readonly maxUnavailable?: number | string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly dataVolumeParameters?: {
        readonly emptyDir?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly enableStatefulSetAutoDeletePVC?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly selector?: unknown;
      readonly size?: string;
      readonly storageClass?: unknown;
      readonly volumeAttributesClassName?: unknown;
      readonly volumeClaimsEnabled?: boolean;
      readonly whenDeleted?: string;
      readonly whenScaled?: string;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly maxUnavailable?: unknown;
      readonly minAvailable?: unknown;
      readonly unhealthyPodEvictionPolicy?: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podManagementPolicy?: string;
    readonly priorityClassName?: unknown;
    readonly replicas?: number | string;
    readonly resizePolicy?: readonly unknown[];
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly selectorLabels?: Readonly<Record<string, unknown>> | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly appProtocol?: {
        readonly grpc?: string;
      } | null;
      readonly ipFamilies?: readonly unknown[];
      readonly ipFamilyPolicy?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly sessionAffinity?: string;
      readonly sessionAffinityConfig?: Readonly<Record<string, unknown>> | null;
      readonly trafficDistribution?: string;
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
    readonly statefulSetRecreateJob?: {
      readonly enabled?: boolean;
    } | null;
    readonly strategy?: {
      readonly rollingUpdate?: {
        readonly partition?: number | string;
      } | null;
    } | null;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
  } | null;
}
