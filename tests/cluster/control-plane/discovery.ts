import { z } from "zod";
import type { Request } from "./api-client";

/** One kind of object that the API server serves. */
export interface Resource {
  /** "" for the core group. */
  readonly group: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** The plural of the paths, such as `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

/** Whose API server is asked; the answers are kept as long as this object. */
export interface Server {
  readonly request: Request;
}

const discoverySchema = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string().default("") }).default({ name: "" }),
      versions: z.array(
        z.object({
          version: z.string(),
          resources: z
            .array(
              z.object({
                resource: z.string(),
                responseKind: z.object({ kind: z.string() }),
                scope: z.enum(["Namespaced", "Cluster"]),
                verbs: z.array(z.string()),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

const ACCEPT = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

const known = new WeakMap<Server, Promise<Resource[]>>();

/** Every resource in every version, the preferred version of a group first. */
export async function discover(server: Server): Promise<Resource[]> {
  const resources = await Promise.all(
    ["/api", "/apis"].map(async (root) => {
      const options = { accept: ACCEPT, schema: discoverySchema };
      return flatten(await server.request("GET", root, undefined, options));
    }),
  );
  return resources.flat();
}

function flatten({ items }: z.infer<typeof discoverySchema>): Resource[] {
  return items.flatMap(({ metadata: { name: group }, versions }) =>
    versions.flatMap(({ version, resources }) =>
      resources.map(({ resource, responseKind, scope, verbs }) => ({
        group,
        apiVersion: group === "" ? version : `${group}/${version}`,
        kind: responseKind.kind,
        plural: resource,
        namespaced: scope === "Namespaced",
        verbs,
      })),
    ),
  );
}

/** Resolves a kind. One that is unknown is looked up anew: it may come from a recent CRD. */
export async function findResource(
  server: Server,
  apiVersion: string,
  kind: string,
): Promise<Resource> {
  const find = (resources: readonly Resource[]): Resource | undefined =>
    resources.find((each) => each.apiVersion === apiVersion && each.kind === kind);
  const resource = find(await remembered(server)) ?? find(await refreshed(server));
  if (resource === undefined) throw new Error(`the API server serves no ${apiVersion} ${kind}`);
  return resource;
}

function remembered(server: Server): Promise<Resource[]> {
  return known.get(server) ?? refreshed(server);
}

function refreshed(server: Server): Promise<Resource[]> {
  const resources = discover(server);
  known.set(server, resources);
  return resources;
}

/** The path of a collection, or of one object in it. */
export function resourcePath(resource: Resource, namespace?: string, name?: string): string {
  const root = resource.group === "" ? "/api" : "/apis";
  const scope = resource.namespaced && namespace !== undefined ? ["namespaces", namespace] : [];
  const object = name === undefined ? [] : [name];
  return [root, resource.apiVersion, ...scope, resource.plural, ...object].join("/");
}
