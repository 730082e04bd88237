/** Policies for a namespace of another stack, whose pods are to send telemetry to this one. */
import { OTLP_PORTS, type FlowGraph } from "./flows";
import { alloyPeer, OTLP_POLICY, TELEMETRY_LABEL } from "./peers";
import { networkPolicies, type PolicyManifest } from "./policies";

/** Both sides of the one flow. */
export interface TelemetryFrom {
  /** In the namespace of the pods; for one that denies egress by default, as it closes every other way. */
  readonly egress: PolicyManifest;
  /** At Alloy. */
  readonly ingress: PolicyManifest;
}

/**
 * The way from pods labelled `telemetry: enabled` to Alloy.
 * @param namespace Of the pods.
 * @param monitoring Namespace of the monitoring stack.
 */
export function telemetryFrom(namespace: string, monitoring: string): TelemetryFrom {
  const graph: FlowGraph<"senders" | "alloy"> = {
    namespaces: [],
    peers: {
      senders: {
        kind: "pods",
        namespaces: [namespace],
        labels: TELEMETRY_LABEL,
        policy: OTLP_POLICY,
      },
      alloy: { ...alloyPeer(monitoring), policy: `allow-otlp-from-${namespace}` },
    },
    flows: [{ from: "senders", to: "alloy", ports: OTLP_PORTS, reason: "telemetry" }],
  };
  // One a peer, in their order.
  const [egress, ingress] = networkPolicies(graph) as [PolicyManifest, PolicyManifest];
  return { egress, ingress };
}
