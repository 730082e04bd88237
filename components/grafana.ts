import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { dashboards } from "../telemetry/dashboards/dashboards";
import { dataSources, type DataSourceUrls } from "../telemetry/data-sources";
import { RELEASES, SECRETS } from "./addresses";
import { charts } from "./charts";
import { HashedConfigMap } from "./hashed-config-map";
import { installChart } from "./helm-release";
import type { SystemArgs } from "./system";
import { grafanaUrl, grafanaValues } from "./values/grafana";

export interface GrafanaArgs extends SystemArgs {
  /** What it shows. */
  readonly sources: DataSourceUrls;
  readonly adminPassword: pulumi.Output<string>;
  /** Key that Grafana encrypts stored credentials with. */
  readonly secretKey: pulumi.Output<string>;
}

/** Where people look. */
export class Grafana extends pulumi.ComponentResource {
  /** Address for people, or undefined where only the cluster reaches it. */
  readonly url: string | undefined;
  /** namespace/name of the Secret with the admin's name and password. */
  readonly adminSecret: string;

  constructor(
    { settings, images, after, sources, adminPassword, secretKey }: GrafanaArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("otel-lgtm:dashboards:Grafana", "grafana", {}, opts);
    const { namespace } = settings;
    const own = { parent: this, dependsOn: [...after] };
    this.url = grafanaUrl(settings);
    this.adminSecret = `${namespace}/${SECRETS.grafana.name}`;

    const credentials = new kubernetes.core.v1.Secret(
      "grafana-credentials",
      {
        metadata: { name: SECRETS.grafana.name, namespace },
        stringData: {
          [SECRETS.grafana.userKey]: "admin",
          [SECRETS.grafana.passwordKey]: adminPassword,
          [SECRETS.grafana.secretKeyKey]: secretKey,
        },
      },
      own,
    );
    const dataSourceMap = new HashedConfigMap(
      {
        name: "grafana-data-sources",
        namespace,
        data: dataSources(sources, settings.scrapeInterval),
      },
      own,
    );
    const dashboardMap = new HashedConfigMap(
      { name: "grafana-dashboards", namespace, data: dashboards() },
      own,
    );
    installChart(
      "grafana",
      {
        release: RELEASES.grafana,
        chart: charts.grafana,
        settings,
        values: grafanaValues(settings, images, {
          dataSources: dataSourceMap.name,
          dashboards: dashboardMap.name,
        }),
        dependsOn: [...after, credentials, dataSourceMap.resource, dashboardMap.resource],
      },
      this,
    );
    this.registerOutputs({ url: this.url, adminSecret: this.adminSecret });
  }
}
