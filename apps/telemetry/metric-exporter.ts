import { OTLPMetricExporterBase } from "@opentelemetry/exporter-metrics-otlp-http";
import {
  convertLegacyHttpOptions,
  createOtlpHttpExportDelegate,
} from "@opentelemetry/otlp-exporter-base/node-http";
import { MetricsExporterMetricsHelper } from "@opentelemetry/otlp-transformer";
import { exemplarSerializer } from "./exemplar-serializer";
import { exemplars } from "./exemplars";
import type { otlpAgent } from "./outage";

/** Metrics over OTLP/HTTP in protobuf, with exemplars; configured by OpenTelemetry's own variables. */
export class MetricExporter extends OTLPMetricExporterBase {
  constructor(config: { readonly httpAgentOptions: typeof otlpAgent }) {
    super(
      createOtlpHttpExportDelegate(
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the way the SDK's own exporters read the variables
        convertLegacyHttpOptions(config, "METRICS", "v1/metrics", {
          "Content-Type": "application/x-protobuf",
        }),
        exemplarSerializer(exemplars),
        "otlp_http_metric_exporter",
        MetricsExporterMetricsHelper,
        undefined,
      ),
    );
  }
}
