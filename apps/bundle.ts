/** An app as one file of JavaScript that a stock Node image runs: no image build, no registry. */
import { createHash } from "node:crypto";
import { buildSync } from "esbuild";
import { join } from "node:path";

const ENTRIES = {
  checkout: "apps/checkout/main.ts",
  inventory: "apps/inventory/main.ts",
  "inventory-prometheus": "apps/inventory/prometheus.ts",
  load: "apps/load/main.ts",
} as const;

export type AppName = keyof typeof ENTRIES;
export const APP_NAMES = Object.keys(ENTRIES) as readonly AppName[];

export interface Bundle {
  readonly code: string;
  /** Of the code, as hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A ConfigMap holds at most 1 MiB with its metadata. */
export const MOST_BYTES = 1_000_000;

const bundles = new Map<AppName, Bundle>();

/**
 * Bundles an app, once a process; the same sources give the same bytes.
 * @throws Error where the bundle is too large for a ConfigMap.
 */
export function bundleApp(name: AppName): Bundle {
  const made = bundles.get(name);
  if (made !== undefined) return made;
  const { outputFiles } = buildSync({
    absWorkingDir: join(__dirname, ".."),
    entryPoints: [ENTRIES[name]],
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
    write: false,
    logLevel: "silent",
    tsconfigRaw: {},
  });
  const code = outputFiles[0]?.text ?? "";
  const bytes = Buffer.byteLength(code);
  if (bytes >= MOST_BYTES) {
    throw new Error(
      `The bundle of ${name} has ${String(bytes)} bytes, ${String(bytes - MOST_BYTES + 1)} too many for a ConfigMap.`,
    );
  }
  const bundle = { code, bytes, sha256: createHash("sha256").update(code).digest("hex") };
  bundles.set(name, bundle);
  return bundle;
}
