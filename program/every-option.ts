import { stackConfig, type StackConfig } from "./stack-file";

/** What a stack sets that has everything optional; of the ways to Grafana, which exclude each other, the Ingress. */
export const EVERY_OPTION: Readonly<Record<string, unknown>> = {
  access: "ingress",
  ingress: {
    host: "grafana.example.com",
    className: "nginx",
    tlsSecretName: "grafana-tls",
    controllerNamespace: "ingress-nginx",
  },
  imageRegistry: "mirror.example.com/lgtm",
  nodeExporter: true,
  otlpTls: {
    secretName: "otlp-tls",
    caCertificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
  },
  network: { nodeLocalDnsCache: true },
  demo: { load: true, faults: ["slow"] },
  alerting: {
    receivers: [{ name: "on-call", type: "webhook", secretName: "alert-webhook" }],
    egress: [
      { cidr: "203.0.113.7/32", port: 443 },
      { cidr: "0.0.0.0/0", port: 587 },
    ],
  },
};

/** That stack: no file has it, and pages, policies and the inventory show it beside those that are deployed. */
export const everyOption = (values: Readonly<Record<string, unknown>> = {}): StackConfig =>
  stackConfig("every-option", { ...EVERY_OPTION, ...values }, ["otlpToken"]);
