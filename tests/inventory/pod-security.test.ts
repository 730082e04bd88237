import assert from "node:assert/strict";
import { houseViolations, restrictedViolations } from "../../inventory/pod-security";
import { BAD, GOOD, withContext } from "./support/pods";

describe("restrictedViolations", () => {
  it("finds nothing in a restricted pod", () => assert.deepEqual(restrictedViolations(GOOD), []));
  it("lets a container's own context stand for the pod's", () => {
    assert.deepEqual(
      restrictedViolations({
        ...withContext({ runAsNonRoot: true, seccompProfile: { type: "Localhost" } }),
        securityContext: {},
      }),
      [],
    );
  });
  for (const [pod, expected] of BAD) {
    it(`finds ${expected.source}`, () =>
      assert.match(restrictedViolations(pod).join("\n"), expected));
  }
});

describe("houseViolations", () => {
  it("finds nothing in a complete container", () => assert.deepEqual(houseViolations(GOOD), []));
  it("misses requests, limit and a read-only root", () => {
    assert.equal(houseViolations({ containers: [{ name: "main", image: "a" }] }).length, 4);
  });
});
