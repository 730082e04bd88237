/** OpenTelemetry for an app: traces, metrics and logs over OTLP/HTTP, from the single SDK packages to keep the bundle small. */
import { context, metrics, propagation, trace, type TextMapPropagator } from "@opentelemetry/api";
import { logs } from "@opentelemetry/api-logs";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from "@opentelemetry/core";
import { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-proto";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor } from "@opentelemetry/sdk-trace";
import { BasicTracerProvider } from "@opentelemetry/sdk-trace-base";
import { ATTR_SERVICE_NAME } from "@opentelemetry/semantic-conventions";
import type { Propagator, TelemetryEnvironment } from "./environment";
import { MetricExporter } from "./metric-exporter";
import { otlpAgent } from "./outage";
import { RedactingSpanProcessor } from "./redaction";

/** Sends what is still in memory, and ends. Never throws: an app that ends must end. */
export type Flush = () => Promise<void>;

const PROPAGATORS: Readonly<Record<Propagator, () => TextMapPropagator>> = {
  tracecontext: () => new W3CTraceContextPropagator(),
  baggage: () => new W3CBaggagePropagator(),
};

/**
 * Starts telemetry; call it before the app's own code. Exporters retry on their own and drop when their bounded queues
 * are full, so a collector that is away costs the app neither time nor memory. What was dropped is counted in the SDK's own
 * metrics: `otel.sdk.processor.*.processed` and `otel.sdk.exporter.*.exported` with an `error.type`.
 */
export function startTelemetry(environment: TelemetryEnvironment): Flush {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(
    new CompositePropagator({
      propagators: environment.propagators.map((name) => PROPAGATORS[name]()),
    }),
  );
  if (environment.disabled) return () => Promise.resolve();
  const resource = defaultResource().merge(
    resourceFromAttributes({
      ...environment.resourceAttributes,
      [ATTR_SERVICE_NAME]: environment.serviceName,
    }),
  );
  const metering = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new MetricExporter({ httpAgentOptions: otlpAgent }),
        exportIntervalMillis: environment.metricIntervalMs,
        exportTimeoutMillis: Math.min(environment.metricIntervalMs, 30_000),
      }),
    ],
  });
  const own = { httpAgentOptions: otlpAgent, selfObsMeterProvider: metering };
  const tracing = new BasicTracerProvider({
    resource,
    spanProcessors: [
      new RedactingSpanProcessor(),
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter(own),
        selfObsMeterProvider: metering,
        ...environment.spanBatches,
      }),
    ],
  });
  const logging = new LoggerProvider({
    resource,
    processors: [
      new BatchLogRecordProcessor({
        exporter: new OTLPLogExporter(own),
        selfObsMeterProvider: metering,
        ...environment.logBatches,
      }),
    ],
  });
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(metering);
  logs.setGlobalLoggerProvider(logging);
  return async () => {
    // Metrics last: they count what became of the others.
    await Promise.allSettled([tracing.shutdown(), logging.shutdown()]);
    await metering.shutdown().catch(() => undefined);
  };
}
