/** What an app reads from its environment, checked before anything starts. */

/** One wrong variable. */
export interface EnvironmentProblem {
  readonly variable: string;
  readonly problem: string;
  readonly fix: string;
}

/** Settings of an app's telemetry, by OpenTelemetry's own variables. Exporters read OTEL_EXPORTER_OTLP_HEADERS themselves. */
export interface TelemetryEnvironment {
  /** OTEL_EXPORTER_OTLP_ENDPOINT: base address of OTLP/HTTP. */
  readonly endpoint: string;
  /** OTEL_SERVICE_NAME. */
  readonly serviceName: string;
  /** OTEL_RESOURCE_ATTRIBUTES, decoded. */
  readonly resourceAttributes: Readonly<Record<string, string>>;
  /** OTEL_PROPAGATORS; default tracecontext and baggage. */
  readonly propagators: readonly Propagator[];
  /** OTEL_METRIC_EXPORT_INTERVAL in milliseconds; default 60000. */
  readonly metricIntervalMs: number;
  /** OTEL_BSP_*: how spans wait. */
  readonly spanBatches: Batches;
  /** OTEL_BLRP_*: how log records wait. */
  readonly logBatches: Batches;
  /** LOG_LEVEL, of the app's own records; default info. */
  readonly logLevel: LogLevel;
  /** OTEL_SDK_DISABLED: nothing is recorded or sent. */
  readonly disabled: boolean;
}

/** What waits to be sent: how much of it, how long, and how much goes at a time. What finds the queue full is dropped. */
export interface Batches {
  /** Items; default 2048. */
  readonly maxQueueSize: number;
  /** Items; default 512. */
  readonly maxExportBatchSize: number;
  readonly scheduledDelayMillis: number;
  /** Default 30000. */
  readonly exportTimeoutMillis: number;
}

const PROPAGATORS = ["tracecontext", "baggage"] as const;
export type Propagator = (typeof PROPAGATORS)[number];
/** Samplers of the SDK, which reads OTEL_TRACES_SAMPLER and its argument itself, and would only warn of another. */
const SAMPLERS = ["always_on", "always_off", "traceidratio"].flatMap((name) => [
  name,
  `parentbased_${name}`,
]);

/** Levels of an app's own records. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Env = Readonly<Record<string, string | undefined>>;

/** Collects problems while values are read, so that all are reported at once. */
export class EnvironmentReader {
  readonly problems: EnvironmentProblem[] = [];

  constructor(private readonly env: Env) {}

  /** An http(s) address. */
  url(variable: string, fallback?: string): string {
    const text = this.env[variable] ?? fallback ?? "";
    if (text === "")
      return this.fail(variable, "is not set", "set it to an address such as http://host:4318", "");
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    if (parsed !== undefined && /^https?:$/.test(parsed.protocol)) return text;
    return this.fail(
      variable,
      `is ${JSON.stringify(text)}, which is no http address`,
      "use one such as http://host:4318",
      "",
    );
  }

