/** Who can speak in this stack: pods by namespace and labels, and addresses outside the pod network. */
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
  readonly except?: readonly string[];
}

export type Peer = PodPeer | AddressPeer;

const release = (name: string, chart: string) => ({
  "app.kubernetes.io/name": chart,
  "app.kubernetes.io/instance": name,
});

const SINGLE_ADDRESS = (ip: string) => `${ip}/${ip.includes(":") ? "128" : "32"}`;
/** Where NodeLocal DNSCache listens on every node (its documented default). */
const NODE_LOCAL_DNS = "169.254.20.10/32";

/** Every peer of the stack by name. */
export function peers(settings: Settings) {
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
      policy: "allow-otlp-to-monitoring",
      guests: true,
    },
    scrapedApps: {
      kind: "pods",
      namespaces: apps,
      labels: SCRAPE_LABEL,
      policy: "allow-scrape-from-monitoring",
      guests: true,
    },
    alloy: monitoring("grafana-alloy", release("grafana-alloy", "alloy")),
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
    receivers: { kind: "addresses", cidrs: settings.alerting.egress.map(({ cidr }) => cidr) },
  } as const satisfies Record<string, Peer>;
}

export type PeerName = keyof ReturnType<typeof peers>;

/** Whether a pod is selected as this peer. */
export const isMember = (peer: Peer, { namespace, labels }: Place): boolean =>
  peer.kind === "pods" &&
  peer.namespaces.includes(namespace) &&
  Object.entries(peer.labels).every(([key, value]) => labels[key] === value);

/** Peers that a pod is selected as. */
export const membership = (all: Readonly<Record<PeerName, Peer>>, pod: Place): PeerName[] =>
  (Object.keys(all) as PeerName[]).filter((name) => isMember(all[name], pod));

interface Place {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** All addresses of the families that the pod network uses. */
function anyAddress(podCidrs: readonly string[]): string[] {
  const families = new Set(podCidrs.map((cidr) => (cidr.includes(":") ? "::/0" : "0.0.0.0/0")));
  return [...families];
}
