import assert from "node:assert/strict";
import fc from "fast-check";
import { contentSuffix, HashedConfigMap } from "../../components/hashed-config-map";
import { record } from "../../program/recorder";

const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.string()), {
  minLength: 1,
  maxLength: 6,
  selector: ([key]) => key,
});
type Entries = readonly (readonly [string, string])[];
const suffix = (list: Entries): string => contentSuffix(Object.fromEntries(list));

describe("contentSuffix", () => {
  it("is eight hex digits, whatever the order of the keys", () => {
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        assert.match(suffix(list), /^[0-9a-f]{8}$/);
        assert.equal(suffix(order), suffix(list));
      }),
    );
  });

  const changes: Readonly<Record<string, (list: Entries) => Entries>> = {
    "a value": ([[key, value] = ["", ""], ...rest]) => [[key, `${value} `], ...rest],
    "a key": ([[key, value] = ["", ""], ...rest]) => [[`${key}${"-".repeat(20)}`, value], ...rest],
    "an entry less": ([, ...rest]) => rest,
    "an entry more": (list) => [...list, ["-".repeat(20), ""]],
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`changes with ${what}`, () => {
      fc.assert(
        fc.property(entries, (list) => {
          assert.notEqual(suffix(change(list)), suffix(list));
        }),
      );
    });
  }

  it("tells keys from values", () => {
    const suffixes = [{ a: "b", c: "" }, { a: "b,c" }, { ab: "", c: "" }, { a: "", bc: "" }];
    assert.equal(new Set(suffixes.map(contentSuffix)).size, suffixes.length);
  });
});

describe("HashedConfigMap", () => {
  const made = async (data: Readonly<Record<string, string>>) => {
    const { result, registrations } = await record(
      { stack: "test" },
      () => new HashedConfigMap({ name: "config", namespace: "monitoring", data }, {}),
    );
    const [registration] = registrations;
    return { name: result.name, logicalName: registration?.name, inputs: registration?.inputs };
  };

  it("bears the hash of its data in its name in the cluster, and cannot be changed there", async () => {
    const data = { "a.yaml": "b: c\n" };
    const { name, logicalName, inputs } = await made(data);
    assert.equal(name, `config-${contentSuffix(data)}`);
    assert.equal(logicalName, "config");
    assert.deepEqual(inputs, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name, namespace: "monitoring" },
      data,
      immutable: true,
    });
  });

  it("has another name in the cluster and the same in the program when the data changes", async () => {
    const [before, after] = [await made({ a: "b" }), await made({ a: "c" })];
    assert.notEqual(before.name, after.name);
    assert.equal(before.logicalName, after.logicalName);
  });
});
