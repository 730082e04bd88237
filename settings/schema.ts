/**
 * Every key of a stack's configuration: what it means, what it may be, what it is when nobody sets it.
 * The `config` section of Pulumi.yaml and the settings table of the docs are generated from here.
 */
import { z } from "zod";
import { parseDuration, parseQuantity } from "./units";

const duration = z
  .string()
  .refine(
    (text) => parseDuration(text) !== undefined,
    "expected a duration such as 24h, 7d or 1h30m",
  );
/** Prometheus takes a series for gone after 5 minutes without a sample, so two scrapes must fit in. */
const scrapeInterval = duration.refine((text) => {
  const value = parseDuration(text);
  return value === undefined || (value >= 5 && value <= 120);
}, "expected 5s to 2m, such as 30s");
const retention = duration.refine(
  (text) => (parseDuration(text) ?? 3600) >= 3600,
  "expected at least 1h, such as 24h",
);
const size = z
  .string()
  .refine(
    (text) => (parseQuantity(text) ?? 0) > 0,
    "expected a Kubernetes quantity such as 10Gi or 500m",
  );
const dnsLabel = z
  .string()
  .max(63, "expected at most 63 characters")
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, "expected a DNS label: a-z, 0-9 and '-', such as dev");
const dnsName = z
  .string()
  .max(253, "expected at most 253 characters")
  .regex(/^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/, "expected a name of a-z, 0-9, '-' and '.'");
const cidr = z.union([z.cidrv4(), z.cidrv6()], { error: "expected a CIDR such as 10.244.0.0/16" });
const ip = z.union([z.ipv4(), z.ipv6()], { error: "expected an IP address such as 10.96.0.1" });
const port = z
  .int()
  .min(1, "expected a port, 1 to 65535")
  .max(65535, "expected a port, 1 to 65535");
const positive = z.number().positive("expected a number above 0");
/** Registry host and path prefix, no scheme, no trailing slash: "registry.example.com/mirror". */
const registry = z
  .string()
  .regex(
    /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)*$/,
    "expected host[:port][/path] without scheme, such as registry.example.com/mirror",
  );

/** Faults that the load generator can ask checkout for. */
export const DEMO_FAULTS = [
  "slow",
  "errors",
  "log-flood",
  "cardinality",
  "exporter-outage",
] as const;

const appNamespace = z.strictObject({ name: dnsLabel, environment: dnsLabel });

const receiver = z.discriminatedUnion("type", [
  z.strictObject({ name: dnsLabel, type: z.literal("webhook"), secretName: dnsName }),
  z.strictObject({
    name: dnsLabel,
    type: z.literal("slack"),
    secretName: dnsName,
    channel: z.string().min(1),
  }),
  z.strictObject({ name: dnsLabel, type: z.literal("pagerduty"), secretName: dnsName }),
  z.strictObject({
    name: dnsLabel,
    type: z.literal("email"),
    secretName: dnsName,
    to: z.email(),
    from: z.email(),
    smarthost: z.string().regex(/^[^:\s]+:\d+$/, "expected host:port"),
    username: z.string().min(1),
  }),
]);

const charts = z.discriminatedUnion("source", [
  z.strictObject({ source: z.literal("repository") }),
  z.strictObject({ source: z.literal("directory"), directory: z.string().min(1) }),
  z.strictObject({
    source: z.literal("oci"),
    registry: z
      .string()
      .regex(
        /^oci:\/\/[^\s/@]+(\/[^\s/@]+)*$/,
        "expected oci://host/path without trailing slash and without user and password, which helm registry login takes",
      ),
  }),
]);

/** Turns the empty object, Pulumi.yaml's way to say "not set", into undefined. */
const optionalObject = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) =>
      typeof value === "object" && value !== null && Object.keys(value).length === 0
        ? undefined
        : value,
    schema.optional(),
  );
/** Turns the empty text, Pulumi.yaml's way to say "not set", into undefined. */
const optionalText = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** Pulumi's own type of a configuration key, as `config.<key>.type` of Pulumi.yaml takes it. */
export type PulumiType = "string" | "boolean" | "integer" | "array" | "object";

/** One configuration key. */
export interface Key<T extends z.ZodType = z.ZodType> {
  readonly type: PulumiType;
  readonly description: string;
  readonly schema: T;
  /** Used when the stack does not set the key; partial objects are completed field by field. */
  readonly default: unknown;
  /** Read with `--secret` only; its value never reaches Settings. */
  readonly secret?: true;
}

const key = <T extends z.ZodType>(
  type: PulumiType,
  description: string,
  schema: T,
  defaultValue: unknown,
): Key<T> => ({ type, description, schema, default: defaultValue });

