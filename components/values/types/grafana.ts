// Generated from the chart grafana 12.11.1 by `npm run charts:types`; keys and types only. Do not edit.

export interface GrafanaValues {
  readonly admin?: {
    readonly existingSecret?: string;
    readonly passwordKey?: string;
    readonly userKey?: string;
  } | null;
  readonly adminPassword?: unknown;
  readonly adminUser?: string;
  readonly affinity?: Readonly<Record<string, unknown>> | null;
  readonly alerting?: Readonly<Record<string, unknown>> | null;
  readonly annotations?: unknown;
  readonly args?: unknown;
  readonly assertNoLeakedSecrets?: boolean;
  readonly automountServiceAccountToken?: boolean;
  readonly autoscaling?: {
    readonly behavior?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly maxReplicas?: number | string;
    readonly minReplicas?: number | string;
    readonly targetCPU?: string;
    readonly targetMemory?: string;
  } | null;
  readonly command?: unknown;
  readonly configMapAnnotations?: unknown;
  readonly containerSecurityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly capabilities?: {
      readonly drop?: readonly unknown[];
    } | null;
    readonly privileged?: boolean;
    readonly seccompProfile?: {
      readonly type?: string;
    } | null;
    readonly [key: string]: unknown;
  } | null;
  readonly createConfigmap?: boolean;
  readonly dashboardProviders?: Readonly<Record<string, unknown>> | null;
  readonly dashboards?: Readonly<Record<string, unknown>> | null;
  readonly dashboardsConfigMaps?: Readonly<Record<string, unknown>> | null;
  readonly datasources?: Readonly<Record<string, unknown>> | null;
  readonly defaultCurlOptions?: string;
  readonly deploymentStrategy?: {
    readonly type?: string;
  } | null;
  readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
  readonly dnsPolicy?: unknown;
  readonly downloadDashboards?: {
    readonly env?: Readonly<Record<string, unknown>> | null;
    readonly envFromSecret?: string;
    readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
  } | null;
  readonly downloadDashboardsImage?: {
    readonly pullPolicy?: string;
    readonly registry?: string;
    readonly repository?: string;
    readonly sha?: string;
    readonly tag?: string;
  } | null;
  readonly enableKubeBackwardCompatibility?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly env?: {
    readonly GF_SECURITY_ADMIN_PASSWORD?: unknown;
    readonly GF_SECURITY_ADMIN_PASSWORD__FILE?: unknown;
    readonly GF_SECURITY_ADMIN_USER?: unknown;
    readonly GF_SECURITY_ADMIN_USER__FILE?: unknown;
    readonly GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION?: unknown;
    readonly [key: string]: unknown;
  } | null;
  readonly envFromConfigMaps?: readonly unknown[];
  readonly envFromSecret?: string;
  readonly envFromSecrets?: readonly unknown[];
  readonly envRenderSecret?: Readonly<Record<string, unknown>> | null;
  readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
  readonly extraConfigmapMounts?: readonly unknown[];
  readonly extraContainerVolumes?: readonly unknown[];
  readonly extraContainers?: string;
  readonly extraEmptyDirMounts?: readonly unknown[];
  readonly extraExposePorts?: readonly unknown[];
  readonly extraInitContainers?: readonly unknown[];
  readonly extraLabels?: Readonly<Record<string, unknown>> | null;
  readonly extraObjects?: readonly unknown[];
  readonly extraSecretMounts?: readonly unknown[];
  readonly extraVolumeMounts?: readonly unknown[];
  readonly extraVolumes?: readonly unknown[];
  readonly fullnameOverride?: unknown;
  readonly global?: {
    readonly imagePullSecrets?: readonly unknown[];
    readonly imageRegistry?: unknown;
  } | null;
  readonly gossipPortName?: string;
  readonly "grafana.ini"?: {
    readonly analytics?: {
      readonly check_for_updates?: boolean;
      readonly [key: string]: unknown;
    } | null;
    readonly log?: {
      readonly mode?: string;
    } | null;
    readonly paths?: {
      readonly data?: string;
      readonly logs?: string;
      readonly plugins?: string;
      readonly provisioning?: string;
    } | null;
    readonly server?: {
      readonly domain?: unknown;
      readonly [key: string]: unknown;
    } | null;
    readonly unified_storage?: {
      readonly index_path?: string;
    } | null;
    readonly [key: string]: unknown;
  } | null;
  readonly headlessService?: boolean;
  readonly hostAliases?: readonly unknown[];
  readonly hostUsers?: unknown;
  readonly image?: {
    readonly pullPolicy?: string;
    readonly pullSecrets?: readonly unknown[];
    readonly registry?: string;
    readonly repository?: string;
    readonly sha?: string;
    readonly tag?: string;
  } | null;
  readonly imageRenderer?: {
    readonly affinity?: Readonly<Record<string, unknown>> | null;
    readonly annotations?: unknown;
    readonly appProtocol?: unknown;
    readonly automountServiceAccountToken?: boolean;
    readonly autoscaling?: {
      readonly behavior?: Readonly<Record<string, unknown>> | null;
      readonly enabled?: boolean;
      readonly maxReplicas?: number | string;
      readonly minReplicas?: number | string;
      readonly targetCPU?: string;
      readonly targetMemory?: string;
    } | null;
    readonly command?: unknown;
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
    readonly deploymentStrategy?: Readonly<Record<string, unknown>> | null;
    readonly dnsConfig?: Readonly<Record<string, unknown>> | null;
    readonly dnsPolicy?: unknown;
    readonly enabled?: boolean;
    readonly env?: {
      readonly HTTP_HOST?: string;
      readonly XDG_CACHE_HOME?: string;
      readonly XDG_CONFIG_HOME?: string;
    } | null;
    readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
    readonly existingSecret?: string;
    readonly extraConfigmapMounts?: readonly unknown[];
    readonly extraSecretMounts?: readonly unknown[];
    readonly extraVolumeMounts?: readonly unknown[];
    readonly extraVolumes?: readonly unknown[];
    readonly grafanaProtocol?: string;
    readonly grafanaSubPath?: string;
    readonly healthcheckPath?: string;
    readonly hostAliases?: readonly unknown[];
    readonly hostUsers?: unknown;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly pullSecrets?: readonly unknown[];
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: string;
      readonly tag?: string;
    } | null;
    readonly labels?: unknown;
    readonly networkPolicy?: {
      readonly extraIngressSelectors?: readonly unknown[];
      readonly limitEgress?: boolean;
      readonly limitIngress?: boolean;
    } | null;
    readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
    readonly podAnnotations?: Readonly<Record<string, unknown>> | null;
    readonly podLabels?: unknown;
    readonly podPortName?: string;
    readonly priorityClassName?: string;
    readonly progressDeadlineSeconds?: unknown;
    readonly renderingCallbackURL?: string;
    readonly replicas?: number | string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly revisionHistoryLimit?: number | string;
    readonly schedulerName?: unknown;
    readonly securityContext?: Readonly<Record<string, unknown>> | null;
    readonly serverURL?: string;
    readonly service?: {
      readonly annotations?: unknown;
      readonly appProtocol?: string;
      readonly clusterIP?: unknown;
      readonly enabled?: boolean;
      readonly labels?: unknown;
      readonly port?: number | string;
      readonly portName?: string;
      readonly targetPort?: number | string;
    } | null;
    readonly serviceAccountName?: string;
    readonly serviceMonitor?: {
      readonly enabled?: boolean;
      readonly interval?: unknown;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly namespace?: unknown;
      readonly path?: string;
      readonly relabelings?: readonly unknown[];
      readonly scheme?: string;
      readonly scrapeTimeout?: unknown;
      readonly targetLabels?: readonly unknown[];
      readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
    } | null;
    readonly token?: string;
    readonly tolerations?: readonly unknown[];
  } | null;
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
  readonly initChownData?: {
    readonly enabled?: boolean;
    readonly image?: {
      readonly pullPolicy?: string;
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: string;
      readonly tag?: string;
    } | null;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly securityContext?: {
      readonly capabilities?: {
        readonly add?: readonly unknown[];
        readonly drop?: readonly unknown[];
      } | null;
      readonly readOnlyRootFilesystem?: boolean;
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number | string;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
  } | null;
  readonly labels?: unknown;
  readonly ldap?: {
    readonly config?: string;
    readonly enabled?: boolean;
    readonly existingSecret?: string;
  } | null;
  readonly lifecycleHooks?: Readonly<Record<string, unknown>> | null;
  readonly listenerSet?: {
    readonly main?: {
      readonly annotations?: Readonly<Record<string, unknown>> | null;
      readonly apiVersion?: string;
      readonly enabled?: boolean;
      readonly labels?: Readonly<Record<string, unknown>> | null;
      readonly listeners?: readonly unknown[];
      readonly parentRef?: Readonly<Record<string, unknown>> | null;
    } | null;
  } | null;
  readonly livenessProbe?: {
    readonly failureThreshold?: number | string;
    readonly httpGet?: {
      readonly path?: string;
      readonly port?: string;
    } | null;
    readonly initialDelaySeconds?: number | string;
    readonly timeoutSeconds?: number | string;
  } | null;
  readonly nameOverride?: unknown;
  readonly namespaceOverride?: string;
  readonly networkPolicy?: {
    readonly allowExternal?: boolean;
    readonly egress?: {
      readonly blockDNSResolution?: boolean;
      readonly enabled?: boolean;
      readonly ports?: readonly unknown[];
      readonly to?: readonly unknown[];
    } | null;
    readonly enabled?: boolean;
    readonly explicitIpBlocks?: readonly unknown[];
    readonly explicitNamespacesSelector?: Readonly<Record<string, unknown>> | null;
    readonly ingress?: boolean;
  } | null;
  readonly nodeSelector?: Readonly<Record<string, unknown>> | null;
  readonly notifiers?: Readonly<Record<string, unknown>> | null;
  readonly persistence?: {
    readonly accessModes?: readonly unknown[];
    readonly annotations?: unknown;
    readonly disableWarning?: boolean;
    readonly enabled?: boolean;
    readonly existingClaim?: unknown;
    readonly extraPvcLabels?: Readonly<Record<string, unknown>> | null;
    readonly finalizers?: readonly unknown[];
    readonly inMemory?: {
      readonly enabled?: boolean;
      readonly sizeLimit?: unknown;
    } | null;
    readonly lookupVolumeName?: boolean;
    readonly persistentVolumeClaimRetentionPolicy?: Readonly<Record<string, unknown>> | null;
    readonly selectorLabels?: unknown;
    readonly size?: string;
    readonly storageClassName?: unknown;
    readonly subPath?: unknown;
    readonly type?: string;
    readonly volumeName?: string;
  } | null;
  readonly plugins?: readonly unknown[];
  readonly podAnnotations?: unknown;
  readonly podDisruptionBudget?: {
    readonly maxUnavailable?: unknown;
    readonly minAvailable?: unknown;
    readonly unhealthyPodEvictionPolicy?: unknown;
    readonly [key: string]: unknown;
  } | null;
  readonly podLabels?: unknown;
  readonly podPortName?: string;
  readonly priorityClassName?: unknown;
  readonly progressDeadlineSeconds?: unknown;
  readonly rbac?: {
    readonly create?: boolean;
    readonly extraClusterRoleRules?: readonly unknown[];
    readonly extraRoleRules?: readonly unknown[];
    readonly namespaced?: boolean;
    readonly namespaces?: readonly unknown[];
    readonly pspEnabled?: boolean;
    readonly pspUseAppArmor?: boolean;
    readonly useExistingClusterRole?: unknown;
    readonly useExistingRole?: unknown;
  } | null;
  readonly readinessProbe?: {
    readonly httpGet?: {
      readonly path?: string;
      readonly port?: string;
    } | null;
  } | null;
  readonly replicas?: number | string;
  readonly resources?: {
    readonly limits?: unknown;
    readonly [key: string]: unknown;
  } | null;
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
      readonly sessionPersistence?: Readonly<Record<string, unknown>> | null;
      readonly timeouts?: Readonly<Record<string, unknown>> | null;
    } | null;
  } | null;
  readonly schedulerName?: unknown;
  readonly securityContext?: {
    readonly fsGroup?: number | string;
    readonly runAsGroup?: number | string;
    readonly runAsNonRoot?: boolean;
    readonly runAsUser?: number | string;
    readonly [key: string]: unknown;
  } | null;
  readonly service?: {
    readonly annotations?: Readonly<Record<string, unknown>> | null;
    readonly appProtocol?: string;
    readonly clusterIP?: unknown;
    readonly enabled?: boolean;
    readonly externalIPs?: unknown;
    readonly externalTrafficPolicy?: unknown;
    readonly ipFamilies?: readonly unknown[];
    readonly ipFamilyPolicy?: string;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly loadBalancerClass?: string;
    readonly loadBalancerIP?: string;
    readonly loadBalancerSourceRanges?: readonly unknown[];
    readonly nodePort?: unknown;
    readonly port?: number | string;
    readonly portName?: string;
    readonly sessionAffinity?: string;
    readonly targetPort?: number | string;
    readonly trafficDistribution?: string;
    readonly type?: string;
  } | null;
  readonly serviceAccount?: {
    readonly annotations?: unknown;
    readonly autoMount?: unknown;
    readonly automountServiceAccountToken?: boolean;
    readonly create?: boolean;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly name?: string;
    readonly nameTest?: string;
  } | null;
  readonly serviceMonitor?: {
    readonly basicAuth?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly interval?: unknown;
    readonly labels?: Readonly<Record<string, unknown>> | null;
    readonly metricRelabelings?: readonly unknown[];
    readonly namespace?: unknown;
    readonly path?: string;
    readonly relabelings?: readonly unknown[];
    readonly scheme?: string;
    readonly scrapeTimeout?: unknown;
    readonly targetLabels?: readonly unknown[];
    readonly tlsConfig?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly shadowBundledPlugins?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly sidecar?: {
    readonly alerts?: {
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
      readonly extraMounts?: readonly unknown[];
      readonly ignoreAlreadyProcessed?: unknown;
      readonly initAlerts?: boolean;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly reloadURL?: string;
      readonly resource?: string;
      readonly resourceName?: string;
      readonly restartPolicy?: unknown;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: string;
      readonly skipReload?: boolean;
      readonly skipTlsVerify?: unknown;
      readonly startupProbe?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: unknown;
    } | null;
    readonly dashboards?: {
      readonly SCProvider?: boolean;
      readonly defaultFolderName?: unknown;
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
      readonly extraMounts?: readonly unknown[];
      readonly folder?: string;
      readonly folderAnnotation?: unknown;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly initDashboards?: boolean;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly provider?: {
        readonly allowUiUpdates?: boolean;
        readonly disableDelete?: boolean;
        readonly folder?: string;
        readonly folderUid?: string;
        readonly foldersFromFilesStructure?: boolean;
        readonly name?: string;
        readonly orgid?: number | string;
        readonly type?: string;
        readonly updateIntervalSeconds?: unknown;
      } | null;
      readonly reloadURL?: string;
      readonly resource?: string;
      readonly resourceName?: string;
      readonly restartPolicy?: unknown;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: string;
      readonly skipReload?: boolean;
      readonly skipTlsVerify?: unknown;
      readonly startupProbe?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: unknown;
    } | null;
    readonly datasources?: {
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly envValueFrom?: Readonly<Record<string, unknown>> | null;
      readonly extraMounts?: readonly unknown[];
      readonly ignoreAlreadyProcessed?: unknown;
      readonly initDatasources?: boolean;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly reloadURL?: string;
      readonly resource?: string;
      readonly resourceName?: string;
      readonly restartPolicy?: unknown;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: string;
      readonly skipReload?: boolean;
      readonly skipTlsVerify?: unknown;
      readonly startupProbe?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: unknown;
    } | null;
    readonly enableUniqueFilenames?: boolean;
    readonly image?: {
      readonly registry?: string;
      readonly repository?: string;
      readonly sha?: string;
      readonly tag?: string;
    } | null;
    readonly imagePullPolicy?: string;
    readonly livenessProbe?: Readonly<Record<string, unknown>> | null;
    readonly logLevel?: unknown;
    readonly notifiers?: {
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly extraMounts?: readonly unknown[];
      readonly ignoreAlreadyProcessed?: unknown;
      readonly initNotifiers?: boolean;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly reloadURL?: string;
      readonly resource?: string;
      readonly resourceName?: string;
      readonly restartPolicy?: unknown;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: string;
      readonly skipReload?: boolean;
      readonly skipTlsVerify?: unknown;
      readonly startupProbe?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: unknown;
    } | null;
    readonly plugins?: {
      readonly enabled?: boolean;
      readonly env?: Readonly<Record<string, unknown>> | null;
      readonly extraMounts?: readonly unknown[];
      readonly ignoreAlreadyProcessed?: unknown;
      readonly initPlugins?: boolean;
      readonly label?: string;
      readonly labelValue?: string;
      readonly logLevel?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly reloadURL?: string;
      readonly resource?: string;
      readonly resourceName?: string;
      readonly script?: unknown;
      readonly searchNamespace?: unknown;
      readonly sizeLimit?: string;
      readonly skipReload?: boolean;
      readonly skipTlsVerify?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly watchMethod?: string;
      readonly watchServerTimeout?: unknown;
    } | null;
    readonly readinessProbe?: Readonly<Record<string, unknown>> | null;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: {
        readonly drop?: readonly unknown[];
      } | null;
      readonly seccompProfile?: {
        readonly type?: string;
      } | null;
      readonly [key: string]: unknown;
    } | null;
    readonly skipTlsVerify?: unknown;
  } | null;
  readonly smtp?: {
    readonly existingSecret?: string;
    readonly passwordKey?: string;
    readonly userKey?: string;
  } | null;
  readonly startupProbe?: Readonly<Record<string, unknown>> | null;
  readonly testFramework?: {
    readonly containerSecurityContext?: Readonly<Record<string, unknown>> | null;
    readonly enabled?: boolean;
    readonly image?: {
      readonly registry?: string;
      readonly repository?: string;
      readonly tag?: string;
    } | null;
    readonly imagePullPolicy?: string;
    readonly resources?: Readonly<Record<string, unknown>> | null;
    readonly securityContext?: Readonly<Record<string, unknown>> | null;
  } | null;
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly useStatefulSet?: boolean;
  readonly verticalPodAutoscaler?: {
    readonly controlledResources?: {
      readonly cpu?: boolean;
      readonly memory?: boolean;
    } | null;
    readonly enabled?: boolean;
    readonly maxAllowed?: {
      readonly cpu?: string;
      readonly memory?: string;
    } | null;
    readonly minAllowed?: {
      readonly cpu?: string;
      readonly memory?: string;
    } | null;
    readonly updateMode?: string;
  } | null;
}
