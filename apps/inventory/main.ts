/** inventory: `GET /stock/:sku` says how many there are. */
import { context, metrics, propagation, trace } from "@opentelemetry/api";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import { httpServer, type Answer } from "../telemetry/http";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { withSpan } from "../telemetry/span";
import { startTelemetry } from "../telemetry/start";
import { readStock } from "./stock";

const NAME = "inventory";

const environment = new EnvironmentReader(process.env);
const port = environment.integer("PORT", { min: 1, max: 65535, fallback: 8080 });
const readMs = environment.integer("READ_MS", { min: 0, max: 10_000, fallback: 5 });
const telemetry = environment.telemetry(NAME);
exitOnProblems(environment.problems);

const flush = startTelemetry(telemetry);
const logger = createLogger(NAME, telemetry.logLevel);
const tracer = trace.getTracer(NAME);
const lookups = metrics
  .getMeter(NAME)
  .createCounter("inventory.lookups", { unit: "{lookup}", description: "Stock look-ups." });

async function stock(sku: string): Promise<Answer> {
  const count = await withSpan(tracer, "read stock", () => readStock(sku, readMs));
  const order = propagation.getBaggage(context.active())?.getEntry("order.id")?.value;
  lookups.add(1, { "inventory.found": count !== undefined });
  logger.info({ sku, order, count }, count === undefined ? "no such article" : "stock read");
  return count === undefined
    ? { status: 404, body: { error: "no such article" } }
    : { status: 200, body: { sku, count } };
}

serve(httpServer([{ template: "/stock/:sku", answer: stock }]), port, logger, flush);
