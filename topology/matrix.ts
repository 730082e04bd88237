/** Who can reach whom: every pod of the stack, strangers that look like one, and addresses outside, by every port. */
import { evaluator, isWithin, type Namespace, type Packet, type Pod, type World } from "./evaluate";
import type { FlowGraph, FlowPort } from "./flows";
import { TELEMETRY_LABEL, type Peer, type PeerName } from "./peers";
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

type Place = readonly [name: string, namespace: string, labels: Readonly<Record<string, string>>];

/** Namespaces and pods of a stack with one pod for each peer and namespace, and strangers. */
export function actors(graph: FlowGraph): Actor[] {
  const podPeers = Object.entries(graph.peers).filter(([, peer]) => peer.kind === "pods");
  const places: Place[] = [
    ...podPeers.flatMap(([name, peer]) =>
      peer.kind === "pods"
        ? peer.namespaces.map((namespace): Place => [
            Object.keys(peer.labels).length === 0 ? "any" : name,
            namespace,
            ["checkout", "inventory"].includes(name)
              ? { ...peer.labels, ...TELEMETRY_LABEL }
              : peer.labels,
          ])
        : [],
    ),
    ...strangers(graph),
  ];
  const pods = places.map(([name, namespace, labels], index): Actor => {
    const ip = `10.244.${String(Math.floor(index / 200))}.${String((index % 200) + 10)}`;
    return {
      name: `${name}@${namespace}`,
      ip,
      pod: { name, namespace, labels, ips: [ip], ports: [] },
      peers: Object.entries(graph.peers)
        .filter(([, peer]) => isMember(peer, namespace, labels))
        .map(([peer]) => peer as PeerName),
    };
  });
  const addresses = Object.entries(graph.peers).flatMap(([name, peer]): [string, string][] => {
    if (peer.kind !== "addresses") return [];
    const numbered = (cidrs: readonly string[], what: string) =>
      cidrs.map((cidr, index): [string, string] => [
        index === 0 ? what : `${what} ${String(index + 1)}`,
        someAddress(cidr),
      ]);
    return peer.except === undefined
      ? numbered(peer.cidrs, name)
      : numbered(peer.except, `not among ${name}`);
  });
  const others = [...addresses, ...Object.entries(OUTSIDE)].map(([name, ip]): Actor => ({
    name,
    ip,
    peers: Object.entries(graph.peers)
      .filter(([, peer]) => isAmong(peer, ip))
      .map(([peer]) => peer as PeerName),
  }));
  return [...pods, ...others];
}

/** Pods with the labels of others where these do not live, and beside them pods that lack one of their labels. */
function strangers({ peers, namespaces }: FlowGraph): Place[] {
  const [home = "monitoring", app = "default"] = namespaces;
  const known = Object.entries(peers).flatMap(([name, peer]) =>
    peer.kind === "pods" && Object.keys(peer.labels).length > 0 ? [{ name, ...peer }] : [],
  );
  return [
    ["any", "default", {}],
    ["any", "kube-system", {}],
    ...known.flatMap(({ name, namespaces: own, labels }): Place[] =>
      [app, home, "default"]
        .filter((namespace) => !own.includes(namespace))
        .map((namespace) => [`looks like ${name}`, namespace, labels]),
    ),
    ...known.flatMap(({ name, namespaces: own, labels }): Place[] =>
      Object.keys(labels).length < 2
        ? []
        : Object.keys(labels).map((missing) => [
            `${name} without ${missing}`,
            own[0] ?? home,
            Object.fromEntries(Object.entries(labels).filter(([key]) => key !== missing)),
          ]),
    ),
  ];
}

const isMember = (peer: Peer, namespace: string, labels: Readonly<Record<string, string>>) =>
  peer.kind === "pods" &&
  peer.namespaces.includes(namespace) &&
  Object.entries(peer.labels).every(([key, value]) => labels[key] === value);

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

/** Everything between these actors, by these policies; where `of` is given, only the side of the actors that it holds for. */
export function cells(
  graph: FlowGraph,
  policies = networkPolicies(graph) as World["policies"],
  of: (actor: Actor) => boolean = () => true,
): Cell[] {
  const everyone = actors(graph);
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
