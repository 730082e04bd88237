import assert from "node:assert/strict";
import type { PodTemplate } from "../../topology/evaluate";
import { misfits, unknownPeers } from "../../topology/check";
import { flowGraph, type Flow, type FlowGraph } from "../../topology/flows";
import type { PodPeer } from "../../topology/peers";
import { networkPolicies } from "../../topology/policies";
import { settingsWith } from "../support/settings";

const server = (labels: Record<string, string>): PodPeer => ({
  kind: "pods",
  namespaces: ["own"],
  labels,
  policy: "server",
});
const GRAPH = {
  namespaces: ["own"],
  peers: {
    web: { kind: "pods", namespaces: ["own"], labels: { app: "web" }, policy: "web" },
    db: server({ app: "db" }),
    outside: { kind: "cidrs", cidrs: ["203.0.113.0/24"] },
  },
  flows: [{ from: "web", to: "db", ports: [{ protocol: "TCP", port: 5432 }], reason: "queries" }],
} as unknown as FlowGraph;
const graph = (change: { peers?: object; flows?: object[] }): FlowGraph =>
  ({
    ...GRAPH,
    peers: { ...GRAPH.peers, ...change.peers },
    flows: change.flows ?? GRAPH.flows,
  }) as unknown as FlowGraph;
const pod = (name: string, more: Partial<PodTemplate> = {}): PodTemplate => ({
  name,
  namespace: "own",
  labels: { app: name },
  ports: [],
  ...more,
});
const PODS = [pod("web"), pod("db", { ports: [{ containerPort: 5432, protocol: "TCP" }] })];
const [FLOW] = GRAPH.flows as [Flow];

describe("unknownPeers", () => {
  it("finds nothing in a graph whose peers are all known", () =>
    assert.deepEqual(unknownPeers(GRAPH), []));

  it("names a peer that nobody declared, with those that are", () => {
    assert.deepEqual(unknownPeers(graph({ flows: [{ ...FLOW, to: "dbase" }] })), [
      "The flow from web to dbase names dbase, whom topology/peers.ts does not know; fix: add it there, or use one of web, db, outside",
    ]);
  });

  it("names a peer that is nowhere", () => {
    for (const peers of [
      { db: { ...server({ app: "db" }), namespaces: [] } },
      { db: { kind: "cidrs", cidrs: [] } },
    ])
      assert.match(
        unknownPeers(graph({ peers })).join(),
        /^The flow from web to db needs db, which has no namespace or address; fix: /,
      );
  });

  it("stops the policies from being made", () => {
    const real = flowGraph(settingsWith());
    const flows = [...real.flows, { ...real.flows[0]!, to: "nobody" as Flow["to"] }];
    assert.throws(() => networkPolicies({ ...real, flows }), /names nobody, whom topology/);
  });
});

describe("misfits", () => {
  it("finds nothing where graph and pods fit", () => assert.deepEqual(misfits(GRAPH, PODS), []));

  const FOUND: readonly (readonly [string, FlowGraph, readonly PodTemplate[], RegExp])[] = [
    [
      "a port on which nobody listens",
      graph({ flows: [{ ...FLOW, ports: [{ protocol: "TCP", port: 5433 }] }] }),
      PODS,
      /^The flow from web to db opens TCP\/5433, and no container of own\/db listens there; fix: use one of TCP\/5432$/,
    ],
    [
      "a port of the other protocol",
      graph({ flows: [{ ...FLOW, ports: [{ protocol: "UDP", port: 5432 }] }] }),
      PODS,
      /opens UDP\/5432/,
    ],
    [
      "a policy that selects nothing",
      GRAPH,
      PODS.slice(0, 1),
      /^The policy own\/server selects no pod; fix: give the peer db the labels/,
    ],
    [
      "a pod that is nobody",
      GRAPH,
      [...PODS, pod("stranger")],
      /^The pod own\/stranger is nobody of topology\/peers.ts, .*; fix: add a peer/,
    ],
    [
      "a pod that is two at once",
      graph({ peers: { twin: { ...server({}), labels: { app: "db" }, policy: undefined } } }),
      PODS,
      /^The pod own\/db is db and twin at once; fix: tell them apart/,
    ],
  ];
  for (const [what, of, pods, expected] of FOUND)
    it(`finds ${what}`, () => assert.match(misfits(of, pods).join("\n"), expected));

  it("leaves pods of other namespaces alone", () =>
    assert.deepEqual(misfits(GRAPH, [...PODS, pod("stranger", { namespace: "other" })]), []));
});
