/** A stack's configuration as the Pulumi CLI would hand it over, read from Pulumi.yaml and Pulumi.<stack>.yaml without it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { secretKeys, type SecretName } from "../settings/schema";

export const PROJECT = "otel-lgtm";
export const ROOT = join(__dirname, "..");

/** Stands for a secret whose value this machine does not know or that is not set; fit for every rule. */
export const PLACEHOLDER = "secret--not-known-to-the-plan--".repeat(2);

/** A stack's configuration, flat and as text, as the engine passes it to the program. */
export interface StackConfig {
  readonly stack: string;
  /** "otel-lgtm:namespace" → text; structured values as JSON. */
  readonly values: Readonly<Record<string, string>>;
  /** Full names of the keys whose values are secret. */
  readonly secretKeys: readonly string[];
  /** Secrets that the stack file does not set, though the program needs them. */
  readonly missingSecrets: readonly SecretName[];
}

/** A mistake of the person who calls; shown without a stack trace. */
export class UserError extends Error {}

const projectFile = z.object({
  name: z.literal(PROJECT),
  config: z.record(z.string(), z.object({ default: z.unknown() })),
});
const stackFile = z.object({ config: z.record(z.string(), z.unknown()).nullish() });

/** Names of the stacks that have a file here. */
export function stackNames(root = ROOT): string[] {
  return readdirSync(root)
    .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? [])
    .sort();
}

/**
 * Reads a stack's configuration, with placeholders for its secrets.
 * @throws UserError where the file is missing or is no stack file.
 */
export function readStackConfig(stack: string, root = ROOT): StackConfig {
  const file = join(root, `Pulumi.${stack}.yaml`);
  if (!existsSync(file)) {
    throw new UserError(
      `There is no stack "${stack}" (no Pulumi.${stack}.yaml). Stacks here: ${stackNames(root).join(", ")}.`,
    );
  }
  const parsed = stackFile.safeParse(readYaml(file));
  if (!parsed.success)
    throw new UserError(`Pulumi.${stack}.yaml is no stack file: ${z.prettifyError(parsed.error)}`);
  const values: Record<string, unknown> = {};
  const secrets: string[] = [];
  for (const [name, value] of Object.entries(parsed.data.config ?? {})) {
    if (isEncrypted(value)) secrets.push(name);
    else values[name] = value;
  }
  return stackConfig(stack, values, secrets);
}

/**
 * Configuration of a stack that sets these values, by keys with or without the project's prefix, and these secrets; the
 * rest is Pulumi.yaml's defaults.
 */
export function stackConfig(
  stack: string,
  own: Readonly<Record<string, unknown>>,
  ownSecrets: readonly string[],
): StackConfig {
  const project = projectFile.parse(readYaml(join(ROOT, "Pulumi.yaml")));
  const fullName = (name: string) => (name.includes(":") ? name : `${PROJECT}:${name}`);
  const values: Record<string, string> = {};
  for (const [name, { default: value }] of Object.entries(project.config))
    values[fullName(name)] = asText(value);
  for (const [name, value] of Object.entries(own)) values[fullName(name)] = asText(value);
  const secrets = ownSecrets.map(fullName);
  const missing: SecretName[] = [];
  for (const [name, { required }] of Object.entries(secretKeys)) {
    if (!required || values[fullName(name)] !== "" || secrets.includes(fullName(name))) continue;
    secrets.push(fullName(name));
    missing.push(name as SecretName);
  }
  for (const name of secrets) values[name] = PLACEHOLDER;
  return { stack, values, secretKeys: secrets, missingSecrets: missing };
}

function readYaml(file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), {
    prettyErrors: false,
    lineCounter: lines,
  });
  const [error] = document.errors;
  // The parser's own message quotes the file, where somebody may have written a secret in clear text.
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UserError(
      `${file} is no YAML: ${error.code} at line ${String(line)}, column ${String(col)}`,
    );
  }
  try {
    return document.toJS();
  } catch {
    throw new UserError(
      `${file} is no YAML: a value begins with * and is no alias; put it in quotes`,
    );
  }
}

const asText = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** Whole, or somewhere in an object or a list: the engine takes the whole key for secret then. */
const isEncrypted = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.keys(value).join() === "secure" || Object.values(value).some(isEncrypted));
