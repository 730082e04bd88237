/** Who can speak in this stack: pods by namespace and labels, and addresses outside the pod network. */
import { contains } from "../settings/cidr";
import type { Settings } from "../settings/schema";

/** Label of application pods that may send telemetry to Alloy. */
export const TELEMETRY_LABEL = { telemetry: "enabled" } as const;

/** Label of application pods that Prometheus scrapes: /metrics on port 8080. */
export const SCRAPE_LABEL = { metrics: "scraped" } as const;

/** Pods that one NetworkPolicy selects in each of their namespaces. */
export interface PodPeer {
  readonly kind: "pods";
  readonly namespaces: readonly string[];
  /** Labels that select the pods; none selects every pod of the namespaces. */
  readonly labels: Readonly<Record<string, string>>;
  /** Name of the policies that carry this peer's flows; absent where the pods are not ours to close. */
  readonly policy?: string;
  /** The stack itself need not have such pods: others bring them. */
  readonly guests?: true;
}

/** Addresses that no pod selector matches: nodes, the API server, people. */
export interface AddressPeer {
  readonly kind: "addresses";
  readonly cidrs: readonly string[];
  /** Blocks that are not meant where they lie within one of the others. */
  readonly except?: readonly string[];
}

export type Peer = PodPeer | AddressPeer;

const release = (name: string, chart: string) => ({
  "app.kubernetes.io/name": chart,
  "app.kubernetes.io/instance": name,
});

const SINGLE_ADDRESS = (ip: string) => `${ip}/${ip.includes(":") ? "128" : "32"}`;
/** Where NodeLocal DNSCache listens on every node (its documented default). */
const LINK_LOCAL = "169.254.0.0/16";
const NODE_LOCAL_DNS = "169.254.20.10/32";

/** Every peer of the stack by name. */
export const peers = (settings: Settings): Readonly<Record<PeerName, Peer>> => ({
  ...always(settings),
  ...receivers(settings),
});

export type PeerName = keyof ReturnType<typeof always> | ReceiversName;

/** Alloy, in the namespace of its stack. */
export const alloyPeer = (namespace: string): PodPeer => ({
  kind: "pods",
  namespaces: [namespace],
  labels: release("grafana-alloy", "alloy"),
  policy: "grafana-alloy",
});

/** Name of the policy that lets an application's pods send telemetry, in each of their namespaces. */
export const OTLP_POLICY = "allow-otlp-to-monitoring";

/** Peers that every stack names, be they anywhere or not. */
function always(settings: Settings) {
  const { namespace, appNamespaces, network } = settings;
  const apps = appNamespaces.map(({ name }) => name);
  const monitoring = (name: string, labels: Record<string, string>): PodPeer => ({
    kind: "pods",
    namespaces: [namespace],
    labels,
    policy: name,
  });
  const demo = (name: string): PodPeer => ({
    kind: "pods",
    namespaces: apps.slice(0, 1),
    labels: { "app.kubernetes.io/name": name },
    policy: name,
  });
  return {
    everyPod: {
      kind: "pods",
      namespaces: [namespace, ...apps],
      labels: {},
      policy: "allow-dns",
      guests: true,
    },
    apps: {
      kind: "pods",
      namespaces: apps,
      labels: TELEMETRY_LABEL,
      policy: OTLP_POLICY,
      guests: true,
    },
    scrapedApps: {
      kind: "pods",
      namespaces: apps,
      labels: SCRAPE_LABEL,
      policy: "allow-scrape-from-monitoring",
      guests: true,
    },
    alloy: alloyPeer(namespace),
    loki: monitoring("loki", release("loki", "loki")),
    tempo: monitoring("tempo", release("tempo", "tempo")),
    prometheus: monitoring("prometheus", {
      "app.kubernetes.io/name": "prometheus",
      "app.kubernetes.io/component": "server",
    }),
    alertmanager: monitoring("alertmanager", release("prometheus", "alertmanager")),
    kubeStateMetrics: monitoring("kube-state-metrics", release("prometheus", "kube-state-metrics")),
    grafana: monitoring("grafana", release("grafana", "grafana")),
    checkout: demo("checkout"),
    inventory: demo("inventory"),
    load: demo("load"),
    coreDns: { kind: "pods", namespaces: ["kube-system"], labels: { "k8s-app": "kube-dns" } },
    nodeLocalDns: { kind: "addresses", cidrs: [NODE_LOCAL_DNS] },
    apiServer: { kind: "addresses", cidrs: network.apiServerCidrs },
    apiServerService: { kind: "addresses", cidrs: [SINGLE_ADDRESS(network.apiServerServiceIp)] },
    nodes: { kind: "addresses", cidrs: network.nodeCidrs },
    /** Clients of a NodePort: any address but pods, which have flows of their own. */
    hostClients: {
      kind: "addresses",
      cidrs: anyAddress(network.podCidrs),
      except: network.podCidrs,
    },
    ingressController: {
      kind: "pods",
      namespaces: settings.ingress === undefined ? [] : [settings.ingress.controllerNamespace],
      labels: {},
    },
  } as const satisfies Record<string, Peer>;
}

/** Whether a pod is selected as this peer. */
export const isMember = (peer: Peer, { namespace, labels }: Place): boolean =>
  peer.kind === "pods" &&
  peer.namespaces.includes(namespace) &&
  Object.entries(peer.labels).every(([key, value]) => labels[key] === value);

/** Peers that a pod is selected as. */
export const membership = (all: Readonly<Record<PeerName, Peer>>, pod: Place): PeerName[] =>
  (Object.entries(all) as [PeerName, Peer][])
    .filter(([, peer]) => isMember(peer, pod))
    .map(([name]) => name);

interface Place {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

type ReceiversName = `receivers${number}`;

/** Where Alertmanager may send to, a peer for each port: what one receiver needs opens nothing at another's address. */
function receivers({ alerting, network }: Settings): Record<ReceiversName, AddressPeer> {
  // "Anywhere" means nothing of the cluster, and no cloud's metadata service.
  const inside = new Set([
    ...network.podCidrs,
    ...network.nodeCidrs,
    ...network.apiServerCidrs,
    SINGLE_ADDRESS(network.apiServerServiceIp),
    LINK_LOCAL,
  ]);
  const ports = new Set(alerting.egress.map(({ port }) => port));
  return Object.fromEntries(
    [...ports].map((port) => {
      const cidrs = alerting.egress.filter((one) => one.port === port).map(({ cidr }) => cidr);
      const except = [...inside].filter((inner) => cidrs.some((cidr) => contains(cidr, inner)));
      return [`receivers${String(port)}`, { kind: "addresses", cidrs, except }];
    }),
  );
}

/** All addresses of the families that the pod network uses. */
function anyAddress(podCidrs: readonly string[]): string[] {
  const families = new Set(podCidrs.map((cidr) => (cidr.includes(":") ? "::/0" : "0.0.0.0/0")));
  return [...families];
}
