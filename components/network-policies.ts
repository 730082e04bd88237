import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { FlowGraph } from "../topology/flows";
import { networkPolicies } from "../topology/policies";

export interface NetworkPoliciesArgs {
  readonly graph: FlowGraph;
  /** The namespaces of the graph. */
  readonly after: readonly pulumi.Resource[];
}

/** Default deny in every namespace, and one policy for each peer of the flow graph. */
export class NetworkPolicies extends pulumi.ComponentResource {
  readonly resources: readonly pulumi.Resource[];

  constructor(args: NetworkPoliciesArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:cluster:NetworkPolicies", "network-policies", {}, opts);
    this.resources = networkPolicies(args.graph).map(
      ({ metadata, spec }) =>
        new kubernetes.networking.v1.NetworkPolicy(
          `${metadata.namespace}-${metadata.name}`,
          { metadata, spec },
          { parent: this, dependsOn: [...args.after] },
        ),
    );
    this.registerOutputs({});
  }
}
