import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartProblems, verifyCharts } from "../../components/chart-check";
import { archiveName, charts } from "../../components/charts";
import { CHARTS_DIRECTORY } from "../support/charts";
import { packChart } from "../support/packed-chart";
import { skip } from "../support/tools";

describe("verifyCharts", () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"))));
  afterEach(() => rmSync(directory, { recursive: true }));
  const message = (): string => {
    try {
      verifyCharts({ source: "directory", directory });
    } catch (error) {
      assert.ok(pulumi.RunError.isInstance(error), String(error));
      return error.message;
    }
    return assert.fail("nothing was thrown");
  };

  it("stops the program with every problem at once", () => {
    const { loki, tempo, ...others } = charts;
    packChart(join(directory, archiveName(loki)), [{ path: "values.yaml", content: "a: b" }]);
    writeFileSync(join(directory, archiveName(tempo)), "no archive");
    const [first, ...lines] = message().split("\n");
    assert.equal(first, "The charts cannot be used; nothing was created.");
    const problems = [
      [loki, new RegExp(`has the content hash [0-9a-f]{64}, not ${loki.contentHash};`)],
      [tempo, /cannot be read as a chart/],
      ...Object.values(others).map((chart) => [chart, /is missing; fix: helm pull/] as const),
    ] as const;
    assert.equal(lines.length, problems.length);
    problems.forEach(([chart, problem], index) => {
      assert.ok(
        lines[index]?.startsWith(`  ${join(directory, archiveName(chart))} `),
        lines[index],
      );
      assert.match(lines[index] ?? "", problem);
    });
  });

  it("stops the program where the directory is not there", () => {
    const absent = join(directory, "absent");
    assert.throws(
      () => verifyCharts({ source: "directory", directory: absent }),
      (error: Error) =>
        pulumi.RunError.isInstance(error) &&
        error.message.includes(`${JSON.stringify(absent)}, which is no directory`),
    );
  });

  it("lets charts pass that come from elsewhere: the provider fetches them", () => {
    verifyCharts({ source: "repository" });
    verifyCharts({ source: "oci", registry: "oci://registry.invalid" });
  });
});

describe("the pinned charts", () => {
  it("are those of OTEL_LGTM_CHARTS", function () {
    if (CHARTS_DIRECTORY === undefined)
      skip(this, "OTEL_LGTM_CHARTS names no directory with the five charts as .tgz files");
    assert.deepEqual(chartProblems({ source: "directory", directory: CHARTS_DIRECTORY }), []);
  });
});
