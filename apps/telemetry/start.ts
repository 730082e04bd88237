/** OpenTelemetry for an app: traces, metrics and logs over OTLP/HTTP, from the single SDK packages to keep the bundle small. */
import { context, metrics, propagation, trace } from "@opentelemetry/api";
import { logs } from "@opentelemetry/api-logs";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from "@opentelemetry/core";
import { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-proto";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-proto";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { ATTR_SERVICE_NAME } from "@opentelemetry/semantic-conventions";
import type { TelemetryEnvironment } from "./environment";

/** Sends what is still in memory, and ends. Never throws: an app that ends must end. */
export type Flush = () => Promise<void>;

/**
 * Starts telemetry; call it before the app's own code. Exporters retry on their own and drop when their bounded queues
 * are full, so a collector that is away costs the app neither time nor memory.
 */
export function startTelemetry(environment: TelemetryEnvironment): Flush {
  const resource = defaultResource().merge(
    resourceFromAttributes({
      ...environment.resourceAttributes,
      [ATTR_SERVICE_NAME]: environment.serviceName,
    }),
  );
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(
    new CompositePropagator({
      propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()],
    }),
  );
  const tracing = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const metering = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: environment.metricIntervalMs,
        exportTimeoutMillis: Math.min(environment.metricIntervalMs, 30_000),
      }),
    ],
  });
  const logging = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })],
  });
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(metering);
  logs.setGlobalLoggerProvider(logging);
  return async () => {
    await Promise.allSettled([tracing.shutdown(), metering.shutdown(), logging.shutdown()]);
  };
}
