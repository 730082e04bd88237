/** What the benchmarks of the program share: one measurement is one fresh Node process, several give a median. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT } from "../program/stack-file";

/** How ts-node is told not to check types, as cli/run.mjs tells it. */
export const TRANSPILE_ONLY = { TS_NODE_TRANSPILE_ONLY: "true" };

export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

export function summary(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Runs JavaScript in a new process that loads TypeScript with ts-node, and returns what it printed.
 * @param env variables of ts-node; this process's own are not passed on.
 * @throws Error with what the process said where it failed.
 */
export function evaluate(script: string, env: Readonly<Record<string, string>>): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("TS_NODE_"));
  const { status, signal, stdout, stderr, error } = spawnSync(
    process.execPath,
    ["--require", "ts-node/register", "--eval", script],
    { cwd: ROOT, env: { ...Object.fromEntries(inherited), ...env }, encoding: "utf8" },
  );
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`cannot measure: ${script} ended with ${signal ?? status ?? "?"}\n${stderr}`);
  return stdout.trim();
}

/** The command line of a benchmark: --rounds N, and --json for a report that a machine reads. */
export async function runBench<Report>(
  rounds: number,
  measure: (rounds: number) => Report | Promise<Report>,
  text: (report: Report) => string,
): Promise<void> {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: "boolean", default: false },
        rounds: { type: "string", default: String(rounds) },
      },
    });
    const count = Number(values.rounds);
    if (!Number.isInteger(count) || count < 1) throw new Error("--rounds takes a whole number");
    const report = await measure(count);
    console.log(values.json ? JSON.stringify(report, null, 2) : text(report));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
