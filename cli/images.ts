/** `npm run images`: the digests of images.lock, asked of the registries. */
import { writeFileSync } from "node:fs";
import { imageLockText, type ImageLock } from "../components/image-lock";
import { IMAGE_LOCK_FILE, readImageLock } from "../components/image-lock-file";
import { parseReference } from "../components/image-reference";
import { UserError } from "../program/stack-file";
import { resolveDigest } from "./registry";

/** For all registries together. */
const DEADLINE_MS = 30_000;

export interface ImagesOptions {
  /** Write nothing; fail where a tag does not point to what is locked. */
  readonly check?: true;
  /** host[:port][/path] to ask in place of the registries. */
  readonly mirror?: string;
}

/**
 * Writes the digests of all images, or compares them.
 * @throws UserError where not every image could be asked for; the file is as it was then. With `check` also where a digest
 * is another than the locked one, or none is locked.
 */
export async function images(
  { check, mirror }: ImagesOptions,
  file = IMAGE_LOCK_FILE,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  const lock = readImageLock(file);
  const resolved = await resolveAll(lock, mirror, deadlineMs);
  const changes = resolved.flatMap(({ image, digest }, index) => {
    const locked = lock[index]?.digest;
    if (locked === digest) return [];
    return [`  ${image}: ${digest ?? ""}${locked === undefined ? "" : ` (locked: ${locked})`}`];
  });
  if (changes.length === 0) {
    console.log(`All ${String(lock.length)} images are what images.lock says.`);
    return;
  }
  if (check === true)
    throw new UserError(
      `Not what images.lock says:\n${changes.join("\n")}\n  fix: find out why a tag was moved; where it is meant, run \`npm run images\`, then \`npm run lock\``,
    );
  writeFileSync(file, imageLockText(resolved));
  console.log(
    `Written to images.lock:\n${changes.join("\n")}\nThe charts are given these digests: run \`npm run lock\` now, and commit both.`,
  );
}

async function resolveAll(
  lock: ImageLock,
  mirror: string | undefined,
  deadlineMs: number,
): Promise<ImageLock> {
  const signal = AbortSignal.timeout(deadlineMs);
  const failures: string[] = [];
  const resolved = await Promise.all(
    lock.map(async (entry) => {
      const { registry, path, tag = "" } = parseReference(entry.image);
      const asked = `${mirror ?? registry}/${path}:${tag}`;
      try {
        return { ...entry, digest: await resolveDigest(parseReference(asked), signal) };
      } catch (error) {
        failures.push(`  ${asked}: ${error instanceof Error ? error.message : String(error)}`);
        return entry;
      }
    }),
  );
  if (failures.length === 0) return resolved;
  throw new UserError(
    `Of ${String(lock.length)} images, ${String(failures.length)} could not be asked for; images.lock is as it was.\n${failures.sort().join("\n")}\n  fix: run it where the registries can be reached, or with --mirror host/path where their images are`,
  );
}
