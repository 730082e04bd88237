import { setTimeout as pause } from "node:timers/promises";

export interface WaitOptions {
  /** What is awaited, as it reads after "waited 30 s for". */
  readonly what: string;
  readonly deadlineMs: number;
  readonly everyMs?: number;
  /** Ends the wait at once, with this error, when waiting further is pointless. */
  readonly giveUp?: () => Error | undefined;
}

/** What a predicate returns while its condition does not hold. */
type NotYet = false | null | undefined;

/**
 * Polls until the predicate returns something other than false, null or undefined, and returns
 * that. A predicate that throws counts as "not yet": most conditions here are reads of objects
 * that may not exist so far. The last such error is the cause of the timeout.
 */
export async function waitFor<T>(
  predicate: () => T,
  { what, deadlineMs, everyMs = 100, giveUp }: WaitOptions,
): Promise<Exclude<Awaited<T>, NotYet>> {
  const end = Date.now() + deadlineMs;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await predicate();
      if (isThere(value)) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    const reason = giveUp?.();
    if (reason !== undefined) throw reason;
    if (Date.now() + everyMs > end) throw timeout(what, deadlineMs, lastError);
    await pause(everyMs);
  }
}

function isThere<T>(value: T): value is Exclude<T, NotYet> {
  return value !== false && value !== null && value !== undefined;
}

function timeout(what: string, deadlineMs: number, cause: unknown): Error {
  const seconds = Math.round(deadlineMs / 1000);
  const detail = cause instanceof Error ? `: ${cause.message}` : "";
  return new Error(`waited ${seconds} s for ${what}, in vain${detail}`, { cause });
}
