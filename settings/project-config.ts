/** The `config` section of Pulumi.yaml, generated from the keys so that the two cannot differ. */
import { keys, secretKeys, type Key } from "./schema";

/** One entry of Pulumi.yaml's `config`. */
export interface ProjectConfigEntry {
  readonly type: string;
  readonly description: string;
  readonly default?: unknown;
  readonly items?: { readonly type: string };
}

/**
 * What Pulumi.yaml must declare, key by key. Secrets have the empty text as default, so that a missing one reaches our
 * message and not the CLI's; `secret: true` would then refuse that default, and the settings' own rule is as strict.
 */
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
    { type, description: `Secret. ${description}`, default: "" },
  ]);
  return Object.fromEntries([...plain, ...secrets]) as Record<string, ProjectConfigEntry>;
}
