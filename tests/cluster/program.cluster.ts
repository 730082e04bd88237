import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program } from "../support/program";
import { waitFor } from "../support/wait-for";

describe("a program of the control plane", () => {
  let logs: string;

  before(() => {
    logs = mkdtempSync(join(tmpdir(), "program-"));
  });

  after(() => rmSync(logs, { recursive: true }));

  const node = (name: string, script: string): Program =>
    new Program({ name, binary: process.execPath, args: ["-e", script] }, logs);

  const failureOf = async (program: Program): Promise<Error> =>
    waitFor(() => program.failure, { what: `${program.name} to fail`, deadlineMs: 20_000 });

  it("that fails says how, with the end of its log", async () => {
    const failure = await failureOf(node("broken", "console.error('no room'); process.exit(3)"));
    assert.match(failure.message, /^broken exited with code 3\n/);
    assert.match(failure.message, /no room$/);
  });

  it("that cannot be started says so", async () => {
    const program = new Program({ name: "absent", binary: join(logs, "absent"), args: [] }, logs);
    assert.match((await failureOf(program)).message, /^absent could not be started: .*ENOENT/);
    await program.stop();
  });

  it("ends a wait at once when it dies", async () => {
    const program = node("short", "process.exit(1)");
    const wait = { what: "for ever", deadlineMs: 60_000, giveUp: () => program.failure };
    await assert.rejects(
      waitFor(() => false, wait),
      /^Error: short exited with code 1/,
    );
  });

  it("is gone after stop()", async () => {
    const program = node("endless", "setInterval(() => {}, 1000)");
    await program.stop();
    assert.match((await failureOf(program)).message, /^endless was ended by SIGKILL/);
  });
});

describe("a wait", () => {
  it("in vain names what it waited for and the last error", async () => {
    const refuse = (): never => {
      throw new Error("not found");
    };
    await assert.rejects(
      waitFor(refuse, { what: "the pod", deadlineMs: 30, everyMs: 10 }),
      /waited 0 s for the pod, in vain: not found/,
    );
  });
});
