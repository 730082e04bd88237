import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockedStacks, lockFile, readLock } from "../../inventory/inventory";
import { stackNames, UserError } from "../../program/stack-file";

describe("readLock", () => {
  const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
  const file = join(directory, "dev.yaml");
  after(() => rmSync(directory, { recursive: true }));
  const committed = readFileSync(lockFile("dev"), "utf8");

  it("is nothing where there is no file", () =>
    assert.equal(readLock("dev", join(directory, "none.yaml")), undefined));

  const WRONG: readonly (readonly [string, string, RegExp])[] = [
    [
      "has marks of a merge",
      committed.replace("releases:", "<<<<<<< ours\nreleases:\n======="),
      /is no inventory lock \(.+\); fix: remove it and run `npm run lock`$/,
    ],
    ["is empty", "", /is no inventory lock \(: .+\)/],
    [
      "has a key that nobody knows",
      committed.replace("    chart:", "    chrt:"),
      /\(releases\.0\.chart: .+\)/,
    ],
  ];
  for (const [what, text, expected] of WRONG)
    it(`refuses in one line a file that ${what}`, () => {
      writeFileSync(file, text);
      assert.throws(
        () => readLock("dev", file),
        (error) =>
          error instanceof UserError &&
          expected.test(error.message) &&
          error.message.startsWith(file) &&
          !error.message.includes("\n"),
      );
    });

  it("finds the lock of every stack that is deployed, and of the one with every option", () => {
    const stacks = lockedStacks().map(({ stack }) => stack);
    assert.deepEqual(stacks, [...stackNames(), "every-option"]);
    for (const stack of stacks) assert.ok((readLock(stack)?.releases.length ?? 0) >= 5, stack);
  });
});
