import { findResource, resourcePath, type Server } from "./discovery";
import { kubeObjectSchema, type KubeObject } from "./kube-object";

export interface ApplyOptions {
  readonly fieldManager?: string;
  /** Validates and admits, but stores nothing. */
  readonly dryRun?: boolean;
  /** Takes fields over from another manager, which is a conflict otherwise. */
  readonly force?: boolean;
}

/**
 * Server-side apply of one object, any unknown or repeated field refused. Throws the API
 * server's own message.
 */
export async function applyStrict(
  server: Server,
  object: KubeObject,
  { fieldManager = "otel-lgtm-test", dryRun = false, force = false }: ApplyOptions = {},
): Promise<KubeObject> {
  const { apiVersion, kind, metadata } = object;
  const resource = await findResource(server, apiVersion, kind);
  const query = new URLSearchParams({ fieldManager, fieldValidation: "Strict" });
  if (dryRun) query.set("dryRun", "All");
  if (force) query.set("force", "true");
  const path = resourcePath(resource, metadata.namespace ?? "default", metadata.name);
  return await server.request("PATCH", `${path}?${query.toString()}`, object, {
    // JSON is YAML.
    contentType: "application/apply-patch+yaml",
    schema: kubeObjectSchema,
  });
}
