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
  /** OTEL_METRIC_EXPORT_INTERVAL in milliseconds; default 60000. */
  readonly metricIntervalMs: number;
}

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
    return {
      endpoint: this.url("OTEL_EXPORTER_OTLP_ENDPOINT"),
      serviceName: this.env["OTEL_SERVICE_NAME"] || serviceName,
      resourceAttributes: this.attributes("OTEL_RESOURCE_ATTRIBUTES"),
      metricIntervalMs: this.integer("OTEL_METRIC_EXPORT_INTERVAL", {
        min: 100,
        max: 3_600_000,
        fallback: 60_000,
      }),
    };
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
