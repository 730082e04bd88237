import assert from "node:assert/strict";
import fc from "fast-check";
import { queueBytes, storageNeed } from "../../settings/sizing";
import { settingsWith } from "../support/settings";

describe("sizing", () => {
  it("grows with load and retention", () => {
    const base = settingsWith();
    fc.assert(
      fc.property(fc.double({ min: 1.01, max: 100, noNaN: true }), (factor) => {
        const more = {
          ...base,
          load: {
            series: base.load.series * factor,
            spansPerSecond: base.load.spansPerSecond * factor,
            logMegabytesPerDay: base.load.logMegabytesPerDay * factor,
          },
        };
        const [small, large] = [storageNeed(base), storageNeed(more)];
        assert.ok(
          large.metrics > small.metrics && large.logs > small.logs && large.traces > small.traces,
        );
      }),
    );
    assert.ok(
      storageNeed({ ...base, retention: { metrics: "14d", logs: "14d", traces: "96h" } }).logs >
        storageNeed(base).logs,
    );
  });

  it("counts 2 bytes a sample with a quarter of headroom", () => {
    const need = storageNeed({
      load: { series: 3000, spansPerSecond: 1, logMegabytesPerDay: 1 },
      scrapeInterval: "30s",
      retention: { metrics: "1d", logs: "1d", traces: "1d" },
    });
    assert.equal(need.metrics, 100 * 86400 * 2 * 1.25);
  });

  it("leaves most of Alloy's volume to the write-ahead log", () => {
    assert.equal(queueBytes(settingsWith({ storage: { alloy: "4Gi" } })), 512 * 2 ** 20);
  });
});
