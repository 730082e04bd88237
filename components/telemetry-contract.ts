import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { seconds } from "../settings/units";
import { CONTRACT } from "./otel-env";
import { contentSuffix } from "./hashed-config-map";
import type { SystemArgs } from "./system";

export interface TelemetryContractArgs extends SystemArgs {
  /** host:port for OTLP/gRPC. */
  readonly otlpGrpcEndpoint: string;
  /** Base address for OTLP/HTTP. */
  readonly otlpHttpEndpoint: string;
  /** Bearer token that OTLP clients must send. */
  readonly otlpToken: pulumi.Output<string> | undefined;
}

/**
 * What every workload of an app namespace needs to send telemetry, under names that are the same in each: a ConfigMap of
 * environment variables, where a token is required a Secret with the header, and with TLS a ConfigMap with the certificate
 * authority. `otelEnv()` refers to all three.
 */
export class TelemetryContract extends pulumi.ComponentResource {
  /** Changes when the ConfigMaps do: as an annotation of a pod it makes the pod roll. */
  readonly hash: string;
  readonly resources: readonly pulumi.Resource[];

  constructor(args: TelemetryContractArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:apps:TelemetryContract", "telemetry-contract", {}, opts);
    const { settings, otlpToken, after } = args;
    const data = contractData(args);
    const ca = settings.otlpTls?.caCertificate;
    this.hash = contentSuffix({ ...data, ...(ca === undefined ? {} : { [CONTRACT.caKey]: ca }) });
    const own = { parent: this, dependsOn: [...after] };
    this.resources = settings.appNamespaces.flatMap(({ name: namespace }) => [
      new kubernetes.core.v1.ConfigMap(
        `${CONTRACT.configMap}-${namespace}`,
        { metadata: { name: CONTRACT.configMap, namespace }, data },
        own,
      ),
      ...(otlpToken === undefined
        ? []
        : [
            new kubernetes.core.v1.Secret(
              `${CONTRACT.headersSecret}-${namespace}`,
              {
                metadata: { name: CONTRACT.headersSecret, namespace },
                stringData: { OTEL_EXPORTER_OTLP_HEADERS: otlpToken.apply(authorizationHeader) },
              },
              own,
            ),
          ]),
      ...(ca === undefined
        ? []
        : [
            new kubernetes.core.v1.ConfigMap(
              `${CONTRACT.caConfigMap}-${namespace}`,
              {
                metadata: { name: CONTRACT.caConfigMap, namespace },
                data: { [CONTRACT.caKey]: ca },
              },
              own,
            ),
          ]),
    ]);
    this.registerOutputs({});
  }
}

/** Value of OTEL_EXPORTER_OTLP_HEADERS. SDKs decode it, and some of them take a plain + for a space. */
export const authorizationHeader = (token: string): string =>
  `Authorization=${encodeURIComponent(`Bearer ${token}`)}`;

/** The variables: OpenTelemetry's own names, so that the SDKs of all languages read them, and `ALLOY_URL` as host:port. */
export function contractData({
  settings,
  otlpGrpcEndpoint,
  otlpHttpEndpoint,
}: Pick<TelemetryContractArgs, "settings" | "otlpGrpcEndpoint" | "otlpHttpEndpoint">): Record<
  string,
  string
> {
  const certificate = `${CONTRACT.caDirectory}/${CONTRACT.caKey}`;
  return {
    ALLOY_URL: new URL(otlpHttpEndpoint).host,
    ALLOY_GRPC_URL: otlpGrpcEndpoint,
    OTEL_EXPORTER_OTLP_ENDPOINT: otlpHttpEndpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    OTEL_EXPORTER_OTLP_COMPRESSION: "gzip",
    OTEL_TRACES_EXPORTER: "otlp",
    OTEL_METRICS_EXPORTER: "otlp",
    OTEL_LOGS_EXPORTER: "otlp",
    // Prometheus takes no other; what has another is dropped, and counted.
    OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: "cumulative",
    OTEL_METRICS_EXEMPLAR_FILTER: "trace_based",
    OTEL_METRIC_EXPORT_INTERVAL: String(seconds(settings.scrapeInterval) * 1000),
    OTEL_PROPAGATORS: "tracecontext,baggage",
    OTEL_TRACES_SAMPLER: "parentbased_traceidratio",
    OTEL_TRACES_SAMPLER_ARG: String(settings.telemetry.traceSampleRatio),
    // Let the SDKs of Go and Python count what they drop; that of Node always does.
    OTEL_GO_X_OBSERVABILITY: "true",
    OTEL_PYTHON_SDK_INTERNAL_METRICS_ENABLED: "true",
    OTEL_LOG_LEVEL: "warn",
    LOG_LEVEL: settings.telemetry.logLevel,
    ...(settings.otlpTls === undefined
      ? {}
      : { OTEL_EXPORTER_OTLP_CERTIFICATE: certificate, NODE_EXTRA_CA_CERTS: certificate }),
  };
}
