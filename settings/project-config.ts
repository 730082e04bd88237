/** The `config` section of Pulumi.yaml, generated from the keys so that the two cannot differ. */
import { keys, secretKeys, type Key } from "./schema";

/** One entry of Pulumi.yaml's `config`. */
export interface ProjectConfigEntry {
  readonly type: string;
  readonly description: string;
  readonly default?: unknown;
  readonly secret?: boolean;
  readonly items?: { readonly type: string };
}

/** What Pulumi.yaml must declare, key by key. Secrets are empty by default, so that a missing one reaches our message. */
export function projectConfig(): Record<string, ProjectConfigEntry> {
  const plain = Object.entries<Key>(keys).map(([name, { type, description, default: value }]) => [
    name,
    {
      type,
      description,
      ...(type === "array" ? { items: { type: "object" } } : {}),
      default: value,
    },
  ]);
  const secrets = Object.entries(secretKeys).map(([name, { type, description }]) => [
    name,
    { type, description, secret: true, default: "" },
  ]);
  return Object.fromEntries([...plain, ...secrets]) as Record<string, ProjectConfigEntry>;
}
