/** Stands before an OTLP/HTTP receiver: keeps each request as it came, and hands it on unchanged. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { decode, httpPath } from "../../support/otlp/codec";

export interface Request {
  readonly path: string;
  readonly type: string;
  readonly encoding: string;
  readonly body: Buffer;
}

export class Wire {
  readonly requests: Request[] = [];

  private constructor(
    private readonly server: Server,
    private readonly to: string,
  ) {}

  /** Starts on a free loopback port. */
  static async start(to: string): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server, to);
    server.on("request", (request, response) => {
      wire.#pass(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Temporality of every sum and histogram that came. */
  temporalities(): string[] {
    return this.requests
      .filter(({ path }) => path === httpPath("metrics"))
      .flatMap(({ body }) => temporalitiesIn(decode("metrics", "Request", gunzipSync(body))));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = "", headers } = request;
    const type = headers["content-type"] ?? "";
    const encoding = headers["content-encoding"] ?? "";
    const body = await buffer(request);
    this.requests.push({ path, type, encoding, body });
    const answer = await fetch(`${this.to}${path}`, {
      method: "POST",
      headers: { "content-type": type, "content-encoding": encoding },
      body,
    });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
}

/** Every value under `aggregationTemporality`, at any depth. */
function temporalitiesIn(message: unknown): string[] {
  if (typeof message !== "object" || message === null) return [];
  return Object.entries(message).flatMap(([key, value]) =>
    key === "aggregationTemporality" ? [String(value)] : temporalitiesIn(value),
  );
}
