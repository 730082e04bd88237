/** Everything that a stack creates, as facts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../plan/plan";
import { everyOption } from "../program/every-option";
import {
  readStackConfig,
  ROOT,
  stackNames,
  UserError,
  type StackConfig,
} from "../program/stack-file";
import { factsOf, type ObjectFacts } from "./facts";
import { parseLock, type Lock } from "./lock";

/** What helm renders, from the lock, and what the program registers itself. */
export function inventoryOf({ manifests }: Plan, { releases }: Lock): ObjectFacts[] {
  return [
    ...releases.flatMap(({ objects }) => objects),
    ...manifests.map((manifest) => factsOf(manifest)),
  ];
}

/** Stacks whose releases are in the inventory: those that are deployed, and the one with every option. */
export const lockedStacks = (): StackConfig[] => [
  ...stackNames().map((stack) => readStackConfig(stack)),
  everyOption(),
];

/** Where a stack's lock stands. */
export const lockFile = (stack: string): string => join(ROOT, "inventory", "lock", `${stack}.yaml`);

/**
 * A stack's lock; nothing where it was never made.
 * @throws UserError where the file is none, as after a merge that left its marks in it.
 */
export function readLock(stack: string, file = lockFile(stack)): Lock | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return parseLock(readFileSync(file, "utf8"));
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UserError(
      `${file} is no inventory lock (${reason}); fix: remove it and run \`npm run lock\``,
    );
  }
}
