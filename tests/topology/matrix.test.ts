import assert from "node:assert/strict";
import type { PodTemplate } from "../../topology/evaluate";
import { actors, cells, type Cell } from "../../topology/matrix";
import { GRAPHS } from "./support/graphs";

for (const { name, graph, pods } of GRAPHS) {
  describe(`the policies of ${name}`, () => {
    let templates: readonly PodTemplate[];
    let all: readonly Cell[];
    before(async function () {
      this.timeout(30_000);
      templates = await pods();
      all = cells(graph, templates);
    });

    it("allow what a flow declares, each way and in both directions, and nothing else", () => {
      assert.ok(all.length > 5000, String(all.length));
      const wrong = all
        .filter(({ allowed, declared }) => allowed !== declared)
        .map(
          ({ direction, from, to, port, allowed }) =>
            `${direction} ${from.name} → ${to.name} ${port.protocol}/${String(port.port)}: ${allowed ? "allowed, and nobody declares it" : "closed, and declared"}`,
        );
      assert.deepEqual(wrong, []);
    });

    it("are needed for every flow: each is seen from both sides that are closed", () => {
      for (const flow of graph.flows) {
        const seen = all.filter(
          ({ from, to, allowed }) =>
            allowed && from.peers.includes(flow.from) && to.peers.includes(flow.to),
        );
        assert.ok(seen.length > 0, `${flow.from} → ${flow.to}`);
      }
    });

    it("let nobody in who only looks like somebody", () => {
      const strangers = all.filter(
        ({ from, direction, allowed }) =>
          direction === "ingress" && allowed && from.name.startsWith("looks like"),
      );
      assert.deepEqual(
        strangers.map(({ from, to }) => `${from.name} → ${to.name}`),
        [],
      );
      assert.ok(
        actors(graph, templates).some((actor) => actor.name.startsWith("looks like alloy")),
      );
    });
  });
}
