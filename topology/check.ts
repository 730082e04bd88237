/** Faults of a flow graph that its policies would hide: a rule that allows nothing looks like one that works. */
import type { PodTemplate } from "./evaluate";
import type { Flow, FlowGraph } from "./flows";
import { isMember, membership, type Peer, type PodPeer } from "./peers";

/** Flows from or to nobody, one line each with the fix. */
export function unknownPeers({ peers, flows }: FlowGraph<string>): string[] {
  const known: Readonly<Record<string, Peer | undefined>> = peers;
  return flows.flatMap(({ from, to }) =>
    [from, to].flatMap((name) => {
      const flow = `The flow from ${from} to ${to}`;
      const peer = known[name];
      if (peer === undefined)
        return [
          `${flow} names ${name}, whom topology/peers.ts does not know; fix: add it there, or use one of ${Object.keys(peers).join(", ")}`,
        ];
      return (peer.kind === "pods" ? peer.namespaces : peer.cidrs).length === 0
        ? [
            `${flow} needs ${name}, which has no namespace or address; fix: leave the flow out, or say where ${name} is`,
          ]
        : [];
    }),
  );
}

/** What does not fit between a graph and the pods that run, one line each with the fix. */
export function misfits(graph: FlowGraph, pods: readonly PodTemplate[]): string[] {
  const own = pods.filter(({ namespace }) => graph.namespaces.includes(namespace));
  return [
    ...own.flatMap((pod) => strangersAmong(graph, pod)),
    ...Object.entries(graph.peers).flatMap(([name, peer]) => withoutPods(graph, name, peer, own)),
    ...graph.flows.flatMap((flow) => closedPorts(graph, flow, own)),
  ];
}

const isHost = (peer: Peer | undefined): peer is PodPeer =>
  peer?.kind === "pods" && peer.guests !== true;

function strangersAmong(graph: FlowGraph, pod: PodTemplate): string[] {
  const names = membership(graph.peers, pod).filter((name) => isHost(graph.peers[name]));
  const who = `The pod ${pod.namespace}/${pod.name}`;
  if (names.length === 1) return [];
  return names.length === 0
    ? [
        `${who} is nobody of topology/peers.ts, so it reaches nothing but DNS; fix: add a peer with its labels`,
      ]
    : [`${who} is ${names.join(" and ")} at once; fix: tell them apart by their labels`];
}

function withoutPods(
  { flows }: FlowGraph,
  name: string,
  peer: Peer,
  pods: readonly PodTemplate[],
): string[] {
  if (!isHost(peer) || peer.policy === undefined) return [];
  if (!flows.some(({ from, to }) => from === name || to === name)) return [];
  return peer.namespaces
    .filter((namespace) => !pods.some((pod) => isMember(peer, pod) && pod.namespace === namespace))
    .map(
      (namespace) =>
        `The policy ${namespace}/${peer.policy ?? ""} selects no pod; fix: give the peer ${name} the labels that its pods have`,
    );
}

function closedPorts(graph: FlowGraph, flow: Flow, pods: readonly PodTemplate[]): string[] {
  const to = graph.peers[flow.to];
  if (to?.kind !== "pods") return [];
  return pods
    .filter((pod) => isMember(to, pod))
    .flatMap((pod) =>
      flow.ports
        .filter(
          ({ port, protocol }) =>
            !pod.ports.some((one) => one.containerPort === port && one.protocol === protocol),
        )
        .map(
          ({ port, protocol }) =>
            `The flow from ${flow.from} to ${flow.to} opens ${protocol}/${String(port)}, and no container of ${pod.namespace}/${pod.name} listens there; fix: use one of ${pod.ports.map((one) => `${one.protocol}/${String(one.containerPort)}`).join(", ")}`,
        ),
    );
}
