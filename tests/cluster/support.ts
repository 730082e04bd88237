import { GoMissingError, startControlPlane, type ControlPlane } from "./control-plane";

/** Enough for the first build on a small and busy machine; with a filled cache it takes seconds. */
const START_TIMEOUT_MS = 45 * 60_000;

let shared: Promise<ControlPlane> | undefined;

/** The control plane that all suites of one mocha process share, started by the first of them. */
export function cluster(): Promise<ControlPlane> {
  return (shared ??= startControlPlane());
}

/**
 * For a `before` hook: the shared control plane, with time enough to build it; where it cannot be
 * built the suite is skipped, and says why.
 */
export async function requireCluster(context: Mocha.Context): Promise<ControlPlane> {
  context.timeout(START_TIMEOUT_MS);
  try {
    return await cluster();
  } catch (error) {
    if (!(error instanceof GoMissingError)) throw error;
    process.stderr.write(`skipped: ${error.message}\n`);
    return context.skip();
  }
}

/** Outside every suite, so mocha runs it once, after the last one. */
after(async function stopCluster(this: Mocha.Context) {
  this.timeout(60_000);
  const started = await shared?.catch(() => undefined);
  await started?.stop();
});
