import * as pulumi from "@pulumi/pulumi";
import { addresses, RELEASES } from "./addresses";
import { charts } from "./charts";
import { installChart } from "./helm-release";
import type { SystemArgs } from "./system";
import { tempoValues } from "./values/tempo";

export interface TempoArgs extends SystemArgs {
  /** Where span metrics and the service graph are written. */
  readonly remoteWriteUrl: string;
}

/** Traces, and the metrics that follow from them. */
export class Tempo extends pulumi.ComponentResource {
  /** Base address of its query API. */
  readonly url: string;
  /** Base address of its OTLP/HTTP receiver. */
  readonly otlpUrl: string;

  constructor(
    { settings, images, after, remoteWriteUrl }: TempoArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("otel-lgtm:traces:Tempo", "tempo", {}, opts);
    const at = addresses(settings.namespace);
    this.url = at.tempo;
    this.otlpUrl = at.tempoOtlpHttp;
    installChart(
      "tempo",
      {
        release: RELEASES.tempo,
        chart: charts.tempo,
        settings,
        values: tempoValues(settings, images, remoteWriteUrl),
        dependsOn: after,
      },
      this,
    );
    this.registerOutputs({ url: this.url, otlpUrl: this.otlpUrl });
  }
}
