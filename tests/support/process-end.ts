/**
 * Child processes outlive a Node.js process that ends by itself, by process.exit() or by a signal.
 * Whoever starts some registers here what has to happen then; it must be synchronous.
 */
const cleanups = new Set<() => void>();

/** Runs `cleanup` when this process ends. Returns the function that takes it back. */
export function onProcessEnd(cleanup: () => void): () => void {
  listenOnce();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

let listening = false;

function listenOnce(): void {
  if (listening) return;
  listening = true;
  process.once("exit", runAll);
  // A listener takes the signal's default effect away, so it has to end the process itself.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

function runAll(): void {
  for (const cleanup of cleanups) cleanup();
}
