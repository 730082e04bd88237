import assert from "node:assert/strict";
import type { ImageLock } from "../../components/image-lock";
import { parseReference, referenceText } from "../../components/image-reference";
import type { ObjectFacts } from "../../inventory/facts";
import { imageProblems, imagesOf, mergedImages } from "../../inventory/images";

const A = `sha256:${"a".repeat(64)}`;
const B = `sha256:${"b".repeat(64)}`;
const LOKI = "docker.io/grafana/loki:3.7.6";
const MIRROR = "mirror.example.com/lgtm";

const pod = (...images: string[]): ObjectFacts => ({
  kind: "StatefulSet",
  name: "loki",
  namespace: "monitoring",
  pod: { labels: {}, containers: images.map((image) => ({ name: "loki", image })) },
  rest: "0",
});
const init = (image: string): ObjectFacts => ({
  ...pod(),
  pod: { labels: {}, containers: [], initContainers: [{ name: "init", image }] },
});

describe("the images of a stack", () => {
  const names = (objects: readonly ObjectFacts[], mirror?: string) =>
    imagesOf(objects, mirror).map(referenceText);

  it("are those of all containers, each once", () =>
    assert.deepEqual(names([pod("a:1", "b:1"), init("quay.io/c:1"), pod("a:1")]), [
      "docker.io/library/a:1",
      "docker.io/library/b:1",
      "quay.io/c:1",
    ]));

  it("have the name of who publishes them, also where they are taken from a mirror", () => {
    const mirrored = [
      pod(`${MIRROR}/grafana/loki:3.7.6@${A}`, `${MIRROR}/prometheus/prometheus:v3`),
    ];
    assert.deepEqual(names(mirrored, MIRROR), [`${LOKI}@${A}`, "quay.io/prometheus/prometheus:v3"]);
    assert.deepEqual(names([pod(`${MIRROR}/who/knows:1`)], MIRROR), []);
  });
});

describe("what images.lock becomes", () => {
  const merged = (used: readonly string[], lock: ImageLock) =>
    mergedImages(
      used.map((image) => ({ image: parseReference(image), chart: "loki 18.11.0" })),
      lock,
    );
  const entry = (image: string, digest?: string) => ({
    image,
    chart: "loki 18.11.0",
    ...(digest === undefined ? {} : { digest }),
  });

  it("keeps the digest of a tag, also where the chart's version is another", () => {
    const old = { image: LOKI, chart: "loki 18.10.0", digest: A };
    assert.deepEqual(merged([LOKI], [old]), [entry(LOKI, A)]);
  });

  it("has no digest for a new tag, and nothing of an image that nobody uses", () => {
    const next = "docker.io/grafana/loki:3.8.0";
    assert.deepEqual(merged([next], [entry(LOKI, A), entry("quay.io/gone:1", B)]), [entry(next)]);
  });

  it("finds the tag of an image that goes by its digest alone", () => {
    assert.deepEqual(merged([`docker.io/grafana/loki@${A}`], [entry(LOKI, A)]), [entry(LOKI, A)]);
    assert.deepEqual(merged([`docker.io/grafana/loki@${B}`], [entry(LOKI, A)]), []);
  });

  it("never takes a digest from what is deployed", () =>
    assert.deepEqual(merged([`${LOKI}@${B}`], [entry(LOKI)]), [entry(LOKI)]));

  it("is in order, and has everything once", () =>
    assert.deepEqual(
      merged(["b:1", "a:1", "b:1"], []).map(({ image }) => image),
      ["docker.io/library/a:1", "docker.io/library/b:1"],
    ));
});

describe("the judge of images", () => {
  const LOCK: ImageLock = [{ image: LOKI }];
  const PINNED: ImageLock = [{ image: LOKI, digest: A }];
  const WHO = "StatefulSet monitoring/loki: loki takes";

  it("has nothing against what is locked, by tag or digest, from its publisher or the mirror", () => {
    assert.deepEqual(imageProblems([pod(LOKI)], LOCK), []);
    assert.deepEqual(imageProblems([pod(`${LOKI}@${A}`)], PINNED), []);
    assert.deepEqual(imageProblems([pod(`docker.io/grafana/loki@${A}`)], PINNED), []);
    const mirrored = [pod(`${MIRROR}/grafana/loki:3.7.6@${A}`)];
    assert.deepEqual(imageProblems(mirrored, PINNED, MIRROR), []);
  });

  const REFUSED: readonly (readonly [string, string, ImageLock, string | undefined, string])[] = [
    [
      "is not locked",
      "quay.io/x/y:1",
      LOCK,
      undefined,
      "which images.lock does not have; fix: run `npm run lock`",
    ],
    [
      "has another tag",
      "grafana/loki:9",
      LOCK,
      undefined,
      `while images.lock has ${LOKI}; fix: run \`npm run lock\``,
    ],
    [
      "has another digest",
      `${LOKI}@${B}`,
      PINNED,
      undefined,
      `while images.lock has ${LOKI}@${A}; fix: run \`npm run lock\``,
    ],
    [
      "has a digest that nobody locked",
      `${LOKI}@${B}`,
      LOCK,
      undefined,
      `while images.lock has ${LOKI}; fix: run \`npm run lock\``,
    ],
    [
      "has no tag",
      "quay.io/x/y",
      LOCK,
      undefined,
      "whose content may change under that name; fix: name a version",
    ],
    [
      "is the latest",
      "quay.io/x/y:latest",
      LOCK,
      undefined,
      "whose content may change under that name; fix: name a version",
    ],
    [
      "leaves its digest out",
      LOKI,
      PINNED,
      undefined,
      "without the digest that images.lock has; fix: pass it on, with `pinned` of components/image-lock.ts",
    ],
    [
      "is not of the mirror",
      LOKI,
      LOCK,
      MIRROR,
      `which is not of the mirror ${MIRROR}; fix: pass imageRegistry on, in components/values or where the pod is made`,
    ],
    [
      "is of a host that begins like the mirror",
      `${MIRROR}.evil.example.com/grafana/loki:3.7.6`,
      LOCK,
      MIRROR,
      `which is not of the mirror ${MIRROR}; fix: pass imageRegistry on, in components/values or where the pod is made`,
    ],
    [
      "is of the mirror and nobody's",
      `${MIRROR}/x/y:1`,
      LOCK,
      MIRROR,
      "and nobody knows who publishes it; fix: add it to components/images.ts",
    ],
  ];
  for (const [what, image, lock, mirror, problem] of REFUSED)
    it(`refuses an image that ${what}`, () =>
      assert.deepEqual(imageProblems([pod(image)], lock, mirror), [`${WHO} ${image}, ${problem}`]));

  it("looks at init containers too", () =>
    assert.equal(imageProblems([init("quay.io/x/y:1")], LOCK).length, 1));
});
