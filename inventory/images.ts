/** Images of everything that a stack creates, and what is wrong with them. */
import type { ImageLock, LockedImage } from "../components/image-lock";
import { parseReference, referenceText, type ImageReference } from "../components/image-reference";
import { publisherOf } from "../components/images";
import type { Plan } from "../plan/plan";
import { factsOf, type ObjectFacts } from "./facts";
import type { Lock } from "./lock";

/** An image that runs, under the name by which it is published. */
export interface UsedImage {
  readonly image: ImageReference;
  /** Chart that brings it, with its version. */
  readonly chart?: string;
}

/** A container, or a volume, that takes an image. */
interface Use {
  /** "Deployment monitoring/grafana: grafana". */
  readonly who: string;
  readonly image: string;
}

function uses(objects: readonly ObjectFacts[]): Use[] {
  return objects.flatMap(({ kind, name, namespace = "", pod }) =>
    [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])].map((container) => ({
      who: `${kind} ${namespace}/${name}: ${container.name}`,
      image: container.image,
    })),
  );
}

/** An image's name where it is published; nothing where it is of a mirror and nobody said whose it is. */
function published(image: string, mirror: string | undefined): ImageReference | undefined {
  const reference = parseReference(image);
  if (mirror === undefined || !image.startsWith(`${mirror}/`)) return reference;
  const path = `${reference.registry}/${reference.path}`.slice(mirror.length + 1);
  const registry = publisherOf(path);
  return registry === undefined ? undefined : { ...reference, registry, path };
}

/**
 * Published names of all images, each once.
 * @param mirror Where the objects take them from.
 */
export function imagesOf(objects: readonly ObjectFacts[], mirror?: string): ImageReference[] {
  const found = uses(objects).flatMap(({ image }) => published(image, mirror) ?? []);
  return [...new Map(found.map((one) => [referenceText(one), one])).values()];
}

/** Images of a stack: its charts', and those of the program's own objects. */
export function stackImages({ manifests }: Plan, lock: Lock, mirror?: string): UsedImage[] {
  return [
    ...lock.releases.flatMap(({ chart, objects }) =>
      imagesOf(objects, mirror).map((image) => ({ image, chart })),
    ),
    ...imagesOf(
      manifests.map((manifest) => factsOf(manifest)),
      mirror,
    ).map((image) => ({ image })),
  ];
}

/** The lock of these images: digests stay with the tag they were found for, what nobody uses goes. */
export function mergedImages(used: readonly UsedImage[], lock: ImageLock): ImageLock {
  const merged = new Map<string, LockedImage>();
  for (const { image, chart } of used) {
    const entry = entryOf(lock, image);
    const { registry, path, tag } = image;
    // A chart that takes a digest leaves the tag out.
    const name = tag === undefined ? entry?.image : referenceText({ registry, path, tag });
    if (name === undefined) continue;
    merged.set(name, {
      image: name,
      ...(chart === undefined ? {} : { chart }),
      ...(entry?.digest === undefined ? {} : { digest: entry.digest }),
    });
  }
  return [...merged.values()].sort((a, b) => (a.image < b.image ? -1 : 1));
}

/** The entry of an image's tag, or, where it names none, of its digest. */
function entryOf(
  lock: ImageLock,
  { registry, path, tag, digest }: ImageReference,
): LockedImage | undefined {
  return lock.find((entry) =>
    tag === undefined
      ? entry.image.startsWith(`${registry}/${path}:`) && entry.digest === digest
      : entry.image === referenceText({ registry, path, tag }),
  );
}

/**
 * What is wrong with the images of a stack, one line each with what to do.
 * @param mirror The only place that they may be taken from.
 */
export function imageProblems(
  objects: readonly ObjectFacts[],
  lock: ImageLock,
  mirror?: string,
): string[] {
  return uses(objects).flatMap(({ who, image }) => {
    const problem = outside(image, mirror) ?? unlocked(image, lock, mirror);
    return problem === undefined ? [] : [`${who} takes ${image}, ${problem}`];
  });
}

function outside(image: string, mirror: string | undefined): string | undefined {
  return mirror === undefined || image.startsWith(`${mirror}/`)
    ? undefined
    : `which is not of the mirror ${mirror}; fix: pass imageRegistry on, in components/values or where the pod is made`;
}

function unlocked(image: string, lock: ImageLock, mirror: string | undefined): string | undefined {
  const reference = published(image, mirror);
  if (reference === undefined)
    return "and nobody knows who publishes it; fix: add it to components/images.ts";
  const { registry, path, tag, digest } = reference;
  if (digest === undefined && (tag === undefined || tag === "latest"))
    return "whose content may change under that name; fix: name a version";
  const entry = entryOf(lock, reference);
  if (entry !== undefined && entry.digest === digest) return undefined;
  if (entry?.digest !== undefined && digest === undefined)
    return `without the digest that images.lock has; fix: pass it on, with \`pinned\` of components/image-lock.ts`;
  const known = lock.find((one) => one.image.startsWith(`${registry}/${path}:`));
  return known === undefined
    ? "which images.lock does not have; fix: run `npm run lock`"
    : `while images.lock has ${known.image}${known.digest === undefined ? "" : `@${known.digest}`}; fix: run \`npm run lock\``;
}
