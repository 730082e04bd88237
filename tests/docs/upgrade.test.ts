import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (path: string): string => readFileSync(join(__dirname, "..", "..", path), "utf8");

describe("docs/upgrade.md", () => {
  const diff = (/```diff\n([\s\S]*?)```/.exec(read("docs/upgrade.md"))?.[1] ?? "").split("\n");
  /** Lines that begin with one of these marks, without it. */
  const lines = (marks: string) =>
    diff
      .filter((line) => line !== "" && marks.includes(line.charAt(0)))
      .map((line) => line.slice(1));
  // Blank lines of a diff lose their mark to formatters.
  const withoutBlank = (text: string) => text.replaceAll(/\n\n+/g, "\n");
  const BEFORE = withoutBlank(read("apps/inventory/prometheus.ts"));
  const AFTER = withoutBlank(read("apps/inventory/main.ts"));

  it("shows the difference of the two forms as they are", () => {
    const hunks = diff
      .join("\n")
      .split(/^@@.*@@$/m)
      .slice(1);
    assert.ok(hunks.length > 0);
    for (const hunk of hunks) {
      const side = (mark: string) =>
        hunk
          .split("\n")
          .slice(1)
          .filter((line) => line !== "" && (line.startsWith(mark) || line.startsWith(" ")))
          .map((line) => line.slice(1))
          .join("\n");
      assert.ok(BEFORE.includes(side("-")), `not in prometheus.ts:\n${side("-")}`);
      assert.ok(AFTER.includes(side("+")), `not in main.ts:\n${side("+")}`);
    }
  });

  it("leaves nothing out", () => {
    const only = (text: string, other: string) => {
      const known = new Set(other.split("\n"));
      return text.split("\n").filter((line) => line.trim() !== "" && !known.has(line));
    };
    for (const line of only(BEFORE, AFTER)) assert.ok(lines("-").includes(line), line);
    for (const line of only(AFTER, BEFORE)) assert.ok(lines("+").includes(line), line);
  });

  it("is a matter of a few lines", () => {
    assert.ok(lines("+").length <= 25, String(lines("+").length));
  });
});
