/** One thing that a deployment needs, and what to do where it is missing. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<Result>;
}

export type Result =
  | { readonly ok: true; readonly found: string }
  | { readonly ok: false; readonly problem: string; readonly fix: string };

export const ok = (found: string): Result => ({ ok: true, found });
export const missing = (problem: string, fix: string): Result => ({ ok: false, problem, fix });

/** A check with its result. */
export type Outcome = Result & { readonly name: string };

/** Runs all checks side by side; the outcomes stand in the order of the checks. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome[]> {
  return Promise.all(checks.map(async ({ name, run }) => ({ name, ...(await run()) })));
}
