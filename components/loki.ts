import * as pulumi from "@pulumi/pulumi";
import { addresses, RELEASES } from "./addresses";
import { charts } from "./charts";
import { installChart } from "./helm-release";
import type { SystemArgs } from "./system";
import { lokiValues } from "./values/loki";

/** Logs. */
export class Loki extends pulumi.ComponentResource {
  /** Base address of its HTTP API. */
  readonly url: string;

  constructor({ settings, images, after }: SystemArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:logs:Loki", "loki", {}, opts);
    this.url = addresses(settings.namespace).loki;
    installChart(
      "loki",
      {
        release: RELEASES.loki,
        chart: charts.loki,
        settings,
        values: lokiValues(settings, images),
        dependsOn: after,
      },
      this,
    );
    this.registerOutputs({ url: this.url });
  }
}
