import { homedir } from "node:os";
import { join } from "node:path";

/** Where what is fetched, built or installed once is kept, outside the project: `$XDG_CACHE_HOME/otel-lgtm`, by default in ~/.cache. */
export function cacheRoot(): string {
  const cacheHome = process.env["XDG_CACHE_HOME"];
  const base = cacheHome === undefined || cacheHome === "" ? join(homedir(), ".cache") : cacheHome;
  return join(base, "otel-lgtm");
}
