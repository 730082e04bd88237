import assert from "node:assert/strict";
import fc from "fast-check";
import {
  concatenate,
  delimited,
  double,
  editFields,
  fixed64,
} from "../../../apps/telemetry/protobuf";

const field = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.uint8Array({ maxLength: 300 }))
    .map(([number, bytes]) => delimited(number, bytes)),
  fc
    .tuple(fc.integer({ min: 1, max: 15 }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
    .map(([number, value]) => fixed64(number, value)),
  fc
    .tuple(fc.integer({ min: 1, max: 15 }), fc.double())
    .map(([number, value]) => double(number, value)),
);

describe("editFields", () => {
  it("gives the same bytes where nothing is changed", () => {
    fc.assert(
      fc.property(fc.array(field), fc.integer({ min: 1, max: 500 }), (fields, number) => {
        const message = concatenate(fields);
        assert.deepEqual(
          Buffer.from(editFields(message, number, (content) => content)),
          Buffer.from(message),
        );
      }),
    );
  });

  it("changes the fields of one number, in order, and their lengths with them", () => {
    const message = concatenate([
      delimited(1, Buffer.from("a")),
      delimited(2, Buffer.from("b")),
      fixed64(1, 7n),
      delimited(1, Buffer.from("c")),
    ]);
    const edited = editFields(message, 1, (content, index) =>
      concatenate([content, Buffer.alloc(200, String(index))]),
    );
    assert.deepEqual(
      Buffer.from(edited),
      Buffer.from(
        concatenate([
          delimited(1, Buffer.from(`a${"0".repeat(200)}`)),
          delimited(2, Buffer.from("b")),
          fixed64(1, 7n),
          delimited(1, Buffer.from(`c${"1".repeat(200)}`)),
        ]),
      ),
    );
  });

  it("refuses bytes that end too early", () => {
    const message = delimited(1, Buffer.from("abc"));
    for (let end = 1; end < message.length; end += 1)
      assert.throws(
        () => editFields(message.subarray(0, end), 1, (content) => content),
        RangeError,
      );
  });
});
