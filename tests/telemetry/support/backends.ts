/** Prometheus, promtool and Loki of the very versions that the charts deploy, built from their Go modules once. */
import { join } from "node:path";
import { GoMissingError } from "../../support/go-build";
import {
  ensureGoTools,
  executable,
  linkerFlags,
  requiredVersion,
  type GoTools,
} from "../../support/go-tools";
import { skip } from "../../support/tools";

const MODULES = join(__dirname, "..", "backends");

const PROMETHEUS: GoTools = {
  name: "prometheus",
  directory: join(MODULES, "prometheus"),
  flags: (goMod) => [
    // Discovery of clouds is most of the program; the stack uses none.
    "-tags",
    "netgo,remove_all_sd,enable_kubernetes_sd,enable_dns_sd",
    ...linkerFlags({
      // v0.314.0 of the module is release 3.14.0.
      "github.com/prometheus/common/version.Version": requiredVersion(
        goMod,
        "github.com/prometheus/prometheus",
      ).replace(/^v0\.(\d)(\d+)\./, "$1.$2."),
    }),
  ],
};

const LOKI: GoTools = {
  name: "loki",
  directory: join(MODULES, "loki"),
  flags: (goMod) => [
    "-tags",
    "netgo",
    ...linkerFlags({
      "github.com/grafana/loki/v3/pkg/util/build.Version": requiredVersion(
        goMod,
        "github.com/grafana/loki/v3",
      ).slice(1),
    }),
  ],
};

/** Path of promtool. */
export const promtool = async (): Promise<string> =>
  executable(await ensureGoTools(PROMETHEUS), "promtool");

/** Path of Prometheus. */
export const prometheus = async (): Promise<string> =>
  executable(await ensureGoTools(PROMETHEUS), "prometheus");

/** Path of Loki. */
export const loki = async (): Promise<string> => executable(await ensureGoTools(LOKI), "loki");

const BACKENDS = { promtool, prometheus, loki } as const;
/** Enough for a first build on a small and busy machine; with a filled cache it takes no time. */
const BUILD_TIMEOUT_MS = 45 * 60_000;

/** For a `before` hook: path of a program, with time enough to build it; the suite is skipped where there is no Go. */
export async function requireBackend(
  context: Mocha.Context,
  name: keyof typeof BACKENDS,
): Promise<string> {
  context.timeout(BUILD_TIMEOUT_MS);
  try {
    return await BACKENDS[name]();
  } catch (error) {
    if (!(error instanceof GoMissingError)) throw error;
    skip(context, error.message);
  }
}
