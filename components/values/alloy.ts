import { SECRETS } from "../addresses";
import { pinned, type ImageLock } from "../image-lock";
import { chartImages } from "../images";
import type { Settings } from "../../settings/schema";
import { PORTS } from "../../topology/flows";
import { CONTAINER_SECURITY, podSecurity, RESOURCES } from "./pod";
import type { AlloyValues } from "./types/alloy";

/** Key of the configuration in its ConfigMap: the one that the chart expects. */
export const ALLOY_CONFIG_KEY = "config.alloy";
/** Level that the disk queue of logs and traces needs (otelcol.storage.file is in public preview). */
export const ALLOY_STABILITY_LEVEL = "public-preview";
/** Where Alloy keeps its queues, write-ahead log and positions. */
export const ALLOY_DATA = "/var/lib/alloy";
/** Directory of the OTLP token's file. */
export const ALLOY_SECRETS = "/var/run/secrets/otel-lgtm";
/** Directory of the certificate and the key that OTLP clients are answered with. */
export const ALLOY_TLS = "/var/run/secrets/otlp-tls";

/** Values of Alloy's chart: a StatefulSet with a volume, whose pods roll when the ConfigMap's name changes. */
export function alloyValues(settings: Settings, images: ImageLock, configMap: string): AlloyValues {
  const secrets = [
    ...(settings.otlpTokenRequired
      ? [{ name: "otlp-token", secretName: SECRETS.otlpToken.name, mountPath: ALLOY_SECRETS }]
      : []),
    ...(settings.otlpTls === undefined
      ? []
      : [{ name: "otlp-tls", secretName: settings.otlpTls.secretName, mountPath: ALLOY_TLS }]),
  ];
  return {
    global: {
      ...(settings.imageRegistry === undefined
        ? {}
        : { image: { registry: settings.imageRegistry } }),
      podSecurityContext: podSecurity(473),
    },
    ...pinned(images, chartImages.alloy, ({ digest }) => ({ image: { digest } })),
    crds: { create: false },
    // The chart's rules would read every Secret and ConfigMap; ours are in alloy-access.ts.
    rbac: { create: false },
    // With a reloader a wrong configuration leaves the old one running in silence; without, the deployment fails.
    configReloader: { enabled: false },
    alloy: {
      configMap: { create: false, name: configMap },
      stabilityLevel: ALLOY_STABILITY_LEVEL,
      storagePath: ALLOY_DATA,
      enableReporting: false,
      resources: RESOURCES.alloy,
      securityContext: CONTAINER_SECURITY,
      extraPorts: [
        {
          name: "otlp-grpc",
          port: PORTS.otlpGrpc,
          targetPort: PORTS.otlpGrpc,
          protocol: "TCP",
          appProtocol: "grpc",
        },
        {
          name: "otlp-http",
          port: PORTS.otlpHttp,
          targetPort: PORTS.otlpHttp,
          protocol: "TCP",
          appProtocol: "http",
        },
      ],
      mounts: {
        extra: [
          { name: "data", mountPath: ALLOY_DATA },
          { name: "tmp", mountPath: "/tmp" },
          ...secrets.map(({ name, mountPath }) => ({ name, mountPath, readOnly: true })),
        ],
      },
      // Ready means that the configuration is loaded; a slow replay of the write-ahead log must not be killed.
      livenessProbe: {
        httpGet: { path: "/-/ready", port: PORTS.alloy },
        initialDelaySeconds: 60,
        periodSeconds: 30,
        timeoutSeconds: 5,
        failureThreshold: 10,
      },
    },
    controller: {
      type: "statefulset",
      replicas: 1,
      // A graceful stop flushes remote write for up to a minute.
      terminationGracePeriodSeconds: 120,
      volumes: {
        extra: [
          { name: "tmp", emptyDir: {} },
          ...secrets.map(({ name, secretName }) => ({ name, secret: { secretName } })),
        ],
      },
      volumeClaimTemplates: [
        {
          metadata: { name: "data" },
          spec: {
            accessModes: ["ReadWriteOnce"],
            storageClassName: settings.storage.storageClass,
            resources: { requests: { storage: settings.storage.alloy } },
          },
        },
      ],
    },
  };
}
