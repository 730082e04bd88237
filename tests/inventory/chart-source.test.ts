import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveName } from "../../components/charts";
import { chartArchives, sourceProblems } from "../../inventory/chart-source";
import { UserError } from "../../program/stack-file";
import type { Settings } from "../../settings/schema";
import { loopbackCertificate } from "../support/certificate";
import { ChartServer } from "../support/chart-server";
import { realHelm } from "../support/charts";
import { OwnCache } from "../support/own-cache";
import { packedChart, pinnedChart } from "../support/packed-chart";
import { skip } from "../support/tools";

type Source = Settings["charts"];

describe("where charts come from", function () {
  this.timeout(60_000);
  const REPOSITORY: Source = { source: "repository" };
  const OTHER_SOURCE =
    "set otel-lgtm:charts to a source that has it as published, such as {source: directory, directory: PATH of .tgz files}";
  let helm: string;
  let cache: OwnCache;
  let server: ChartServer;
  let repository: string;
  const chart = (name: string) => pinnedChart(name, repository);
  const label = (name: string, from = repository) => `The chart ${name} 1.2.3 of ${from}`;
  const serve = (name: string, content?: string) =>
    server.add(chart(name), packedChart(name, content));

  before(async function () {
    const here = await realHelm();
    if ("hindrance" in here) skip(this, here.hindrance);
    ({ helm } = here);
  });
  beforeEach(async () => {
    cache = new OwnCache();
    server = new ChartServer();
    repository = await server.startRepository();
  });
  afterEach(async () => {
    await server.stop();
    cache.remove();
  });

  /** Lines below the first of the refusal. */
  async function refused(source: Source, ...names: readonly string[]): Promise<string[]> {
    try {
      await chartArchives(source, helm, names.map(chart));
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      const [first, ...lines] = error.message.split("\n");
      assert.equal(first, "The charts cannot be used.");
      return lines.map((line) => line.trim());
    }
    return assert.fail("nothing was thrown");
  }
  /** Path of the archive in the cache. */
  async function pulled(name: string, source: Source = REPOSITORY): Promise<string> {
    const file = (await chartArchives(source, helm, [chart(name)])).get(name) ?? "";
    assert.ok(file.startsWith(cache.directory), file);
    return file;
  }

  it("is a directory that is used as it is", async () => {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    try {
      const source: Source = { source: "directory", directory };
      writeFileSync(join(directory, archiveName(chart("one"))), packedChart("one"));
      assert.deepEqual(
        await chartArchives(source, "no-helm", [chart("one")]),
        new Map([["one", join(directory, "one-1.2.3.tgz")]]),
      );
      writeFileSync(join(directory, archiveName(chart("one"))), packedChart("one", "other"));
      const [first = "", second = ""] = await refused(source, "one", "two");
      assert.match(first, /one-1\.2\.3\.tgz has the content hash/);
      assert.match(second, /two-1\.2\.3\.tgz is missing; fix: helm pull two/);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("is a repository, of which each chart is pulled once", async () => {
    for (const name of ["one", "two"]) serve(name);
    const pinned = ["one", "two"].map(chart);
    const archives = await chartArchives(REPOSITORY, helm, pinned);
    assert.deepEqual([...archives.keys()], ["one", "two"]);
    for (const [name, file] of archives) assert.deepEqual(readFileSync(file), packedChart(name));
    const asked = server.requests.length;
    assert.deepEqual(await chartArchives(REPOSITORY, helm, pinned), archives);
    assert.equal(server.requests.length, asked);
  });

  it("is pulled again where the cached archive was changed, and refused where that cannot be", async () => {
    serve("one");
    const file = await pulled("one");
    for (const damaged of [packedChart("one", "other"), readFileSync(file).subarray(0, 60)]) {
      writeFileSync(file, damaged);
      assert.equal(await pulled("one"), file);
      assert.deepEqual(readFileSync(file), packedChart("one"));
    }
    writeFileSync(file, packedChart("one", "other"));
    await server.stop();
    assert.match((await refused(REPOSITORY, "one")).join("\n"), /cannot be pulled \(.*refused/);
  });

  it("is refused where it has other content, and not kept", async () => {
    serve("one", "other");
    const lines = await refused(REPOSITORY, "one");
    assert.equal(lines.length, 1);
    const [line = ""] = lines;
    assert.ok(line.startsWith(`${label("one")} has the content hash `), line);
    assert.ok(
      line.endsWith(
        `, not ${chart("one").contentHash}; fix: ${OTHER_SOURCE}, or, where the change is meant, review it and put the new hash into components/charts.ts`,
      ),
      line,
    );
    // The right one is pulled as soon as it is there.
    serve("one");
    assert.deepEqual(readFileSync(await pulled("one")), packedChart("one"));
  });

  it("is refused with every problem at once", async () => {
    serve("one");
    server.add(chart("two"), packedChart("two").subarray(0, 60));
    const [truncated = "", missing = "", ...others] = await refused(
      REPOSITORY,
      "one",
      "two",
      "three",
    );
    assert.ok(truncated.startsWith(`${label("two")} cannot be read as a chart (`), truncated);
    assert.ok(truncated.endsWith(`; fix: ${OTHER_SOURCE}`), truncated);
    assert.ok(missing.startsWith(`${label("three")} cannot be pulled (chart "three"`), missing);
    assert.deepEqual(others, []);
  });

  it("says what a source has now, whatever was pulled before", async () => {
    serve("one");
    await pulled("one");
    const problems = () => sourceProblems({ source: "repository" }, helm, [chart("one")]);
    assert.deepEqual(await problems(), []);
    serve("one", "other");
    assert.match((await problems()).join("\n"), /^The chart one 1\.2\.3 .* has the content hash/);
  });

  it("is a registry", async function () {
    const certificate = loopbackCertificate(cache.directory);
    if (certificate === undefined) skip(this, "openssl is not on PATH");
    const before = process.env["SSL_CERT_FILE"];
    process.env["SSL_CERT_FILE"] = certificate.certFile;
    const registryServer = new ChartServer();
    try {
      const registry = await registryServer.startRegistry(certificate);
      const source: Source = { source: "oci", registry };
      registryServer.add(chart("one"), packedChart("one"));
      assert.deepEqual(readFileSync(await pulled("one", source)), packedChart("one"));
      registryServer.add(chart("two"), packedChart("two", "other"));
      const [other = "", absent = ""] = await refused(source, "one", "two", "three");
      assert.ok(other.startsWith(`${label("two", registry)} has the content hash `), other);
      assert.ok(absent.startsWith(`${label("three", registry)} cannot be pulled (`), absent);
    } finally {
      await registryServer.stop();
      if (before === undefined) Reflect.deleteProperty(process.env, "SSL_CERT_FILE");
      else process.env["SSL_CERT_FILE"] = before;
    }
  });
});