  /** A whole number within bounds. */
  integer(
    variable: string,
    bounds: { readonly min: number; readonly max: number; readonly fallback: number },
  ): number {
    const text = this.env[variable];
    if (text === undefined || text === "") return bounds.fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= bounds.min && value <= bounds.max) return value;
    return this.fail(
      variable,
      `is ${JSON.stringify(text)}`,
      `use a whole number from ${String(bounds.min)} to ${String(bounds.max)}`,
      bounds.fallback,
    );
  }

  /** The telemetry's variables; `serviceName` where OTEL_SERVICE_NAME is not set. */
  telemetry(serviceName: string): TelemetryEnvironment {
    const protocol = this.env["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "http/protobuf";
    if (protocol !== "http/protobuf") {
      this.fail(
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        `is ${JSON.stringify(protocol)}`,
        "use http/protobuf, the one this app speaks",
        "",
      );
    }
    this.oneOf("OTEL_TRACES_SAMPLER", SAMPLERS, "parentbased_always_on");
    return {
      endpoint: this.url("OTEL_EXPORTER_OTLP_ENDPOINT"),
      serviceName: this.env["OTEL_SERVICE_NAME"] || serviceName,
      resourceAttributes: this.attributes("OTEL_RESOURCE_ATTRIBUTES"),
      metricIntervalMs: this.integer("OTEL_METRIC_EXPORT_INTERVAL", {
        min: 100,
        max: 3_600_000,
        fallback: 60_000,
      }),
      propagators: this.list("OTEL_PROPAGATORS", PROPAGATORS),
      spanBatches: this.batches("OTEL_BSP", 5000),
      logBatches: this.batches("OTEL_BLRP", 1000),
      logLevel: this.logLevel(),
      disabled: this.flag("OTEL_SDK_DISABLED"),
    };
  }

  private batches(prefix: string, delay: number): Batches {
    const integer = (name: string, fallback: number, min = 1) =>
      this.integer(`${prefix}_${name}`, { min, max: 1_000_000, fallback });
    const maxQueueSize = integer("MAX_QUEUE_SIZE", 2048);
    return {
      maxQueueSize,
      maxExportBatchSize: Math.min(integer("MAX_EXPORT_BATCH_SIZE", 512), maxQueueSize),
      scheduledDelayMillis: integer("SCHEDULE_DELAY", delay, 0),
      exportTimeoutMillis: integer("EXPORT_TIMEOUT", 30_000),
    };
  }

  /** LOG_LEVEL. */
  logLevel(): LogLevel {
    return this.oneOf("LOG_LEVEL", LOG_LEVELS, "info");
  }

  /** true or false; false where it is not set. */
  flag(variable: string): boolean {
    return this.oneOf(variable, ["true", "false"], "false") === "true";
  }

  /** One of these words. */
  oneOf<T extends string>(variable: string, words: readonly T[], fallback: T): T {
    const text = this.env[variable];
    if (text === undefined || text === "") return fallback;
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    return this.fail(
      variable,
      `is ${JSON.stringify(text)}`,
      `use one of ${words.join(", ")}`,
      fallback,
    );
  }

  /** Some of these words with commas between, or `none`. */
  list<T extends string>(
    variable: string,
    words: readonly T[],
    fallback: readonly T[] = words,
  ): readonly T[] {
    const text = this.env[variable];
    if (text === undefined || text === "") return fallback;
    if (text === "none") return [];
    const parts = text.split(",").map((part) => part.trim());
    const wrong = parts.filter((part) => !words.some((word) => word === part));
    if (wrong.length > 0) {
      this.fail(
        variable,
        `has ${wrong.map((part) => JSON.stringify(part)).join(", ")}`,
        `use some of ${words.join(", ")}, or none`,
        undefined,
      );
    }
    return words.filter((word) => parts.includes(word));
  }

  /** key=value pairs with commas between, values percent-encoded, as the specification of OpenTelemetry's resources says. */
  private attributes(variable: string): Record<string, string> {
    const pairs = (this.env[variable] ?? "").split(",").filter((pair) => pair.trim() !== "");
    const entries: [string, string][] = [];
    for (const pair of pairs) {
      const [, key = "", value = ""] = /^\s*([^=\s]+)\s*=(.*)$/.exec(pair) ?? [];
      try {
        if (key === "") throw new URIError();
        entries.push([key, decodeURIComponent(value.trim())]);
      } catch {
        this.fail(
          variable,
          `has the part ${JSON.stringify(pair)}`,
          "write key=value pairs with commas between, values percent-encoded",
          "",
        );
      }
    }
    return Object.fromEntries(entries);
  }

  private fail<T>(variable: string, problem: string, fix: string, value: T): T {
    this.problems.push({ variable, problem, fix });
    return value;
  }
}

/** Ends the process where the environment is wrong: a line for each variable, exit code 1, nothing started. */
export function exitOnProblems(problems: readonly EnvironmentProblem[]): void {
  if (problems.length === 0) return;
  for (const { variable, problem, fix } of problems)
    process.stderr.write(`${variable} ${problem}; ${fix}\n`);
  process.exit(1);
}
