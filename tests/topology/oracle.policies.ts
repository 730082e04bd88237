import fc from "fast-check";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import {
  evaluator,
  type LabelSelector,
  type Namespace,
  type NetworkPolicy,
  type Packet,
  type Pod,
  type PolicyPeer,
  type PolicyPort,
  type PolicyRule,
  type World,
} from "../../topology/evaluate";
import { GoMissingError } from "../support/go-build";
import { ensureGoTools, executable, linkerFlags, type GoTools } from "../support/go-tools";
import { skip } from "../support/tools";

const CASES = 10_000;
const BUILD_TIMEOUT_MS = 45 * 60_000;
/** The engine of kind's network as a program: worlds and packets in, verdicts out. */
const ORACLE: GoTools = {
  name: "policy-oracle",
  directory: join(__dirname, "oracle"),
  sources: ["main.go"],
  flags: () => linkerFlags({}),
};

/** Few names and values, so that selectors often match. */
const NAMESPACES = ["a", "b"];
const OUTSIDE = ["198.51.100.9", "10.0.9.9", "2001:db8::9"];
const PORT_NUMBERS = [53, 80, 8080, 8081, 9090, 65535];
const PORT_NAMES = ["http", "metrics", "dns"];
const CIDRS: readonly (readonly [cidr: string, within: readonly string[]])[] = [
  ["0.0.0.0/0", ["10.0.0.0/24", "198.51.100.0/24"]],
  ["10.0.0.0/16", ["10.0.0.0/30", "10.0.9.9/32"]],
  ["10.0.0.2/31", []],
  ["198.51.100.9/32", []],
  ["::/0", ["2001:db8::/32"]],
  ["fd00::/64", ["fd00::2/127"]],
];

const protocol = fc.constantFrom("TCP" as const, "UDP" as const, "SCTP" as const);
const labels = fc
  .record(
    { app: fc.constantFrom("x", "y", "z"), tier: fc.constantFrom("x", "y"), odd: fc.constant("") },
    { requiredKeys: [] },
  )
  .map((record) => record as Record<string, string>);
