import * as pulumi from "@pulumi/pulumi";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseImageLock, type ImageLock } from "./image-lock";

export const IMAGE_LOCK_FILE = join(__dirname, "..", "images.lock");

/**
 * What images.lock says; nothing where there is no such file.
 * @throws pulumi.RunError where it cannot be read.
 */
export function readImageLock(file = IMAGE_LOCK_FILE): ImageLock {
  if (!existsSync(file)) return [];
  try {
    return parseImageLock(readFileSync(file, "utf8"));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new pulumi.RunError(
      `${file} cannot be read: ${what}\n  fix: take the committed file back, or remove it and run \`npm run lock\` and \`npm run images\``,
    );
  }
}
