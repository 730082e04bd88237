import { execa } from "execa";

/** What a finished program said. */
export interface ToolResult {
  /** False where it is not installed, failed, or took longer than the deadline. */
  readonly ok: boolean;
  readonly installed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

const DEADLINE_MS = 20_000;

/** Runs a program to its end and never throws: a missing tool is an answer too. */
export async function tool(command: string, args: readonly string[]): Promise<ToolResult> {
  const { exitCode, stdout, stderr, code } = await execa(command, args, {
    reject: false,
    timeout: DEADLINE_MS,
    stdin: "ignore",
  });
  return { ok: exitCode === 0, installed: code !== "ENOENT", stdout, stderr };
}
