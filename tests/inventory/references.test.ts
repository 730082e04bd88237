import assert from "node:assert/strict";
import type { ObjectFacts } from "../../inventory/facts";
import { givenSecrets, referenceProblems } from "../../inventory/references";
import { everyOption } from "../../program/every-option";
import { settingsOf } from "../../program/settings";

const pod = (more: object): ObjectFacts => ({
  kind: "Deployment",
  name: "app",
  namespace: "a",
  pod: { labels: {}, containers: [], ...more },
  rest: "0",
});
const volume = (more: object) => pod({ volumes: [{ name: "v", ...more }] });
const container = (more: object) => ({ name: "main", image: "example.com/main:1", ...more });
const env = (valueFrom: object) =>
  pod({ containers: [container({ env: [{ name: "E", valueFrom }] })] });
const envFrom = (source: object) => pod({ containers: [container({ envFrom: [source] })] });

/** What there is: in namespace a a ConfigMap, a Secret and a claim called "here", the first two with the key "k". */
const HERE: readonly ObjectFacts[] = [
  { kind: "ConfigMap", name: "here", namespace: "a", data: { k: "0" }, rest: "0" },
  { kind: "Secret", name: "here", namespace: "a", keys: ["k"], rest: "0" },
  { kind: "PersistentVolumeClaim", name: "here", namespace: "a", claims: [], rest: "0" },
  { kind: "ConfigMap", name: "elsewhere", namespace: "b", data: {}, rest: "0" },
];
const problems = (object: ObjectFacts, given: readonly string[] = []) =>
  referenceProblems([object, ...HERE], given);

describe("references", () => {
  const WAYS: readonly (readonly [string, (name: string, more?: object) => ObjectFacts, string])[] =
    [
      ["a volume", (name, more) => volume({ configMap: { name, ...more } }), "ConfigMap"],
      ["a volume", (secretName, more) => volume({ secret: { secretName, ...more } }), "Secret"],
      [
        "a projected volume",
        (name, more) => volume({ projected: { sources: [{ configMap: { name, ...more } }] } }),
        "ConfigMap",
      ],
      [
        "a projected volume",
        (name, more) => volume({ projected: { sources: [{ secret: { name, ...more } }] } }),
        "Secret",
      ],
      [
        "a variable",
        (name, more) => env({ configMapKeyRef: { name, key: "k", ...more } }),
        "ConfigMap",
      ],
      ["a variable", (name, more) => env({ secretKeyRef: { name, key: "k", ...more } }), "Secret"],
      ["an environment", (name, more) => envFrom({ configMapRef: { name, ...more } }), "ConfigMap"],
      ["an environment", (name, more) => envFrom({ secretRef: { name, ...more } }), "Secret"],
      [
        "an init container",
        (name, more) =>
          pod({ initContainers: [container({ envFrom: [{ secretRef: { name, ...more } }] })] }),
        "Secret",
      ],
    ];
  for (const [way, of, kind] of WAYS)
    it(`of ${way} to a ${kind} must be to one in the pod's namespace, unless it is optional`, () => {
      assert.deepEqual(problems(of("here")), []);
      for (const name of ["gone", "elsewhere"])
        assert.deepEqual(problems(of(name)), [
          `Deployment a/app needs the ${kind} ${name}, which nobody makes in a; fix: make it, or name another`,
        ]);
      assert.deepEqual(problems(of("gone", { optional: true })), []);
    });

  it("of a volume to a claim must be to one that is there", () => {
    const of = (claimName: string) => volume({ persistentVolumeClaim: { claimName } });
    assert.deepEqual(problems(of("here")), []);
    assert.match(problems(of("gone")).join(), /needs the PersistentVolumeClaim gone/);
  });

  it("must be to keys that are there", () => {
    const expected = (kind: string) => [
      `Deployment a/app needs the ${kind} here to have other; fix: use one of k`,
    ];
    const items = (key: string) => ({ items: [{ key, path: "p" }] });
    assert.deepEqual(
      problems(volume({ configMap: { name: "here", ...items("other") } })),
      expected("ConfigMap"),
    );
    assert.deepEqual(problems(volume({ secret: { secretName: "here", ...items("k") } })), []);
    assert.deepEqual(
      problems(env({ secretKeyRef: { name: "here", key: "other" } })),
      expected("Secret"),
    );
  });

  it("may be to Secrets that the stack's owner makes", () => {
    assert.deepEqual(problems(envFrom({ secretRef: { name: "gone" } }), ["gone"]), []);
    assert.match(problems(envFrom({ configMapRef: { name: "gone" } }), ["gone"]).join(), /gone/);
    assert.deepEqual(givenSecrets(settingsOf(everyOption())), ["otlp-tls", "alert-webhook"]);
  });
});
