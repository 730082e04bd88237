import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { goBuild, say } from "./go-build";
import { onProcessEnd } from "../../support/process-end";

/** Where each program of the control plane is. */
export interface Binaries {
  readonly directory: string;
  readonly etcd: string;
  readonly apiServer: string;
  readonly controllerManager: string;
  readonly scheduler: string;
  readonly kwok: string;
  readonly kubectl: string;
}

const MODULE = join(__dirname, "go");

/** Builds the programs that are listed in go/go.mod, once; later calls find them in the cache. */
export async function ensureControlPlaneBinaries(): Promise<Binaries> {
  const goMod = readFileSync(join(MODULE, "go.mod"), "utf8");
  const goSum = readFileSync(join(MODULE, "go.sum"), "utf8");
  const flags = buildFlags(kubernetesVersion(goMod));
  const key = createHash("sha256").update([goMod, goSum, ...flags, goPlatform()].join("\n"));
  const target = join(cacheRoot(), key.digest("hex").slice(0, 16));
  if (!existsSync(target)) await buildInto(target, flags);
  return binariesIn(join(target, "bin"));
}

function binariesIn(directory: string): Binaries {
  const binary = (name: string): string => join(directory, executable(name));
  return {
    directory,
    etcd: binary("etcd"),
    apiServer: binary("kube-apiserver"),
    controllerManager: binary("kube-controller-manager"),
    scheduler: binary("kube-scheduler"),
    kwok: binary("kwok"),
    kubectl: binary("kubectl"),
  };
}

function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

function kubernetesVersion(goMod: string): string {
  const version = /^\s*k8s\.io\/kubernetes (v\d+\.\d+\.\d+)/m.exec(goMod)?.[1];
  if (version === undefined) throw new Error(`${MODULE}/go.mod does not require k8s.io/kubernetes`);
  return version;
}

/**
 * Kubernetes learns its version when it is linked. Without it the API server calls itself
 * v0.0.0-master+$Format:%H$, which no chart's semverCompare can read.
 */
function buildFlags(version: string): string[] {
  const [major, minor] = version.slice(1).split(".");
  const variables = {
    gitVersion: version,
    gitMajor: major,
    gitMinor: minor,
    gitTreeState: "clean",
  };
  const links = Object.entries(variables).map(
    ([name, value]) => `-X k8s.io/component-base/version.${name}=${value ?? ""}`,
  );
  const ldflags = ["-s", "-w", ...links].join(" ");
  return ["-mod=readonly", "-trimpath", "-buildvcs=false", "-ldflags", ldflags];
}

/** Computed without `go`, so that a filled cache works where there is no Go. */
function goPlatform(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  return `${os}/${arch}`;
}

function cacheRoot(): string {
  const cacheHome = process.env["XDG_CACHE_HOME"];
  const base = cacheHome === undefined || cacheHome === "" ? join(homedir(), ".cache") : cacheHome;
  return join(base, "otel-lgtm", "control-plane");
}

/** A build that breaks off leaves nothing that looks finished: the directory appears by a rename. */
async function buildInto(target: string, flags: readonly string[]): Promise<void> {
  await mkdir(cacheRoot(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheRoot(), "unfinished-"));
  const forget = onProcessEnd(() => rmSync(unfinished, { recursive: true, force: true }));
  try {
    const output = join(unfinished, "bin");
    await mkdir(output);
    // A trailing slash makes `go build` take it for a directory; `tool` is go.mod's tool list.
    await goBuild(MODULE, [...flags, "-o", `${output}/`, "tool"]);
    // etcd's main package is the root of its module, go.etcd.io/etcd/server/v3.
    await rename(join(output, executable("server")), join(output, executable("etcd")));
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been faster; its result is the same.
    if (!existsSync(target)) throw error;
  } finally {
    forget();
  }
}

if (require.main === module) {
  ensureControlPlaneBinaries().then(
    ({ directory }) => process.stdout.write(`${directory}\n`),
    (error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
