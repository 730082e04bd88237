/**
 * What an order can be made to suffer, by parameters of its address, so that dashboards and alerts can be seen at work. Only
 * where FAULTS_ALLOWED is true.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type pino from "pino";
import { startOutage } from "../telemetry/outage";

/** Faults of one order. */
export interface Faults {
  /** Milliseconds that it takes longer. */
  readonly slowMs: number;
  /** Whether it fails. */
  readonly fails: boolean;
  /** Lines that it logs besides its own. */
  readonly logLines: number;
  /** A customer to count it under: many of them are many series. */
  readonly customer: string | undefined;
  /** Seconds from now on in which no exporter reaches the collector. */
  readonly outageSeconds: number;
}

const MOST = { slowMs: 60_000, logLines: 10_000, outageSeconds: 3600 };

/** Faults by the parameters `slow_ms`, `fail`, `log_lines`, `customer` and `outage_seconds`; too large a number counts as the largest. */
export function faultsOf(query: URLSearchParams): Faults {
  const number = (name: string, most: number) => {
    const value = Number(query.get(name) ?? 0);
    return Number.isFinite(value) ? Math.min(Math.max(value, 0), most) : 0;
  };
  return {
    slowMs: number("slow_ms", MOST.slowMs),
    fails: query.get("fail") === "true",
    logLines: number("log_lines", MOST.logLines),
    customer: query.get("customer") ?? undefined,
    outageSeconds: number("outage_seconds", MOST.outageSeconds),
  };
}

/** @throws Error where the order is to fail. */
export async function suffer(faults: Faults, logger: pino.Logger): Promise<void> {
  if (faults.outageSeconds > 0) startOutage(faults.outageSeconds);
  for (let line = 1; line <= faults.logLines; line += 1)
    logger.info({ line, of: faults.logLines }, "one of many lines");
  if (faults.slowMs > 0) await sleep(faults.slowMs);
  if (faults.fails) throw new Error("told to fail");
}
