import assert from "node:assert/strict";
import fc from "fast-check";
import { REDACTED, redact, redactFields, redactText } from "../../../apps/telemetry/redaction";

describe("redaction", () => {
  it("hides the value of every name that is sensitive, however it is written", () => {
    for (const name of [
      "password",
      "db.password",
      "user.email",
      "apiKey",
      "api_key",
      "http.request.header.authorization",
      "Set-Cookie",
      "creditCard",
      "card.number",
    ])
      assert.deepEqual(redactFields({ [name]: "x" }), { [name]: REDACTED }, name);
  });

  it("leaves names alone that only look like one", () => {
    for (const name of ["tokenizer.version", "emailed", "cookies_enabled", "secretary", "keyboard"])
      assert.deepEqual(redactFields({ [name]: "x" }), { [name]: "x" }, name);
  });

  it("hides what gives itself away in text", () => {
    assert.equal(
      redactText("mail to jane.doe+x@mail.example.co.uk now"),
      `mail to ${REDACTED} now`,
    );
    assert.equal(
      redactText("Authorization: Bearer abcDEF123.-_~"),
      `Authorization: Bearer ${REDACTED}`,
    );
    assert.equal(
      redactText("postgres://app:hunter2@db:5432/x"),
      `postgres://${REDACTED}@db:5432/x`,
    );
    assert.equal(redactText("card 4111 1111 1111 1111."), `card ${REDACTED}.`);
    assert.equal(redactText("card 4111111111111111"), `card ${REDACTED}`);
  });

  it("leaves other numbers and addresses alone", () => {
    for (const text of [
      "4111 1111 1111 1112",
      "at 1700000000000 ms, 1700000000000000000 ns",
      "0af7651916cd43dd8448eb211c80319c",
      "http://inventory.dev.svc.cluster.local:8080/stock/cup",
      "a @ b",
    ])
      assert.equal(redactText(text), text);
  });

  it("reaches any depth", () => {
    assert.deepEqual(redact({ a: [{ token: 1, b: "x@y.example" }], c: { d: null, e: 2 } }), {
      a: [{ token: REDACTED, b: REDACTED }],
      c: { d: null, e: 2 },
    });
  });

  it("hides a secret wherever it stands under a sensitive name, and says the same when asked again", () => {
    const nested = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant("MARKER"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("a", "b", "password"), tie("value"), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(nested, (value) => {
        const once = redact({ password: value });
        assert.deepEqual(once, { password: REDACTED });
        const free = redact(value);
        assert.deepEqual(redact(free), free);
      }),
    );
  });
});
