import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { alertRules } from "../../telemetry/rules/rules";
import { seconds } from "../../settings/units";
import { settingsWith } from "../support/settings";
import { hasTool, skip } from "../support/tools";

const SETTINGS = settingsWith({});

describe("alertRules", () => {
  it("ranges over at least four scrapes, whatever the interval", () => {
    for (const scrapeInterval of ["15s", "30s", "2m"]) {
      const expressions = alertRules({ ...SETTINGS, scrapeInterval }).groups.flatMap(({ rules }) =>
        rules.map(({ expr }) => expr),
      );
      const ranges = expressions.flatMap((expr) =>
        [...expr.matchAll(/\[(\w+)\]|offset (\w+)/g)].map(([, range, offset]) =>
          seconds(range ?? offset ?? ""),
        ),
      );
      assert.ok(ranges.length > 50);
      assert.ok(Math.min(...ranges) >= 4 * seconds(scrapeInterval), scrapeInterval);
    }
  });

  it("gives every alert a name of its own, a severity and a summary", () => {
    const rules = alertRules(SETTINGS).groups.flatMap(({ rules: all }) => all);
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
      writeFileSync(file, stringify(alertRules(SETTINGS)));
      const { status, stdout, stderr } = spawnSync("promtool", ["check", "rules", file], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stdout + stderr);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
