import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { currentSettings } from "../../../program/settings";
import { stackNames } from "../../../program/stack-file";
import { seconds } from "../../../settings/units";
import { alertRules, type RuleGroups } from "../../../telemetry/rules/rules";
import { settingsWith } from "../../support/settings";
import { requireBackend } from "../support/backends";
import { ALERT_CASES, JOB_OF, QUIET_CASES } from "./cases";
import {
  firesAndRecovers,
  firesWithScrapesLost,
  staysQuiet,
  vanishes,
  type PromtoolTest,
} from "./promtool-test";

/** What promtool says of the tests that fail, without the blank line that it prints for each that passes. */
const failures = (output: string): string =>
  output
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");

const HOLD = seconds("15m");
/** Those of the stacks, and the longest that is allowed: there ranges and holds are nearest to each other. */
const INTERVALS = [
  ...new Set(["2m", ...stackNames().map((stack) => currentSettings(stack).scrapeInterval)]),
];

describe("the alerts, in the Prometheus that is deployed", function () {
  this.timeout(300_000);
  let promtool: string;
  before(async function () {
    promtool = await requireBackend(this, "promtool");
  });

  /** Runs tests over rules; what promtool printed where one fails. */
  function run(rules: RuleGroups, interval: string, tests: readonly PromtoolTest[]): string {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-alerts-"));
    try {
      writeFileSync(join(directory, "rules.yaml"), stringify(rules, { lineWidth: 0 }));
      writeFileSync(
        join(directory, "tests.yaml"),
        stringify(
          { rule_files: ["rules.yaml"], evaluation_interval: interval, tests },
          { lineWidth: 0 },
        ),
      );
      const { status, stdout, stderr } = spawnSync(
        promtool,
        ["test", "rules", join(directory, "tests.yaml")],
        { encoding: "utf8", maxBuffer: 2 ** 26 },
      );
      return status === 0 ? "" : failures(stdout + stderr);
    } finally {
      rmSync(directory, { recursive: true });
    }
  }

  for (const interval of INTERVALS) {
    describe(`scraped every ${interval}`, () => {
      const rules = alertRules(settingsWith({ scrapeInterval: interval }));
      const timing = { interval: seconds(interval), hold: HOLD };

      it("fire for every reason that they name, and recover", () => {
        assert.equal(
          run(
            rules,
            interval,
            ALERT_CASES.map((one) => firesAndRecovers(one, timing)),
          ),
          "",
        );
      });

      it("fire when every other scrape is lost", () => {
        assert.equal(
          run(
            rules,
            interval,
            ALERT_CASES.map((one) => firesWithScrapesLost(one, timing)),
          ),
          "",
        );
      });

      it("stay quiet when it only comes near", () => {
        assert.equal(
          run(
            rules,
            interval,
            QUIET_CASES.map((one) => staysQuiet(one, timing)),
          ),
          "",
        );
      });

      it("say so when their own series vanish", () => {
        const tests = ALERT_CASES.flatMap((one) => {
          const job = JOB_OF[/^[A-Z][a-z]+/.exec(one.alert)?.[0] ?? ""];
          return job === undefined ? [] : [vanishes(one, job, timing)];
        });
        assert.ok(tests.length > 50);
        assert.equal(run(rules, interval, tests), "");
      });
    });
  }

  it("always send the watchdog", () => {
    const rules = alertRules(settingsWith());
    const always: PromtoolTest = {
      name: "Watchdog",
      interval: "30s",
      input_series: [],
      promql_expr_test: ["0s", "1h"].map((time) => ({
        expr: 'count(ALERTS{alertname="Watchdog", alertstate="firing"})',
        eval_time: time,
        exp_samples: [{ labels: "{}", value: 1 }],
      })),
    };
    assert.equal(run(rules, "30s", [always]), "");
  });

  it("catch what a success ratio over one minute does not: a full queue, and 4 % that fail", () => {
    // What the usual alert asks: more than 5 % failed, out of what was sent or failed, for ten minutes.
    const usual: RuleGroups = {
      groups: [
        {
          name: "usual",
          rules: [
            {
              alert: "SuccessRatioLow",
              expr: "sum(rate(otelcol_exporter_sent_spans_total[1m])) / (sum(rate(otelcol_exporter_sent_spans_total[1m])) + sum(rate(otelcol_exporter_send_failed_spans_total[1m]))) < 0.95",
              for: "10m",
              labels: { severity: "warning" },
              annotations: { summary: "-" },
            },
          ],
        },
      ],
    };
    const labels = 'instance="grafana-alloy:12345", component_id="otelcol.exporter.otlphttp.tempo"';
    const firing = (alert: string, count: 0 | 1) => ({
      expr: `count(ALERTS{alertname="${alert}", alertstate="firing"})`,
      eval_time: "20m",
      exp_samples: count === 0 ? [] : [{ labels: "{}", value: 1 }],
    });
    const test = (
      name: string,
      input: Readonly<Record<string, string>>,
      ours: string,
      theirs: 0 | 1,
    ): PromtoolTest => ({
      name,
      interval: "30s",
      input_series: Object.entries(input).map(([metric, values]) => ({
        series: `${metric}{${labels}}`,
        values,
      })),
      promql_expr_test: [firing(ours, 1), firing("SuccessRatioLow", theirs)],
    });
    const both: RuleGroups = { groups: [...alertRules(settingsWith()).groups, ...usual.groups] };
    const failing = (percent: number) => ({
      otelcol_exporter_sent_spans_total: `0+${String(100 - percent)}x60`,
      otelcol_exporter_send_failed_spans_total: `0+${String(percent)}x60`,
    });
    assert.equal(
      run(both, "30s", [
        test(
          "every span is lost at a full queue",
          {
            otelcol_exporter_enqueue_failed_spans_total: "0+100x60",
            otelcol_exporter_sent_spans_total: "0x60",
            otelcol_exporter_send_failed_spans_total: "0x60",
          },
          "AlloyQueueRejecting",
          0,
        ),
        test("4 % of the spans fail", failing(4), "AlloyExporterDropping", 0),
        test("10 % of the spans fail", failing(10), "AlloyExporterDropping", 1),
      ]),
      "",
    );
  });
});
