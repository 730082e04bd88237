/** Structured logs: JSON lines on stdout, and the same records by OpenTelemetry, each with the trace that it belongs to. */
import { context, trace } from "@opentelemetry/api";
import { logs, SeverityNumber } from "@opentelemetry/api-logs";
import pino from "pino";

/** pino's levels in OpenTelemetry's terms. */
const SEVERITIES: Readonly<Record<string, SeverityNumber>> = {
  trace: SeverityNumber.TRACE,
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
};

/** What stands in for values that must leave neither process nor cluster. */
const REDACTED = "[redacted]";
const SENSITIVE = [
  "password",
  "token",
  "authorization",
  "email",
  "*.password",
  "*.token",
  "*.authorization",
  "*.email",
];

/**
 * A logger under a name. Start the telemetry first: records go to the global provider.
 *
 * pino writes synchronously, so the context of the caller is still active when the record is handed on; the bundle
 * leaves no module hooks through which pino could be instrumented from outside.
 */
export function createLogger(name: string): pino.Logger {
  const stdout = pino.destination({ fd: 1, sync: true });
  return pino(
    {
      base: null,
      redact: { paths: SENSITIVE, censor: REDACTED },
      formatters: { level: (level) => ({ level }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const span = trace.getActiveSpan()?.spanContext();
        return span === undefined ? {} : { trace_id: span.traceId, span_id: span.spanId };
      },
    },
    {
      write: (line: string) => {
        stdout.write(line);
        emit(name, line);
      },
    },
  );
}

/** What the record's own fields say already. */
const OWN_FIELDS = new Set(["level", "msg", "time", "trace_id", "span_id"]);

function emit(name: string, line: string): void {
  const record = JSON.parse(line) as Record<string, string>;
  const level = record["level"] ?? "info";
  logs.getLogger(name).emit({
    timestamp: new Date(record["time"] ?? Date.now()),
    severityNumber: SEVERITIES[level] ?? SeverityNumber.INFO,
    severityText: level.toUpperCase(),
    body: record["msg"] ?? "",
    attributes: Object.fromEntries(Object.entries(record).filter(([key]) => !OWN_FIELDS.has(key))),
    // The record takes trace and span from here.
    context: context.active(),
  });
}
