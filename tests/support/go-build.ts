import { spawn } from "node:child_process";
import { onProcessEnd } from "./process-end";

/** This machine cannot build Go programs: a reason to skip tests, not to fail them. */
export class GoMissingError extends Error {
  override readonly name = "GoMissingError";
}

const DEADLINE_MS = 60 * 60_000;
const PROGRESS_EVERY_MS = 15_000;

/** Runs `go build` in a module's directory and tells how far it is. */
export async function goBuild(
  name: string,
  directory: string,
  args: readonly string[],
): Promise<void> {
  const started = Date.now();
  const elapsed = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  let output = "";
  const go = spawn("go", ["build", "-v", ...args], {
    cwd: directory,
    env: { ...process.env, CGO_ENABLED: "0", GOWORK: "off" },
    stdio: ["ignore", "ignore", "pipe"],
    // The timeout option of spawn would keep this process alive when there is no `go`.
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const forget = onProcessEnd(() => go.kill());
  const ticker = setInterval(() => {
    say(name, `${elapsed()}: ${packages(output)} packages compiled`);
  }, PROGRESS_EVERY_MS);
  say(name, "building from Go modules (once; minutes on a small machine)");
  try {
    await new Promise<void>((resolve, reject) => {
      go.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
      go.once("error", (error) => reject(startFailure(name, error)));
      go.once("close", (code) => {
        if (code === 0) resolve();
        else reject(buildFailure(directory, code, output));
      });
    });
  } finally {
    clearInterval(ticker);
    forget();
  }
  say(name, `built in ${elapsed()}`);
}

/** With -v, go names each package that it compiles on a line of its own. */
function packages(output: string): number {
  return output.match(/^[\w.]+(\/\S+)?$/gm)?.length ?? 0;
}

function startFailure(name: string, error: NodeJS.ErrnoException): Error {
  if (error.name === "AbortError") {
    return new Error(`go build did not end in ${DEADLINE_MS / 60_000} minutes`);
  }
  if (error.code !== "ENOENT") return error;
  return new GoMissingError(
    `${name} is built from Go modules, and there is no \`go\` in PATH: ` +
      "install Go 1.26 or newer; all other tests run without it",
  );
}

function buildFailure(directory: string, code: number | null, output: string): Error {
  const reason = code === null ? "was killed" : `exited with code ${code}`;
  const tail = output.trimEnd().split("\n").slice(-20).join("\n");
  return new Error(`go build in ${directory} ${reason}:\n${tail}`);
}

/** Progress goes to stderr. */
export function say(name: string, line: string): void {
  process.stderr.write(`${name}: ${line}\n`);
}
