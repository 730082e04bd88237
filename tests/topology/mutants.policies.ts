import assert from "node:assert/strict";
import { matches, type NetworkPolicy } from "../../topology/evaluate";
import { actors, cells, matrixText, type Actor } from "../../topology/matrix";
import { networkPolicies } from "../../topology/policies";
import { GRAPHS } from "./support/graphs";
import { mutants } from "./support/mutants";
import { SURVIVORS } from "./support/survivors";

describe("a change of the policies", function () {
  this.timeout(600_000);

  it("is seen in the matrix, but for those that are explained", async () => {
    let killed = 0;
    const survivors: string[] = [];
    for (const { name, graph, pods } of GRAPHS) {
      const templates = await pods();
      const policies = networkPolicies(graph) as readonly NetworkPolicy[];
      const everyone = actors(graph, templates);
      /** The matrix as it is, by the actors whose side it shows. */
      const known = new Map<string, string>();
      for (const mutant of mutants(policies)) {
        // What a policy does not select, its change cannot change.
        const isSelected = ({ pod }: Actor) =>
          pod !== undefined &&
          mutant.changed.some(
            ({ metadata, spec }) =>
              metadata.namespace === pod.namespace && matches(spec.podSelector, pod.labels),
          );
        const seen = (set: readonly NetworkPolicy[]) =>
          matrixText(cells(graph, templates, set, isSelected));
        const selected = everyone
          .filter(isSelected)
          .map(({ name }) => name)
          .join();
        const before = known.get(selected) ?? seen(policies);
        known.set(selected, before);
        if (seen(mutant.policies) !== before) killed += 1;
        else survivors.push(`${name}: ${mutant.what}`);
      }
    }
    const explained = survivors.filter((what) =>
      SURVIVORS.some(({ pattern }) => pattern.test(what)),
    );
    assert.deepEqual(
      survivors.filter((what) => !explained.includes(what)),
      [],
    );
    const changing = killed + survivors.length - explained.length;
    console.log(
      `    ${String(killed)} of ${String(changing)} mutants seen, ${String(explained.length)} change nothing`,
    );
    assert.ok(killed / changing >= 0.98);
    for (const { pattern } of SURVIVORS)
      assert.ok(
        survivors.some((what) => pattern.test(what)),
        `${String(pattern)} explains nothing`,
      );
  });
});
