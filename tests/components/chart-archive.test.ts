import assert from "node:assert/strict";
import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { contentHash, readChartArchive, type ChartFiles } from "../../components/chart-archive";
import type { Chart } from "../../components/charts";
import { packChart, type PackedEntry } from "../support/packed-chart";

const CHART: Chart = { name: "chart", version: "1.2.3", repository: "", contentHash: "" };

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

const path = fc
  .array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join("/"));
const content = fc.uint8Array({ maxLength: 600 });
const files = fc.uniqueArray(fc.record({ path, content }), {
  minLength: 1,
  maxLength: 6,
  selector: (file) => file.path,
});
/** What helm renders by in a chart's metadata. */
const MEANING = {
  name: "chart",
  version: "1.2.3",
  appVersion: "1.2",
  dependencies: [{ name: "sub", version: "1.*", condition: "sub.enabled" }],
};
const SUBCHART = { name: "sub", version: "1.0.0" };
/** Metadata that means the same, as repackaging may write it. */
const rewritten = fc
  .record({
    description: fc.string(),
    repository: fc.webUrl(),
    lock: content,
    first: fc.boolean(),
  })
  .map(({ description, repository, lock, first }) => {
    const [one] = MEANING.dependencies;
    const meaning = { ...MEANING, dependencies: [{ repository, ...one }] };
    const whole = first ? { description, ...meaning } : { ...meaning, description };
    return [
      { path: "Chart.yaml", content: stringify(whole) },
      { path: "charts/sub/Chart.yaml", content: stringify({ description, ...SUBCHART }) },
      { path: "Chart.lock", content: lock },
      { path: "charts/a/charts/b/Chart.lock", content: lock },
    ];
  });

const asMap = (list: readonly File[]): ChartFiles =>
  new Map(list.map((file) => [file.path, Buffer.from(file.content)]));
const hashOf = (list: readonly File[], unusedSubcharts: readonly string[] = []): string =>
  contentHash(asMap(list), { ...CHART, unusedSubcharts });
const text = (name: string, words: string): File => ({ path: name, content: Buffer.from(words) });

describe("readChartArchive", () => {
  let directory: string;
  let archive: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    archive = join(directory, "chart.tgz");
  });
  after(() => rmSync(directory, { recursive: true }));
  const read = (...entries: readonly PackedEntry[]): ChartFiles => {
    packChart(archive, entries);
    return readChartArchive(archive);
  };

  it("gives every file by its path below the chart's folder", () => {
    fc.assert(
      fc.property(files, (list) => {
        assert.deepEqual(read(...list), asMap(list));
      }),
    );
  });

  it("leads to one hash however the chart is packed", () => {
    const packed = files.chain((list) =>
      fc.record({
        list: fc.constant(list),
        order: fc.shuffledSubarray(list, { minLength: list.length }),
        mtimes: fc.array(
          fc.date({ min: new Date(0), noInvalidDate: true, max: new Date(2 ** 41) }),
          {
            minLength: list.length,
            maxLength: list.length,
          },
        ),
        metadata: rewritten,
      }),
    );
    fc.assert(
      fc.property(packed, ({ list, order, mtimes, metadata }) => {
        const found = read(
          { path: "", type: "Directory" },
          ...order.map((file, index) => ({ ...file, mtime: mtimes[index]! })),
          ...metadata,
        );
        const plain = [
          text("Chart.yaml", stringify(MEANING)),
          text("charts/sub/Chart.yaml", stringify(SUBCHART)),
        ];
        assert.equal(contentHash(found, CHART), hashOf([...list, ...plain]));
      }),
    );
  });

  it("refuses a file that is there twice, of which Helm would take both", () => {
    assert.throws(
      () => read({ path: "crds/a.yaml", content: "bad" }, { path: "crds/a.yaml", content: "good" }),
      new Error("crds/a.yaml is there twice"),
    );
    assert.throws(() => read({ path: "crds/a.yaml" }, { path: "crds/a.yaml" }), /is there twice/);
  });

  for (const type of ["ContiguousFile", "SymbolicLink", "SolarisACL"] as const) {
    it(`refuses a ${type}, which Helm would take for a file`, () => {
      assert.throws(
        () =>
          read(
            { path: "values.yaml", content: "a: b" },
            { path: "templates/a.yaml", type, content: "bad" },
          ),
        new Error(`templates/a.yaml is a ${type}, not a file`),
      );
    });
  }

  it("refuses what is no archive, or not all of one", () => {
    packChart(archive, [{ path: "values.yaml", content: Buffer.alloc(2000, "ab") }]);
    const whole = readFileSync(archive);
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("<html>Not Found</html>"),
      whole.subarray(0, whole.length / 2),
    ]) {
      writeFileSync(archive, bytes);
      assert.throws(() => readChartArchive(archive), Error, bytes.toString("latin1"));
    }
    assert.throws(() => readChartArchive(join(directory, "absent.tgz")), { code: "ENOENT" });
  });
});

