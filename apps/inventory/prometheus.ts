/** inventory before its upgrade to OpenTelemetry: measured with the Prometheus client, scraped at /metrics. */
import { Counter, Histogram, register } from "prom-client";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import { DURATION_BOUNDARIES, httpServer, type Answer } from "../telemetry/http";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { readStock } from "./stock";

const NAME = "inventory";

const environment = new EnvironmentReader(process.env);
const port = environment.integer("PORT", { min: 1, max: 65535, fallback: 8080 });
const readMs = environment.integer("READ_MS", { min: 0, max: 10_000, fallback: 5 });
const logLevel = environment.logLevel();
exitOnProblems(environment.problems);

const logger = createLogger(NAME, logLevel);
const lookups = new Counter({
  name: "inventory_lookups_total",
  help: "Stock look-ups.",
  labelNames: ["inventory_found"],
});
const duration = new Histogram({
  name: "http_server_request_duration_seconds",
  help: "Duration of HTTP server requests.",
  labelNames: [
    "http_request_method",
    "http_route",
    "http_response_status_code",
    "url_scheme",
    "error_type",
  ],
  buckets: [...DURATION_BOUNDARIES],
});

async function stock(sku: string): Promise<Answer> {
  const count = await readStock(sku, readMs);
  lookups.inc({ inventory_found: String(count !== undefined) });
  logger.info({ sku, count }, count === undefined ? "no such article" : "stock read");
  return count === undefined
    ? { status: 404, body: { error: "no such article" } }
    : { status: 200, body: { sku, count } };
}

const server = httpServer([{ template: "/stock/:sku", answer: stock }], {
  quiet: [{ path: "/metrics", contentType: register.contentType, body: () => register.metrics() }],
  onAnswer: (seconds, attributes) =>
    duration.observe(
      Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key.replaceAll(".", "_"), value]),
      ),
      seconds,
    ),
});
serve(server, port, logger, () => Promise.resolve());
