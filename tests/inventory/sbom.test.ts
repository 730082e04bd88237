import assert from "node:assert/strict";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { execa } from "execa";
import { charts } from "../../components/charts";
import { readImageLock } from "../../components/image-lock-file";
import { currentSbom } from "../../cli/sbom";
import { sbom, type Materials } from "../../inventory/sbom";
import { ROOT, UserError } from "../../program/stack-file";

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string };
  readonly components: readonly {
    readonly type: string;
    readonly "bom-ref": string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly properties?: readonly { readonly name: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const DIGEST = "0f".repeat(32);
const MATERIALS: Materials = {
  root: {
    name: "root",
    version: "1.0.0",
    dev: false,
    optional: false,
    hasInstallScript: false,
    needs: ["@a/b@2.0.0"],
  },
  packages: [
    {
      name: "@a/b",
      version: "2.0.0",
      license: "MIT",
      sha512: "ab".repeat(64),
      dev: true,
      optional: false,
      hasInstallScript: false,
      needs: [],
    },
  ],
  charts: [charts.loki],
  images: [
    { image: "docker.io/grafana/loki:3.7.6", chart: "loki 18.11.0", digest: `sha256:${DIGEST}` },
    { image: "docker.io/library/node:22" },
  ],
};

describe("the bill of materials", () => {
  const bill = currentSbom() as Bill;
  const refs = (type: string) =>
    bill.components.filter((one) => one.type === type).map(({ purl }) => purl);
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

  it("is CycloneDX 1.6, by its own schema", async () => {
    assert.equal(await validator.validate(JSON.stringify(bill)), null);
    assert.equal(await validator.validate(JSON.stringify(sbom(MATERIALS))), null);
    const wrong = { ...bill, components: [{ type: "image", name: "x" }] };
    assert.notEqual(await validator.validate(JSON.stringify(wrong)), null);
  });

  it("names what everything depends on, and nothing that is not in it", () => {
    const known = bill.dependencies.map(({ ref }) => ref);
    assert.equal(new Set(known).size, bill.components.length + 1);
    for (const { ref, dependsOn } of bill.dependencies)
      for (const needed of dependsOn) assert.ok(known.includes(needed), `${ref} needs ${needed}`);
  });

  it("has every image and every chart", () => {
    assert.equal(refs("container").length, readImageLock().length);
    assert.equal(refs("application").length, Object.keys(charts).length);
  });

  it("has the packages that npm finds in the lockfile, needed by the same", async function () {
    this.timeout(60_000);
    const { stdout } = await execa(
      "npm",
      ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"],
      { cwd: ROOT, stdin: "ignore" },
    );
    const npm = JSON.parse(stdout) as Bill;
    assert.ok(npm.components.length > 300, String(npm.components.length));
    const purls = new Map(npm.components.map((one) => [one["bom-ref"], one.purl]));
    assert.deepEqual(refs("library"), [...purls.values()].sort());
    for (const { ref, dependsOn } of npm.dependencies) {
      const purl = purls.get(ref);
      if (purl === undefined) continue;
      assert.deepEqual(
        bill.dependencies.find((one) => one.ref === purl)?.dependsOn,
        dependsOn.map((one) => purls.get(one)).sort(),
        ref,
      );
    }
  });

  it("is the same whenever it is made, and bears no time but the one that it is given", () => {
    assert.deepEqual(currentSbom(), bill);
    assert.equal(bill.metadata.timestamp, undefined);
    const dated = currentSbom("1700000000") as Bill;
    assert.equal(dated.metadata.timestamp, "2023-11-14T22:13:20.000Z");
    assert.notEqual(dated.serialNumber, bill.serialNumber);
    assert.throws(() => currentSbom("yesterday"), UserError);
  });

  it("names things as package URLs, with the hashes that are known", () => {
    const { components, dependencies } = sbom(MATERIALS) as Bill;
    assert.deepEqual(
      components.map(({ purl }) => purl),
      [
        "pkg:npm/%40a/b@2.0.0",
        "pkg:helm/loki@18.11.0?repository_url=https://grafana-community.github.io/helm-charts",
        `pkg:oci/loki@sha256%3A${DIGEST}?repository_url=docker.io/grafana/loki&tag=3.7.6`,
        "pkg:oci/node?repository_url=docker.io/library/node&tag=22",
      ],
    );
    assert.deepEqual(
      components.map(({ hashes = [] }) => hashes.map(({ alg }) => alg).join()),
      ["SHA-512", "", "SHA-256", ""],
    );
    assert.deepEqual(
      components[0]?.properties?.map(({ name }) => name),
      ["cdx:npm:package:development"],
    );
    const [root, , chart] = dependencies;
    assert.deepEqual(
      root?.dependsOn,
      [0, 1, 3].map((index) => components[index]?.purl),
    );
    assert.deepEqual(chart?.dependsOn, [components[2]?.purl]);
  });
});
