import { parseSettings, type RawConfig } from "../../settings/parse";
import { SettingsError } from "../../settings/problem";
import type { Settings } from "../../settings/schema";

/** Secrets that every rule accepts. */
export const GOOD_SECRETS: RawConfig["secrets"] = {
  grafanaAdminPassword: { value: "a-long-password", encrypted: true },
  grafanaSecretKey: { value: "0123456789abcdef0123456789abcdef", encrypted: true },
};

/** Settings of a stack that sets nothing but these values. */
export function settingsWith(
  values: Record<string, unknown> = {},
  secrets: RawConfig["secrets"] = {},
): Settings {
  return parseSettings({ stack: "test", values, secrets: { ...GOOD_SECRETS, ...secrets } });
}

/** Problems of a stack with these values, as "key: expected | fix". */
export function problemsWith(
  values: Record<string, unknown>,
  secrets: RawConfig["secrets"] = GOOD_SECRETS,
): string[] {
  try {
    parseSettings({ stack: "test", values, secrets });
  } catch (error) {
    if (error instanceof SettingsError)
      return error.problems.map(({ key, expected, fix }) => `${key}: ${expected} | ${fix}`);
    throw error;
  }
  return [];
}
