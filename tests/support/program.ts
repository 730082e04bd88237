import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ProgramSpec {
  readonly name: string;
  readonly binary: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One running program, its output in a file of its own. */
export class Program {
  readonly name: string;
  readonly logFile: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #end: string | undefined;

  constructor(spec: ProgramSpec, logsDir: string) {
    this.name = spec.name;
    this.logFile = join(logsDir, `${spec.name}.log`);
    const log = openSync(this.logFile, "w");
    this.#child = spawn(spec.binary, spec.args, {
      stdio: ["ignore", log, log],
      env: { ...process.env, ...spec.env },
    });
    closeSync(log);
    this.#ended = new Promise((resolve) => {
      const end = (how: string): void => {
        this.#end = how;
        resolve();
      };
      this.#child.once("error", ({ message }) => end(`could not be started: ${message}`));
      this.#child.once("exit", (code, signal) =>
        end(signal === null ? `exited with code ${code ?? "?"}` : `was ended by ${signal}`),
      );
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Why it does not run any more, with the end of its log; undefined while it runs. */
  get failure(): Error | undefined {
    if (this.#end === undefined) return undefined;
    return new Error(`${this.name} ${this.#end}\n${this.logTail()}`);
  }

  logTail(lines = 20): string {
    const text = readFileSync(this.logFile, "utf8").trimEnd();
    const tail = text.split("\n").slice(-lines).join("\n");
    return `--- end of ${this.logFile}\n${tail === "" ? "(empty)" : tail}`;
  }

  /** Sends a signal, and waits for the end where the signal ends it. */
  async signal(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): Promise<void> {
    this.#child.kill(signal);
    if (signal === "SIGKILL" || signal === "SIGTERM") await this.#ended;
  }

  /** Ends it at once: what a test started holds nothing that is worth a graceful end. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    this.kill();
    await this.#ended;
  }
}
