import { z } from "zod";
import { discover, resourcePath, type Resource, type Server } from "./discovery";

export interface ObjectRef {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

export interface ListAllOptions {
  /** All objects in this namespace, but not the Namespace itself. */
  readonly namespace?: string;
  /** All cluster-scoped objects with these labels, such as `a=b,c in (d,e)`. */
  readonly clusterSelector?: string;
}

/** Names only: the kinds are too different to be read in full. */
const ACCEPT = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

const itemSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string().exactOptional() }),
});

// An empty list's items come as null for some kinds.
const listSchema = z.object({ items: z.array(itemSchema).nullable() });

/** What is there, of every kind the API server knows: for checks that nothing was left behind. */
export async function listAll(server: Server, options: ListAllOptions): Promise<ObjectRef[]> {
  const { namespace, clusterSelector } = options;
  const kinds = oncePerKind(await discover(server));
  const lists = kinds.map(async (resource) => {
    if (resource.namespaced) {
      return namespace === undefined ? [] : await list(server, resource, { namespace });
    }
    return clusterSelector === undefined ? [] : await list(server, resource, { clusterSelector });
  });
  return (await Promise.all(lists)).flat().filter((object) => !isMadeByKubernetes(object));
}

/** Every object of one kind, of all namespaces, as it is stored. */
export interface Collection {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: readonly StoredObject[];
}

const storedSchema = z.looseObject({
  metadata: z.looseObject({ namespace: z.string().exactOptional() }),
});
const collectionSchema = z.object({ items: z.array(storedSchema).nullable() });

export type StoredObject = z.infer<typeof storedSchema>;

/** All that the API server keeps, in full: for checks that something stands nowhere. */
export async function readAll(server: Server): Promise<Collection[]> {
  const kinds = oncePerKind(await discover(server));
  return Promise.all(
    kinds.map(async (resource) => {
      const options = { schema: collectionSchema };
      const { items } = await server.request("GET", resourcePath(resource), undefined, options);
      return { apiVersion: resource.apiVersion, kind: resource.kind, items: items ?? [] };
    }),
  );
}

async function list(
  server: Server,
  resource: Resource,
  { namespace, clusterSelector }: ListAllOptions,
): Promise<ObjectRef[]> {
  const query =
    clusterSelector === undefined ? "" : `?labelSelector=${encodeURIComponent(clusterSelector)}`;
  const { items } = await server.request(
    "GET",
    resourcePath(resource, namespace) + query,
    undefined,
    {
      accept: ACCEPT,
      schema: listSchema,
    },
  );
  const { apiVersion, kind } = resource;
  return (items ?? []).map(({ metadata }) => ({ apiVersion, kind, ...metadata }));
}

/** Objects that can be kept and deleted, each kind in its group's preferred version only. */
function oncePerKind(resources: readonly Resource[]): Resource[] {
  const kinds = new Map<string, Resource>();
  for (const resource of resources) {
    const key = `${resource.plural}.${resource.group}`;
    const kept = resource.verbs.includes("list") && resource.verbs.includes("delete");
    if (kept && !kinds.has(key)) kinds.set(key, resource);
  }
  return [...kinds.values()];
}

/** Events are a log, and two objects come with every namespace. */
function isMadeByKubernetes({ kind, name }: ObjectRef): boolean {
  return (
    kind === "Event" ||
    (kind === "ServiceAccount" && name === "default") ||
    (kind === "ConfigMap" && name === "kube-root-ca.crt")
  );
}
