/** inventory: `GET /stock/:sku` says how many there are. */
import { context, metrics, propagation, trace } from "@opentelemetry/api";
import { setTimeout as sleep } from "node:timers/promises";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import { httpServer, type Answer } from "../telemetry/http";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { startTelemetry } from "../telemetry/start";

const NAME = "inventory";
const STOCK = new Map([
  ["teapot", 12],
  ["kettle", 7],
  ["cup", 140],
]);

const environment = new EnvironmentReader(process.env);
const port = environment.integer("PORT", { min: 1, max: 65535, fallback: 8080 });
const telemetry = environment.telemetry(NAME);
exitOnProblems(environment.problems);

const flush = startTelemetry(telemetry);
const logger = createLogger(NAME);
const lookups = metrics
  .getMeter(NAME)
  .createCounter("inventory.lookups", { unit: "{lookup}", description: "Stock look-ups." });

async function stock(sku: string): Promise<Answer> {
  const count = await trace.getTracer(NAME).startActiveSpan("read stock", async (span) => {
    await sleep(2 + Math.random() * 8);
    span.end();
    return STOCK.get(sku);
  });
  const order = propagation.getBaggage(context.active())?.getEntry("order.id")?.value;
  lookups.add(1, { "inventory.found": count !== undefined });
  logger.info({ sku, order, count }, count === undefined ? "no such article" : "stock read");
  return count === undefined
    ? { status: 404, body: { error: "no such article" } }
    : { status: 200, body: { sku, count } };
}

serve(httpServer([{ template: "/stock/:sku", answer: stock }]), port, logger, flush);
