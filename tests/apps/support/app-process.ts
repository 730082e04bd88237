/** A demo app as a real process, from the very bundle that is deployed. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleApp, type AppName } from "../../../apps/bundle";
import { waitFor } from "../../support/wait-for";

const DEADLINE_MS = 10_000;

export class AppProcess {
  stdout = "";
  stderr = "";
  exitCode: number | null | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly directory: string,
    readonly port: number,
  ) {
    child.stdout?.on("data", (data: Buffer) => (this.stdout += data.toString()));
    child.stderr?.on("data", (data: Buffer) => (this.stderr += data.toString()));
    child.on("exit", (code) => (this.exitCode = code));
  }

  /** Starts an app with nothing in its environment but this. */
  static async start(
    name: AppName,
    env: Readonly<Record<string, string>>,
    port?: number,
  ): Promise<AppProcess> {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-app-"));
    const file = join(directory, "main.cjs");
    writeFileSync(file, bundleApp(name).code);
    const own = port ?? (await freePort());
    const child = spawn(process.execPath, [file], {
      env: { PORT: String(own), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return new AppProcess(child, directory, own);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Until it says that it listens. */
  async listening(): Promise<this> {
    await waitFor(() => this.stdout.includes('"msg":"listening"'), {
      what: "the app to listen",
      deadlineMs: DEADLINE_MS,
      everyMs: 2,
      giveUp: () =>
        this.exitCode === undefined
          ? undefined
          : new Error(`ended with ${String(this.exitCode)}: ${this.stderr}`),
    });
    return this;
  }

  /** Until it answers. */
  async ready(): Promise<this> {
    await waitFor(async () => (await fetch(`${this.url}/readyz`)).ok, {
      what: `${this.url} to answer`,
      deadlineMs: DEADLINE_MS,
      everyMs: 25,
      giveUp: () =>
        this.exitCode === undefined
          ? undefined
          : new Error(`ended with ${String(this.exitCode)}: ${this.stderr}`),
    });
    return this;
  }

  /** Until it has ended; its exit code. */
  async ended(): Promise<number | null> {
    await waitFor(() => this.exitCode !== undefined, {
      what: "the app to end",
      deadlineMs: 15_000,
      everyMs: 25,
    });
    rmSync(this.directory, { recursive: true, force: true });
    return this.exitCode ?? null;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.exitCode === undefined) this.child.kill("SIGKILL");
    await this.ended();
  }
}

/** A loopback port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
