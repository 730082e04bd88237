/** Every small change of a set of policies that somebody could make by mistake. */
import type {
  LabelSelector,
  NetworkPolicy,
  PolicyPeer,
  PolicyPort,
  PolicyRule,
} from "../../../topology/evaluate";

export interface Mutant {
  readonly what: string;
  /** The policy as it was, and as it is now. */
  readonly changed: readonly NetworkPolicy[];
  readonly policies: readonly NetworkPolicy[];
}

type Variant<T> = readonly [what: string, value: T];

export function mutants(policies: readonly NetworkPolicy[]): Mutant[] {
  return policies.flatMap((policy, index) => {
    const name = `${policy.metadata.namespace}/${policy.metadata.name}`;
    const others = policies.filter((_, other) => other !== index);
    return [
      { what: `${name}: dropped`, changed: [policy], policies: others },
      ...policyVariants(policy).map(([what, changed]) => ({
        what: `${name}: ${what}`,
        changed: [policy, changed],
        policies: policies.with(index, changed),
      })),
    ];
  });
}

function policyVariants(policy: NetworkPolicy): Variant<NetworkPolicy>[] {
  const { spec, metadata } = policy;
  const types = spec.policyTypes ?? [];
  return [
    ["moved to default", { ...policy, metadata: { ...metadata, namespace: "default" } }],
    ...selectorVariants(spec.podSelector).map(([what, podSelector]): Variant<NetworkPolicy> => [
      `podSelector ${what}`,
      { ...policy, spec: { ...spec, podSelector } },
    ]),
    ...types.map((type): Variant<NetworkPolicy> => [
      `without policyType ${type}`,
      { ...policy, spec: { ...spec, policyTypes: types.filter((one) => one !== type) } },
    ]),
    ...(["ingress", "egress"] as const).flatMap((direction) =>
      listVariants(spec[direction], ruleVariants, {}).map(
        ([what, rules]): Variant<NetworkPolicy> => [
          `${direction} ${what}`,
          { ...policy, spec: { ...spec, [direction]: rules } },
        ],
      ),
    ),
  ];
}

/** Each item dropped, each item changed, and one item more that restricts nothing. */
function listVariants<T>(
  list: readonly T[] | undefined,
  variants: (item: T) => Variant<T>[],
  everything: T,
): Variant<readonly T[]>[] {
  if (list === undefined) return [];
  return [
    ["opened to all", [...list, everything]],
    ...list.flatMap((item, index): Variant<readonly T[]>[] => [
      [`[${String(index)}] dropped`, list.filter((_, other) => other !== index)],
      ...variants(item).map(([what, changed]): Variant<readonly T[]> => [
        `[${String(index)}] ${what}`,
        list.with(index, changed),
      ]),
    ]),
  ];
}

function ruleVariants(rule: PolicyRule): Variant<PolicyRule>[] {
  return [
    ["without ports", { ...rule, ports: [] }],
    ...listVariants(
      rule.ports,
      (port): Variant<PolicyPort>[] => [
        ["of the next port", { ...port, port: Number(port.port) + 1 }],
        ["of the other protocol", { ...port, protocol: port.protocol === "UDP" ? "TCP" : "UDP" }],
        ["of all higher ports too", { ...port, endPort: 65535 }],
      ],
      {},
    )
      // A rule without ports is the one above, and a port without a number opens its protocol.
      .filter(([, ports]) => ports.length > 0)
      .map(([what, ports]): Variant<PolicyRule> => [`ports ${what}`, { ...rule, ports }]),
    ...(["from", "to"] as const).flatMap((side) => [
      ...(rule[side] === undefined ? [] : [[`without ${side}`, { ...rule, [side]: [] }] as const]),
      ...listVariants<PolicyPeer>(rule[side], peerVariants, { namespaceSelector: {} })
        .filter(([, peers]) => peers.length > 0)
        .map(([what, peers]): Variant<PolicyRule> => [
          `${side} ${what}`,
          { ...rule, [side]: peers },
        ]),
    ]),
  ];
}

function peerVariants(peer: PolicyPeer): Variant<PolicyPeer>[] {
  const { namespaceSelector, podSelector, ipBlock } = peer;
  if (ipBlock !== undefined) {
    return [
      [
        "of every address",
        { ipBlock: { cidr: ipBlock.cidr.includes(":") ? "::/0" : "0.0.0.0/0" } },
      ],
      ["of another block", { ipBlock: { cidr: "192.0.2.0/24" } }],
      ...(ipBlock.except ?? []).map((cidr): Variant<PolicyPeer> => [
        `without its exception ${cidr}`,
        { ipBlock: { ...ipBlock, except: (ipBlock.except ?? []).filter((one) => one !== cidr) } },
      ]),
    ];
  }
  return [
    ...(namespaceSelector === undefined
      ? []
      : ([
          ["of the policy's namespace only", { podSelector: podSelector ?? {} }],
          ["of every namespace", { ...peer, namespaceSelector: {} }],
        ] as const)),
    ...selectorVariants(namespaceSelector ?? {}).map(([what, selector]): Variant<PolicyPeer> => [
      `namespaceSelector ${what}`,
      { ...peer, namespaceSelector: selector },
    ]),
    ...selectorVariants(podSelector ?? {}).map(([what, selector]): Variant<PolicyPeer> => [
      `podSelector ${what}`,
      { ...peer, podSelector: selector },
    ]),
  ];
}

function selectorVariants(selector: LabelSelector): Variant<LabelSelector>[] {
  const labels = Object.entries(selector.matchLabels ?? {});
  const expressions = selector.matchExpressions ?? [];
  const restricted = labels.length + expressions.length > 0;
  return [
    ...(restricted ? [["of everything", {}] as const] : []),
    ["of nothing", { matchLabels: { "no-such-label": "" } }],
    ...labels.flatMap(([key, value]): Variant<LabelSelector>[] => [
      [
        `without ${key}`,
        { ...selector, matchLabels: Object.fromEntries(labels.filter(([one]) => one !== key)) },
      ],
      [
        `with another ${key}`,
        { ...selector, matchLabels: { ...selector.matchLabels, [key]: `${value}-x` } },
      ],
    ]),
    ...expressions.flatMap(({ values = [], ...rest }, index) =>
      values.map((value): Variant<LabelSelector> => [
        `without the value ${value}`,
        {
          ...selector,
          matchExpressions: expressions.with(index, {
            ...rest,
            values: values.filter((one) => one !== value),
          }),
        },
      ]),
    ),
  ];
}
