/** OTLP's own messages, both ways: the last release of the transformer that carries generated readers and writers. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { opentelemetry } = require("otlp-transformer-generated/build/src/generated/root") as {
  opentelemetry: { proto: { collector: Record<string, { v1: Record<string, Codec> }> } };
};

/** Signals by the name that their paths and services have. */
export const SIGNALS = ["traces", "metrics", "logs"] as const;
export type Signal = (typeof SIGNALS)[number];

interface Codec {
  readonly fromObject: (object: object) => unknown;
  readonly encode: (message: unknown) => { finish(): Uint8Array };
  readonly decode: (bytes: Uint8Array) => unknown;
  readonly toObject: (message: unknown, options: object) => unknown;
}

const SERVICES: Readonly<Record<Signal, { package: string; name: string }>> = {
  traces: { package: "trace", name: "Trace" },
  metrics: { package: "metrics", name: "Metrics" },
  logs: { package: "logs", name: "Logs" },
};

const codec = (signal: Signal, direction: "Request" | "Response"): Codec => {
  const { package: area, name } = SERVICES[signal];
  const message = `Export${name}Service${direction}`;
  const found = opentelemetry.proto.collector[area]?.v1[message];
  if (found === undefined) throw new Error(`no codec for ${message}`);
  return found;
};

/** Path of a signal's OTLP/HTTP endpoint. */
export const httpPath = (signal: Signal): string => `/v1/${signal}`;

/** Path of a signal's gRPC method. */
export const grpcPath = (signal: Signal): string => {
  const { package: area, name } = SERVICES[signal];
  return `/opentelemetry.proto.collector.${area}.v1.${name}Service/Export`;
};

/** A request, camelCase as in OTLP/JSON, with ids as bytes. */
export function encodeRequest(signal: Signal, request: object): Buffer {
  const { fromObject, encode } = codec(signal, "Request");
  return Buffer.from(encode(fromObject(request)).finish());
}

/** A request as OTLP/JSON: ids as hex. */
export function jsonRequest(request: object): string {
  return JSON.stringify(request, (_, value: unknown) => {
    const buffer = value as { type?: unknown; data?: unknown } | null;
    return buffer?.type === "Buffer" ? Buffer.from(buffer.data as number[]).toString("hex") : value;
  });
}

/** A message as plain object: ids in base64, 64-bit numbers and enumerations as text. */
export function decode(
  signal: Signal,
  direction: "Request" | "Response",
  bytes: Uint8Array,
): unknown {
  const { toObject, decode: read } = codec(signal, direction);
  return toObject(read(bytes), { bytes: String, longs: String, enums: String });
}
