/** Metrics as OTLP with the exemplars of their histograms, which the SDK's own serializer leaves out. */
import { ProtobufMetricsSerializer } from "@opentelemetry/otlp-transformer";
import { DataPointType, type MetricData, type ResourceMetrics } from "@opentelemetry/sdk-metrics";
import type { Exemplar, ExemplarReservoir } from "./exemplars";
import { concatenate, delimited, double, editFields, fixed64 } from "./protobuf";

/** Numbers of fields in opentelemetry/proto/metrics/v1/metrics.proto and its collector service. */
const FIELD = {
  resourceMetrics: 1,
  scopeMetrics: 2,
  metrics: 2,
  histogram: 9,
  dataPoints: 1,
  exemplars: 8,
  exemplar: { time: 2, double: 3, spanId: 4, traceId: 5 },
} as const;

/** The SDK's serializer; data points of histograms take their exemplars out of the reservoir. */
export function exemplarSerializer(reservoir: ExemplarReservoir): typeof ProtobufMetricsSerializer {
  return {
    deserializeResponse: (data) => ProtobufMetricsSerializer.deserializeResponse(data),
    serializeRequest: (resourceMetrics) => {
      const bytes = ProtobufMetricsSerializer.serializeRequest(resourceMetrics);
      return bytes === undefined ? undefined : addExemplars(bytes, resourceMetrics, reservoir);
    },
  };
}

/** The serializer keeps the order of scopes, metrics and data points, so they are found by their index. */
function addExemplars(
  request: Uint8Array,
  { scopeMetrics }: ResourceMetrics,
  reservoir: ExemplarReservoir,
): Uint8Array {
  return editFields(request, FIELD.resourceMetrics, (resource) =>
    editFields(resource, FIELD.scopeMetrics, (scope, scopeIndex) =>
      editFields(scope, FIELD.metrics, (metric, metricIndex) => {
        const data = scopeMetrics[scopeIndex]?.metrics[metricIndex];
        return data?.dataPointType === DataPointType.HISTOGRAM
          ? withExemplars(metric, data, reservoir)
          : metric;
      }),
    ),
  );
}

const withExemplars = (
  metric: Uint8Array,
  { descriptor, dataPoints }: MetricData,
  reservoir: ExemplarReservoir,
): Uint8Array =>
  editFields(metric, FIELD.histogram, (histogram) =>
    editFields(histogram, FIELD.dataPoints, (point, index) => {
      const taken = reservoir.take(descriptor.name, dataPoints[index]?.attributes ?? {});
      return concatenate([
        point,
        ...taken.map((exemplar) => delimited(FIELD.exemplars, encode(exemplar))),
      ]);
    }),
  );

const encode = ({ value, timeMs, traceId, spanId }: Exemplar): Uint8Array =>
  concatenate([
    fixed64(FIELD.exemplar.time, BigInt(timeMs) * 1_000_000n),
    double(FIELD.exemplar.double, value),
    delimited(FIELD.exemplar.spanId, Buffer.from(spanId, "hex")),
    delimited(FIELD.exemplar.traceId, Buffer.from(traceId, "hex")),
  ]);
