/** From what a stack file says to Settings, or to everything that is wrong with it at once. */
import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";
import { SettingsError, type Problem } from "./problem";
import { brokenRules } from "./rules";
import { keys, secretKeys, type SecretName, type Settings } from "./schema";

/** A stack's configuration as read: plain values by key, and what is known of its secrets. */
export interface RawConfig {
  /** Name of the stack, for messages. */
  readonly stack: string;
  /** Decoded values by key without the project's prefix. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Other keys that the stack file holds encrypted, whole or in part. */
  readonly encrypted?: readonly string[];
  /** Values of the secret keys and whether the stack file holds them encrypted. */
  readonly secrets: Readonly<
    Partial<Record<SecretName, { readonly value: string; readonly encrypted: boolean }>>
  >;
}

const schema = z.strictObject(
  Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [
      name,
      z.preprocess((value) => value ?? key.default, key.schema),
    ]),
  ),
);

/**
 * Settings of a stack, frozen.
 * @throws SettingsError with every fault of the stack: unknown keys, wrong values, broken rules, secrets.
 */
export function parseSettings(raw: RawConfig): Settings {
  const parsed = schema.safeParse(raw.values);
  const encrypted = encryptedProblems(raw);
  const hidden = new Set(encrypted.map(({ key }) => key));
  const problems = [
    ...encrypted,
    ...(parsed.success
      ? []
      : parsed.error.issues
          .flatMap((issue) => problemsOf(issue, raw.values))
          .filter(({ key }) => !hidden.has(topKey(key)))),
  ];
  const wrong = new Set(problems.map(({ key }) => topKey(key)));
  // Wrong keys stand at their defaults while the rules between the others are checked.
  const usable = Object.fromEntries(
    Object.entries(raw.values).filter(([name]) => !wrong.has(name)),
  );
  const settings = {
    ...(schema.parse(usable) as Omit<Settings, "otlpTokenRequired">),
    otlpTokenRequired: (raw.secrets.otlpToken?.value ?? "") !== "",
  };
  const all = [...problems, ...brokenRules(settings, wrong), ...secretProblems(raw)];
  if (all.length > 0) throw new SettingsError(raw.stack, all);
  return deepFreeze(settings);
}

const topKey = (path: string): string => path.replace(/[.[].*$/, "");

/** A plain key ends in clear text in state, Helm values and golden files, so whoever encrypts it is mistaken about it. */
const encryptedProblems = ({ encrypted = [], stack }: RawConfig): Problem[] =>
  encrypted
    .filter((key) => key in keys)
    .map((key) => ({
      key,
      expected: "a plain value; the stack file has it encrypted, though the program shows it",
      fix: `set it without --secret (pulumi config set --stack ${stack} ${key} VALUE), and keep credentials in a Secret of the cluster`,
    }));

function secretProblems(raw: RawConfig): Problem[] {
  return Object.entries(secretKeys).flatMap(([name, key]): Problem[] => {
    const { required, minLength } = key;
    const secret = raw.secrets[name as SecretName];
    const set = `pulumi config set --secret ${name} --stack ${raw.stack}`;
    if (secret === undefined || secret.value === "") {
      if (!required) return [];
      return [
        {
          key: name,
          expected: "a secret, but it is not set",
          fix: `${set}  (npm start makes one)`,
        },
      ];
    }
    if (!secret.encrypted) {
      return [
        {
          key: name,
          expected: "an encrypted value; the stack file has it in clear text",
          fix: `${set}, and change the value: it has been readable`,
        },
      ];
    }
    if (secret.value.length < minLength) {
      return [{ key: name, expected: `at least ${String(minLength)} characters`, fix: set }];
    }
    if ("characters" in key && !key.characters.pattern.test(secret.value))
      return [{ key: name, expected: key.characters.expected, fix: set }];
    return [];
  });
}

function problemsOf(issue: z.core.$ZodIssue, values: unknown): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((unknown) =>
      unknownKey([...issue.path, unknown], knownKeysAt(issue.path, values)),
    );
  }
  const value = valueAt(values, issue.path);
  const key = pathText(issue.path);
  return [
    {
      key,
      ...(value === undefined ? {} : { value }),
      expected:
        value === undefined && issue.code === "invalid_type"
          ? "a value, but it is missing"
          : expectation(issue),
      fix: `pulumi config set --path '${key}' VALUE`,
    },
  ];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union" && "discriminator" in issue)
    return `a known ${String(issue.discriminator)}`;
  if (issue.code === "invalid_type") return `a value of type ${issue.expected}`;
  return issue.message;
}

function unknownKey(path: PropertyKey[], known: readonly string[]): Problem {
  const name = String(path.at(-1));
  const near = known.length > 0 ? closest(name, [...known]) : undefined;
  const isNear = near !== undefined && distance(name, near) <= Math.max(2, name.length / 3);
  return {
    key: pathText(path),
    expected: "a known key",
    fix: isNear ? `did you mean "${near}"?` : `remove it, or use one of ${known.join(", ")}`,
  };
}

/** Names that the schema takes at a path; of a union, those of every member with the same discriminator. */
function knownKeysAt(path: readonly PropertyKey[], values: unknown): string[] {
  if (path.length === 0) return [...Object.keys(keys), ...Object.keys(secretKeys)];
  let current: unknown = keys[path[0] as keyof typeof keys].schema;
  let value = valueAt(values, path.slice(0, 1));
  current = objectSchema(current, value);
  for (const step of path.slice(1)) {
    value = valueAt(value, [step]);
    const next: unknown =
      typeof step === "number"
        ? (current as z.ZodArray).element
        : (current as z.ZodObject).shape[String(step)];
    current = objectSchema(next, value);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

/** The object or array schema under preprocess, optional and union wrappers. */
function objectSchema(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodPipe) return objectSchema(schema.def.out, value);
  if (schema instanceof z.ZodOptional) return objectSchema(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const discriminator = schema.def.discriminator;
    return schema.options.find(
      (option) =>
        option instanceof z.ZodObject &&
        (option.shape[discriminator] as z.ZodLiteral | undefined)?.value ===
          valueAt(value, [discriminator]),
    );
  }
  return schema;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, step) =>
      typeof current === "object" && current !== null
        ? (current as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${String(step)}]` : `${index === 0 ? "" : "."}${String(step)}`,
    )
    .join("");
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
