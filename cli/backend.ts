/** Where `npm start`, `up` and `down` keep the stack's state, and how its secrets are encrypted. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../program/stack-file";

/**
 * Environment of the Pulumi CLI. What the caller has set stands; otherwise the state lies in .pulumi-local beside the
 * program, with a passphrase made once. README shows the same two variables for the plain Pulumi way.
 */
export function backendEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  root = ROOT,
): Record<string, string> {
  const local = join(root, ".pulumi-local");
  const passphraseFile = join(local, "passphrase");
  const result: Record<string, string> = {};
  if (env["PULUMI_BACKEND_URL"] === undefined) {
    mkdirSync(local, { recursive: true, mode: 0o700 });
    result["PULUMI_BACKEND_URL"] = pathToFileURL(local).href;
  }
  if (
    env["PULUMI_CONFIG_PASSPHRASE"] === undefined &&
    env["PULUMI_CONFIG_PASSPHRASE_FILE"] === undefined
  ) {
    if (!existsSync(passphraseFile)) {
      mkdirSync(local, { recursive: true, mode: 0o700 });
      writeFileSync(passphraseFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    }
    result["PULUMI_CONFIG_PASSPHRASE_FILE"] = passphraseFile;
  }
  return { ...result, PULUMI_SKIP_UPDATE_CHECK: "true" };
}
