/**
 * Files in their own language with inputs: `input.NAME` stands where a value goes, so that a template is still valid
 * in its language and its editors and formatters work on it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const INPUT = /\binput\.([a-z][a-z0-9_]*)\b/g;

/** Text of a file below this folder. */
export function readTelemetryFile(path: string): string {
  return readFileSync(join(__dirname, path), "utf8");
}

/**
 * Replaces every input by `literal` of its value.
 * @throws Error that names an input without a value, with the name of the file.
 */
export function renderTemplate<T>(
  name: string,
  text: string,
  inputs: Readonly<Record<string, T>>,
  literal: (value: T) => string,
): string {
  return text.replace(INPUT, (_, input: string) => {
    if (!Object.hasOwn(inputs, input))
      throw new Error(`${name} asks for input.${input}, which has no value.`);
    return literal(inputs[input] as T);
  });
}

/** Names of the inputs that a template asks for. */
export function templateInputs(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(INPUT)].map(([, name = ""]) => name));
}
