import assert from "node:assert/strict";
import {
  parseReference,
  referenceText,
  type ImageReference,
} from "../../components/image-reference";

const DIGEST = `sha256:${"0f".repeat(32)}`;

const NAMES: readonly (readonly [string, ImageReference])[] = [
  ["quay.io/a/b:v1.0", { registry: "quay.io", path: "a/b", tag: "v1.0" }],
  [`quay.io/a/b@${DIGEST}`, { registry: "quay.io", path: "a/b", digest: DIGEST }],
  [`quay.io/a/b:1@${DIGEST}`, { registry: "quay.io", path: "a/b", tag: "1", digest: DIGEST }],
  ["mirror:5000/x/a/b:1", { registry: "mirror:5000", path: "x/a/b", tag: "1" }],
  ["mirror:5000/b", { registry: "mirror:5000", path: "b" }],
  ["localhost/b", { registry: "localhost", path: "b" }],
];
/** What runtimes read into names without a registry. */
const SHORT: readonly (readonly [string, string])[] = [
  ["node", "docker.io/library/node"],
  ["node:22", "docker.io/library/node:22"],
  ["grafana/loki:3", "docker.io/grafana/loki:3"],
];

describe("the name of an image", () => {
  for (const [text, parts] of NAMES)
    it(`${text} is read, and written again`, () => {
      assert.deepEqual(parseReference(text), parts);
      assert.equal(referenceText(parts), text);
    });

  for (const [text, whole] of SHORT)
    it(`${text} is ${whole}`, () => assert.equal(referenceText(parseReference(text)), whole));

  for (const wrong of ["", ":1", "a b", "a@sha256:12", "a@md5:00", "a:", "a:1:2@", "https://a/b"])
    it(`is not ${JSON.stringify(wrong)}`, () =>
      assert.throws(() => parseReference(wrong), /no name/));
});
