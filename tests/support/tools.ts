import { spawnSync } from "node:child_process";

/** Whether a program is on PATH. */
export function hasTool(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Skips the running test with a reason that stands in the report, and says what would make it run. */
export function skip(context: Mocha.Context, reason: string): never {
  if (context.test) context.test.title += ` (skipped: ${reason})`;
  return context.skip();
}
