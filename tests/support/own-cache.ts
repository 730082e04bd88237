import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty cache of a test's own in place of the user's, until `remove`. */
export class OwnCache {
  readonly directory = mkdtempSync(join(tmpdir(), "otel-lgtm-cache-"));
  readonly #real = process.env["XDG_CACHE_HOME"];

  constructor() {
    process.env["XDG_CACHE_HOME"] = this.directory;
  }

  remove(): void {
    if (this.#real === undefined) Reflect.deleteProperty(process.env, "XDG_CACHE_HOME");
    else process.env["XDG_CACHE_HOME"] = this.#real;
    rmSync(this.directory, { recursive: true });
  }
}
