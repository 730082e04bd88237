/** npm packages of package-lock.json, and which needs which. */
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  /** Where a package is installed under another name. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
const lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), entry),
});

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, or what the package says instead. */
  readonly license?: string;
  /** sha512 of the packed package, as hex. */
  readonly sha512?: string;
  /** Needed to develop and test, not to run. */
  readonly dev: boolean;
  /** Left out where it does not fit the machine. */
  readonly optional: boolean;
  readonly hasInstallScript: boolean;
  /** name@version of what it needs. */
  readonly needs: readonly string[];
}

export const packageId = ({ name, version }: Pick<NpmPackage, "name" | "version">): string =>
  `${name}@${version}`;

/**
 * The project itself, and all packages in order of name and version, each once.
 * @param text package-lock.json.
 * @throws z.ZodError where it is no lockfile of version 3.
 */
export function lockedPackages(text: string): { root: NpmPackage; packages: NpmPackage[] } {
  const { packages } = lockfile.parse(JSON.parse(text));
  const byId = new Map<string, NpmPackage>();
  let root: NpmPackage | undefined;
  for (const [
    path,
    { integrity, license, dev, optional, hasInstallScript, ...rest },
  ] of Object.entries(packages)) {
    const { name = path.replace(/^.*node_modules\//, ""), version } = rest;
    const id = packageId({ name, version });
    const same = byId.get(id);
    const sha512 = /^sha512-(.+)$/.exec(integrity ?? "")?.[1];
    const needs = Object.keys({
      ...rest.dependencies,
      ...rest.optionalDependencies,
      ...rest.peerDependencies,
      ...(path === "" ? rest.devDependencies : {}),
    }).flatMap((needed) => {
      const found = placeOf(needed, path, (place) => Object.hasOwn(packages, place));
      const there = packages[found ?? ""];
      return found === undefined || there === undefined
        ? []
        : [packageId({ name: there.name ?? needed, version: there.version })];
    });
    const made: NpmPackage = {
      name,
      version,
      ...(license === undefined ? {} : { license }),
      ...(sha512 === undefined ? {} : { sha512: Buffer.from(sha512, "base64").toString("hex") }),
      // A package that is there twice is needed to run where one of the two is.
      dev: dev && (same?.dev ?? true),
      optional: optional && (same?.optional ?? true),
      hasInstallScript,
      needs: [...new Set([...(same?.needs ?? []), ...needs])].sort(),
    };
    if (path === "") root = made;
    else byId.set(id, made);
  }
  if (root === undefined) throw new Error("package-lock.json has no entry for the project");
  const ids = [...byId.keys()].sort();
  return { root, packages: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** Where Node finds a package from another's place: beside it, or in a folder above. */
function placeOf(
  name: string,
  from: string,
  exists: (place: string) => boolean,
): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const place = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
    if (exists(place)) return place;
    if (base === "") return undefined;
  }
}
