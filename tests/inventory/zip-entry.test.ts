import assert from "node:assert/strict";
import fc from "fast-check";
import { zipEntry } from "../../inventory/zip-entry";
import { zipped } from "../support/zipped";

describe("zipEntry", () => {
  it("gives every file of an archive", () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-z/]{1,8}$/),
      content: fc.uint8Array({ maxLength: 300 }),
      deflated: fc.boolean(),
    });
    const files = fc.uniqueArray(file, {
      minLength: 1,
      maxLength: 5,
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(files, fc.string({ maxLength: 20 }), (list, comment) => {
        const zip = zipped(list, comment);
        for (const { name, content } of list)
          assert.deepEqual(zipEntry(zip, name), Buffer.from(content));
      }),
    );
  });

  it("refuses what is no archive, and a file that is not there", () => {
    const zip = zipped([{ name: "a", content: Buffer.from("b"), deflated: true }]);
    assert.throws(() => zipEntry(zip, "b"), new Error("b is not in it"));
    for (const bytes of [Buffer.alloc(0), Buffer.from("<html>"), zip.subarray(0, -10)])
      assert.throws(() => zipEntry(bytes, "a"), new Error("it is no zip archive"));
    assert.throws(() => zipEntry(zip.subarray(5), "a"), new Error("its directory is broken"));
  });
});
