import assert from "node:assert/strict";
import { execa } from "execa";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parse, stringify } from "yaml";
import { imageLockText, type ImageLock } from "../../components/image-lock";
import { readImageLock } from "../../components/image-lock-file";
import { factsOf, type KubernetesObject, type ObjectFacts } from "../../inventory/facts";
import { imageProblems, imagesOf, mergedImages } from "../../inventory/images";
import { planOf, type PlannedRelease } from "../../plan/plan";
import { EVERY_OPTION, everyOption } from "../../program/every-option";
import { ROOT } from "../../program/stack-file";
import { chartsHindrance, renderRelease } from "../support/charts";
import { skip } from "../support/tools";

const LEFT_OUT = new Set(["node_modules", ".git", ".pulumi-local", "tests", "docs", "bench"]);
const MIRROR = EVERY_OPTION["imageRegistry"] as string;

/** The lock with a digest for every image: that of its name. */
const PLANTED: ImageLock = readImageLock().map((entry) => ({
  ...entry,
  digest: `sha256:${createHash("sha256").update(entry.image).digest("hex")}`,
}));
const planted = (path: string) => {
  const entry = PLANTED.find(({ image }) => image.includes(`/${path}:`))!;
  return { tag: entry.image.split(":")[1]!, digest: entry.digest! };
};

const at = (values: unknown, path: string): unknown =>
  path
    .split("/")
    .reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], values);

/** Release, path in its values, and what stands there. */
const VALUES: readonly (readonly [PlannedRelease["resource"], string, string])[] = [
  ["loki", "loki/image/digest", planted("grafana/loki").digest],
  ["tempo", "tempo/tag", Object.values(planted("grafana/tempo")).join("@")],
  ["grafana", "image/sha", planted("grafana/grafana").digest.replace("sha256:", "")],
  ["alloy", "image/digest", planted("grafana/alloy").digest],
  ["prometheus", "server/image/digest", planted("prometheus/prometheus").digest],
  [
    "prometheus",
    "alertmanager/image/tag",
    Object.values(planted("prometheus/alertmanager")).join("@"),
  ],
  [
    "prometheus",
    "kube-state-metrics/image/sha",
    planted("kube-state-metrics/kube-state-metrics").digest,
  ],
  [
    "prometheus",
    "prometheus-node-exporter/image/digest",
    planted("prometheus/node-exporter").digest,
  ],
];

describe("a program whose images.lock has digests", function () {
  this.timeout(60_000);
  let project: string;
  before(() => {
    project = mkdtempSync(join(tmpdir(), "otel-lgtm-images-"));
    cpSync(ROOT, project, {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !LEFT_OUT.has(relative(ROOT, source).split("/")[0] ?? ""),
    });
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
    writeFileSync(join(project, "images.lock"), imageLockText(PLANTED));
    for (const [stack, values] of [
      ["mirrored", EVERY_OPTION],
      ["public", { ...EVERY_OPTION, imageRegistry: "" }],
    ] as const) {
      const config = Object.entries(values).map(
        ([key, value]) => [`otel-lgtm:${key}`, value] as const,
      );
      writeFileSync(
        join(project, `Pulumi.${stack}.yaml`),
        stringify({
          config: { ...Object.fromEntries(config), "otel-lgtm:otlpToken": { secure: "x" } },
        }),
      );
    }
  });
  after(() => rmSync(project, { recursive: true }));

  for (const [stack, mirror] of [
    ["mirrored", MIRROR],
    ["public", undefined],
  ] as const) {
    describe(mirror === undefined ? "without a mirror" : "with a mirror", () => {
      let releases: readonly PlannedRelease[];
      let own: ObjectFacts[];
      before(async () => {
        const out = join(project, `plan-${stack}`);
        const { stdout } = await execa(
          process.execPath,
          [join("cli", "run.mjs"), "plan", "--stack", stack, "--json", "--out", out],
          { cwd: project, stdin: "ignore" },
        );
        ({ releases } = JSON.parse(stdout) as { releases: PlannedRelease[] });
        const manifests = join(out, "manifests");
        own = readdirSync(manifests).map((name) =>
          factsOf(parse(readFileSync(join(manifests, name), "utf8")) as KubernetesObject),
        );
      });

      it("gives every chart its digest, where the chart looks for it", () => {
        for (const [resource, path, expected] of VALUES) {
          const release = releases.find((one) => one.resource === resource);
          assert.equal(at(release?.values, path), expected, `${resource}: ${path}`);
        }
      });

      it("gives the demo apps theirs", () => {
        assert.deepEqual(
          imagesOf(own, mirror).map(({ registry, path, ...rest }) => [registry, path, rest]),
          [["docker.io", "library/node", planted("library/node")]],
        );
      });

      it("is rendered with every image by its digest, and labels that Kubernetes takes", async function () {
        const reason = await chartsHindrance();
        if (reason !== undefined) skip(this, reason);
        const rendered: KubernetesObject[] = [];
        for (const release of releases)
          rendered.push(...(await renderRelease(release, release.values)));
        const objects = [...rendered.map((object) => factsOf(object, "monitoring")), ...own];
        const found = imagesOf(objects, mirror);
        assert.equal(found.length, PLANTED.length);
        assert.deepEqual(
          found.map(({ digest }) => digest).sort(),
          PLANTED.map(({ digest }) => digest).sort(),
        );
        assert.deepEqual(imageProblems(objects, PLANTED, mirror), []);
        // What `npm run lock` would write again.
        const names = mergedImages(
          found.map((image) => ({ image })),
          PLANTED,
        );
        assert.deepEqual(
          names,
          PLANTED.map(({ image, digest }) => ({ image, digest })),
        );
        for (const [name, value] of rendered.flatMap(labelsOf))
          assert.match(value, /^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/, name);
      });
    });
  }
});

/** Labels of an object and of its pods. */
function labelsOf(object: KubernetesObject): [string, string][] {
  return ["metadata/labels", "spec/template/metadata/labels"].flatMap((path) =>
    Object.entries((at(object, path) ?? {}) as Record<string, string>),
  );
}

describe("the names in images.lock", function () {
  this.timeout(60_000);
  before(async function () {
    const reason = await chartsHindrance();
    if (reason !== undefined) skip(this, reason);
  });

  // A mirror hides who publishes an image; node-exporter runs in no other stack.
  it("are those that the charts give where there is no mirror", async () => {
    const plan = await planOf(everyOption({ imageRegistry: "" }));
    const objects = plan.manifests.map((manifest) => factsOf(manifest));
    for (const release of plan.releases)
      for (const object of await renderRelease(release, release.values))
        objects.push(factsOf(object, release.namespace));
    const lock = readImageLock();
    const names = (images: ImageLock) => images.map(({ image }) => image);
    const found = imagesOf(objects).map((image) => ({ image }));
    assert.deepEqual(names(mergedImages(found, lock)), names(lock));
  });
});
