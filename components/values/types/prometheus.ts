// Generated from the chart prometheus 29.27.0 by `npm run charts:types`; keys and types only. Do not edit.

export interface PrometheusValues {
  readonly alertRelabelConfigs?: Readonly<Record<string, unknown>> | null;
  readonly alertmanager?: {
    readonly additionalPeers?: readonly unknown[];
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly automountServiceAccountToken?: boolean;
    readonly baseURL?: string;
    readonly command?: readonly unknown[];
    readonly config?: {
      readonly enabled?: boolean;
      readonly global?: Readonly<Record<string, unknown>> | null;
      readonly receivers?: readonly unknown[];
      readonly route?: {
        readonly group_interval?: string;
        readonly group_wait?: string;
        readonly receiver?: string;
        readonly repeat_interval?: string;
      } | null;
      readonly templates?: readonly unknown[];
      readonly [key: string]: unknown;
    } | null;
    readonly configAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly configmapReload?: {
      readonly containerPort?: unknown;
      readonly enabled?: boolean;
      readonly extraArgs?: Readonly<Record<string, unknown>> | null;
      readonly extraEnv?: readonly unknown[];
      readonly extraVolumeMounts?: readonly unknown[];
      readonly image?: {
        readonly pullPolicy?: string;
        readonly repository?: string;
        readonly tag?: string;
      } | null;
      readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
      readonly name?: string;
      readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
      readonly resources?: Readonly<Record<string, unknown>> | null;
      readonly securityContext?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly containerPortName?: string;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraContainers?: readonly unknown[];
    readonly extraEnv?: readonly unknown[];
    readonly extraInitContainers?: readonly unknown[];
    readonly extraPodConfigs?: Readonly<Record<string, unknown>> | null;
    readonly extraSecretMounts?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: string;
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: boolean;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly imagePullSecrets?: readonly unknown[];
    readonly ingress?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly className?: string;
      readonly enabled?: boolean;
      readonly hosts?: readonly unknown[];
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly tls?: readonly unknown[];
    } | null;
    readonly ingressPerReplica?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly className?: string;
      readonly enabled?: boolean;
      readonly hostDomain?: string;
      readonly hostPrefix?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly pathType?: string;
      readonly paths?: readonly unknown[];
      readonly tlsSecretName?: string;
      readonly tlsSecretPerReplica?: {
        readonly enabled?: boolean;
        readonly prefix?: string;
      } | null;
    } | null;
    readonly livenessProbe?: {
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
    } | null;
    readonly minReadySeconds?: number | string;
    readonly nameOverride?: string;
    readonly namespaceOverride?: string;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly persistence?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly emptyDir?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly size?: string;
      readonly storageClass?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podAntiAffinity?: string;
    readonly podAntiAffinityTopologyKey?: string;
    readonly podDisruptionBudget?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly podSecurityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly [key: string]: unknown;
    } | null;
    readonly prefixURL?: unknown;
    readonly priorityClassName?: string;
    readonly readinessProbe?: {
      readonly httpGet?: {
        readonly path?: string;
        readonly port?: string;
      } | null;
    } | null;
    readonly replicaCount?: number | string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly revisionHistoryLimit?: number | string;
    readonly route?: {
      readonly main?: {
        readonly additionalRules?: readonly unknown[];
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly apiVersion?: string;
        readonly enabled?: boolean;
        readonly filters?: readonly unknown[];
        readonly hostnames?: readonly unknown[];
        readonly httpsRedirect?: boolean;
        readonly kind?: string;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly matches?: readonly unknown[];
        readonly parentRefs?: readonly unknown[];
      } | null;
    } | null;
    readonly schedulerName?: string;
    readonly securityContext?: {
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly [key: string]: unknown;
    } | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly clusterPort?: number | string;
      readonly extraPorts?: readonly unknown[];
      readonly ipDualStack?: {
        readonly enabled?: boolean;
        readonly ipFamilies?: readonly unknown[];
        readonly ipFamilyPolicy?: string;
      } | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly loadBalancerIP?: string;
      readonly loadBalancerSourceRanges?: readonly unknown[];
      readonly nodePort?: unknown;
      readonly port?: number | string;
      readonly type?: string;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly create?: boolean;
      readonly name?: string;
    } | null;
    readonly serviceMonitor?: {
      readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
      readonly basicAuth?: Readonly<Record<string, unknown>> | null;
      readonly bearerTokenFile?: string;
      readonly enabled?: boolean;
      readonly honorLabels?: boolean;
      readonly interval?: string;
      readonly metricRelabelings?: readonly unknown[];
      readonly namespace?: string;
      readonly path?: string;
      readonly relabelings?: readonly unknown[];
      readonly scheme?: string;
      readonly scrapeTimeout?: string;
      readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly servicePerReplica?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly externalTrafficPolicy?: string;
      readonly loadBalancerSourceRanges?: readonly unknown[];
      readonly type?: string;
    } | null;
    readonly statefulSet?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly templates?: Readonly<Record<string, unknown>> | null;
    readonly testFramework?: {
      readonly annotations?: {
        readonly "helm.sh/hook"?: string;
        readonly [key: string]: unknown;
      } | null;
      readonly enabled?: boolean;
    } | null;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly verticalPodAutoscaler?: {
      readonly enabled?: boolean;
      readonly recommenders?: unknown;
      readonly resourcePolicy?: unknown;
      readonly updatePolicy?: unknown;
    } | null;
  } | null;
  readonly commonMetaLabels?: Readonly<Record<string, unknown>> | null;
  readonly configmapReload?: {
    readonly env?: readonly unknown[];
    readonly prometheus?: {
      readonly containerPort?: number | string;
      readonly containerPortName?: string;
      readonly containerSecurityContext?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly extraArgs?: Readonly<Record<string, unknown>> | null;
      readonly extraConfigmapMounts?: readonly unknown[];
      readonly extraVolumeDirs?: readonly unknown[];
      readonly extraVolumeMounts?: readonly unknown[];
      readonly image?: {
        readonly digest?: string;
        readonly pullPolicy?: string;
        readonly repository?: string;
        readonly tag?: string;
      } | null;
      readonly livenessProbe?: {
        readonly httpGet?: {
          readonly path?: string;
          readonly port?: string;
          readonly scheme?: string;
        } | null;
        readonly initialDelaySeconds?: number | string;
        readonly periodSeconds?: number | string;
      } | null;
      readonly name?: string;
      readonly readinessProbe?: {
        readonly httpGet?: {
          readonly path?: string;
          readonly port?: string;
          readonly scheme?: string;
        } | null;
        readonly periodSeconds?: number | string;
      } | null;
      readonly resources?: Readonly<Record<string, unknown>> | null;
      readonly startupProbe?: {
        readonly enabled?: boolean;
        readonly httpGet?: {
          readonly path?: string;
          readonly port?: string;
          readonly scheme?: string;
        } | null;
        readonly periodSeconds?: number | string;
      } | null;
    } | null;
    readonly reloadUrl?: string;
  } | null;
  readonly extraManifests?: readonly unknown[];
  readonly extraScrapeConfigs?: string;
  readonly forceNamespace?: string;
  readonly fullnameOverride?: unknown;
  readonly imagePullSecrets?: readonly unknown[];
  readonly "kube-state-metrics"?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly authFilter?: {
      readonly enabled?: boolean;
    } | null;
    readonly automountServiceAccountToken?: boolean;
    readonly autosharding?: {
      readonly enabled?: boolean;
    } | null;
    readonly collectors?: readonly unknown[];
    readonly collectorsExclude?: readonly unknown[];
    readonly collectorsExtra?: readonly unknown[];
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly [key: string]: unknown;
    } | null;
    readonly containers?: readonly unknown[];
    readonly customLabels?: Readonly<Record<string, unknown>> | null;
    readonly customResourceState?: {
      readonly config?: Readonly<Record<string, unknown>> | null;
      readonly create?: boolean;
      readonly enabled?: boolean;
      readonly key?: string;
      readonly name?: string;
    } | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly dnsPolicy?: string;
    readonly enabled?: boolean;
    readonly env?: readonly unknown[];
    readonly extraArgs?: readonly unknown[];
    readonly extraManifests?: readonly unknown[];
    readonly fullnameOverride?: string;
    readonly global?: {
      readonly imagePullSecrets?: readonly unknown[];
      readonly imageRegistry?: string;
    } | null;
    readonly hostNetwork?: boolean;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: string;
      readonly tag?: string;
    } | null;
    readonly imagePullSecrets?: readonly unknown[];
    readonly initContainers?: readonly unknown[];
    readonly kubeRBACProxy?: {
      readonly containerSecurityContext?: {
        readonly allowPrivilegeEscalation?: boolean;
        readonly capabilities?: {
          readonly drop?: readonly unknown[];
        } | null;
        readonly readOnlyRootFilesystem?: boolean;
        readonly [key: string]: unknown;
      } | null;
      readonly enabled?: boolean;
      readonly extraArgs?: readonly unknown[];
      readonly ignoreProbePaths?: boolean;
      readonly image?: {
        readonly pullPolicy?: string;
        readonly registry?: string;
        readonly repository?: string;
        readonly sha?: string;
        readonly tag?: string;
      } | null;
      readonly port?: number | string;
      readonly proxyEndpointsPort?: number | string;
      readonly resources?: Readonly<Record<string, unknown>> | null;
      readonly volumeMounts?: readonly unknown[];
    } | null;
    readonly kubeconfig?: {
      readonly enabled?: boolean;
      readonly secret?: unknown;
    } | null;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly httpHeaders?: readonly unknown[];
        readonly scheme?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly metricAllowlist?: readonly unknown[];
    readonly metricAnnotationsAllowList?: readonly unknown[];
    readonly metricDenylist?: readonly unknown[];
    readonly metricLabelsAllowlist?: readonly unknown[];
    readonly nameOverride?: string;
    readonly namespaceOverride?: string;
    readonly namespaces?: string;
    readonly namespacesDenylist?: string;
    readonly networkPolicy?: {
      readonly egress?: unknown;
      readonly enabled?: boolean;
      readonly ingress?: unknown;
      readonly podSelector?: unknown;
    } | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podDisruptionBudget?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly prometheus?: {
      readonly monitor?: {
        readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly bearerTokenFile?: unknown;
        readonly bearerTokenSecret?: unknown;
        readonly enableHttp2?: unknown;
        readonly enabled?: boolean;
        readonly honorLabels?: unknown;
        readonly http?: {
          readonly bearerTokenFile?: string;
          readonly bearerTokenSecret?: Readonly<Record<string, unknown>> | null;
          readonly enableHttp2?: boolean;
          readonly honorLabels?: boolean;
          readonly interval?: string;
          readonly metricRelabelings?: readonly unknown[];
          readonly proxyUrl?: string;
          readonly relabelings?: readonly unknown[];
          readonly scheme?: string;
          readonly scrapeTimeout?: string;
          readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
        } | null;
        readonly interval?: unknown;
        readonly jobLabel?: string;
        readonly labelLimit?: number | string;
        readonly labelNameLengthLimit?: number | string;
        readonly labelValueLengthLimit?: number | string;
        readonly metricRelabelings?: unknown;
        readonly metrics?: {
          readonly bearerTokenFile?: string;
          readonly bearerTokenSecret?: Readonly<Record<string, unknown>> | null;
          readonly enableHttp2?: boolean;
          readonly honorLabels?: boolean;
          readonly interval?: string;
          readonly metricRelabelings?: readonly unknown[];
          readonly proxyUrl?: string;
          readonly relabelings?: readonly unknown[];
          readonly scheme?: string;
          readonly scrapeTimeout?: string;
          readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
        } | null;
        readonly namespace?: string;
        readonly namespaceSelector?: readonly unknown[];
        readonly podTargetLabels?: readonly unknown[];
        readonly proxyUrl?: unknown;
        readonly relabelings?: unknown;
        readonly sampleLimit?: number | string;
        readonly scheme?: unknown;
        readonly scrapeTimeout?: unknown;
        readonly selectorOverride?: Readonly<Record<string, unknown>> | null;
        readonly targetLabels?: readonly unknown[];
        readonly targetLimit?: number | string;
        readonly tlsConfig?: unknown;
      } | null;
      readonly scrapeconfig?: {
        readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly enableHttp2?: boolean;
        readonly enabled?: boolean;
        readonly honorLabels?: boolean;
        readonly jobName?: string;
        readonly labelLimit?: number | string;
        readonly labelNameLengthLimit?: number | string;
        readonly labelValueLengthLimit?: number | string;
        readonly metricRelabelings?: readonly unknown[];
        readonly proxyUrl?: string;
        readonly relabelings?: readonly unknown[];
        readonly sampleLimit?: number | string;
        readonly scheme?: string;
        readonly scrapeInterval?: string;
        readonly scrapeTimeout?: string;
        readonly staticConfigLabels?: Readonly<Record<string, unknown>> | null;
        readonly targetLimit?: number | string;
        readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
      } | null;
    } | null;
    readonly prometheusScrape?: boolean;
    readonly rbac?: {
      readonly clusterRoleSelectors?: readonly unknown[];
      readonly create?: boolean;
      readonly customResourceState?: {
        readonly createClusterRoleRules?: boolean;
      } | null;
      readonly extraRules?: readonly unknown[];
      readonly useClusterRole?: boolean;
      readonly useExistingRole?: unknown;
    } | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly httpHeaders?: readonly unknown[];
        readonly scheme?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly releaseLabel?: boolean;
    readonly releaseNamespace?: boolean;
    readonly replicas?: number | string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly revisionHistoryLimit?: number | string;
    readonly securityContext?: {
      readonly enabled?: boolean;
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly selectorOverride?: Readonly<Record<string, unknown>> | null;
    readonly selfMonitor?: {
      readonly enabled?: boolean;
      readonly telemetryHost?: unknown;
      readonly telemetryNodePort?: unknown;
      readonly telemetryPort?: unknown;
    } | null;
    readonly service?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly clusterIP?: string;
      readonly ipDualStack?: {
        readonly enabled?: boolean;
        readonly ipFamilies?: readonly unknown[];
        readonly ipFamilyPolicy?: string;
      } | null;
      readonly loadBalancerIP?: string;
      readonly loadBalancerSourceRanges?: readonly unknown[];
      readonly nodePort?: number | string;
      readonly port?: number | string;
      readonly type?: string;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly name?: unknown;
    } | null;
    readonly startupProbe?: {
      readonly enabled?: boolean;
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly httpHeaders?: readonly unknown[];
        readonly scheme?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly updateStrategy?: unknown;
    readonly verticalPodAutoscaler?: {
      readonly controlledResources?: readonly unknown[];
      readonly controlledValues?: unknown;
      readonly enabled?: boolean;
      readonly maxAllowed?: Readonly<Record<string, unknown>> | null;
      readonly minAllowed?: Readonly<Record<string, unknown>> | null;
      readonly recommenders?: unknown;
      readonly updatePolicy?: unknown;
    } | null;
    readonly volumeMounts?: readonly unknown[];
    readonly volumes?: readonly unknown[];
  } | null;
  readonly nameOverride?: unknown;
  readonly networkPolicy?: {
    readonly enabled?: boolean;
  } | null;
  readonly "prometheus-node-exporter"?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly commonLabels?: Readonly<Record<string, unknown>> | null;
    readonly configmaps?: readonly unknown[];
    readonly containerSecurityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly readOnlyRootFilesystem?: boolean;
      readonly [key: string]: unknown;
    } | null;
    readonly daemonsetAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly dnsPolicy?: string;
    readonly enabled?: boolean;
    readonly endpoints?: readonly unknown[];
    readonly env?: Readonly<Record<string, unknown>> | null;
    readonly extraArgs?: readonly unknown[];
    readonly extraHostVolumeMounts?: readonly unknown[];
    readonly extraInitContainers?: readonly unknown[];
    readonly extraManifests?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: string;
    readonly global?: {
      readonly imagePullSecrets?: readonly unknown[];
      readonly imageRegistry?: string;
    } | null;
    readonly hostIPC?: boolean;
    readonly hostNetwork?: boolean;
    readonly hostPID?: boolean;
    readonly hostProcFsMount?: {
      readonly mountPropagation?: string;
    } | null;
    readonly hostRootFsMount?: {
      readonly enabled?: boolean;
      readonly mountPropagation?: string;
    } | null;
    readonly hostSysFsMount?: {
      readonly mountPropagation?: string;
    } | null;
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly digest?: string;
      readonly distroless?: boolean;
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: unknown;
      readonly tag?: string;
    } | null;
    readonly imagePullSecrets?: readonly unknown[];
    readonly kubeRBACProxy?: {
      readonly containerSecurityContext?: Readonly<Record<string, unknown>> | null;
      readonly enableHostPort?: boolean;
      readonly enableProxyEndpointsHostPort?: boolean;
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly extraArgs?: readonly unknown[];
      readonly extraVolumeMounts?: readonly unknown[];
      readonly image?: {
        readonly pullPolicy?: string;
        readonly registry?: string;
        readonly repository?: string;
        readonly sha?: string;
        readonly tag?: string;
      } | null;
      readonly port?: number | string;
      readonly portName?: string;
      readonly proxyEndpointsPort?: number | string;
      readonly resources?: Readonly<Record<string, unknown>> | null;
      readonly tls?: {
        readonly enabled?: boolean;
        readonly tlsClientAuth?: boolean;
      } | null;
    } | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly httpHeaders?: readonly unknown[];
        readonly scheme?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly nameOverride?: string;
    readonly namespaceOverride?: string;
    readonly networkPolicy?: {
      readonly enabled?: boolean;
      readonly ingress?: unknown;
    } | null;
    readonly nodeSelector?: {
      readonly "kubernetes.io/os"?: string;
    } | null;
    readonly permissionInitContainer?: {
      readonly extraCommands?: readonly unknown[];
      readonly fixes?: {
        readonly rapl?: boolean;
        readonly slabinfo?: boolean;
      } | null;
      readonly image?: {
        readonly pullPolicy?: string;
        readonly registry?: string;
        readonly repository?: string;
        readonly sha?: string;
        readonly tag?: string;
      } | null;
      readonly securityContext?: {
        readonly runAsGroup?: number | string;
        readonly runAsNonRoot?: boolean;
        readonly runAsUser?: number | string;
        readonly [key: string]: unknown;
      } | null;
    } | null;
    readonly podAnnotations?: {
      readonly "cluster-autoscaler.kubernetes.io/safe-to-evict"?: string;
      readonly [key: string]: unknown;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly priorityClassName?: unknown;
    readonly prometheus?: {
      readonly monitor?: {
        readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
        readonly apiVersion?: string;
        readonly attachMetadata?: {
          readonly node?: boolean;
        } | null;
        readonly basicAuth?: Readonly<Record<string, unknown>> | null;
        readonly bearerTokenFile?: unknown;
        readonly enabled?: boolean;
        readonly interval?: string;
        readonly jobLabel?: string;
        readonly labelLimit?: number | string;
        readonly labelNameLengthLimit?: number | string;
        readonly labelValueLengthLimit?: number | string;
        readonly metricRelabelings?: readonly unknown[];
        readonly namespace?: string;
        readonly podTargetLabels?: readonly unknown[];
        readonly proxyUrl?: string;
        readonly relabelings?: readonly unknown[];
        readonly sampleLimit?: number | string;
        readonly scheme?: string;
        readonly scrapeTimeout?: string;
        readonly selectorOverride?: Readonly<Record<string, unknown>> | null;
        readonly targetLabels?: readonly unknown[];
        readonly targetLimit?: number | string;
        readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
      } | null;
      readonly podMonitor?: {
        readonly additionalLabels?: Readonly<Record<string, unknown>> | null;
        readonly apiVersion?: string;
        readonly attachMetadata?: {
          readonly node?: boolean;
        } | null;
        readonly authorization?: Readonly<Record<string, unknown>> | null;
        readonly basicAuth?: Readonly<Record<string, unknown>> | null;
        readonly bearerTokenSecret?: Readonly<Record<string, unknown>> | null;
        readonly enableHttp2?: string;
        readonly enabled?: boolean;
        readonly filterRunning?: string;
        readonly followRedirects?: string;
        readonly honorLabels?: boolean;
        readonly honorTimestamps?: boolean;
        readonly interval?: string;
        readonly jobLabel?: string;
        readonly labelLimit?: number | string;
        readonly labelNameLengthLimit?: number | string;
        readonly labelValueLengthLimit?: number | string;
        readonly metricRelabelings?: readonly unknown[];
        readonly namespace?: string;
        readonly oauth2?: Readonly<Record<string, unknown>> | null;
        readonly params?: Readonly<Record<string, unknown>> | null;
        readonly path?: string;
        readonly podTargetLabels?: readonly unknown[];
        readonly proxyUrl?: string;
        readonly relabelings?: readonly unknown[];
        readonly sampleLimit?: number | string;
        readonly scheme?: string;
        readonly scrapeTimeout?: string;
        readonly selectorOverride?: Readonly<Record<string, unknown>> | null;
        readonly targetLimit?: number | string;
        readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
      } | null;
    } | null;
    readonly rbac?: {
      readonly create?: boolean;
      readonly pspEnabled?: boolean;
      readonly useExistingRole?: unknown;
    } | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: number | string;
      readonly httpGet?: {
        readonly httpHeaders?: readonly unknown[];
        readonly scheme?: string;
      } | null;
      readonly initialDelaySeconds?: number | string;
      readonly periodSeconds?: number | string;
      readonly successThreshold?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly releaseLabel?: boolean;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly restartPolicy?: unknown;
    readonly revisionHistoryLimit?: number | string;
    readonly secrets?: readonly unknown[];
    readonly securityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly [key: string]: unknown;
    } | null;
    readonly service?: {
      readonly annotations?: {
        readonly "prometheus.io/scrape"?: string;
        readonly [key: string]: unknown;
      } | null;
      readonly clusterIP?: string;
      readonly enabled?: boolean;
      readonly externalTrafficPolicy?: string;
      readonly internalTrafficPolicy?: string;
      readonly ipDualStack?: {
        readonly enabled?: boolean;
        readonly ipFamilies?: readonly unknown[];
        readonly ipFamilyPolicy?: string;
      } | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly listenOnAllInterfaces?: boolean;
      readonly nodePort?: unknown;
      readonly port?: number | string;
      readonly portName?: string;
      readonly servicePort?: string;
      readonly targetPort?: number | string;
      readonly type?: string;
    } | null;
    readonly serviceAccount?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: boolean;
      readonly create?: boolean;
      readonly imagePullSecrets?: readonly unknown[];
      readonly name?: unknown;
    } | null;
    readonly sidecarHostVolumeMounts?: readonly unknown[];
    readonly sidecarVolumeMount?: readonly unknown[];
    readonly sidecars?: readonly unknown[];
    readonly terminationGracePeriodSeconds?: unknown;
    readonly terminationMessageParams?: {
      readonly enabled?: boolean;
      readonly terminationMessagePath?: string;
      readonly terminationMessagePolicy?: string;
    } | null;
    readonly tlsSecret?: {
      readonly caItem?: string;
      readonly certItem?: string;
      readonly enabled?: boolean;
      readonly keyItem?: string;
      readonly secretName?: string;
      readonly volumeName?: string;
    } | null;
    readonly tolerations?: readonly unknown[];
    readonly updateStrategy?: {
      readonly rollingUpdate?: {
        readonly maxUnavailable?: number | string;
      } | null;
      readonly type?: string;
    } | null;
    readonly version?: string;
    readonly verticalPodAutoscaler?: {
      readonly controlledResources?: readonly unknown[];
      readonly controlledValues?: unknown;
      readonly enabled?: boolean;
      readonly maxAllowed?: Readonly<Record<string, unknown>> | null;
      readonly minAllowed?: Readonly<Record<string, unknown>> | null;
      readonly recommenders?: unknown;
      readonly updatePolicy?: unknown;
    } | null;
  } | null;
  readonly "prometheus-pushgateway"?: {
    readonly enabled?: boolean;
  } | null;
  readonly rbac?: {
    readonly create?: boolean;
  } | null;
  readonly ruleFiles?: Readonly<Record<string, unknown>> | null;
  readonly scrapeConfigFiles?: readonly unknown[];
  readonly scrapeConfigs?: {
    readonly "kubernetes-api-servers"?: {
      readonly bearer_token_file?: string;
      readonly enabled?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
      readonly scheme?: string;
      readonly tls_config?: {
        readonly ca_file?: string;
      } | null;
    } | null;
    readonly "kubernetes-nodes"?: {
      readonly bearer_token_file?: string;
      readonly enabled?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
      readonly scheme?: string;
      readonly tls_config?: {
        readonly ca_file?: string;
        readonly insecure_skip_verify?: boolean;
      } | null;
    } | null;
    readonly "kubernetes-nodes-cadvisor"?: {
      readonly bearer_token_file?: string;
      readonly enabled?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly metrics_path?: string;
      readonly relabel_configs?: readonly unknown[];
      readonly scheme?: string;
      readonly tls_config?: {
        readonly ca_file?: string;
        readonly insecure_skip_verify?: boolean;
      } | null;
    } | null;
    readonly "kubernetes-pods"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
    } | null;
    readonly "kubernetes-pods-slow"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
      readonly scrape_interval?: string;
      readonly scrape_timeout?: string;
    } | null;
    readonly "kubernetes-service-endpoints"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
    } | null;
    readonly "kubernetes-service-endpoints-slow"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
      readonly scrape_interval?: string;
      readonly scrape_timeout?: string;
    } | null;
    readonly "kubernetes-services"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly metrics_path?: string;
      readonly params?: {
        readonly module?: readonly unknown[];
      } | null;
      readonly relabel_configs?: readonly unknown[];
    } | null;
    readonly prometheus?: {
      readonly enabled?: boolean;
      readonly job_name?: string;
      readonly static_configs?: readonly unknown[];
    } | null;
    readonly "prometheus-pushgateway"?: {
      readonly enabled?: boolean;
      readonly honor_labels?: boolean;
      readonly job_name?: string;
      readonly kubernetes_sd_configs?: readonly unknown[];
      readonly relabel_configs?: readonly unknown[];
    } | null;
  } | null;
  readonly server?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly alertmanagers?: readonly unknown[];
    readonly automountServiceAccountToken?: unknown;
    readonly baseURL?: string;
    readonly clusterRoleNameOverride?: string;
    readonly command?: readonly unknown[];
    readonly configFromSecret?: string;
    readonly configMapAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly configMapOverrideName?: string;
    readonly configPath?: string;
    readonly containerSecurityContext?: Readonly<Record<string, unknown>> | null;
    readonly daemonSet?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly updateStrategy?: unknown;
    } | null;
    readonly defaultFlagsOverride?: readonly unknown[];
    readonly deploymentAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly dnsPolicy?: string;
    readonly emptyDir?: {
      readonly medium?: string;
      readonly sizeLimit?: string;
    } | null;
    readonly enableServiceLinks?: boolean;
    readonly env?: readonly unknown[];
    readonly exemplars?: Readonly<Record<string, unknown>> | null;
    readonly extraArgs?: Readonly<Record<string, unknown>> | null;
    readonly extraConfigmapLabels?: Readonly<Record<string, unknown>> | null;
    readonly extraConfigmapMounts?: readonly unknown[];
    readonly extraFlags?: readonly unknown[];
    readonly extraHostPathMounts?: readonly unknown[];
    readonly extraInitContainers?: readonly unknown[];
    readonly extraSecretMounts?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly fullnameOverride?: string;
    readonly global?: {
      readonly evaluation_interval?: string;
      readonly scrape_interval?: string;
      readonly scrape_timeout?: string;
      readonly [key: string]: unknown;
    } | null;
    readonly hostAliases?: readonly unknown[];
    readonly hostNetwork?: boolean;
    readonly hostPort?: unknown;
    readonly image?: {
      readonly digest?: string;
      readonly distroless?: boolean;
      readonly pullPolicy?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly ingress?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly extraLabels?: Readonly<Record<string, unknown>> | null;
      readonly extraPaths?: readonly unknown[];
      readonly hosts?: readonly unknown[];
      readonly ingressClassName?: string;
      readonly path?: string;
      readonly pathType?: string;
      readonly servicePort?: unknown;
      readonly tls?: readonly unknown[];
    } | null;
    readonly livenessProbeFailureThreshold?: number | string;
    readonly livenessProbeInitialDelay?: number | string;
    readonly livenessProbePeriodSeconds?: number | string;
    readonly livenessProbeSuccessThreshold?: number | string;
    readonly livenessProbeTimeout?: number | string;
    readonly name?: string;
    readonly namespaces?: readonly unknown[];
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly otlp?: Readonly<Record<string, unknown>> | null;
    readonly persistentVolume?: {
      readonly accessModes?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly existingClaim?: string;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly mountPath?: string;
      readonly selector?: unknown;
      readonly size?: string;
      readonly statefulSetNameOverride?: string;
      readonly storageClass?: unknown;
      readonly subPath?: string;
      readonly volumeName?: unknown;
    } | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podAntiAffinity?: string;
    readonly podAntiAffinityTopologyKey?: string;
    readonly podDisruptionBudget?: {
      readonly enabled?: boolean;
    } | null;
    readonly podLabels?: Readonly<Record<string, unknown>> | null;
    readonly portName?: string;
    readonly prefixURL?: string;
    readonly priorityClassName?: string;
    readonly probeHeaders?: readonly unknown[];
    readonly probeScheme?: string;
    readonly readinessProbeFailureThreshold?: number | string;
    readonly readinessProbeInitialDelay?: number | string;
    readonly readinessProbePeriodSeconds?: number | string;
    readonly readinessProbeSuccessThreshold?: number | string;
    readonly readinessProbeTimeout?: number | string;
    readonly releaseNamespace?: boolean;
    readonly remoteRead?: readonly unknown[];
    readonly remoteWrite?: readonly unknown[];
    readonly replicaCount?: number | string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly retention?: string;
    readonly retentionSize?: string;
    readonly revisionHistoryLimit?: number | string;
    readonly route?: {
      readonly main?: {
        readonly additionalRules?: readonly unknown[];
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly apiVersion?: string;
        readonly enabled?: boolean;
        readonly filters?: readonly unknown[];
        readonly hostnames?: readonly unknown[];
        readonly httpsRedirect?: boolean;
        readonly kind?: string;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly matches?: readonly unknown[];
        readonly parentRefs?: readonly unknown[];
      } | null;
    } | null;
    readonly runtimeClassName?: string;
    readonly schedulerName?: unknown;
    readonly securityContext?: {
      readonly fsGroup?: number | string;
      readonly runAsGroup?: number | string;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly [key: string]: unknown;
    } | null;
    readonly service?: {
      readonly additionalPorts?: readonly unknown[];
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly clusterIP?: string;
      readonly enabled?: boolean;
      readonly externalIPs?: readonly unknown[];
      readonly externalTrafficPolicy?: string;
      readonly gRPC?: {
        readonly enabled?: boolean;
        readonly nodePort?: unknown;
        readonly servicePort?: number | string;
        readonly type?: unknown;
      } | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly loadBalancerClass?: string;
      readonly loadBalancerIP?: string;
      readonly loadBalancerSourceRanges?: readonly unknown[];
      readonly nodePort?: unknown;
      readonly servicePort?: number | string;
      readonly sessionAffinity?: string;
      readonly statefulsetReplica?: {
        readonly enabled?: boolean;
        readonly replica?: number | string;
      } | null;
      readonly type?: string;
    } | null;
    readonly sidecarContainers?: Readonly<Record<string, unknown>> | null;
    readonly sidecarTemplateValues?: Readonly<Record<string, unknown>> | null;
    readonly startupProbe?: {
      readonly enabled?: boolean;
      readonly failureThreshold?: number | string;
      readonly periodSeconds?: number | string;
      readonly timeoutSeconds?: number | string;
    } | null;
    readonly statefulSet?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly headless?: {
        readonly annotations?: Readonly<Record<string, unknown>> | null;
        readonly gRPC?: {
          readonly enabled?: boolean;
          readonly servicePort?: number | string;
        } | null;
        readonly labels?: Readonly<Record<string, unknown>> | null;
        readonly servicePort?: number | string;
      } | null;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly podManagementPolicy?: string;
      readonly pvcDeleteOnStsDelete?: boolean;
      readonly pvcDeleteOnStsScale?: boolean;
      readonly updateStrategy?: unknown;
    } | null;
    readonly storagePath?: string;
    readonly strategy?: {
      readonly type?: string;
    } | null;
    readonly tcpSocketProbeEnabled?: boolean;
    readonly terminationGracePeriodSeconds?: number | string;
    readonly tolerations?: readonly unknown[];
    readonly topologySpreadConstraints?: readonly unknown[];
    readonly tsdb?: Readonly<Record<string, unknown>> | null;
    readonly useExistingClusterRoleName?: string;
    readonly verticalAutoscaler?: {
      readonly containerPolicies?: unknown;
      readonly enabled?: boolean;
      readonly updateMode?: unknown;
    } | null;
  } | null;
  readonly serverFiles?: {
    readonly "alerting_rules.yml"?: Readonly<Record<string, unknown>> | null;
    readonly alerts?: Readonly<Record<string, unknown>> | null;
    readonly "prometheus.yml"?: {
      readonly rule_files?: readonly unknown[];
      readonly [key: string]: unknown;
    } | null;
    readonly "recording_rules.yml"?: Readonly<Record<string, unknown>> | null;
    readonly rules?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly serviceAccounts?: {
    readonly server?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly automountServiceAccountToken?: unknown;
      readonly create?: boolean;
      readonly name?: string;
    } | null;
  } | null;
}
