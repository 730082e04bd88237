/** checkout: `GET /work` takes an order, which costs some work and asks inventory for stock. */
import { context, metrics, propagation, trace } from "@opentelemetry/api";
import { setTimeout as sleep } from "node:timers/promises";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import { getJson, httpServer, type Answer } from "../telemetry/http";
import { createHistogram } from "../telemetry/exemplars";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { withSpan } from "../telemetry/span";
import { startTelemetry } from "../telemetry/start";
import { faultsOf, suffer, type Faults } from "./faults";

const NAME = "checkout";
const SKUS = ["teapot", "kettle", "cup"] as const;

const environment = new EnvironmentReader(process.env);
const port = environment.integer("PORT", { min: 1, max: 65535, fallback: 8080 });
const inventory = environment.url("INVENTORY_URL", "http://inventory:8080");
const faultsAllowed = environment.flag("FAULTS_ALLOWED");
const telemetry = environment.telemetry(NAME);
exitOnProblems(environment.problems);

const flush = startTelemetry(telemetry);
const logger = createLogger(NAME, telemetry.logLevel);
const tracer = trace.getTracer(NAME);
const meter = metrics.getMeter(NAME);
const orders = meter.createCounter("checkout.orders", {
  unit: "{order}",
  description: "Orders taken.",
});
const orderDuration = createHistogram(meter, "checkout.order.duration", {
  unit: "s",
  description: "Time from an order's arrival to its answer.",
  boundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** An order number, random within what a demo needs. */
const orderNumber = (): string => Math.random().toString(36).slice(2, 10);

function price(sku: string): Promise<number> {
  return withSpan(tracer, "price order", async (span) => {
    span.setAttribute("checkout.sku", sku);
    await sleep(5 + Math.random() * 20);
    return sku.length * 3;
  });
}

/** Takes an order: how it went, as the outcome that it is counted under, and the answer. */
async function take(sku: string, order: string, faults: Faults): Promise<[string, Answer]> {
  try {
    await suffer(faults, logger);
    const total = await price(sku);
    const stock = await getJson(`${inventory}/stock/${sku}`);
    logger.info({ order, sku, total }, "order taken");
    return ["taken", { status: 200, body: { order, sku, total, stock } }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ order, sku, reason }, "order failed");
    return ["failed", { status: 502, body: { error: reason } }];
  }
}

async function work(_: string, query: URLSearchParams): Promise<Answer> {
  const started = performance.now();
  const faults = faultsOf(faultsAllowed ? query : new URLSearchParams());
  const order = orderNumber();
  const sku = SKUS[Math.floor(Math.random() * SKUS.length)] ?? "cup";
  const baggage = propagation.createBaggage({ "order.id": { value: order } });
  const within = propagation.setBaggage(context.active(), baggage);
  const [outcome, answer] = await context.with(within, () => take(sku, order, faults));
  const attributes = {
    "checkout.outcome": outcome,
    ...(faults.customer === undefined ? {} : { "checkout.customer": faults.customer }),
  };
  orders.add(1, attributes);
  orderDuration.record((performance.now() - started) / 1000, attributes);
  return answer;
}

serve(httpServer([{ template: "/work", answer: work }]), port, logger, flush);
