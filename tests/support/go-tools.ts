/** Programs built from Go modules, once: a go.mod of the project's own pins them, and the user's cache keeps them. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheRoot } from "../../program/cache-root";
import { goBuild } from "./go-build";
import { onProcessEnd } from "./process-end";

/** A folder with go.mod and go.sum, whose tool list names the programs. */
export interface GoTools {
  /** Folder in the cache, and what progress is reported of. */
  readonly name: string;
  readonly directory: string;
  /** Flags of `go build`, from the text of go.mod. */
  readonly flags: (goMod: string) => readonly string[];
  /** Files of the folder that are compiled too; a change of theirs is a new build. */
  readonly sources?: readonly string[];
  /** Programs that are to bear another name than their package's last element. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * Builds the programs that go.mod lists as tools; later calls find them in the cache.
 * @returns The directory of the executables.
 * @throws GoMissingError where there is no Go, Error with the end of the compiler's output where the build fails.
 */
export async function ensureGoTools(tools: GoTools): Promise<string> {
  const goMod = readFileSync(join(tools.directory, "go.mod"), "utf8");
  const goSum = readFileSync(join(tools.directory, "go.sum"), "utf8");
  const flags = ["-mod=readonly", "-trimpath", "-buildvcs=false", ...tools.flags(goMod)];
  const sources = (tools.sources ?? []).map((name) =>
    readFileSync(join(tools.directory, name), "utf8"),
  );
  const key = createHash("sha256").update(
    [goMod, goSum, ...sources, ...flags, goPlatform()].join("\n"),
  );
  const target = join(cacheRoot(), tools.name, key.digest("hex").slice(0, 16));
  if (!existsSync(target)) await buildInto(target, tools, flags);
  return join(target, "bin");
}

/** Path of an executable. */
export function executable(directory: string, name: string): string {
  return join(directory, process.platform === "win32" ? `${name}.exe` : name);
}

/** Version of a module that go.mod requires, with its v. */
export function requiredVersion(goMod: string, module: string): string {
  const line = goMod
    .split("\n")
    .find((text) => text.replace("require", "").trim().startsWith(`${module} `));
  const version = /v\d+\.\d+\.\d+\S*/.exec(line ?? "")?.[0];
  if (version === undefined) throw new Error(`go.mod does not require ${module}`);
  return version;
}

/** Linker flags that strip the program and set variables of it. */
export function linkerFlags(variables: Readonly<Record<string, string>>): string[] {
  const links = Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`);
  return ["-ldflags", ["-s", "-w", ...links].join(" ")];
}

/** Computed without `go`, so that a filled cache works where there is no Go. */
function goPlatform(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  return `${os}/${arch}`;
}

/** A build that breaks off leaves nothing that looks finished: the directory appears by a rename. */
async function buildInto(target: string, tools: GoTools, flags: readonly string[]): Promise<void> {
  const parent = join(cacheRoot(), tools.name);
  await mkdir(parent, { recursive: true });
  const unfinished = await mkdtemp(join(parent, "unfinished-"));
  const forget = onProcessEnd(() => rmSync(unfinished, { recursive: true, force: true }));
  try {
    const output = join(unfinished, "bin");
    await mkdir(output);
    // A trailing slash makes `go build` take it for a directory; `tool` is go.mod's tool list.
    await goBuild(tools.name, tools.directory, [...flags, "-o", `${output}/`, "tool"]);
    for (const [from, to] of Object.entries(tools.rename ?? {}))
      await rename(executable(output, from), executable(output, to));
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been faster; its result is the same.
    if (!existsSync(target)) throw error;
  } finally {
    forget();
  }
}
