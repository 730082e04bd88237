import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { execa } from "execa";
import { inScratch } from "../../program/scratch";
import { ROOT } from "../../program/stack-file";
import { waitFor } from "../support/wait-for";

describe("inScratch", () => {
  it("gives a directory that is gone with the work, done or failed", async () => {
    const seen: string[] = [];
    const see = (directory: string) => {
      assert.ok(existsSync(directory));
      seen.push(directory);
    };
    const done = await inScratch((directory) => {
      see(directory);
      return Promise.resolve("done");
    });
    assert.equal(done, "done");
    await assert.rejects(
      inScratch((directory) => {
        see(directory);
        return Promise.reject(new Error("failed"));
      }),
      /failed/,
    );
    assert.deepEqual(seen.map(existsSync), [false, false]);
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const)
    it(`leaves neither the directory nor a program behind after ${signal}`, async function () {
      this.timeout(60_000);
      // Two at once, each with a program that would run on for long.
      const script = `
        const { execa } = require("execa");
        const { inScratch } = require("./program/scratch");
        for (let count = 0; count < 2; count += 1)
          void inScratch(async (directory) => {
            const child = execa(process.execPath, ["-e", "setTimeout(() => undefined, 60_000)"]);
            console.log(child.pid + " " + directory);
            await child;
          });`;
      const process_ = execa(
        process.execPath,
        ["--require", join(ROOT, "tests", "support", "register.cjs"), "--eval", script],
        { cwd: ROOT, reject: false, timeout: 50_000 },
      );
      const lines: string[] = [];
      while (lines.length < 2) {
        const [text] = (await once(process_.stdout, "data")) as [Buffer];
        lines.push(...text.toString().trim().split("\n"));
      }
      process_.kill(signal);
      assert.equal((await process_).signal, signal);
      for (const line of lines) {
        const [pid = "", directory = ""] = line.split(" ");
        assert.ok(!existsSync(directory), directory);
        await ended(Number(pid));
      }
    });
});

/** A killed program may still be there for a moment. */
const ended = (pid: number): Promise<unknown> =>
  waitFor(() => !isRunning(pid), { what: `the end of process ${String(pid)}`, deadlineMs: 10_000 });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
