import { Agent, request as httpsRequest } from "node:https";
import type { IncomingMessage } from "node:http";
import { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface RequestOptions {
  readonly contentType?: string;
  readonly accept?: string;
}

export interface TypedRequestOptions<T> extends RequestOptions {
  /** The shape of the answer; one that does not fit is an error. */
  readonly schema: z.ZodType<T>;
}

/** A request to the API server: parsed JSON, or the text of an answer that is none. */
export interface Request {
  <T>(method: Method, path: string, body: unknown, options: TypedRequestOptions<T>): Promise<T>;
  (method: Method, path: string, body?: unknown, options?: RequestOptions): Promise<unknown>;
}

/** A refusal by the API server, in its own words. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly reason: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

export interface Connection {
  readonly url: string;
  readonly token: string;
  readonly ca: string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const REQUEST_TIMEOUT_MS = 60_000;

const statusSchema = z.looseObject({
  kind: z.literal("Status"),
  message: z.string(),
  reason: z.string().optional(),
});

/** A minimal REST client: what the tests see is what the API server said, with nothing between. */
export function apiClient(connection: Connection): Request {
  // Idle connections end before the server's own 90 s, or a request could meet a closed one.
  const agent = new Agent({ keepAlive: true, timeout: REQUEST_TIMEOUT_MS, ca: connection.ca });
  return async <T>(
    method: Method,
    path: string,
    body?: unknown,
    options: RequestOptions & Partial<TypedRequestOptions<T>> = {},
  ): Promise<unknown> => {
    const { status, text } = await send(connection, agent, method, path, body, options);
    const answer = parse(text);
    if (status >= 300) throw refusal(method, path, status, answer);
    return options.schema === undefined ? answer : options.schema.parse(answer);
  };
}

function send(
  { url, token }: Connection,
  agent: Agent,
  method: Method,
  path: string,
  body: unknown,
  { contentType = "application/json", accept = "application/json" }: RequestOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept, "content-type": contentType };
    const outgoing = httpsRequest(new URL(path, url), { method, agent, headers }, (incoming) => {
      readAll(incoming).then(
        (text) => resolve({ status: incoming.statusCode ?? 0, text }),
        (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
      );
    });
    outgoing.setTimeout(REQUEST_TIMEOUT_MS, () => {
      outgoing.destroy(new Error(`no answer in ${REQUEST_TIMEOUT_MS / 1000} s`));
    });
    outgoing.once("error", (cause) => {
      reject(new Error(`${method} ${path}: ${cause.message}`, { cause }));
    });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refusal(method: Method, path: string, status: number, answer: unknown): ApiError {
  const parsed = statusSchema.safeParse(answer);
  if (parsed.success) return new ApiError(status, parsed.data.reason, parsed.data.message);
  const text = typeof answer === "string" ? answer.trim() : JSON.stringify(answer);
  return new ApiError(status, undefined, `${method} ${path}: HTTP ${status}: ${text}`);
}
