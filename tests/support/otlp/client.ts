/** An OTLP client that says what became of each request: the counterpart of what the backends then hold. */
import * as grpc from "@grpc/grpc-js";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { decode, encodeRequest, grpcPath, httpPath, jsonRequest, type Signal } from "./codec";

/** How a request travels. */
export interface Transport {
  readonly protocol: "grpc" | "http/protobuf" | "http/json";
  readonly gzip: boolean;
}

/** Every way that a receiver must take. */
export const TRANSPORTS: readonly Transport[] = (
  ["grpc", "http/protobuf", "http/json"] as const
).flatMap((protocol) => [false, true].map((gzipped) => ({ protocol, gzip: gzipped })));

/** What the receiver said. */
export interface Answer {
  readonly accepted: boolean;
  /** HTTP status or name of the gRPC status: "200", "OK", "503", "UNAVAILABLE". */
  readonly status: string;
  /** Items that an accepted request was told to have been left out (partial success). */
  readonly rejectedItems: number;
  readonly message: string;
}

const DEADLINE_MS = 30_000;
const compress = promisify(gzip);

/** Sends requests to one receiver by one transport. */
export class OtlpClient {
  #channel: grpc.Client | undefined;

  constructor(
    private readonly endpoints: { readonly otlpHttp: string; readonly otlpGrpc: string },
    private readonly transport: Transport = { protocol: "http/protobuf", gzip: false },
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** One request; never throws for what the receiver says, or for its absence (status "no answer"). */
  async send(signal: Signal, request: object): Promise<Answer> {
    if (this.transport.protocol === "grpc")
      return this.#grpc(signal, encodeRequest(signal, request));
    const json = this.transport.protocol === "http/json";
    const body = json ? Buffer.from(jsonRequest(request)) : encodeRequest(signal, request);
    return this.sendBody(signal, this.transport.gzip ? await compress(body) : body, {
      "content-type": json ? "application/json" : "application/x-protobuf",
      ...(this.transport.gzip ? { "content-encoding": "gzip" } : {}),
    });
  }

  /** Any bytes by HTTP, under any headers. */
  async sendBody(
    signal: Signal,
    body: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    try {
      const response = await fetch(`${this.endpoints.otlpHttp}${httpPath(signal)}`, {
        method: "POST",
        headers: { ...this.headers, ...headers },
        body: new Uint8Array(body),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      const answer = Buffer.from(await response.arrayBuffer());
      const protobuf = response.headers.get("content-type") === "application/x-protobuf";
      return {
        accepted: response.ok,
        status: String(response.status),
        rejectedItems:
          response.ok && protobuf ? rejectedItems(decode(signal, "Response", answer)) : 0,
        message: protobuf ? "" : answer.toString(),
      };
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return { accepted: false, status: "no answer", rejectedItems: 0, message: String(cause) };
    }
  }

  close(): void {
    this.#channel?.close();
  }

  #grpc(signal: Signal, message: Buffer): Promise<Answer> {
    this.#channel ??= new grpc.Client(
      this.endpoints.otlpGrpc,
      grpc.credentials.createInsecure(),
      this.transport.gzip
        ? { "grpc.default_compression_algorithm": grpc.compressionAlgorithms.gzip }
        : {},
    );
    const metadata = new grpc.Metadata();
    for (const [name, value] of Object.entries(this.headers)) metadata.set(name, value);
    const asIs = (bytes: Buffer) => bytes;
    return new Promise((resolve) => {
      this.#channel?.makeUnaryRequest(
        grpcPath(signal),
        asIs,
        asIs,
        message,
        metadata,
        { deadline: Date.now() + DEADLINE_MS },
        (error, answer) => {
          resolve({
            accepted: error === null,
            status: grpc.status[error?.code ?? grpc.status.OK],
            rejectedItems:
              answer === undefined ? 0 : rejectedItems(decode(signal, "Response", answer)),
            message: error?.details ?? "",
          });
        },
      );
    });
  }
}

function rejectedItems(response: unknown): number {
  const { partialSuccess } = response as { partialSuccess?: Record<string, unknown> };
  const { rejectedSpans, rejectedDataPoints, rejectedLogRecords } = partialSuccess ?? {};
  return Number(rejectedSpans ?? rejectedDataPoints ?? rejectedLogRecords ?? 0);
}
