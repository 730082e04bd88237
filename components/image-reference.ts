/** Names of images, as a pod has them: "docker.io/grafana/loki:3.7.6@sha256:...". */

export interface ImageReference {
  /** Host with port. */
  readonly registry: string;
  readonly path: string;
  readonly tag?: string;
  /** "sha256:" and 64 digits. */
  readonly digest?: string;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

export const isDigest = (text: string): boolean => DIGEST.test(text);

/**
 * Parts of a name, read as container runtimes do: without a registry it is Docker Hub's.
 * @throws Error where it is no name of an image.
 */
export function parseReference(text: string): ImageReference {
  const [, name = "", tag, digest] =
    /^((?:[a-z0-9][\w.-]*(?::\d+)?\/)?[a-z0-9][\w./-]*)(?::(\w[\w.-]{0,127}))?(?:@(.+))?$/.exec(
      text,
    ) ?? [];
  if (name === "" || (digest !== undefined && !isDigest(digest)))
    throw new Error(`${JSON.stringify(text)} is no name of an image`);
  return {
    ...location(name),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function location(name: string): { readonly registry: string; readonly path: string } {
  const [first = "", ...rest] = name.split("/");
  if (rest.length > 0 && /[.:]|^localhost$/.test(first))
    return { registry: first, path: rest.join("/") };
  return { registry: "docker.io", path: rest.length === 0 ? `library/${name}` : name };
}

/** The name as text. */
export const referenceText = ({ registry, path, tag, digest }: ImageReference): string =>
  `${registry}/${path}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
