import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { alertRules } from "../telemetry/rules/rules";
import { addresses, RELEASES, SERVICES } from "./addresses";
import { charts } from "./charts";
import { installChart } from "./helm-release";
import type { SystemArgs } from "./system";
import { prometheusValues } from "./values/prometheus";

/** Metrics, with the rules over them, Alertmanager, and kube-state-metrics. */
export class Prometheus extends pulumi.ComponentResource {
  /** Base address of its HTTP API. */
  readonly url: string;
  readonly remoteWriteUrl: string;
  /** Base address of Alertmanager's HTTP API. */
  readonly alertmanagerUrl: string;

  constructor({ settings, after }: SystemArgs, opts: pulumi.ComponentResourceOptions) {
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
        values: prometheusValues(settings, alertRules(settings)),
        dependsOn: [...after, ...nodeAccess(settings.namespace, this)],
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

/** Finding the nodes and reading their kubelets' metrics; the chart's own role would read ConfigMaps of every namespace too. */
function nodeAccess(namespace: string, parent: pulumi.Resource): pulumi.Resource[] {
  const name = `${namespace}-prometheus`;
  const role = new kubernetes.rbac.v1.ClusterRole(
    "prometheus-nodes",
    {
      metadata: { name },
      rules: [
        { apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] },
        { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
      ],
    },
    { parent },
  );
  const binding = new kubernetes.rbac.v1.ClusterRoleBinding(
    "prometheus-nodes",
    {
      metadata: { name },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name },
      subjects: [{ kind: "ServiceAccount", name: SERVICES.prometheus, namespace }],
    },
    { parent, dependsOn: [role] },
  );
  return [role, binding];
}
