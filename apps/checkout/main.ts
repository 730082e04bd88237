/** checkout: `GET /work` takes an order, which costs some work and asks inventory for stock. */
import { context, metrics, propagation, SpanStatusCode, trace } from "@opentelemetry/api";
import { setTimeout as sleep } from "node:timers/promises";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import { getJson, httpServer, type Answer } from "../telemetry/http";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { startTelemetry } from "../telemetry/start";

const NAME = "checkout";
const SKUS = ["teapot", "kettle", "cup"] as const;

const environment = new EnvironmentReader(process.env);
const port = environment.integer("PORT", { min: 1, max: 65535, fallback: 8080 });
const inventory = environment.url("INVENTORY_URL", "http://inventory:8080");
const telemetry = environment.telemetry(NAME);
exitOnProblems(environment.problems);

const flush = startTelemetry(telemetry);
const logger = createLogger(NAME);
const tracer = trace.getTracer(NAME);
const meter = metrics.getMeter(NAME);
const orders = meter.createCounter("checkout.orders", {
  unit: "{order}",
  description: "Orders taken.",
});
const orderDuration = meter.createHistogram("checkout.order.duration", {
  unit: "s",
  description: "Time from an order's arrival to its answer.",
  advice: { explicitBucketBoundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] },
});

/** An order number, random within what a demo needs. */
const orderNumber = (): string => Math.random().toString(36).slice(2, 10);

async function price(sku: string): Promise<number> {
  return tracer.startActiveSpan("price order", async (span) => {
    span.setAttribute("checkout.sku", sku);
    await sleep(5 + Math.random() * 20);
    span.end();
    return sku.length * 3;
  });
}

async function work(): Promise<Answer> {
  const started = performance.now();
  const order = orderNumber();
  const sku = SKUS[Math.floor(Math.random() * SKUS.length)] ?? "cup";
  const baggage = propagation.createBaggage({ "order.id": { value: order } });
  return context.with(propagation.setBaggage(context.active(), baggage), async () => {
    let outcome = "taken";
    try {
      const total = await price(sku);
      const stock = await getJson(`${inventory}/stock/${sku}`);
      logger.info({ order, sku, total }, "order taken");
      return { status: 200, body: { order, sku, total, stock } };
    } catch (error) {
      outcome = "failed";
      trace.getActiveSpan()?.setStatus({ code: SpanStatusCode.ERROR });
      logger.error(
        { order, sku, reason: error instanceof Error ? error.message : String(error) },
        "inventory did not answer",
      );
      return { status: 502, body: { error: "inventory did not answer" } };
    } finally {
      orders.add(1, { "checkout.outcome": outcome });
      orderDuration.record((performance.now() - started) / 1000, { "checkout.outcome": outcome });
    }
  });
}

serve(httpServer([{ template: "/work", answer: work }]), port, logger, flush);
