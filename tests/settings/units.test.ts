import assert from "node:assert/strict";
import fc from "fast-check";
import { formatBytes, formatCpu, parseDuration, parseQuantity } from "../../settings/units";

describe("units", () => {
  it("reads Prometheus durations", () => {
    assert.equal(parseDuration("30s"), 30);
    assert.equal(parseDuration("1h30m"), 5400);
    assert.equal(parseDuration("7d"), 604800);
    assert.equal(parseDuration("1w2d"), 777600);
    assert.equal(parseDuration("500ms"), 0.5);
  });

  it("refuses what Prometheus would refuse", () => {
    for (const text of ["", "7", "d", "1.5h", "-1h", "30m1h", "1h 30m", "1H"])
      assert.equal(parseDuration(text), undefined, text);
  });

  it("reads Kubernetes quantities", () => {
    assert.equal(parseQuantity("10Gi"), 10 * 2 ** 30);
    assert.equal(parseQuantity("1.5Gi"), 1.5 * 2 ** 30);
    assert.equal(parseQuantity("500m"), 0.5);
    assert.equal(parseQuantity("2"), 2);
    for (const text of ["", "Gi", "10 Gi", "10gb", "-1Gi"])
      assert.equal(parseQuantity(text), undefined, text);
  });

  it("prints no fewer bytes than there are, and at most a tenth more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 2 ** 45 }), (bytes) => {
        const printed = parseQuantity(formatBytes(bytes)) ?? 0;
        assert.ok(
          printed >= bytes && printed <= bytes * 1.1,
          `${String(bytes)} → ${formatBytes(bytes)}`,
        );
      }),
    );
  });

  it("prints cores", () => {
    assert.equal(formatCpu(0.545), "545m");
    assert.equal(formatCpu(2), "2");
  });
});