describe("contentHash", () => {
  const changes: Readonly<
    Record<string, (list: readonly File[], at: File, byte: number) => File[]>
  > = {
    "a byte that is another": (list, at, byte) =>
      list.map((file) =>
        file === at
          ? { ...file, content: file.content.map((old, i) => (i === 0 ? old ^ (byte || 1) : old)) }
          : file,
      ),
    "a byte at the end": (list, at, byte) =>
      list.map((file) =>
        file === at ? { ...file, content: Uint8Array.of(...file.content, byte) } : file,
      ),
    "another path": (list, at) =>
      list.map((file) => (file === at ? { ...file, path: `${file.path}/moved` } : file)),
    "a file less": (list, at) => list.filter((file) => file !== at),
    "a file more": (list, at) => [...list, { path: `${at.path}.more`, content: at.content }],
  };

  for (const [what, change] of Object.entries(changes)) {
    it(`is another with ${what}`, () => {
      const one = files
        .chain((list) => fc.tuple(fc.constant(list), fc.constantFrom(...list), fc.nat(255)))
        .filter(([, at]) => at.content.length > 0);
      fc.assert(
        fc.property(one, ([list, at, byte]) => {
          assert.notEqual(hashOf(change(list, at, byte)), hashOf(list));
        }),
      );
    });
  }

  it("tells files apart that are the same bytes in a row", () => {
    const hashes = [
      [text("a", "xb"), text("b", "y")],
      [text("a", "x"), text("b", "by")],
      [text("a", "xb\0" + "1\0y")],
      [text("ax", "b"), text("b", "y")],
      [text("a", ""), text("xb", "by")],
      [text("a1", "xx"), text("b", "1234567")],
      [text("a", "xxb7\0" + "1234567")],
    ].map((list) => hashOf(list));
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it("leaves out of a chart's metadata what helm does not render by, and of no other file", () => {
    const values = text("values.yaml", "a: b");
    const metadata = (description: string) => stringify({ name: "x", version: "1", description });
    const changes = (name: string) =>
      hashOf([values, text(name, metadata("a"))]) !== hashOf([values, text(name, metadata("b"))]);
    for (const name of ["Chart.yaml", "Chart.lock", "charts/sub/Chart.yaml"])
      assert.ok(!changes(name), name);
    for (const name of ["templates/Chart.yaml", "crds/Chart.yaml", "charts/sub/crds/Chart.lock"])
      assert.ok(changes(name), name);
  });

  it("is another when metadata makes helm render another thing", () => {
    const hash = (path: string, meaning: object) => hashOf([text(path, stringify(meaning))]);
    const [sub] = MEANING.dependencies;
    for (const path of ["Chart.yaml", "charts/sub/Chart.yaml"])
      for (const other of [
        {},
        { ...MEANING, appVersion: "1.3" },
        { ...MEANING, version: "1.2.4" },
        { ...MEANING, dependencies: [{ ...sub, version: "2.*" }] },
        { ...MEANING, dependencies: [] },
        { ...MEANING, dependencies: [{ name: "sub" }] },
        { ...MEANING, dependencies: [{ ...sub, condition: "other.enabled" }] },
        { ...MEANING, dependencies: [{ ...sub, alias: "other" }] },
        { ...MEANING, dependencies: [{ ...sub, tags: ["a"] }] },
        { ...MEANING, dependencies: [{ ...sub, "import-values": ["a"] }] },
      ])
        assert.notEqual(hash(path, other), hash(path, MEANING), JSON.stringify(other));
  });

  it("is refused to what is no chart's metadata", () => {
    for (const wrong of ["- a", "dependencies: a", "a: [", ""])
      assert.throws(() => hashOf([text("Chart.yaml", wrong)]), Error);
  });

  it("leaves out the subcharts that are never enabled, and nothing else", () => {
    const values = text("values.yaml", "a: b");
    const unused = [
      text("charts/minio/values.yaml", "c: d"),
      text("charts/minio/templates/a", "e"),
    ];
    const named = (version: string) => text("charts/minio/Chart.yaml", stringify({ version }));
    // With a version that the dependency does not ask for, helm renders it all the same.
    assert.notEqual(hashOf([named("1")], ["minio"]), hashOf([named("2")], ["minio"]));
    assert.equal(hashOf([values, ...unused], ["other", "minio"]), hashOf([values]));
    assert.notEqual(hashOf([values, ...unused]), hashOf([values]));
    for (const name of ["charts/minio-2/a", "charts/minio", "charts/sub/charts/minio/a", "minio/a"])
      assert.notEqual(hashOf([values, text(name, "x")], ["minio"]), hashOf([values]), name);
  });
});
