/**
 * What NetworkPolicies of networking.k8s.io/v1 allow: a packet is allowed where the policies of its sender let it out and
 * those of its receiver let it in. Pure; held against the engine of kind's network in tests/topology.
 */
import { isWithin } from "../settings/cidr";

export type Protocol = "TCP" | "UDP" | "SCTP";

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
    readonly values?: readonly string[];
  }[];
}

export interface PolicyPeer {
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface PolicyPort {
  /** Default TCP. */
  readonly protocol?: Protocol;
  /** Number, or name of a port of the receiving pod; all of the protocol by default. */
  readonly port?: number | string;
  /** Last of a range that begins with `port`. */
  readonly endPort?: number;
}

export interface PolicyRule {
  readonly ports?: readonly PolicyPort[];
  readonly from?: readonly PolicyPeer[];
  readonly to?: readonly PolicyPeer[];
}

export interface NetworkPolicy {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly podSelector: LabelSelector;
    /** By default Ingress, and Egress where there are rules for it, as the API server fills it in. */
    readonly policyTypes?: readonly ("Ingress" | "Egress")[];
    readonly ingress?: readonly PolicyRule[];
    readonly egress?: readonly PolicyRule[];
  };
}

export interface Namespace {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a workload says of its pods. */
export interface PodTemplate {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly {
    readonly name?: string | undefined;
    readonly containerPort: number;
    readonly protocol: Protocol;
  }[];
}

export interface Pod extends PodTemplate {
  readonly ips: readonly string[];
}

export interface World {
  readonly namespaces: readonly Namespace[];
  readonly pods: readonly Pod[];
  readonly policies: readonly NetworkPolicy[];
}

/** As it arrives at the pod: after the address of a Service was translated. */
export interface Packet {
  readonly srcIP: string;
  readonly dstIP: string;
  readonly dstPort: number;
  readonly protocol: Protocol;
}

/** Decision of one side. */
export interface Decision {
  readonly allowed: boolean;
  /** namespace/name of the policy and index of the rule that allowed it; absent where no policy selects the pod, or all deny. */
  readonly by?: { readonly policy: string; readonly rule: number };
  /** namespace/name of the policies that select the pod. */
  readonly policies: readonly string[];
}

export interface Verdict {
  readonly allowed: boolean;
  readonly egress: Decision;
  readonly ingress: Decision;
}

/** Says what becomes of each packet in a world. */
export function evaluator(world: World): (packet: Packet) => Verdict {
  const namespaces = new Map(world.namespaces.map((namespace) => [namespace.name, namespace]));
  const ends = new Map(
    world.pods.flatMap((pod) => {
      const end = {
        pod,
        namespace: namespaces.get(pod.namespace),
        Egress: selecting(world.policies, pod, "Egress"),
        Ingress: selecting(world.policies, pod, "Ingress"),
      };
      return pod.ips.map((ip): [string, End] => [ip, { ip, ...end }]);
    }),
  );
  const endOf = (ip: string): End => ends.get(ip) ?? { ip };
  return (packet) => {
    const from = endOf(packet.srcIP);
    const to = endOf(packet.dstIP);
    const egress = decide("Egress", from, to, packet);
    const ingress = decide("Ingress", to, from, packet);
    return { allowed: egress.allowed && ingress.allowed, egress, ingress };
  };
}

/** What becomes of one packet. */
export const evaluate = (world: World, packet: Packet): Verdict => evaluator(world)(packet);

type Direction = "Ingress" | "Egress";

/** One end of a packet; an address without a pod lies outside. */
interface End {
  readonly ip: string;
  readonly pod?: Pod;
  readonly namespace?: Namespace | undefined;
  /** Policies that select the pod in each direction. */
  readonly Egress?: readonly NetworkPolicy[];
  readonly Ingress?: readonly NetworkPolicy[];
}

const selecting = (
  policies: readonly NetworkPolicy[],
  { namespace, labels }: Pod,
  direction: Direction,
): readonly NetworkPolicy[] =>
  policies.filter(
    ({ metadata, spec }) =>
      metadata.namespace === namespace &&
      policyTypes(spec).includes(direction) &&
      matches(spec.podSelector, labels),
  );

const nameOf = ({ metadata }: NetworkPolicy): string => `${metadata.namespace}/${metadata.name}`;

function decide(direction: Direction, self: End, other: End, packet: Packet): Decision {
  const policies = self[direction] ?? [];
  if (policies.length === 0) return { allowed: true, policies: [] };
  const names = policies.map(nameOf);
  const receiver = direction === "Ingress" ? self : other;
  for (const policy of policies) {
    const rules = (direction === "Ingress" ? policy.spec.ingress : policy.spec.egress) ?? [];
    const rule = rules.findIndex(
      ({ from, to, ports }) =>
        matchesPorts(ports, packet, receiver.pod) &&
        matchesPeers(direction === "Ingress" ? from : to, other, policy.metadata.namespace),
    );
    if (rule !== -1)
      return { allowed: true, by: { policy: nameOf(policy), rule }, policies: names };
  }
  return { allowed: false, policies: names };
}

const policyTypes = ({
  policyTypes: types,
  egress,
}: NetworkPolicy["spec"]): readonly ("Ingress" | "Egress")[] =>
  types ?? (egress === undefined ? ["Ingress"] : ["Ingress", "Egress"]);

/** No peers at all are everybody. */
function matchesPeers(
  peers: readonly PolicyPeer[] | undefined,
  { ip, pod, namespace }: End,
  policyNamespace: string,
): boolean {
  if (peers === undefined || peers.length === 0) return true;
  return peers.some(({ namespaceSelector, podSelector, ipBlock }) => {
    if (ipBlock !== undefined)
      return (
        isWithin(ip, ipBlock.cidr) && !(ipBlock.except ?? []).some((cidr) => isWithin(ip, cidr))
      );
    if (pod === undefined) return false;
    const ofNamespace =
      namespaceSelector === undefined
        ? pod.namespace === policyNamespace
        : namespace !== undefined && matches(namespaceSelector, namespace.labels);
    return ofNamespace && matches(podSelector ?? {}, pod.labels);
  });
}

/** No ports at all are every port. A name is looked up at the receiving pod. */
function matchesPorts(
  ports: readonly PolicyPort[] | undefined,
  { protocol, dstPort }: Packet,
  receiver: Pod | undefined,
): boolean {
  if (ports === undefined || ports.length === 0) return true;
  return ports.some((one) => {
    if ((one.protocol ?? "TCP") !== protocol) return false;
    const { port, endPort } = one;
    if (port === undefined) return true;
    if (typeof port === "number") return dstPort >= port && dstPort <= (endPort ?? port);
    return (receiver?.ports ?? []).some(
      (own) => own.name === port && own.protocol === protocol && own.containerPort === dstPort,
    );
  });
}

/** Whether labels are selected; the empty selector selects all. */
export function matches(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Readonly<Record<string, string>>,
): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
      switch (operator) {
        case "In":
          return value !== undefined && values.includes(value);
        case "NotIn":
          return value === undefined || !values.includes(value);
        case "Exists":
          return value !== undefined;
        case "DoesNotExist":
          return value === undefined;
      }
    })
  );
}
