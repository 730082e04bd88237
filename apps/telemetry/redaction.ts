/** What must leave neither process nor cluster: secrets, and data about people. */
import type { ReadableSpan, SpanProcessor } from "@opentelemetry/sdk-trace";

export const REDACTED = "[redacted]";

/** Names whose values are never shown, as whole words: `user.email` and `apiKey`, not `tokenizer`. */
const SENSITIVE_NAMES = new Set(
  "password passwd secret token authorization cookie email phone ssn iban apikey cardnumber creditcard".split(
    " ",
  ),
);
/** What gives itself away in any text. */
const SENSITIVE_TEXT: readonly (readonly [RegExp, string])[] = [
  // user:password@ of an address.
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s:@]*:[^/\s@]*@/gi, `$1${REDACTED}@`],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g, REDACTED],
];
/** Cards begin with 2 to 6, times since the epoch with 1. */
const CARD = /\b[2-6](?:[ -]?\d){12,18}\b/g;

/** A text without credentials, mail addresses and card numbers. */
export const redactText = (text: string): string =>
  SENSITIVE_TEXT.reduce(
    (result, [pattern, by]) => result.replace(pattern, by),
    text.replace(CARD, (digits) => (isCardNumber(digits) ? REDACTED : digits)),
  );

/** A value of any depth without what must not be shown. `name` is the name that it has where it comes from. */
export function redact(value: unknown, name = ""): unknown {
  if (isSensitiveName(name)) return REDACTED;
  if (typeof value === "string") return redactText(value);
  if (Array.isArray(value)) return value.map((item) => redact(item));
  if (typeof value === "object" && value !== null) return redactFields(value);
  return value;
}

/** The same object with each field redacted. */
export const redactFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redact(value, name)]));

/** `user.apiKey` has the words user, api and key, and also apikey. */
function isSensitiveName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some(
    (word, index) =>
      SENSITIVE_NAMES.has(word) || SENSITIVE_NAMES.has(`${word}${words[index + 1] ?? ""}`),
  );
}

/** Luhn's check: other long numbers, such as order numbers, mostly fail it. */
function isCardNumber(text: string): boolean {
  const digits = (text.match(/\d/g) ?? []).reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const counted = index % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** Redacts attributes of spans and of their events; stands before the processor that exports. */
export class RedactingSpanProcessor implements SpanProcessor {
  onStart(): void {
    // Attributes may still change.
  }
  onEnd({ attributes, events, status }: ReadableSpan): void {
    Object.assign(attributes, redactFields(attributes));
    for (const event of events) {
      if (event.attributes !== undefined)
        Object.assign(event.attributes, redactFields(event.attributes));
    }
    if (status.message !== undefined) status.message = redactText(status.message);
  }
  forceFlush(): Promise<void> {
    return Promise.resolve();
  }
  shutdown(): Promise<void> {
    return Promise.resolve();
  }
}
