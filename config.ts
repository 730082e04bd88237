/** The only reader of the stack's configuration. */
import * as pulumi from "@pulumi/pulumi";
import { parseSettings, type RawConfig } from "./settings/parse";
import { SettingsError } from "./settings/problem";
import {
  keys,
  secretKeys,
  type PulumiType,
  type SecretName,
  type Settings,
} from "./settings/schema";

const PROJECT = "otel-lgtm";

/** In the SDK, but left out of its types: whether the stack file holds a key encrypted. */
const { isConfigSecret } = pulumi.runtime as unknown as {
  isConfigSecret: (key: string) => boolean;
};

/** The stack's secrets, encrypted in state; an unset optional one is undefined. */
export interface Secrets {
  readonly grafanaAdminPassword: pulumi.Output<string>;
  readonly grafanaSecretKey: pulumi.Output<string>;
  readonly otlpToken: pulumi.Output<string> | undefined;
}

/** Everything the program is told from outside. */
export interface Config {
  readonly settings: Settings;
  readonly secrets: Secrets;
}

/**
 * Reads and checks the current stack's configuration.
 * @throws pulumi.RunError, shown without a stack trace, that lists every fault.
 */
export function loadConfig(): Config {
  const config = new pulumi.Config(PROJECT);
  try {
    const settings = parseSettings(readRaw());
    return {
      settings,
      secrets: {
        grafanaAdminPassword: config.requireSecret("grafanaAdminPassword"),
        grafanaSecretKey: config.requireSecret("grafanaSecretKey"),
        otlpToken: settings.otlpTokenRequired ? config.requireSecret("otlpToken") : undefined,
      },
    };
  } catch (error) {
    if (error instanceof SettingsError) throw new pulumi.RunError(error.message);
    throw error;
  }
}

function readRaw(): RawConfig {
  const values: Record<string, unknown> = {};
  const encrypted: string[] = [];
  const secrets: Partial<Record<SecretName, { value: string; encrypted: boolean }>> = {};
  for (const [fullName, text] of Object.entries(pulumi.runtime.allConfig())) {
    if (!fullName.startsWith(`${PROJECT}:`)) continue;
    const name = fullName.slice(PROJECT.length + 1);
    // A secret's text is read only for the check of its length and goes nowhere else.
    if (name in secretKeys) {
      secrets[name as SecretName] = { value: text, encrypted: isConfigSecret(fullName) };
    } else {
      if (isConfigSecret(fullName)) encrypted.push(name);
      values[name] = decode(text, name in keys ? keys[name as keyof typeof keys].type : "string");
    }
  }
  return { stack: pulumi.getStack(), values, encrypted, secrets };
}

/** The engine hands over every value as text; structured ones as JSON. Text that is no JSON is left to the schema to refuse. */
function decode(text: string, type: PulumiType): unknown {
  if (type === "string") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
