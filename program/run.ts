/** The whole program of a stack, run in this process. */
import * as pulumi from "@pulumi/pulumi";
import { join } from "node:path";
import { record, SECRET_TEXT, type Registration } from "./recorder";
import { ROOT, type StackConfig } from "./stack-file";

/** What a stack would create and say. */
export interface ProgramRun {
  readonly stack: string;
  readonly registrations: readonly Registration[];
  /** Outputs by name; secret ones as SECRET_TEXT. */
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * Runs index.ts with a stack's configuration.
 * @throws pulumi.RunError with the message for the user, as the engine would show it.
 */
export async function runProgram(config: StackConfig): Promise<ProgramRun> {
  const { result, registrations } = await record(config, () => {
    const entry = join(ROOT, "index.ts");
    // The program runs when it is loaded; several stacks in one process each need a fresh one.
    for (const path of Object.keys(require.cache)) {
      if (path === entry || path === join(ROOT, "config.ts"))
        Reflect.deleteProperty(require.cache, path);
    }
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run the program once, not once a stack
    return require(entry) as Record<string, unknown>;
  });
  const outputs = await Promise.all(
    Object.entries(result).map(async ([name, value]) => [name, await outputValue(value)] as const),
  );
  return { stack: config.stack, registrations, outputs: Object.fromEntries(outputs) };
}

async function outputValue(value: unknown): Promise<unknown> {
  if (!pulumi.Output.isInstance(value)) return value;
  if (await pulumi.isSecret(value)) return SECRET_TEXT;
  return await (value as unknown as { promise(): Promise<unknown> }).promise();
}
