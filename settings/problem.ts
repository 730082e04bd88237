/** What is wrong with a stack's configuration, in words for the person who wrote it. */

/** One fault: the key, its value unless secret, what was expected, and what to do. */
export interface Problem {
  /** Path below the project's name: "retention.metrics", "appNamespaces[1].name". */
  readonly key: string;
  readonly value?: unknown;
  readonly expected: string;
  readonly fix: string;
}

/** All faults of one stack. Its message is meant for people and carries no stack trace. */
export class SettingsError extends Error {
  constructor(
    readonly stackName: string,
    readonly problems: readonly Problem[],
  ) {
    super(describe(stackName, problems));
    this.name = "SettingsError";
  }
}

function describe(stack: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`;
  const lines = problems.map(({ key, value, expected, fix }) => {
    const found = value === undefined ? "" : ` is ${JSON.stringify(value)}`;
    return `  otel-lgtm:${key}${found}\n    expected ${expected.replace(/^expected /, "")}\n    fix: ${fix}`;
  });
  return `The configuration of stack "${stack}" has ${count}; nothing was created.\n${lines.join("\n")}`;
}
