import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a tool does, as lines of sh that need no other program, by how its arguments begin. */
export type Answers = Readonly<Record<string, string>>;

/** Programs of a test's own, and a PATH on which there are no others. */
export class FakeTools {
  /** The PATH. */
  readonly directory = mkdtempSync(join(tmpdir(), "otel-lgtm-tools-"));
  #realPath: string | undefined;

  /** Makes a tool; it fails where it is called with other arguments than these. */
  add(name: string, answers: Answers): this {
    const file = join(this.directory, name);
    const cases = Object.entries(answers).map(
      ([beginning, lines]) => `${quoted(beginning)}*)\n${lines}\n;;`,
    );
    const text = [
      "#!/bin/sh",
      `printf '%s\\n' "$*" >> ${quoted(this.#callsFile(name))}`,
      'case "$*" in',
      ...cases,
      `*) echo "${name} was not expected to be called with: $*" >&2; exit 64 ;;`,
      "esac",
      "",
    ].join("\n");
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return this;
  }

  /** Arguments of every call of a tool so far. */
  calls(name: string): string[] {
    const file = this.#callsFile(name);
    return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  }

  /** Lets this process find these tools and no others, until `remove`. */
  install(): this {
    this.#realPath = process.env["PATH"];
    process.env["PATH"] = this.directory;
    return this;
  }

  remove(): void {
    if (this.#realPath !== undefined) process.env["PATH"] = this.#realPath;
    rmSync(this.directory, { recursive: true });
  }

  #callsFile(name: string): string {
    return join(this.directory, `${name}.calls`);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
