import { NODE_PORTS, SECRETS } from "../addresses";
import { pinned, type ImageLock } from "../image-lock";
import { chartImages } from "../images";
import type { Settings } from "../../settings/schema";
import { PORTS } from "../../topology/flows";
import { CONTAINER_SECURITY, podSecurity, RESOURCES } from "./pod";
import type { GrafanaValues } from "./types/grafana";

/** Names of the ConfigMaps that Grafana mounts; they end in a hash of their content, so a change rolls the pod. */
export interface GrafanaConfigMaps {
  readonly dataSources: string;
  readonly dashboards: string;
}

/** Folder of the stack's dashboards in Grafana, and name of their provider. */
export const DASHBOARD_FOLDER = "otel-lgtm";
const DASHBOARD_DIRECTORY = `/var/lib/grafana/dashboards/${DASHBOARD_FOLDER}`;

/** Where people find Grafana, or undefined where only the cluster does. */
export function grafanaUrl({ access, ingress }: Settings): string | undefined {
  if (access === "nodePort") return `http://localhost:${String(NODE_PORTS.grafana.hostPort)}`;
  return access === "ingress" && ingress !== undefined ? `https://${ingress.host}` : undefined;
}

/** Values of Grafana's chart: everything provisioned, nothing fetched, no token, nobody in without a login. */
export function grafanaValues(
  settings: Settings,
  images: ImageLock,
  configMaps: GrafanaConfigMaps,
): GrafanaValues {
  const { access, ingress, imageRegistry, storage } = settings;
  return {
    ...(imageRegistry === undefined ? {} : { global: { imageRegistry } }),
    ...pinned(images, chartImages.grafana, ({ digest }) => ({
      image: { sha: digest.replace("sha256:", "") },
    })),
    // The volume is mounted by one pod at a time: a rolling update would wait for itself, or open one database twice.
    deploymentStrategy: { type: "Recreate" },
    admin: {
      existingSecret: SECRETS.grafana.name,
      userKey: SECRETS.grafana.userKey,
      passwordKey: SECRETS.grafana.passwordKey,
    },
    envValueFrom: {
      GF_SECURITY_SECRET_KEY: {
        secretKeyRef: { name: SECRETS.grafana.name, key: SECRETS.grafana.secretKeyKey },
      },
    },
    rbac: { create: false },
    serviceAccount: { automountServiceAccountToken: false },
    automountServiceAccountToken: false,
    securityContext: podSecurity(472),
    containerSecurityContext: CONTAINER_SECURITY,
    extraEmptyDirMounts: [{ name: "tmp", mountPath: "/tmp" }],
    initChownData: { enabled: false },
    resources: RESOURCES.grafana,
    persistence: { enabled: true, size: storage.grafana, storageClassName: storage.storageClass },
    service:
      access === "nodePort"
        ? { type: "NodePort", port: PORTS.grafana, nodePort: NODE_PORTS.grafana.nodePort }
        : { port: PORTS.grafana },
    ...(access === "ingress" && ingress !== undefined
      ? {
          ingress: {
            enabled: true,
            ingressClassName: ingress.className,
            hosts: [ingress.host],
            tls: [{ hosts: [ingress.host], secretName: ingress.tlsSecretName }],
          },
        }
      : {}),
    extraConfigmapMounts: [
      {
        name: "data-sources",
        configMap: configMaps.dataSources,
        mountPath: "/etc/grafana/provisioning/datasources",
        readOnly: true,
      },
    ],
    dashboardProviders: {
      "dashboardproviders.yaml": {
        apiVersion: 1,
        providers: [
          {
            name: DASHBOARD_FOLDER,
            folder: DASHBOARD_FOLDER,
            type: "file",
            allowUiUpdates: false,
            disableDeletion: true,
            options: { path: DASHBOARD_DIRECTORY },
          },
        ],
      },
    },
    dashboardsConfigMaps: { [DASHBOARD_FOLDER]: configMaps.dashboards },
    "grafana.ini": {
      analytics: {
        enabled: false,
        reporting_enabled: false,
        check_for_updates: false,
        check_for_plugin_updates: false,
      },
      news: { news_feed_enabled: false },
      plugins: {
        preinstall_disabled: true,
        plugin_admin_enabled: false,
        public_key_retrieval_disabled: true,
      },
      security: {
        disable_gravatar: true,
        cookie_secure: access === "ingress",
        cookie_samesite: "lax",
        allow_embedding: false,
      },
      users: { allow_sign_up: false, default_theme: "system" },
      "auth.anonymous": { enabled: false },
      snapshots: { external_enabled: false },
      server: { root_url: grafanaUrl(settings) ?? `http://localhost:${String(PORTS.grafana)}` },
    },
  };
}
