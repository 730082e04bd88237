/** NetworkPolicies from the flow graph: default deny in every namespace, and one policy a peer for its flows. */
import { contains } from "../settings/cidr";
import { unknownPeers } from "./check";
import type { Flow, FlowGraph } from "./flows";
import type { Peer, PodPeer } from "./peers";

/** One entry of `from` or `to`. */
export interface PolicyPeer {
  readonly namespaceSelector?: {
    readonly matchExpressions: { key: string; operator: "In"; values: string[] }[];
  };
  readonly podSelector?: { readonly matchLabels?: Record<string, string> };
  readonly ipBlock?: { readonly cidr: string; readonly except?: string[] };
}

interface PolicyRule {
  readonly from?: PolicyPeer[];
  readonly to?: PolicyPeer[];
  readonly ports: { readonly protocol: string; readonly port: number }[];
}

/** A networking.k8s.io/v1 NetworkPolicy as plain data. */
export interface PolicyManifest {
  readonly apiVersion: "networking.k8s.io/v1";
  readonly kind: "NetworkPolicy";
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly podSelector: { readonly matchLabels?: Record<string, string> };
    readonly policyTypes: ("Ingress" | "Egress")[];
    readonly ingress?: PolicyRule[];
    readonly egress?: PolicyRule[];
  };
}

export const DEFAULT_DENY = "default-deny";

/**
 * Every policy of a stack, by namespace and name.
 * @throws Error where a flow names a peer that is not there, or is nowhere: such a rule would allow nothing, or everything.
 */
export function networkPolicies(graph: FlowGraph<string>): PolicyManifest[] {
  const unknown = unknownPeers(graph);
  if (unknown.length > 0) throw new Error(unknown.join("\n"));
  return [
    ...graph.namespaces.map(defaultDeny),
    ...Object.entries(graph.peers).flatMap(([name, peer]) => policiesOf(graph, name, peer)),
  ];
}

function defaultDeny(namespace: string): PolicyManifest {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: DEFAULT_DENY, namespace },
    spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
  };
}

function policiesOf(graph: FlowGraph<string>, name: string, peer: Peer): PolicyManifest[] {
  if (peer.kind !== "pods" || peer.policy === undefined) return [];
  const policy = peer.policy;
  const ingress = graph.flows.filter(({ to }) => to === name);
  const egress = graph.flows.filter(({ from }) => from === name);
  if (ingress.length + egress.length === 0) return [];
  const known = (one: string) => graph.peers[one] as Peer;
  return peer.namespaces.map((namespace) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: policy, namespace },
    spec: {
      podSelector: podSelector(peer),
      policyTypes: [
        ...(ingress.length > 0 ? (["Ingress"] as const) : []),
        ...(egress.length > 0 ? (["Egress"] as const) : []),
      ],
      ...(ingress.length > 0
        ? {
            ingress: ingress.map((flow) => ({
              from: policyPeers(known(flow.from)),
              ports: ports(flow),
            })),
          }
        : {}),
      ...(egress.length > 0
        ? {
            egress: egress.map((flow) => ({
              to: policyPeers(known(flow.to)),
              ports: ports(flow),
            })),
          }
        : {}),
    },
  }));
}

const ports = (flow: Flow<string>) => flow.ports.map(({ protocol, port }) => ({ protocol, port }));

const podSelector = ({ labels }: PodPeer) =>
  Object.keys(labels).length > 0 ? { matchLabels: { ...labels } } : {};

/** Namespace and pods in one entry: both must match. The namespace's name label is set by the API server and cannot be faked. */
function policyPeers(peer: Peer): PolicyPeer[] {
  if (peer.kind === "addresses") {
    return peer.cidrs.map((cidr) => {
      const except = (peer.except ?? []).filter((inner) => contains(cidr, inner));
      return { ipBlock: { cidr, ...(except.length > 0 ? { except } : {}) } };
    });
  }
  return [
    {
      namespaceSelector: {
        matchExpressions: [
          { key: "kubernetes.io/metadata.name", operator: "In", values: [...peer.namespaces] },
        ],
      },
      podSelector: podSelector(peer),
    },
  ];
}
