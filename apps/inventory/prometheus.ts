/** inventory before its upgrade: `GET /stock/:sku` says how many there are, and Prometheus scrapes /metrics. */
import { Counter, register } from "prom-client";
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";
import type { Answer } from "../telemetry/http";
import { createLogger } from "../telemetry/logger";
import { serve } from "../telemetry/serve";
import { prometheusServer } from "./prometheus-server";
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

async function stock(sku: string): Promise<Answer> {
  const count = await readStock(sku, readMs);
  lookups.inc({ inventory_found: String(count !== undefined) });
  logger.info({ sku, count }, count === undefined ? "no such article" : "stock read");
  return count === undefined
    ? { status: 404, body: { error: "no such article" } }
    : { status: 200, body: { sku, count } };
}

serve(prometheusServer([{ template: "/stock/:sku", answer: stock }], register), port, logger);
