import { spawnSync } from "node:child_process";

/** Whether a program is on PATH. */
export function hasTool(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Skips the running test, or the suite of a `before` hook, with a reason that stands in the report. */
export function skip(context: Mocha.Context, reason: string): never {
  process.stderr.write(`  skipped: ${reason}\n`);
  return context.skip();
}