const key = fc.constantFrom("app", "tier", "odd", "none");
const value = fc.constantFrom("x", "y", "z", "");
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  {
    matchLabels: labels,
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key,
          operator: fc.constantFrom("In" as const, "NotIn" as const),
          values: fc.uniqueArray(value, { minLength: 1, maxLength: 2 }),
        }),
        fc.record({ key, operator: fc.constantFrom("Exists" as const, "DoesNotExist" as const) }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const namespaceSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  selector,
  fc.uniqueArray(fc.constantFrom(...NAMESPACES), { minLength: 1, maxLength: 2 }).map((values) => ({
    matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "In" as const, values }],
  })),
);
const peer: fc.Arbitrary<PolicyPeer> = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector }),
  fc.record({ namespaceSelector, podSelector: selector }),
  fc.constantFrom(...CIDRS).chain(([cidr, within]) =>
    fc.subarray([...within]).map((except) => ({
      ipBlock: { cidr, ...(except.length === 0 ? {} : { except }) },
    })),
  ),
);
const port: fc.Arbitrary<PolicyPort> = fc.oneof(
  fc.record({ protocol }),
  fc.record({ port: fc.constantFrom(...PORT_NUMBERS) }),
  fc.record({ protocol, port: fc.constantFrom<number | string>(...PORT_NUMBERS, ...PORT_NAMES) }),
  fc.tuple(protocol, fc.constantFrom(...PORT_NUMBERS), fc.nat(1000)).map(([one, first, more]) => ({
    protocol: one,
    port: first,
    endPort: Math.min(first + more, 65535),
  })),
);
const rule = (side: "from" | "to"): fc.Arbitrary<PolicyRule> =>
  fc.record(
    {
      ports: fc.array(port, { minLength: 1, maxLength: 3 }),
      [side]: fc.array(peer, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
const spec = fc.record(
  {
    podSelector: selector,
    policyTypes: fc.subarray(["Ingress" as const, "Egress" as const], { minLength: 1 }),
    ingress: fc.array(rule("from"), { minLength: 1, maxLength: 3 }),
    egress: fc.array(rule("to"), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["podSelector"] },
) as fc.Arbitrary<NetworkPolicy["spec"]>;

const world: fc.Arbitrary<World> = fc
  .record({
    namespaceLabels: fc.tuple(...NAMESPACES.map(() => labels)),
    pods: fc.array(
      fc.record({
        namespace: fc.constantFrom(...NAMESPACES),
        labels,
        dual: fc.boolean(),
        ports: fc.uniqueArray(
          fc.record({
            name: fc.constantFrom(...PORT_NAMES),
            containerPort: fc.constantFrom(...PORT_NUMBERS),
            protocol,
          }),
          { maxLength: 3, selector: ({ name }) => name },
        ),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    policies: fc.array(fc.record({ namespace: fc.constantFrom(...NAMESPACES), spec }), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ namespaceLabels, pods, policies }) => ({
    namespaces: NAMESPACES.map((name, index): Namespace => ({
      name,
      labels: { ...namespaceLabels[index], "kubernetes.io/metadata.name": name },
    })),
    pods: pods.map(({ dual, ...pod }, index): Pod => ({
      ...pod,
      name: `pod-${String(index)}`,
      ips: [`10.0.0.${String(index + 1)}`, ...(dual ? [`fd00::${String(index + 1)}`] : [])],
    })),
    policies: policies.map(({ namespace, spec: one }, index): NetworkPolicy => ({
      metadata: { name: `policy-${String(index)}`, namespace },
      spec: one,
    })),
  }));

/** A world and some packets: those to the sender itself left out, which never leave a pod. */
const scene = world.chain((one) => {
  const addresses = [...one.pods.flatMap(({ ips }) => ips), ...OUTSIDE];
  const packet: fc.Arbitrary<Packet> = fc
    .record({
      srcIP: fc.constantFrom(...addresses),
      dstIP: fc.constantFrom(...addresses),
      dstPort: fc.constantFrom(...PORT_NUMBERS, 8082),
      protocol,
    })
    .filter(({ srcIP, dstIP }) => srcIP.includes(":") === dstIP.includes(":"))
    .filter(
      ({ srcIP, dstIP }) => !one.pods.some(({ ips }) => ips.includes(srcIP) && ips.includes(dstIP)),
    );
  return fc.record({
    world: fc.constant(one),
    packets: fc.array(packet, { minLength: 4, maxLength: 8 }),
  });
});

describe("the evaluator and the engine of kind's network", function () {
  let oracle = "";
  before(async function () {
    this.timeout(BUILD_TIMEOUT_MS);
    try {
      oracle = executable(await ensureGoTools(ORACLE), "oracle");
    } catch (error) {
      if (error instanceof GoMissingError) skip(this, error.message);
      throw error;
    }
  });

  it(`agree on ${String(CASES)} random sets of policies`, function () {
    this.timeout(300_000);
    const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
    const scenes = fc.sample(scene, { numRuns: CASES, seed });
    const input = scenes
      .map(({ world: one, packets }) =>
        JSON.stringify({
          ...one,
          packets: packets.map((packet) => ({ ...packet, srcPort: 40_000 })),
        }),
      )
      .join("\n");
    const { stdout, stderr, status } = spawnSync(oracle, {
      input: `${input}\n`,
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    assert.equal(status, 0, stderr);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as boolean[]);
    assert.equal(answers.length, CASES);
    const counts = { allowed: 0, denied: 0 };
    for (const [index, { world: one, packets }] of scenes.entries()) {
      const verdictOf = evaluator(one);
      for (const [which, packet] of packets.entries()) {
        const { allowed } = verdictOf(packet);
        counts[allowed ? "allowed" : "denied"] += 1;
        assert.equal(
          allowed,
          answers[index]?.[which],
          `SEED=${String(seed)}: ${JSON.stringify({ packet, ...one })}`,
        );
      }
    }
    // Neither may be so rare that agreement says nothing.
    const all = counts.allowed + counts.denied;
    assert.ok(counts.allowed / all > 0.15 && counts.denied / all > 0.15, JSON.stringify(counts));
    console.log(`    ${JSON.stringify(counts)}, SEED=${String(seed)}`);
  });
});
