import { dirname, join } from "node:path";
import { say } from "../../support/go-build";
import {
  ensureGoTools,
  executable,
  linkerFlags,
  requiredVersion,
  type GoTools,
} from "../../support/go-tools";

/** Where each program of the control plane is. */
export interface Binaries {
  readonly directory: string;
  readonly etcd: string;
  readonly apiServer: string;
  readonly controllerManager: string;
  readonly scheduler: string;
  readonly kwok: string;
  readonly kubectl: string;
}

const CONTROL_PLANE: GoTools = {
  name: "control-plane",
  directory: join(__dirname, "go"),
  flags: (goMod) => versionFlags(requiredVersion(goMod, "k8s.io/kubernetes")),
  // etcd's main package is the root of its module, go.etcd.io/etcd/server/v3.
  rename: { server: "etcd" },
};

/** Builds the programs that are listed in go/go.mod, once; later calls find them in the cache. */
export async function ensureControlPlaneBinaries(): Promise<Binaries> {
  const bin = await ensureGoTools(CONTROL_PLANE);
  const binary = (name: string): string => executable(bin, name);
  return {
    directory: dirname(bin),
    etcd: binary("etcd"),
    apiServer: binary("kube-apiserver"),
    controllerManager: binary("kube-controller-manager"),
    scheduler: binary("kube-scheduler"),
    kwok: binary("kwok"),
    kubectl: binary("kubectl"),
  };
}

/**
 * Kubernetes learns its version when it is linked. Without it the API server calls itself
 * v0.0.0-master+$Format:%H$, which no chart's semverCompare can read.
 */
function versionFlags(version: string): string[] {
  const [major = "", minor = ""] = version.slice(1).split(".");
  const variables = {
    gitVersion: version,
    gitMajor: major,
    gitMinor: minor,
    gitTreeState: "clean",
  };
  return linkerFlags(
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        `k8s.io/component-base/version.${name}`,
        value,
      ]),
    ),
  );
}

if (require.main === module) {
  ensureControlPlaneBinaries().then(
    ({ directory }) => process.stdout.write(`${directory}\n`),
    (error: unknown) => {
      say("control plane", error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
