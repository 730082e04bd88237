import assert from "node:assert/strict";
import { alertRules } from "../../telemetry/rules/rules";
import { settingsWith } from "../support/settings";
import { ALERT_CASES } from "./alerts/cases";

/** Names of series in an expression: what is followed by a selector, a range or nothing that makes it a function. */
const names = (expression: string): string[] => [
  ...new Set(
    [...expression.matchAll(/\b([a-z]+(?:_[a-z0-9]+){2,}|up)\b(?!\s*[=(!])/g)].map(
      ([, name = ""]) => name,
    ),
  ),
];

describe("the cases of the alerts", () => {
  const rules = alertRules(settingsWith()).groups.flatMap(({ rules: all }) => all);

  it("reach every series that a rule names", () => {
    for (const { alert, expr } of rules.filter((rule) => rule.alert !== "Watchdog")) {
      const tested = ALERT_CASES.filter((one) => one.alert === alert).flatMap(({ series }) =>
        Object.keys(series).map((name) => name.replace(/\{.*/, "")),
      );
      assert.deepEqual(
        names(expr).filter((name) => !tested.includes(name)),
        [],
        alert,
      );
    }
  });
});
