/**
 * Another stack, of another team: it asks the monitoring stack where telemetry goes, and tells its application by
 * OpenTelemetry's own variables. The namespace is one of the monitoring stack's app namespaces.
 */
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { readMonitoring } from "../../outputs";

const config = new pulumi.Config("otel-lgtm-consumer");
const namespace = config.get("appNamespace") ?? "dev";
const monitoring = readMonitoring(
  new pulumi.StackReference(config.get("monitoringStack") ?? "organization/otel-lgtm/dev"),
);

const environment = new kubernetes.core.v1.ConfigMap("telemetry", {
  metadata: { name: "shop-telemetry", namespace },
  data: {
    OTEL_EXPORTER_OTLP_ENDPOINT: monitoring.otlpHttpEndpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
  },
});

const labels = { "app.kubernetes.io/name": "shop", telemetry: "enabled" };
const restricted = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  runAsUser: 1000,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
};
new kubernetes.apps.v1.Deployment("shop", {
  metadata: { name: "shop", namespace, labels },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        automountServiceAccountToken: false,
        containers: [
          {
            name: "shop",
            image: "registry.example.com/shop:1.0.0",
            envFrom: [{ configMapRef: { name: environment.metadata.name } }],
            securityContext: restricted,
            resources: {
              requests: { cpu: "50m", memory: "64Mi" },
              limits: { memory: "128Mi" },
            },
          },
        ],
      },
    },
  },
});

/** Where to look at it; undefined where the monitoring stack has no address for people. */
export const grafana = monitoring.grafanaUrl;
