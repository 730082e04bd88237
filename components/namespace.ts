import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Settings } from "../settings/schema";
import { formatBytes, quantity } from "../settings/units";

/** Kubernetes version whose pod security standard holds; pinned, so that a cluster's upgrade does not change it in silence. */
export const POD_SECURITY_VERSION = "v1.33";

/** The most that the pods of one namespace may ask for together. */
export interface Quota {
  /** Requests of CPU, such as "2". */
  readonly cpu: string;
  /** Requests of memory, such as "2Gi". */
  readonly memory: string;
  /** Limits of memory, such as "6Gi". */
  readonly memoryLimit: string;
}

/** The stack may ask for its whole budget; limits are for bursts, which do not come everywhere at once. */
export const monitoringQuota = ({ budget }: Settings): Quota => ({
  cpu: budget.cpu,
  memory: budget.memory,
  memoryLimit: formatBytes(quantity(budget.memory) * 4),
});

/** Room for a team's applications. */
export const appQuota: Quota = { cpu: "4", memory: "8Gi", memoryLimit: "16Gi" };

export interface RestrictedNamespaceArgs {
  readonly name: string;
  /** Value of deployment.environment.name for everything in the namespace. */
  readonly environment: string;
  readonly quota: Quota;
}

/** Labels that make the API server refuse every pod that is not `restricted`. */
const podSecurityLabels = Object.fromEntries(
  ["enforce", "audit", "warn"].flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, "restricted"],
    [`pod-security.kubernetes.io/${mode}-version`, POD_SECURITY_VERSION],
  ]),
);

/**
 * A namespace that admits only `restricted` pods which state requests and memory limits, up to a quota. It has no
 * default limits: those would hide a request that somebody forgot.
 */
export class RestrictedNamespace extends pulumi.ComponentResource {
  readonly name: string;
  readonly resources: readonly pulumi.Resource[];

  constructor(args: RestrictedNamespaceArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:cluster:RestrictedNamespace", args.name, {}, opts);
    this.name = args.name;
    const namespace = new kubernetes.core.v1.Namespace(
      args.name,
      {
        metadata: {
          name: args.name,
          labels: { ...podSecurityLabels, "deployment.environment.name": args.environment },
        },
      },
      { parent: this },
    );
    const quota = new kubernetes.core.v1.ResourceQuota(
      `${args.name}-quota`,
      {
        metadata: { name: "requests-and-limits", namespace: args.name },
        spec: {
          hard: {
            "requests.cpu": args.quota.cpu,
            "requests.memory": args.quota.memory,
            "limits.memory": args.quota.memoryLimit,
          },
        },
      },
      { parent: this, dependsOn: [namespace] },
    );
    this.resources = [namespace, quota];
    this.registerOutputs({ name: this.name });
  }
}
