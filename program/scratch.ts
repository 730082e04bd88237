import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Does some work in a directory of its own, which is gone afterwards, also when a signal ends the process. */
export async function inScratch<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "otel-lgtm-"));
  const clear = () => {
    for (const signal of SIGNALS) process.off(signal, end);
    rmSync(directory, { recursive: true, force: true });
  };
  // A listener takes the signal's default effect away, so it is sent once more.
  const end = (signal: NodeJS.Signals) => {
    clear();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await work(directory);
  } finally {
    clear();
  }
}
