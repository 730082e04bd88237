import { loadConfig } from "../config";
import * as pulumi from "@pulumi/pulumi";
import type { Settings } from "../settings/schema";
import { readStackConfig } from "./stack-file";

/**
 * Settings of a stack, as the program itself reads them.
 * @throws UserError, pulumi.RunError with a message for the user.
 */
export function currentSettings(stack: string): Settings {
  const config = readStackConfig(stack);
  pulumi.runtime.setAllConfig({ ...config.values }, [...config.secretKeys]);
  return loadConfig().settings;
}
