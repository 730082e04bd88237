import assert from "node:assert/strict";
import { isAtLeast } from "../../program/version";

describe("isAtLeast", () => {
  for (const version of ["3.17.0", "v3.17.0", "3.17.1", "3.18.0", "v4.0.0-rc.1", "10.0.0"])
    it(`takes ${version} for 3.17.0`, () => assert.ok(isAtLeast(version, "3.17.0")));
  for (const version of ["3.16.9", "v2.99.99", "", "dev", "3.17"])
    it(`does not take "${version}"`, () => assert.ok(!isAtLeast(version, "3.17.0")));
});
