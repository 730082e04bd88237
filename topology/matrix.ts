/** Who can reach whom: every pod of the stack, strangers that look like one, and addresses outside, by every port. */
import {
  evaluator,
  type Namespace,
  type Packet,
  type Pod,
  type PodTemplate,
  type World,
} from "./evaluate";
import { contains, isWithin } from "../settings/cidr";
import type { FlowGraph, FlowPort } from "./flows";
import { isMember, membership, type Peer, type PeerName } from "./peers";
import { networkPolicies } from "./policies";

/** Somebody who sends or receives. */
export interface Actor {
  readonly name: string;
  readonly ip: string;
  /** Absent for an address outside. */
  readonly pod?: Pod;
  /** What the flow graph knows it as. */
  readonly peers: readonly PeerName[];
}

/** One way, one direction of it. */
export interface Cell {
  readonly direction: "egress" | "ingress";
  readonly from: Actor;
  readonly to: Actor;
  readonly port: FlowPort;
  /** Whether a flow says so; senders and receivers outside the closed namespaces are nobody's to close. */
  readonly declared: boolean;
  /** Whether the policies allow it. */
  readonly allowed: boolean;
  /** namespace/name of the policy that allows it. */
  readonly policy: string | undefined;
}

/** Where nothing is closed, and where strangers come from. */
const OPEN_NAMESPACES = ["default", "kube-system"];
/** Nobody declares these. */
const CLOSED_PORTS: readonly FlowPort[] = [
  { protocol: "TCP", port: 22 },
  { protocol: "TCP", port: 9999 },
  { protocol: "UDP", port: 9999 },
  { protocol: "TCP", port: 65535 },
];
/** Documentation's own addresses (RFC 5737, RFC 3849). */
const OUTSIDE = { "an address outside": "198.51.100.9", "an IPv6 address outside": "2001:db8::9" };

const place = (
  name: string,
  namespace: string,
  labels: Readonly<Record<string, string>>,
): PodTemplate => ({ name, namespace, labels, ports: [] });

/** The pods of a stack, one for each peer that is none of them, strangers, and addresses. */
export function actors(graph: FlowGraph, templates: readonly PodTemplate[]): Actor[] {
  const others = Object.entries(graph.peers).flatMap(([name, peer]) =>
    peer.kind === "pods"
      ? peer.namespaces
          .filter(
            (namespace) =>
              peer.guests === true ||
              !templates.some((pod) => pod.namespace === namespace && isMember(peer, pod)),
          )
          .map((namespace) =>
            place(Object.keys(peer.labels).length === 0 ? "any" : name, namespace, peer.labels),
          )
      : [],
  );
  const pods = [...templates, ...others, ...strangers(graph)].map((template, index): Actor => {
    const ip = `10.244.${String(Math.floor(index / 200))}.${String((index % 200) + 10)}`;
    return {
      name: `${template.name}@${template.namespace}`,
      ip,
      pod: { ...template, ips: [ip] },
      peers: membership(graph.peers, template),
    };
  });
  const addresses = Object.entries(graph.peers).flatMap(([name, peer]): [string, string][] => {
    if (peer.kind !== "addresses") return [];
    const numbered = (cidrs: readonly string[], what: string) =>
      cidrs.map((cidr, index): [string, string] => [
        index === 0 ? what : `${what} ${String(index + 1)}`,
        someAddress(cidr),
      ]);
    const { cidrs, except = [] } = peer;
    const whole = cidrs.filter((cidr) => !except.some((inner) => contains(cidr, inner)));
    return [...numbered(whole, name), ...numbered(except, `not among ${name}`)];
  });
  const known = new Map<string, string[]>();
  for (const [name, ip] of [...addresses, ...Object.entries(OUTSIDE)])
    known.set(ip, [...(known.get(ip) ?? []), name]);
  const outside = [...known].map(([ip, names]): Actor => ({
    name: names.join(", "),
    ip,
    peers: Object.entries(graph.peers)
      .filter(([, peer]) => isAmong(peer, ip))
      .map(([peer]) => peer as PeerName),
  }));
  return [...pods, ...outside];
}

