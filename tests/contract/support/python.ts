/** A virtual environment with the packages of a requirements.txt, made once: the user's cache keeps it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheRoot } from "../../../program/cache-root";
import { say } from "../../support/go-build";
import { onProcessEnd } from "../../support/process-end";
import { endOf, runToEnd } from "./run";

/** This machine cannot make virtual environments: a reason to skip tests, not to fail them. */
export class PythonMissingError extends Error {
  override readonly name = "PythonMissingError";
}

/** What the pinned packages ask for. */
const OLDEST = "3.10";
const DEADLINE_MS = 10 * 60_000;

/** Of the interpreter that makes the environment: it does not work with another one. */
const IDENTITY =
  "import ensurepip, sys, venv\n" +
  `sys.version_info >= (${OLDEST.replace(".", ",")}) or sys.exit('this one is ' + sys.version)\n` +
  "print(sys.version, sys.platform, sys.base_prefix)";

/**
 * Makes the environment; later calls find it in the cache.
 * @returns Path of its Python.
 * @throws PythonMissingError where there is no Python that can, Error with the end of pip's output where it fails.
 */
export async function ensurePython(requirements: string): Promise<string> {
  const key = createHash("sha256").update(interpreter()).update(readFileSync(requirements));
  const parent = join(cacheRoot(), "contract-python");
  const target = join(parent, key.digest("hex").slice(0, 16));
  if (!existsSync(target)) await makeIn(parent, target, requirements);
  return pythonOf(target);
}

function interpreter(): string {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", IDENTITY], {
    encoding: "utf8",
    timeout: 30_000,
  });
  if (status === 0) return stdout;
  const detail = (stderr as string | undefined)?.trim().split("\n").at(-1) ?? "";
  throw new PythonMissingError(
    `there is no \`python3\` in PATH that is ${OLDEST} or newer and has venv and ensurepip` +
      (detail === "" ? "" : ` (${detail})`),
  );
}

const pythonOf = (environment: string): string =>
  process.platform === "win32"
    ? join(environment, "Scripts", "python.exe")
    : join(environment, "bin", "python");

/** What breaks off leaves nothing that looks finished: the directory appears by a rename. */
async function makeIn(parent: string, target: string, requirements: string): Promise<void> {
  const started = Date.now();
  say("contract-python", "installing packages with pip (once)");
  await mkdir(parent, { recursive: true });
  const unfinished = await mkdtemp(join(parent, "unfinished-"));
  const forget = onProcessEnd(() => rmSync(unfinished, { recursive: true, force: true }));
  try {
    await succeed("python3", ["-m", "venv", unfinished]);
    const install = ["-m", "pip", "install", "--no-input", "--disable-pip-version-check"];
    await succeed(pythonOf(unfinished), [...install, "-r", requirements]);
    await rename(unfinished, target);
    say("contract-python", `installed in ${Math.round((Date.now() - started) / 1000)} s`);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been faster; its result is the same.
    if (!existsSync(target)) throw error;
  } finally {
    forget();
  }
}

async function succeed(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runToEnd(command, args, {
    env: process.env,
    deadlineMs: DEADLINE_MS,
  });
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${String(code)}:\n${endOf(output)}`);
}
