import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartLabel, charts } from "../../components/charts";
import {
  imageLockText,
  nodeImage,
  parseImageLock,
  pinned,
  type ImageLock,
} from "../../components/image-lock";
import { readImageLock } from "../../components/image-lock-file";
import { chartImages, NODE_IMAGE } from "../../components/images";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const LOKI = { image: "docker.io/grafana/loki:3.7.6", chart: chartLabel(charts.loki) };
const NODE = `${NODE_IMAGE.registry}/${NODE_IMAGE.path}:${NODE_IMAGE.tag}`;
const LOCK: ImageLock = [{ ...LOKI, digest: DIGEST }, { image: NODE }];

describe("images.lock", () => {
  it("is read as it was written", () =>
    assert.deepEqual(parseImageLock(imageLockText(LOCK)), LOCK));

  for (const wrong of [
    { image: "docker.io/grafana/loki" },
    { image: `docker.io/grafana/loki:1@${DIGEST}` },
    { ...LOKI, digest: "sha256:12" },
    { ...LOKI, tag: "1" },
  ])
    it(`refuses ${JSON.stringify(wrong)}`, () =>
      assert.throws(() => parseImageLock(JSON.stringify({ images: [wrong] }))));

  it("pins an image of the chart's version that it was found for, and no other", () => {
    const pin = (lock: ImageLock) => pinned(lock, chartImages.loki, (found) => found);
    assert.deepEqual(pin(LOCK), { tag: "3.7.6", digest: DIGEST });
    assert.deepEqual(pin([{ ...LOKI, chart: "loki 0.0.1", digest: DIGEST }]), {});
    assert.deepEqual(pin([LOKI]), {});
    assert.deepEqual(
      pinned(LOCK, chartImages.tempo, (found) => found),
      {},
    );
  });

  it("pins the image of the demo apps, whatever the mirror", () => {
    const locked: ImageLock = [{ image: NODE, digest: DIGEST }];
    assert.equal(nodeImage(LOCK, undefined), NODE);
    assert.equal(nodeImage(locked, undefined), `${NODE}@${DIGEST}`);
    assert.match(nodeImage(locked, "mirror/x"), /^mirror\/x\/library\/node:[\w.-]+@sha256:/);
  });

  describe("as a file", () => {
    let directory: string;
    before(() => (directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"))));
    after(() => rmSync(directory, { recursive: true }));
    const read = (text: string) => {
      const file = join(directory, "images.lock");
      writeFileSync(file, text);
      return readImageLock(file);
    };

    it("is read; without it nothing is locked", () => {
      assert.deepEqual(read(imageLockText(LOCK)), LOCK);
      assert.deepEqual(readImageLock(join(directory, "other")), []);
    });

    for (const wrong of ["<<<<<<< HEAD\nimages:\n=======\n", "images: [{ image: 1 }]", ""])
      it(`stops the program with a message where it is ${JSON.stringify(wrong)}`, () =>
        assert.throws(
          () => read(wrong),
          (error: Error) =>
            pulumi.RunError.isInstance(error) &&
            /images\.lock cannot be read: [^]*\n {2}fix: take the committed/.test(error.message),
        ));
  });
});
