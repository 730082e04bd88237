import assert from "node:assert/strict";
import { ALERT_FILES, renderExpression } from "../../telemetry/rules/rules";
import { dashboards } from "../../telemetry/dashboards/dashboards";
import { readTelemetryFile } from "../../telemetry/template";
import { settingsWith } from "../support/settings";
import { ALERT_CASES } from "./alerts/cases";
import { expressionProblems, ruleProblems } from "./series/check";
import { knownMetrics } from "./series/registry";
import { panelQueries } from "./support/panels";
import { seriesTable } from "./series/table";

describe("the series", () => {
  const known = knownMetrics();
  const render = (expression: string) => renderExpression(expression, settingsWith());

  it("of every rule are exposed by some program", () => {
    const problems = ALERT_FILES.flatMap((file) =>
      ruleProblems(`telemetry/rules/${file}`, readTelemetryFile(`rules/${file}`), known, render),
    );
    assert.deepEqual(problems, []);
  });

  it("of every panel are exposed by some program", () => {
    for (const file of Object.keys(dashboards())) {
      const expressions = panelQueries(file);
      assert.ok(expressions.length > 0, file);
      for (const expression of expressions)
        assert.deepEqual(
          expressionProblems(expression.replaceAll("$__rate_interval", "2m"), known),
          [],
          `${file}: ${expression}`,
        );
    }
  });

  it("of every case of an alert have labels that the program gives them", () => {
    const problems = ALERT_CASES.flatMap(({ series }) =>
      Object.keys(series).flatMap((text) => expressionProblems(text, known)),
    ).map(({ problem }) => problem);
    assert.deepEqual([...new Set(problems)], []);
  });

  it("that nobody exposes are named, with file and line", () => {
    const text = [
      "rules:",
      "  - alert: A",
      "    expr: |",
      "      up == 0",
      "        or otelcol_receiver_refuzed_spans_total > 0",
      "  - alert: B",
      '    expr: otelcol_receiver_refused_spans_total{transprot="grpc"} > 0',
      "  - alert: C",
      "    expr: sum by (instance (up)",
      "  - alert: D",
      "    expr: go_info > 0",
    ].join("\n");
    assert.deepEqual(ruleProblems("rules.yaml", text, known, render), [
      "rules.yaml:5: nobody exposes otelcol_receiver_refuzed_spans_total",
      "rules.yaml:7: otelcol_receiver_refused_spans_total has no label transprot",
      'rules.yaml:9: cannot be read as PromQL at "(up)"',
      "rules.yaml:11: no scrape job keeps go_info",
    ]);
  });

  it("are read off a metrics page", () => {
    const page = [
      "# HELP a_total text",
      "# TYPE a_total counter",
      'a_total{x="1",y="}, z=\\"2"} 3',
      'a_total{x="2"} 3',
      "# TYPE h histogram",
      'h_bucket{le="1"} 0',
      "h_sum 0",
      "h_count 0",
      "",
    ].join("\n");
    assert.deepEqual(seriesTable(page).split("\n"), [
      "metric\ttype\tseries\tlabels",
      "a_total\tcounter\t2\tx,y",
      "h_bucket\thistogram\t1\tle",
      "h_count\thistogram\t1\t",
      "h_sum\thistogram\t1\t",
      "",
    ]);
  });
});
