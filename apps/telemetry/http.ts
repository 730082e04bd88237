/** HTTP server and client with spans, context propagation and the duration metric, by OpenTelemetry's HTTP conventions. */
import {
  context,
  metrics,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  ATTR_URL_FULL,
  ATTR_URL_PATH,
  ATTR_URL_SCHEME,
} from "@opentelemetry/semantic-conventions";
import { createHistogram } from "./exemplars";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** Body of an answer, sent as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One path: `template` as it stands in http.route, with one `:name` segment at most. */
export interface Route {
  readonly template: string;
  readonly answer: (parameter: string, query: URLSearchParams) => Promise<Answer>;
}

/** A path that is answered without spans and metrics: health checks, and whatever a program serves about itself. */
export interface QuietRoute {
  readonly path: string;
  readonly contentType: string;
  readonly body: () => Promise<string>;
}

const OK = { contentType: "application/json", body: () => Promise.resolve('{"status":"ok"}') };
const HEALTH: readonly QuietRoute[] = [
  { path: "/healthz", ...OK },
  { path: "/readyz", ...OK },
];

const SCOPE = "otel-lgtm/apps/http";
/** Boundaries that the conventions advise for durations in seconds. */
export const DURATION_BOUNDARIES = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

export interface ServerOptions {
  /** Besides /healthz and /readyz. */
  readonly quiet?: readonly QuietRoute[];
  /** Told of every answer that is not a quiet one, with the attributes of the duration metric. */
  readonly onAnswer?: (
    seconds: number,
    attributes: Readonly<Record<string, string | number>>,
  ) => void;
}

/** A server for these routes, and /healthz and /readyz, which leave no spans. */
export function httpServer(routes: readonly Route[], options: ServerOptions = {}): Server {
  const quiet = [...HEALTH, ...(options.quiet ?? [])];
  const tracer = trace.getTracer(SCOPE);
  const duration = createHistogram(metrics.getMeter(SCOPE), "http.server.request.duration", {
    unit: "s",
    description: "Duration of HTTP server requests.",
    boundaries: DURATION_BOUNDARIES,
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
    if (await answerQuietly(quiet, path, response)) return;
    const found = match(routes, path);
    const method = request.method ?? "GET";
    const attributes = {
      [ATTR_HTTP_REQUEST_METHOD]: method,
      [ATTR_URL_SCHEME]: "http",
      ...(found === undefined ? {} : { [ATTR_HTTP_ROUTE]: found.route.template }),
    };
    const started = performance.now();
    // A malformed traceparent leaves the root context: the request starts a trace of its own.
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = tracer.startSpan(
      found === undefined ? method : `${method} ${found.route.template}`,
      { kind: SpanKind.SERVER, attributes: { ...attributes, [ATTR_URL_PATH]: path } },
      parent,
    );
    await context.with(trace.setSpan(parent, span), async () => {
      const answer = await answerOf(found, query).catch((error: unknown): Answer => {
        span.recordException(error instanceof Error ? error : String(error));
        return { status: 500, body: { error: "internal error" } };
      });
      const outcome = {
        [ATTR_HTTP_RESPONSE_STATUS_CODE]: answer.status,
        ...(answer.status >= 500 ? { [ATTR_ERROR_TYPE]: String(answer.status) } : {}),
      };
      span.setAttributes(outcome);
      if (answer.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      const seconds = (performance.now() - started) / 1000;
      duration.record(seconds, { ...attributes, ...outcome });
      options.onAnswer?.(seconds, { ...attributes, ...outcome });
      span.end();
      send(response, answer);
    });
  };
  return createServer((request, response) => void handle(request, response));
}

/** Answers where a quiet route has this path. */
async function answerQuietly(
  routes: readonly QuietRoute[],
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  const found = routes.find((route) => route.path === path);
  if (found === undefined) return false;
  try {
    const body = await found.body();
    response.writeHead(200, { "content-type": found.contentType }).end(body);
  } catch {
    send(response, { status: 500, body: { error: "internal error" } });
  }
  return true;
}

function match(
  routes: readonly Route[],
  path: string,
): { route: Route; parameter: string } | undefined {
  for (const route of routes) {
    const pattern = new RegExp(`^${route.template.replace(/:\w+/, "([^/]+)")}$`);
    const found = pattern.exec(path);
    if (found !== null) return { route, parameter: found[1] ?? "" };
  }
  return undefined;
}

async function answerOf(found: ReturnType<typeof match>, query: string): Promise<Answer> {
  return found === undefined
    ? { status: 404, body: { error: "not found" } }
    : found.route.answer(found.parameter, new URLSearchParams(query));
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** How long a call may take. */
const CALL_DEADLINE_MS = 5000;

/**
 * GET with a client span and the caller's trace context and baggage.
 * @throws Error where nobody answers in time or the status is not 2xx.
 */
export async function getJson(url: string): Promise<unknown> {
  const { hostname, port, protocol } = new URL(url);
  const span = trace.getTracer(SCOPE).startSpan("GET", {
    kind: SpanKind.CLIENT,
    attributes: {
      [ATTR_HTTP_REQUEST_METHOD]: "GET",
      [ATTR_URL_FULL]: url,
      [ATTR_SERVER_ADDRESS]: hostname,
      [ATTR_SERVER_PORT]: Number(port || (protocol === "https:" ? 443 : 80)),
    },
  });
  const active = trace.setSpan(context.active(), span);
  const headers: Record<string, string> = {};
  propagation.inject(active, headers);
  try {
    const response = await context.with(active, () =>
      fetch(url, { headers, signal: AbortSignal.timeout(CALL_DEADLINE_MS) }),
    );
    span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, response.status);
    if (!response.ok) throw new Error(`GET ${url} answered ${String(response.status)}`);
    return await response.json();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute(ATTR_ERROR_TYPE, error instanceof Error ? error.name : "unknown");
    throw error;
  } finally {
    span.end();
  }
}
