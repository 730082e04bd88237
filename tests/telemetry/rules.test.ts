import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { alertRules } from "../../telemetry/rules/rules";
import { hasTool, skip } from "../support/tools";

describe("alertRules", () => {
  it("ranges over four scrapes, whatever the interval", () => {
    for (const [scrapeInterval, range] of [
      ["15s", "60s"],
      ["1m", "240s"],
    ] as const) {
      const expressions = alertRules({ scrapeInterval }).groups.flatMap(({ rules }) =>
        rules.map(({ expr }) => expr),
      );
      const ranges = new Set(
        expressions.flatMap((expr) => [...expr.matchAll(/\[(\w+)\]/g)].map(([, found]) => found)),
      );
      assert.deepEqual([...ranges], [range]);
    }
  });

  it("gives every alert a name of its own, a severity and a summary", () => {
    const rules = alertRules({ scrapeInterval: "30s" }).groups.flatMap(({ rules: all }) => all);
    assert.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length);
    for (const { alert, labels, annotations } of rules) {
      assert.match(labels["severity"] ?? "", /^(critical|warning|none)$/, alert);
      assert.ok((annotations["summary"] ?? "").length > 10, alert);
    }
  });

  it("is accepted by promtool", function () {
    if (!hasTool("promtool")) skip(this, "promtool is not on PATH");
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    try {
      const file = join(directory, "alerts.yaml");
      writeFileSync(file, stringify(alertRules({ scrapeInterval: "30s" })));
      const { status, stdout, stderr } = spawnSync("promtool", ["check", "rules", file], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stdout + stderr);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
