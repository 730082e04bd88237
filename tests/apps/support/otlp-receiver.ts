/** A small OTLP/HTTP receiver for tests: decodes what apps send, and can be slow or refuse. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { decode, httpPath, SIGNALS } from "../../support/otlp/codec";

/** key → value of attributes, whatever their type. */
export type Attributes = Readonly<Record<string, unknown>>;

export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly attributes: Attributes;
  readonly resource: Attributes;
}

export interface ReceivedLog {
  readonly service: string;
  readonly resource: Attributes;
  readonly body: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly severity: string;
  readonly attributes: Attributes;
}

export interface ReceivedMetric {
  readonly service: string;
  readonly resource: Attributes;
  readonly name: string;
  readonly unit: string;
  readonly points: readonly ReceivedPoint[];
}

/** One data point: a histogram's value is its count. */
export interface ReceivedPoint {
  readonly attributes: Attributes;
  readonly value: number;
  readonly exemplars: readonly {
    readonly value: number;
    readonly traceId: string;
    readonly spanId: string;
  }[];
}

interface RawAttribute {
  key: string;
  value?: Record<string, unknown>;
}
type Raw = Record<string, unknown> & { attributes?: RawAttribute[] };

/** Everything received so far, and how the receiver answers from now on. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly logs: ReceivedLog[] = [];
  readonly metrics: ReceivedMetric[] = [];
  requests = 0;
  mode: "ok" | "refuse" | "hang" = "ok";

  private constructor(private readonly server: Server) {}

  /** Starts on a free loopback port. */
  static async start(): Promise<OtlpReceiver> {
    const server = createServer();
    const receiver = new OtlpReceiver(server);
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        receiver.requests += 1;
        if (receiver.mode === "hang") return;
        if (receiver.mode === "refuse") return void response.writeHead(503).end();
        const body = Buffer.concat(chunks);
        receiver.take(
          request.url ?? "",
          request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body,
        );
        response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(path: string, bytes: Buffer): void {
    const signal = SIGNALS.find((one) => httpPath(one) === path);
    if (signal === undefined) throw new Error(`nothing is expected at ${path}`);
    const message = decode(signal, "Request", bytes) as Record<string, Raw[]>;
    if (signal === "traces")
      takeEach(message["resourceSpans"], "scopeSpans", "spans", (span, resource, service) =>
        this.spans.push({
          service,
          resource,
          name: String(span["name"]),
          traceId: hex(span["traceId"]),
          spanId: hex(span["spanId"]),
          parentSpanId: hex(span["parentSpanId"]),
          attributes: attributes(span),
        }),
      );
    if (signal === "logs")
      takeEach(message["resourceLogs"], "scopeLogs", "logRecords", (log, resource, service) =>
        this.logs.push({
          service,
          resource,
          body: String(anyValue(log["body"] as Record<string, unknown>)),
          traceId: hex(log["traceId"]),
          spanId: hex(log["spanId"]),
          severity: String(log["severityText"]),
          attributes: attributes(log),
        }),
      );
    if (signal === "metrics") this.metrics.push(...metricsOf(bytes));
  }
}

/** Metrics of a request. */
export function metricsOf(bytes: Uint8Array): ReceivedMetric[] {
  const message = decode("metrics", "Request", bytes) as Record<string, Raw[]>;
  const metrics: ReceivedMetric[] = [];
  takeEach(message["resourceMetrics"], "scopeMetrics", "metrics", (metric, resource, service) =>
    metrics.push({
      service,
      resource,
      name: String(metric["name"]),
      unit: String(metric["unit"]),
      points: points(metric),
    }),
  );
  return metrics;
}

function takeEach(
  resources: Raw[] | undefined,
  scopes: string,
  items: string,
  take: (item: Raw, resource: Attributes, service: string) => void,
): void {
  for (const entry of resources ?? []) {
    const resource = attributes((entry["resource"] ?? {}) as Raw);
    for (const scope of (entry[scopes] ?? []) as Raw[]) {
      for (const item of (scope[items] ?? []) as Raw[])
        take(item, resource, String(resource["service.name"]));
    }
  }
}

function points(metric: Raw): ReceivedPoint[] {
  const data = (metric["gauge"] ?? metric["sum"] ?? metric["histogram"] ?? {}) as {
    dataPoints?: Raw[];
  };
  return (data.dataPoints ?? []).map((point) => ({
    attributes: attributes(point),
    value: Number(point["asDouble"] ?? point["asInt"] ?? point["count"]),
    exemplars: ((point["exemplars"] ?? []) as Raw[]).map((exemplar) => ({
      value: Number(exemplar["asDouble"]),
      traceId: hex(exemplar["traceId"]),
      spanId: hex(exemplar["spanId"]),
    })),
  }));
}

const hex = (value: unknown): string =>
  typeof value === "string" ? Buffer.from(value, "base64").toString("hex") : "";

const anyValue = (value: Record<string, unknown> | undefined): unknown =>
  Object.values(value ?? {})[0];

const attributes = (raw: Raw): Attributes =>
  Object.fromEntries((raw.attributes ?? []).map(({ key, value }) => [key, anyValue(value)]));
