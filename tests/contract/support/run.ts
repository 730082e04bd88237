import { spawn, type ChildProcess } from "node:child_process";
import { onProcessEnd } from "../../support/process-end";

export interface RunOptions {
  /** The whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly deadlineMs: number;
  /** Called with all output so far whenever there is more. */
  readonly onOutput?: (output: string, child: ChildProcess) => void;
}

/** How a program ended; `code` is null where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  /** stdout and stderr. */
  readonly output: string;
}

/**
 * Runs a program to its end.
 * @throws Error where it cannot be started, or has not ended by the deadline: then it is killed.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  { env, deadlineMs, onOutput }: RunOptions,
): Promise<Ended> {
  let output = "";
  const child = spawn(command, args, {
    env: { ...env },
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.timeout(deadlineMs),
    killSignal: "SIGKILL",
  });
  const forget = onProcessEnd(() => child.kill("SIGKILL"));
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      onOutput?.(output, child);
    });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { code, output };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    const waited = `${deadlineMs / 1000} s`;
    throw new Error(`${command} did not end in ${waited}:\n${endOf(output)}`, { cause: error });
  } finally {
    forget();
  }
}

/** The last lines of a program's output. */
export const endOf = (output: string): string => output.trimEnd().split("\n").slice(-20).join("\n");