/** An object key whose fields each have a default: a stack may set only some of them. */
const record = <T extends z.ZodRawShape>(
  description: string,
  shape: T,
  defaults: Record<keyof T & string, unknown>,
) =>
  key(
    "object",
    description,
    z.preprocess(
      (value) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? { ...defaults, ...value }
          : value,
      z.strictObject(shape),
    ),
    defaults,
  );

export const keys = {
  environment: key(
    "string",
    "Name of this environment: the default of deployment.environment.name on every signal; a namespace's own environment wins.",
    dnsLabel,
    "dev",
  ),
  clusterName: key("string", "k8s.cluster.name on every signal.", dnsName, "kind-otel-lgtm"),
  kubeContext: key(
    "string",
    "Context of the kubeconfig to deploy to; must begin with kind- unless allowNonKind is true.",
    z.string().min(1, "expected the name of a kubeconfig context"),
    "kind-otel-lgtm",
  ),
  allowNonKind: key(
    "boolean",
    "Allow a kubeContext that is not a kind cluster.",
    z.boolean(),
    false,
  ),
  namespace: key("string", "Namespace of the monitoring stack.", dnsLabel, "monitoring"),
  appNamespaces: key(
    "array",
    "Namespaces that applications live in, each with its environment.",
    z.array(appNamespace).min(1, "expected at least one {name, environment}"),
    [
      { name: "dev", environment: "dev" },
      { name: "staging", environment: "staging" },
      { name: "prod", environment: "prod" },
    ],
  ),
  profile: key(
    "string",
    "single: one of each engine, on one machine; distributed: engines on object storage.",
    z.enum(["single", "distributed"]),
    "single",
  ),
  retention: record(
    "How long each signal is kept.",
    { metrics: retention, logs: retention, traces: retention },
    { metrics: "7d", logs: "7d", traces: "48h" },
  ),
  storage: record(
    "Volume sizes, and the StorageClass of all volumes.",
    {
      storageClass: dnsName,
      prometheus: size,
      loki: size,
      tempo: size,
      alloy: size,
      grafana: size,
      alertmanager: size,
    },
    {
      storageClass: "standard",
      prometheus: "8Gi",
      loki: "10Gi",
      tempo: "10Gi",
      alloy: "4Gi",
      grafana: "1Gi",
      alertmanager: "1Gi",
    },
  ),
  objectStorage: key(
    "object",
    "Object storage of the distributed profile: endpoint, region, buckets {logs, traces, metrics}, credentialsSecret (a Secret's name).",
    optionalObject(
      z.strictObject({
        endpoint: z.string().regex(/^[^\s@]+$/, "expected an address without user and password"),
        region: z.string().min(1),
        buckets: z.strictObject({ logs: dnsName, traces: dnsName, metrics: dnsName }),
        credentialsSecret: dnsName,
      }),
    ),
    {},
  ),
  access: key(
    "string",
    "How people reach Grafana, and hosts reach OTLP: nodePort (kind, bound to 127.0.0.1), ingress (Grafana only) or none.",
    z.enum(["nodePort", "ingress", "none"]),
    "nodePort",
  ),
  ingress: key(
    "object",
    "With access ingress: host, className, tlsSecretName of Grafana's Ingress, and the namespace of the ingress controller's pods.",
    optionalObject(
      z.strictObject({
        host: dnsName,
        className: dnsLabel,
        tlsSecretName: dnsName,
        controllerNamespace: dnsLabel,
      }),
    ),
    {},
  ),
  alerting: record(
    "Alertmanager's receivers (webhook, slack, pagerduty, email; credentials in Secrets by name) and the addresses they may reach.",
    {
      receivers: z.array(receiver),
      egress: z.array(z.strictObject({ cidr, port })),
    },
    { receivers: [], egress: [] },
  ),
  demo: record(
    "Demo applications in the first app namespace: whether there are any, in which form inventory runs, whether the load generator does, and which faults it brings about.",
    {
      enabled: z.boolean(),
      inventory: z.enum(["opentelemetry", "prometheus"]),
      load: z.boolean(),
      faults: z.array(z.enum(DEMO_FAULTS)),
    },
    { enabled: true, inventory: "opentelemetry", load: false, faults: [] },
  ),
  otlpTls: key(
    "object",
    "TLS on Alloy's OTLP ports: secretName of a kubernetes.io/tls Secret in the stack's namespace, and caCertificate, the PEM text that clients trust.",
    optionalObject(
      z.strictObject({
        secretName: dnsName,
        caCertificate: z
          .string()
          .regex(
            /^-----BEGIN CERTIFICATE-----\n[\s\S]+\n-----END CERTIFICATE-----\n?$/,
            "expected PEM text, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----",
          ),
      }),
    ),
    {},
  ),
  podLogs: key(
    "boolean",
    "Collect stdout of containers in the app namespaces through the Kubernetes API.",
    z.boolean(),
    true,
  ),
  kubernetesEvents: key(
    "boolean",
    "Collect the cluster's events as logs of the service kubernetes-events.",
    z.boolean(),
    true,
  ),
  nodeExporter: key(
    "boolean",
    "Metrics of the nodes' hardware and kernel, by node-exporter in a privileged namespace of its own.",
    z.boolean(),
    false,
  ),
  charts: key(
    "object",
    "Where the charts come from: {source: repository}, {source: directory, directory: PATH of .tgz files} or {source: oci, registry: oci://...}.",
    charts,
    { source: "repository" },
  ),
  imageRegistry: key(
    "string",
    "One mirror, host[:port][/path], for every image; empty for the public registries.",
    optionalText(registry),
    "",
  ),
  telemetry: record(
    "What the app namespaces' contract says to all workloads: share of traces that are kept, 0 to 1, and level of the apps' own logs.",
    {
      traceSampleRatio: z.number().min(0, "expected 0 to 1").max(1, "expected 0 to 1"),
      logLevel: z.enum(["trace", "debug", "info", "warn", "error", "fatal"]),
    },
    { traceSampleRatio: 1, logLevel: "info" },
  ),
  load: record(
    "Declared load: sizes, alerts and budgets follow from it.",
    { series: positive, spansPerSecond: positive, logMegabytesPerDay: positive },
    { series: 20000, spansPerSecond: 50, logMegabytesPerDay: 500 },
  ),
  scrapeInterval: key(
    "string",
    "Time between two scrapes; the ranges of alerts follow from it.",
    scrapeInterval,
    "30s",
  ),
  network: record(
    "What network policies need to know of the cluster.",
    {
      nodeCidrs: z.array(cidr).min(1, "expected at least one CIDR"),
      podCidrs: z.array(cidr).min(1, "expected at least one CIDR"),
      apiServerCidrs: z.array(cidr).min(1, "expected at least one CIDR"),
      apiServerPort: port,
      apiServerServiceIp: ip,
      nodeLocalDnsCache: z.boolean(),
    },
    {
      nodeCidrs: ["172.18.0.0/16"],
      podCidrs: ["10.244.0.0/16"],
      apiServerCidrs: ["172.18.0.0/16"],
      apiServerPort: 6443,
      apiServerServiceIp: "10.96.0.1",
      nodeLocalDnsCache: false,
    },
  ),
  budget: record(
    "The most that all requests together may ask for.",
    { cpu: size, memory: size },
    { cpu: "1", memory: "1536Mi" },
  ),
} as const satisfies Record<string, Key>;

