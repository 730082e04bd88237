import { loadConfig } from "../config";
import * as pulumi from "@pulumi/pulumi";
import type { Settings } from "../settings/schema";
import { readStackConfig, type StackConfig } from "./stack-file";

/**
 * Settings of a stack, as the program itself reads them.
 * @throws UserError, pulumi.RunError with a message for the user.
 */
export const currentSettings = (stack: string): Settings => settingsOf(readStackConfig(stack));

/** The same of a configuration at hand. */
export function settingsOf(config: StackConfig): Settings {
  pulumi.runtime.setAllConfig({ ...config.values }, [...config.secretKeys]);
  return loadConfig().settings;
}
