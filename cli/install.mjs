/** Installs the packages of package-lock.json where they are missing or older than it. Needs nothing but Node and npm. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the process with a message where npm fails. */
export function install() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
  )
    return;
  console.error("Installing packages (npm ci) ...");
  // No package needs an install script; @pulumi/kubernetes' would download the provider, which the CLI does by itself.
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    console.error("npm ci failed; its message stands above. Nothing else was done.");
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();
