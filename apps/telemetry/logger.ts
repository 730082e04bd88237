/** Structured logs: JSON lines on stdout, and the same records by OpenTelemetry, each with the trace that it belongs to. */
import { context, trace } from "@opentelemetry/api";
import { logs, SeverityNumber, type AnyValueMap } from "@opentelemetry/api-logs";
import pino from "pino";
import type { LogLevel } from "./environment";
import { redactFields } from "./redaction";

/** pino's levels in OpenTelemetry's terms. */
const SEVERITIES: Readonly<Record<LogLevel, SeverityNumber>> = {
  trace: SeverityNumber.TRACE,
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
};

/**
 * A logger under a name, which writes what is at least as severe as `level`. Start the telemetry first: records go to the
 * global provider.
 *
 * pino writes synchronously, so the context of the caller is still active when the record is handed on; the bundle
 * leaves no module hooks through which pino could be instrumented from outside.
 */
export function createLogger(name: string, level: LogLevel = "info"): pino.Logger {
  const stdout = pino.destination({ fd: 1, sync: true });
  return pino(
    {
      base: null,
      level,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const span = trace.getActiveSpan()?.spanContext();
        return span === undefined ? {} : { trace_id: span.traceId, span_id: span.spanId };
      },
    },
    {
      write: (line: string) => {
        const record = redactFields(JSON.parse(line) as object) as LogRecord;
        stdout.write(`${JSON.stringify(record)}\n`);
        emit(name, record);
      },
    },
  );
}

/** A line of pino's. */
interface LogRecord extends AnyValueMap {
  readonly level: LogLevel;
  readonly time: string;
  readonly msg?: string;
}

/** What the record's own fields say already. */
const OWN_FIELDS = new Set(["level", "msg", "time", "trace_id", "span_id"]);

function emit(name: string, record: LogRecord): void {
  const { level, time, msg = "" } = record;
  logs.getLogger(name).emit({
    timestamp: new Date(time),
    severityNumber: SEVERITIES[level],
    severityText: level.toUpperCase(),
    body: msg,
    attributes: Object.fromEntries(Object.entries(record).filter(([key]) => !OWN_FIELDS.has(key))),
    // The record takes trace and span from here.
    context: context.active(),
  });
}
