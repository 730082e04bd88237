import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { alertRules } from "../telemetry/rules/rules";
import { addresses, NODE_EXPORTER_NAMESPACE, RELEASES } from "./addresses";
import { charts } from "./charts";
import { installChart } from "./helm-release";
import { prometheusAccess } from "./prometheus-access";
import type { SystemArgs } from "./system";
import { prometheusValues } from "./values/prometheus";

/** Metrics, with the rules over them, Alertmanager, and kube-state-metrics. */
export class Prometheus extends pulumi.ComponentResource {
  /** Base address of its HTTP API. */
  readonly url: string;
  readonly remoteWriteUrl: string;
  /** Base address of Alertmanager's HTTP API. */
  readonly alertmanagerUrl: string;

  constructor({ settings, images, after }: SystemArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:metrics:Prometheus", "prometheus", {}, opts);
    const at = addresses(settings.namespace);
    this.url = at.prometheus;
    this.remoteWriteUrl = `${at.prometheus}/api/v1/write`;
    this.alertmanagerUrl = at.alertmanager;
    installChart(
      "prometheus",
      {
        release: RELEASES.prometheus,
        chart: charts.prometheus,
        settings,
        values: prometheusValues(settings, images, alertRules(settings)),
        dependsOn: [
          ...after,
          ...prometheusAccess(settings, { parent: this, after }),
          ...(settings.nodeExporter ? [nodeExporterNamespace(this)] : []),
        ],
      },
      this,
    );
    this.registerOutputs({
      url: this.url,
      remoteWriteUrl: this.remoteWriteUrl,
      alertmanagerUrl: this.alertmanagerUrl,
    });
  }
}

/** Other than every namespace of the stack it admits privileged pods, and says why. */
function nodeExporterNamespace(parent: pulumi.Resource): pulumi.Resource {
  return new kubernetes.core.v1.Namespace(
    "node-exporter",
    {
      metadata: {
        name: NODE_EXPORTER_NAMESPACE,
        labels: { "pod-security.kubernetes.io/enforce": "privileged" },
        annotations: {
          "otel-lgtm/why-privileged":
            "node-exporter reads its node: host network, host processes and, read-only, the host's file systems",
        },
      },
    },
    { parent },
  );
}
