/**
 * images.lock: every image that a stack runs, with the digest of its content where its registry was asked. What has a
 * digest there is deployed by it.
 */
import { parse, stringify } from "yaml";
import { z } from "zod";
import { chartLabel } from "./charts";
import { isDigest, parseReference } from "./image-reference";
import { NODE_IMAGE, type ChartImage } from "./images";

const named = z.string().refine((text) => {
  try {
    const { tag, digest } = parseReference(text);
    return tag !== undefined && digest === undefined;
  } catch {
    return false;
  }
}, "expected registry/path:tag");
const lockedImage = z.strictObject({
  /** registry/path:tag under which it is published. */
  image: named,
  /** Chart that brings it, with its version; absent where the program names it. */
  chart: z.string().optional(),
  /** Absent where nobody asked its registry yet. */
  digest: z.string().refine(isDigest, "expected sha256: and 64 digits").optional(),
});
const imageLock = z.strictObject({ images: z.array(lockedImage) });

export type LockedImage = z.infer<typeof lockedImage>;
export type ImageLock = readonly LockedImage[];

/** What an image is deployed by. */
export interface Pin {
  readonly tag: string;
  readonly digest: string;
}

const HEADER = `# Every image that a stack runs, under the name by which it is published. \`npm run lock\` writes the names, \`npm run images\`
# asks the registries for the digests. What has no digest here is deployed by its tag alone.
`;

/** The file's text. */
export const imageLockText = (images: ImageLock): string =>
  `${HEADER}${stringify({ images }, { lineWidth: 0 })}`;

/** @throws z.ZodError, YAMLParseError where the text is no such file. */
export const parseImageLock = (text: string): ImageLock => imageLock.parse(parse(text)).images;

/**
 * Values that pin a chart's image; none where it is not pinned. A digest that was found for another version of the chart
 * is none: that version's image would go on running.
 */
export function pinned<T extends object>(
  lock: ImageLock,
  { registry, path, chart }: ChartImage,
  values: (pin: Pin) => T,
): Partial<T> {
  const entry = lock.find(
    (one) => one.chart === chartLabel(chart) && one.image.startsWith(`${registry}/${path}:`),
  );
  const tag = parseReference(entry?.image ?? path).tag;
  if (entry?.digest === undefined || tag === undefined) return {};
  return values({ tag, digest: entry.digest });
}

/** Name of the image that the demo apps run in, from a mirror where one is given. */
export function nodeImage(lock: ImageLock, mirror: string | undefined): string {
  const { registry, path, tag } = NODE_IMAGE;
  const digest = lock.find(({ image }) => image === `${registry}/${path}:${tag}`)?.digest;
  return `${mirror ?? registry}/${path}:${tag}${digest === undefined ? "" : `@${digest}`}`;
}
