/** What a tag points to, asked of its registry without a login, by the Registry HTTP API that all of them speak. */
import { createHash } from "node:crypto";
import type { ImageReference } from "../components/image-reference";
import { fetchFailure } from "../program/fetch-failure";

/** An index of platforms first: its digest is good for every node, a single manifest's only for its own kind. */
const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/**
 * Digest of what a tag points to now, computed from what the registry sends.
 * @throws Error that says in a few words why there is none.
 */
export async function resolveDigest(
  { registry, path, tag = "latest" }: ImageReference,
  signal: AbortSignal,
): Promise<string> {
  try {
    const url = `${origin(registry)}/v2/${path}/manifests/${tag}`;
    const ask = (headers: Record<string, string> = {}) =>
      fetch(url, { headers: { accept: MANIFESTS.join(", "), ...headers }, signal });
    let answer = await ask();
    if (answer.status === 401) {
      const token = await anonymousToken(answer.headers.get("www-authenticate"), path, signal);
      answer = await ask({ authorization: `Bearer ${token}` });
    }
    if (!answer.ok) throw new Error(refusal(answer.status));
    return await contentDigest(answer);
  } catch (error) {
    throw new Error(fetchFailure(error), { cause: error });
  }
}

/** Docker Hub's registry has a name of its own; on this machine itself, registries speak plain HTTP. */
function origin(registry: string): string {
  if (registry === "docker.io") return "https://registry-1.docker.io";
  return `${isLoopback(registry) ? "http" : "https"}://${registry}`;
}

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+)(:\d+)?$/.test(host);

/** A token for everybody, from where the registry says: `Bearer realm="https://...",service="...",scope="..."`. */
async function anonymousToken(
  challenge: string | null,
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const field = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge ?? "")?.[1];
  const realm = field("realm");
  if (!/^Bearer /i.test(challenge ?? "") || realm === undefined || !URL.canParse(realm))
    throw new Error("it wants a login");
  const url = new URL(realm);
  if (url.protocol !== "https:" && !isLoopback(url.host))
    throw new Error(`it sends for a token to ${url.origin}, which is not encrypted`);
  const service = field("service");
  if (service !== undefined) url.searchParams.set("service", service);
  url.searchParams.set("scope", field("scope") ?? `repository:${path}:pull`);
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url.origin} gives no token (${String(answer.status)})`);
  const body = (await answer.json()) as { token?: unknown; access_token?: unknown };
  const token = body.token ?? body.access_token;
  if (typeof token !== "string") throw new Error(`${url.origin} gives no token`);
  return token;
}

async function contentDigest(answer: Response): Promise<string> {
  const type = answer.headers.get("content-type")?.split(";")[0]?.trim() ?? "nothing";
  // A proxy's page of its own is no image.
  if (!MANIFESTS.includes(type)) throw new Error(`it answers with ${type}, not with a manifest`);
  const body = Buffer.from(await answer.arrayBuffer());
  const digest = `sha256:${createHash("sha256").update(body).digest("hex")}`;
  const said = answer.headers.get("docker-content-digest") ?? digest;
  if (said !== digest) throw new Error(`it says ${said}, and what it sends is ${digest}`);
  return digest;
}

function refusal(status: number): string {
  if (status === 404) return "there is no such image";
  if (status === 401 || status === 403) return "it wants a login";
  if (status === 429) return "it was asked too often; try again later";
  return `it answers ${String(status)}`;
}