/** Pods with the labels of others where these do not live, and beside them pods that lack one of their labels. */
function strangers({ peers, namespaces }: FlowGraph): PodTemplate[] {
  const [home = "monitoring", app = "default"] = namespaces;
  const known = Object.entries(peers).flatMap(([name, peer]) =>
    peer.kind === "pods" && Object.keys(peer.labels).length > 0 ? [{ name, ...peer }] : [],
  );
  return [
    place("any", "default", {}),
    place("any", "kube-system", {}),
    ...known.flatMap(({ name, namespaces: own, labels }) =>
      [app, home, "default"]
        .filter((namespace) => !own.includes(namespace))
        .map((namespace) => place(`looks like ${name}`, namespace, labels)),
    ),
    ...known.flatMap(({ name, namespaces: own, labels }) =>
      Object.keys(labels).length < 2
        ? []
        : Object.keys(labels).map((missing) =>
            place(
              `${name} without ${missing}`,
              own[0] ?? home,
              Object.fromEntries(Object.entries(labels).filter(([key]) => key !== missing)),
            ),
          ),
    ),
  ];
}

const isAmong = (peer: Peer, ip: string): boolean =>
  peer.kind === "addresses" &&
  peer.cidrs.some((cidr) => isWithin(ip, cidr)) &&
  !(peer.except ?? []).some((cidr) => isWithin(ip, cidr));

/** The first address of a block, or the seventh where there are so many. */
function someAddress(cidr: string): string {
  const [network = "", prefix = ""] = cidr.split("/");
  if (prefix === "32" || prefix === "128") return network;
  return network.includes(":") ? `${network.replace(/::$/, "")}::7` : network.replace(/\d+$/, "7");
}

/** Everything between everybody, by these policies; where `of` is given, only the side of the actors that it holds for. */
export function cells(
  graph: FlowGraph,
  templates: readonly PodTemplate[],
  policies = networkPolicies(graph) as World["policies"],
  of: (actor: Actor) => boolean = () => true,
): Cell[] {
  const everyone = actors(graph, templates);
  const world: World = {
    namespaces: [...graph.namespaces, ...OPEN_NAMESPACES, ...foreign(graph)].map(
      (name): Namespace => ({ name, labels: { "kubernetes.io/metadata.name": name } }),
    ),
    pods: everyone.flatMap(({ pod }) => (pod === undefined ? [] : [pod])),
    policies,
  };
  const verdictOf = evaluator(world);
  const ports = portsOf(graph);
  const isClosed = (actor: Actor) =>
    actor.pod !== undefined && graph.namespaces.includes(actor.pod.namespace) && of(actor);
  return everyone.flatMap((from) =>
    everyone
      .filter((to) => to !== from && (isClosed(from) || isClosed(to)))
      .flatMap((to) =>
        ports.flatMap((port): Cell[] => {
          const packet: Packet = {
            srcIP: from.ip,
            dstIP: to.ip,
            dstPort: port.port,
            protocol: port.protocol,
          };
          const verdict = verdictOf(packet);
          const isDeclared = graph.flows.some(
            (flow) =>
              from.peers.includes(flow.from) &&
              to.peers.includes(flow.to) &&
              flow.ports.some((one) => one.port === port.port && one.protocol === port.protocol),
          );
          return (["egress", "ingress"] as const)
            .filter((direction) => isClosed(direction === "egress" ? from : to))
            .map((direction) => ({
              direction,
              from,
              to,
              port,
              declared: isDeclared,
              allowed: verdict[direction].allowed,
              policy: verdict[direction].by?.policy,
            }));
        }),
      ),
  );
}

/** Namespaces of peers that belong to somebody else. */
const foreign = ({ peers, namespaces }: FlowGraph): string[] =>
  [
    ...new Set(
      Object.values(peers).flatMap((peer) => (peer.kind === "pods" ? [...peer.namespaces] : [])),
    ),
  ].filter((name) => !namespaces.includes(name) && !OPEN_NAMESPACES.includes(name));

function portsOf({ flows }: FlowGraph): FlowPort[] {
  const all = [...flows.flatMap(({ ports }) => ports), ...CLOSED_PORTS];
  const unique = new Map(all.map((port) => [`${port.protocol}/${String(port.port)}`, port]));
  return [...unique.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
}

/** What is allowed, a line a way: the rest is closed. */
export function matrixText(all: readonly Cell[]): string {
  const lines = new Map<string, string[]>();
  for (const { direction, from, to, port, allowed, policy } of all) {
    if (!allowed) continue;
    const way = `${direction.padEnd(7)}  ${from.name} → ${to.name}  (${policy ?? "no policy"})`;
    lines.set(way, [...(lines.get(way) ?? []), `${port.protocol}/${String(port.port)}`]);
  }
  return `${[...lines].map(([way, ports]) => `${way}: ${ports.join(" ")}`).join("\n")}\n`;
}