/** One secret key. */
interface SecretKey {
  readonly type: "string";
  readonly description: string;
  readonly required: boolean;
  readonly minLength: number;
  /** What every character must be, and how to say so. */
  readonly characters?: { readonly pattern: RegExp; readonly expected: string };
}

/** Keys that hold secrets: never in Settings, never in an error message. */
export const secretKeys = {
  grafanaAdminPassword: {
    type: "string",
    description: "Password of Grafana's admin, at least 12 characters.",
    required: true,
    minLength: 12,
  },
  grafanaSecretKey: {
    type: "string",
    description:
      "Key that Grafana encrypts stored credentials with, at least 32 characters; a changed key makes them unreadable.",
    required: true,
    minLength: 32,
  },
  otlpToken: {
    type: "string",
    description:
      "Bearer token that OTLP clients must send, at least 16 characters; empty: no token is asked for.",
    required: false,
    minLength: 16,
    // What RFC 6750 lets stand in a header after "Bearer"; a line break at the end is the usual other one.
    characters: {
      pattern: /^[A-Za-z0-9._~+/=-]+$/,
      expected: "letters, digits and . _ ~ + / = - only, and no line break",
    },
  },
} as const satisfies Readonly<Record<string, SecretKey>>;

export type SecretName = keyof typeof secretKeys;

/** A stack's configuration, valid as a whole, without its secrets. */
export type Settings = {
  readonly [K in keyof typeof keys]: z.infer<(typeof keys)[K]["schema"]>;
} & {
  /** Whether OTLP clients must send a bearer token. */
  readonly otlpTokenRequired: boolean;
};
