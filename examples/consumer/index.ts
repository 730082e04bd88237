/**
 * Another stack, of another team: an application that follows the monitoring stack's telemetry contract. The namespace is one
 * of the monitoring stack's app namespaces, where the contract lies ready under names that are the same everywhere.
 */
import * as pulumi from "@pulumi/pulumi";
import { InstrumentedApp } from "../../components/instrumented-app";
import { readMonitoring } from "../../outputs";

const config = new pulumi.Config("otel-lgtm-consumer");
const monitoring = readMonitoring(
  new pulumi.StackReference(config.get("monitoringStack") ?? "organization/otel-lgtm/dev"),
);

new InstrumentedApp("shop", {
  namespace: config.get("appNamespace") ?? "dev",
  image: "registry.example.com/shop:1.0.0",
  version: "1.0.0",
  replicas: 2,
  serves: { port: 8080 },
  contract: monitoring.telemetryContract,
});

/** Where to look at it; undefined where the monitoring stack has no address for people. */
export const grafana = monitoring.grafanaUrl;
