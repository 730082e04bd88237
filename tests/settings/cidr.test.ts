import assert from "node:assert/strict";
import { contains, isWithin, overlap } from "../../settings/cidr";

describe("cidr", () => {
  it("knows which addresses lie in a block", () => {
    assert.ok(isWithin("10.244.3.4", "10.244.0.0/16"));
    assert.ok(!isWithin("10.245.0.0", "10.244.0.0/16"));
    assert.ok(isWithin("fd00::1", "fd00::/8"));
    assert.ok(!isWithin("fd00::1", "0.0.0.0/0"));
    assert.ok(!isWithin("10.0.0.1", "::/0"));
  });

  it("knows which blocks lie in each other, host bits set or not", () => {
    assert.ok(contains("0.0.0.0/0", "10.244.0.0/16"));
    assert.ok(contains("10.244.0.0/16", "10.244.0.0/16"));
    assert.ok(contains("10.244.9.9/16", "10.244.1.0/24"));
    assert.ok(!contains("10.244.0.0/24", "10.244.0.0/16"));
    assert.ok(!contains("10.0.0.0/16", "10.1.0.0/24"));
    assert.ok(!contains("::/0", "10.0.0.0/8"));
    assert.ok(overlap("10.244.1.0/24", "10.244.0.0/16"));
    assert.ok(overlap("10.244.0.0/16", "10.244.1.0/24"));
    assert.ok(!overlap("10.244.0.0/24", "10.244.1.0/24"));
  });
});
