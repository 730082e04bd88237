/** What is wrong with a stack's configuration, in words for the person who wrote it. */

/** One fault: the key, its value unless it may be secret, what was expected, and what to do. */
export interface Problem {
  /** Path below the project's name: "retention.metrics", "appNamespaces[1].name". */
  readonly key: string;
  /** Shown as far as `shownValue` shows it. */
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
    const found = value === undefined ? "" : shownValue(key, value);
    return `  otel-lgtm:${key}${found}\n    expected ${expected.replace(/^expected /, "")}\n    fix: ${fix}`;
  });
  return `The configuration of stack "${stack}" has ${count}; nothing was created.\n${lines.join("\n")}`;
}

/**
 * " is VALUE", or what kind of value it is where a credential may stand in it: messages end in the logs of CI. People paste a
 * credential, a webhook's address or a private key where a name belongs, and whole objects hold what they should not.
 */
function shownValue(key: string, value: unknown): string {
  if (Array.isArray(value)) return " is a list";
  if (typeof value === "object" && value !== null) return " is an object";
  if (/secret/i.test(key) || (typeof value === "string" && /[{@\n]|:\/\//.test(value)))
    return " is a text that is not shown here";
  return ` is ${JSON.stringify(value)}`;
}
