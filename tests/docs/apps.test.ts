/** What docs/apps.md shows to copy is what tests/contract runs. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8");
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

describe("docs/apps.md", () => {
  for (const [language, program] of [
    ["python", "tests/contract/python/main.py"],
    ["go", "tests/contract/go/main.go"],
  ] as const)
    it(`shows lines of ${program} in their order`, () => {
      const blocks = [...read("docs/apps.md").matchAll(/^```(\w+)\n(.*?)^```$/gms)];
      const [shown, ...others] = blocks.filter(([, of]) => of === language);
      assert.deepEqual(others, []);
      let rest = linesOf(read(program));
      for (const line of linesOf(shown?.[2] ?? assert.fail("shows none"))) {
        const at = rest.indexOf(line);
        assert.notEqual(at, -1, `not there, or not in this order: ${line}`);
        rest = rest.slice(at + 1);
      }
    });
});
