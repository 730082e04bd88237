/** Rules that hold between keys. */
import { contains, isWithin, overlap } from "./cidr";
import { storageNeed } from "./sizing";
import type { Settings } from "./schema";
import { formatBytes, quantity } from "./units";
import type { Problem } from "./problem";

/** One rule: which keys it looks at, and what is wrong with them. It is not asked while one of them is wrong by itself. */
interface Rule {
  readonly reads: readonly (keyof Settings)[];
  readonly check: (settings: Settings) => readonly Problem[];
}

const profile = ({ profile, objectStorage }: Settings): readonly Problem[] => {
  if (profile !== "distributed") return [];
  if (objectStorage === undefined) {
    return [
      {
        key: "objectStorage",
        expected: "endpoint, region, buckets and credentialsSecret, because profile is distributed",
        fix: "set objectStorage, or set profile to single",
      },
    ];
  }
  return [
    {
      key: "profile",
      value: profile,
      expected: "single: this version deploys no distributed engines yet",
      fix: "set profile to single",
    },
  ];
};

const kindContext = ({ kubeContext, allowNonKind }: Settings): readonly Problem[] =>
  allowNonKind || kubeContext.startsWith("kind-")
    ? []
    : [
        {
          key: "kubeContext",
          value: kubeContext,
          expected: "a context that begins with kind-",
          fix: "name a kind context, or set allowNonKind to true if this cluster is really meant",
        },
      ];

const namespaces = ({ namespace, appNamespaces }: Settings): readonly Problem[] => {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  appNamespaces.forEach(({ name }, index) => {
    const key = `appNamespaces[${String(index)}].name`;
    const first = seen.get(name);
    if (first !== undefined) {
      problems.push({
        key,
        value: name,
        expected: `a name of its own; appNamespaces[${String(first)}] has it already`,
        fix: "remove one of the two entries, or rename it",
      });
    }
    seen.set(name, first ?? index);
    if (name === namespace) {
      problems.push({
        key,
        value: name,
        expected: "a namespace other than the monitoring namespace",
        fix: "choose another name for the app namespace, or for namespace",
      });
    }
  });
  return problems;
};

const SIGNALS = [
  { signal: "metrics", volume: "prometheus" },
  { signal: "logs", volume: "loki" },
  { signal: "traces", volume: "tempo" },
] as const;

const retention = (settings: Settings) => {
  const need = storageNeed(settings);
  return SIGNALS.flatMap(({ signal, volume }): Problem[] => {
    const kept = settings.retention[signal];
    const size = settings.storage[volume];
    if (quantity(size) >= need[signal]) return [];
    return [
      {
        key: `storage.${volume}`,
        value: size,
        expected: `at least ${formatBytes(need[signal])} to keep ${signal} for ${kept} at the declared load`,
        fix: `raise storage.${volume}, shorten retention.${signal}, or correct load`,
      },
    ];
  });
};

const ingress = ({ access, ingress }: Settings): readonly Problem[] =>
  (access === "ingress") === (ingress !== undefined)
    ? []
    : access === "ingress"
      ? [
          {
            key: "ingress",
            expected:
              "host, className, tlsSecretName and controllerNamespace, because access is ingress",
            fix: "set ingress, or set access to none",
          },
        ]
      : [
          {
            key: "ingress",
            expected: `nothing, because access is ${access}`,
            fix: "remove ingress, or set access to ingress",
          },
        ];

const alerting = ({ alerting: { receivers, egress } }: Settings): readonly Problem[] => {
  const problems: Problem[] = [];
  const names = receivers.map(({ name }) => name);
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      problems.push({
        key: `alerting.receivers[${String(index)}].name`,
        value: name,
        expected: "a name of its own",
        fix: "rename one of the two receivers",
      });
    }
  });
  if (receivers.length > 0 && egress.length === 0) {
    problems.push({
      key: "alerting.egress",
      expected: "the addresses of the receivers: network policies close everything else",
      fix: "add {cidr, port} of each receiver, such as {cidr: 203.0.113.7/32, port: 443}",
    });
  }
  return problems;
};

/** To a policy a block of addresses means the pods in it as well, which have flows of their own. */
const addresses = ({ network, alerting }: Settings): readonly Problem[] => {
  const pods = (cidr: string) => network.podCidrs.find((one) => overlap(one, cidr));
  const blocks = (["nodeCidrs", "apiServerCidrs"] as const).flatMap((name) =>
    network[name].flatMap((cidr, index): Problem[] => {
      const shared = pods(cidr);
      if (shared === undefined) return [];
      return [
        {
          key: `network.${name}[${String(index)}]`,
          value: cidr,
          expected: `addresses outside ${shared} of network.podCidrs: a rule for them would open pods too`,
          fix: "name the narrower blocks that nodes really have, or correct network.podCidrs",
        },
      ];
    }),
  );
  const receivers = alerting.egress.flatMap(({ cidr }, index): Problem[] => {
    const around = network.podCidrs.find((one) => contains(one, cidr));
    if (around === undefined) return [];
    return [
      {
        key: `alerting.egress[${String(index)}].cidr`,
        value: cidr,
        expected: `addresses outside the cluster, and ${around} of network.podCidrs is pods`,
        fix: "name the address that the receiver has outside",
      },
    ];
  });
  const service = network.podCidrs.find((one) => isWithin(network.apiServerServiceIp, one));
  return [
    ...blocks,
    ...receivers,
    ...(service === undefined
      ? []
      : [
          {
            key: "network.apiServerServiceIp",
            value: network.apiServerServiceIp,
            expected: `an address outside ${service} of network.podCidrs`,
            fix: "set it to the cluster IP of the Service default/kubernetes",
          },
        ]),
  ];
};

const rules: readonly Rule[] = [
  { reads: ["profile", "objectStorage"], check: profile },
  { reads: ["kubeContext", "allowNonKind"], check: kindContext },
  { reads: ["namespace", "appNamespaces"], check: namespaces },
  { reads: ["retention", "storage", "load", "scrapeInterval"], check: retention },
  { reads: ["access", "ingress"], check: ingress },
  { reads: ["alerting"], check: alerting },
  { reads: ["network", "alerting"], check: addresses },
];

/** Everything that is wrong between keys, leaving out rules that look at a key which is wrong by itself. */
export function brokenRules(
  settings: Settings,
  wrong: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  return rules
    .filter(({ reads }) => !reads.some((key) => wrong.has(key)))
    .flatMap(({ check }) => check(settings));
}
