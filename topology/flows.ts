/** The flow graph: who may speak to whom, on which port, and why. Everything else is closed. */
import type { Settings } from "../settings/schema";
import { peers, type Peer, type PeerName } from "./peers";

/** One port as the packet carries it at the pod (after DNAT), not the Service's port. */
export interface FlowPort {
  readonly protocol: "TCP" | "UDP";
  readonly port: number;
}

/** One allowed conversation; the answer needs no flow of its own. */
export interface Flow<Name extends string = PeerName> {
  readonly from: Name;
  readonly to: Name;
  readonly ports: readonly FlowPort[];
  readonly reason: string;
}

/** Peers and flows of one stack; policies, matrix and diagrams derive from it. */
export interface FlowGraph<Name extends string = PeerName> {
  /** Namespaces that are closed by default. */
  readonly namespaces: readonly string[];
  readonly peers: Readonly<Record<Name, Peer>>;
  readonly flows: readonly Flow<Name>[];
}

/** Ports that pods listen on. */
export const PORTS = {
  otlpGrpc: 4317,
  otlpHttp: 4318,
  alloy: 12345,
  lokiHttp: 3100,
  lokiGrpc: 9095,
  tempoHttp: 3200,
  tempoGrpc: 9095,
  prometheus: 9090,
  alertmanager: 9093,
  kubeStateMetrics: 8080,
  grafana: 3000,
  kubelet: 10250,
  nodeExporter: 9100,
  app: 8080,
} as const;

const tcp = (...ports: number[]): FlowPort[] => ports.map((port) => ({ protocol: "TCP", port }));
/** Of Alloy, for applications. */
export const OTLP_PORTS: readonly FlowPort[] = tcp(PORTS.otlpGrpc, PORTS.otlpHttp);
const DNS: readonly FlowPort[] = [
  { protocol: "UDP", port: 53 },
  { protocol: "TCP", port: 53 },
];

/** The flow graph of a stack. */
export function flowGraph(settings: Settings): FlowGraph {
  return {
    namespaces: [settings.namespace, ...settings.appNamespaces.map(({ name }) => name)],
    peers: peers(settings),
    flows: [
      ...telemetry,
      ...scrapes,
      ...nodeExporter(settings),
      ...queries,
      ...dns(settings),
      ...control(settings),
      ...outside(settings),
      ...demo(settings),
    ],
  };
}

const telemetry: readonly Flow[] = [
  { from: "apps", to: "alloy", ports: OTLP_PORTS, reason: "applications send OTLP" },
  { from: "alloy", to: "loki", ports: tcp(PORTS.lokiHttp), reason: "logs" },
  { from: "alloy", to: "tempo", ports: tcp(PORTS.otlpHttp), reason: "traces by OTLP/HTTP" },
  {
    from: "alloy",
    to: "prometheus",
    ports: tcp(PORTS.prometheus),
    reason: "metrics by remote write",
  },
  {
    from: "tempo",
    to: "prometheus",
    ports: tcp(PORTS.prometheus),
    reason: "span metrics and service graph by remote write",
  },
  { from: "prometheus", to: "alertmanager", ports: tcp(PORTS.alertmanager), reason: "alerts" },
];

const scrapes: readonly Flow[] = [
  { from: "prometheus", to: "alloy", ports: tcp(PORTS.alloy), reason: "scrape" },
  { from: "prometheus", to: "loki", ports: tcp(PORTS.lokiHttp), reason: "scrape" },
  { from: "prometheus", to: "tempo", ports: tcp(PORTS.tempoHttp), reason: "scrape" },
  { from: "prometheus", to: "grafana", ports: tcp(PORTS.grafana), reason: "scrape" },
  {
    from: "prometheus",
    to: "kubeStateMetrics",
    ports: tcp(PORTS.kubeStateMetrics),
    reason: "scrape",
  },
  {
    from: "prometheus",
    to: "scrapedApps",
    ports: tcp(PORTS.app),
    reason: "scrape applications that send no metrics",
  },
  {
    from: "prometheus",
    to: "nodes",
    ports: tcp(PORTS.kubelet),
    reason: "scrape kubelets and cAdvisor",
  },
];

const nodeExporter = (settings: Settings): readonly Flow[] =>
  settings.nodeExporter
    ? [
        {
          from: "prometheus",
          to: "nodes",
          ports: tcp(PORTS.nodeExporter),
          reason: "scrape node-exporter, which is on its node's network",
        },
      ]
    : [];

const queries: readonly Flow[] = [
  { from: "grafana", to: "prometheus", ports: tcp(PORTS.prometheus), reason: "queries" },
  { from: "grafana", to: "loki", ports: tcp(PORTS.lokiHttp), reason: "queries" },
  { from: "grafana", to: "tempo", ports: tcp(PORTS.tempoHttp), reason: "queries" },
  {
    from: "grafana",
    to: "alertmanager",
    ports: tcp(PORTS.alertmanager),
    reason: "alerts and silences",
  },
];

const dns = ({ network }: Settings): readonly Flow[] => [
  { from: "everyPod", to: "coreDns", ports: DNS, reason: "names" },
  ...(network.nodeLocalDnsCache
    ? [
        {
          from: "everyPod",
          to: "nodeLocalDns",
          ports: DNS,
          reason: "names, through the cache on the node",
        } as const,
      ]
    : []),
];

/** The API server is reached by its Service; policy engines see that address or the node's, before or after DNAT. */
const control = ({ network }: Settings): readonly Flow[] =>
  (["alloy", "prometheus", "kubeStateMetrics"] as const).flatMap((from) => [
    {
      from,
      to: "apiServer",
      ports: tcp(network.apiServerPort),
      reason: "Kubernetes API, after DNAT",
    } as const,
    {
      from,
      to: "apiServerService",
      ports: tcp(443),
      reason: "Kubernetes API, before DNAT",
    } as const,
  ]);

const outside = ({ access, alerting }: Settings): readonly Flow[] => [
  ...(access === "nodePort"
    ? [
        {
          from: "hostClients",
          to: "grafana",
          ports: tcp(PORTS.grafana),
          reason: "people, through the NodePort",
        } as const,
        {
          from: "hostClients",
          to: "alloy",
          ports: OTLP_PORTS,
          reason: "OTLP from the host, through the NodePort",
        } as const,
      ]
    : []),
  ...(access === "ingress"
    ? [
        {
          from: "ingressController",
          to: "grafana",
          ports: tcp(PORTS.grafana),
          reason: "people, through the Ingress",
        } as const,
      ]
    : []),
  ...[...new Set(alerting.egress.map(({ port }) => port))].map((port): Flow => ({
    from: "alertmanager",
    to: `receivers${port}`,
    ports: tcp(port),
    reason: "notifications",
  })),
];

const demo = ({ demo: { enabled, load } }: Settings): readonly Flow[] => [
  ...(enabled
    ? [
        {
          from: "checkout",
          to: "inventory",
          ports: tcp(PORTS.app),
          reason: "stock look-ups",
        } as const,
      ]
    : []),
  ...(enabled && load
    ? [{ from: "load", to: "checkout", ports: tcp(PORTS.app), reason: "steady traffic" } as const]
    : []),
];
