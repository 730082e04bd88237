import assert from "node:assert/strict";
import dns from "node:dns";
import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartSource, context, storageClass } from "../../checks/cluster";
import { archiveName } from "../../components/charts";
import { ChartServer } from "../support/chart-server";
import { realHelm } from "../support/charts";
import { FakeTools } from "../support/fake-tools";
import { freePorts } from "../support/free-ports";
import { OwnCache } from "../support/own-cache";
import {
  packChart,
  packedChart,
  pinnedChart,
  smallChart,
  smallChartHash,
} from "../support/packed-chart";
import { settingsWith } from "../support/settings";
import { skip } from "../support/tools";

type Found = (error: null, addresses: dns.LookupAddress[]) => void;

const CONTEXT = "kind-otel-lgtm";
const CONTEXTS = "config get-contexts --output name";
const READY = `--context ${CONTEXT} get --raw /readyz`;
const CLASSES = `--context ${CONTEXT} get storageclass --output name`;

describe("the checks of the cluster", () => {
  const settings = settingsWith();
  let tools: FakeTools;
  beforeEach(() => (tools = new FakeTools().install()));
  afterEach(() => tools.remove());

  describe("context", () => {
    const missing = (known: string) => ({
      ok: false,
      problem: `there is no context ${CONTEXT} (${known})`,
      fix: "make the cluster, or set otel-lgtm:kubeContext",
    });

    it("is fine where its cluster answers", async () => {
      tools.add("kubectl", { [CONTEXTS]: `echo other; echo ${CONTEXT}`, [READY]: "echo ok" });
      assert.deepEqual(await context(settings).run(), { ok: true, found: CONTEXT });
    });

    it("is refused where the kubeconfig has none", async () => {
      tools.add("kubectl", { [CONTEXTS]: "" });
      assert.deepEqual(await context(settings).run(), missing("the kubeconfig has no context"));
    });

    it("is refused where only others are there, and names them", async () => {
      tools.add("kubectl", {
        [CONTEXTS]: `echo production; echo ${CONTEXT}-staging`,
        [READY]: "echo ok",
      });
      assert.deepEqual(
        await context(settings).run(),
        missing(`contexts here: production, ${CONTEXT}-staging`),
      );
    });

    it("is refused where its cluster does not answer, with the last of what kubectl says", async () => {
      tools.add("kubectl", {
        [CONTEXTS]: `echo ${CONTEXT}`,
        [READY]: "echo first >&2; echo The connection was refused >&2; exit 1",
      });
      assert.deepEqual(await context(settings).run(), {
        ok: false,
        problem: `the cluster of ${CONTEXT} does not answer: The connection was refused`,
        fix: "start the cluster",
      });
    });
  });

  describe("StorageClass", () => {
    const missing = (known: string) => ({
      ok: false,
      problem: `the cluster has no StorageClass standard (it has: ${known})`,
      fix: "set otel-lgtm:storage.storageClass to one that it has; otherwise no volume is ever bound",
    });
    const listed = (...names: readonly string[]) =>
      names.map((name) => `echo storageclass.storage.k8s.io/${name}`).join("\n");

    it("is fine where the cluster has it", async () => {
      tools.add("kubectl", { [CLASSES]: listed("fast", "standard") });
      assert.deepEqual(await storageClass(settings).run(), { ok: true, found: "standard" });
    });

    it("is refused where the cluster has only others, and names them", async () => {
      tools.add("kubectl", { [CLASSES]: listed("fast", "standard-rwo") });
      assert.deepEqual(await storageClass(settings).run(), missing("fast, standard-rwo"));
    });

    it("is refused where the cluster has none", async () => {
      tools.add("kubectl", { [CLASSES]: "" });
      assert.deepEqual(await storageClass(settings).run(), missing("none"));
    });

    it("is refused where they cannot be listed, with the last of what kubectl says", async () => {
      tools.add("kubectl", { [CLASSES]: "echo first >&2; echo forbidden >&2; exit 1" });
      assert.deepEqual(await storageClass(settings).run(), {
        ok: false,
        problem: "StorageClasses cannot be listed: forbidden",
        fix: "see context",
      });
    });
  });
});

describe("the check of the charts", () => {
  const chart = (name: string, repository = "https://charts.invalid") =>
    pinnedChart(name, repository);

  /** With no helm on PATH or in the cache, but for one that is made meanwhile. */
  async function withoutHelm(work: (tools: FakeTools) => Promise<void>): Promise<void> {
    const tools = new FakeTools().install();
    const cache = new OwnCache();
    try {
      await work(tools);
    } finally {
      tools.remove();
      cache.remove();
    }
  }

  describe("in a directory", () => {
    const pinned = [chart("one"), chart("two")];
    let directory: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
      for (const { name, version } of pinned)
        packChart(join(directory, archiveName({ name, version })), smallChart(name));
    });
    afterEach(() => rmSync(directory, { recursive: true }));
    const check = (from = directory) =>
      chartSource({ charts: { source: "directory", directory: from } }, pinned).run();
    const refused = (problem: string) => ({ ok: false, problem, fix: "see above" });

    it("is fine where all are there as pinned", async () => {
      assert.deepEqual(await check(), { ok: true, found: directory });
    });

    it("refuses a directory that is not there", async () => {
      const absent = join(directory, "absent");
      assert.deepEqual(
        await check(absent),
        refused(
          `otel-lgtm:charts.directory is "${absent}", which is no directory; fix: put the five charts there as .tgz files, or set charts to {source: repository}`,
        ),
      );
    });

    it("refuses a file in place of the directory", async () => {
      const file = join(directory, "one-1.2.3.tgz");
      const result = await check(file);
      assert.ok(!result.ok);
      assert.match(result.problem, /one-1\.2\.3\.tgz", which is no directory; fix: /);
    });

    it("refuses a chart that is missing, and says how to fetch it", async () => {
      const file = join(directory, "two-1.2.3.tgz");
      rmSync(file);
      assert.deepEqual(
        await check(),
        refused(
          `${file} is missing; fix: helm pull two --repo https://charts.invalid --version 1.2.3 --destination ${directory}`,
        ),
      );
    });

    it("refuses a chart with other content, with both hashes", async () => {
      const file = join(directory, "one-1.2.3.tgz");
      const content = "one: false\n";
      packChart(file, smallChart("one", content));
      const found = smallChartHash("one", content);
      assert.deepEqual(
        await check(),
        refused(
          `${file} has the content hash ${found}, not ${pinned[0]!.contentHash}; fix: fetch the chart again, or, where the change is meant, review it and put the new hash into components/charts.ts`,
        ),
      );
    });

    it("refuses a file that is no archive", async () => {
      const file = join(directory, "one-1.2.3.tgz");
      writeFileSync(file, "<html>Not Found</html>");
      assert.deepEqual(
        await check(),
        refused(
          `${file} cannot be read as a chart (TAR_BAD_ARCHIVE: Unrecognized archive format); fix: fetch the chart again`,
        ),
      );
    });

    it("names every wrong chart at once", async () => {
      rmSync(join(directory, "one-1.2.3.tgz"));
      writeFileSync(join(directory, "two-1.2.3.tgz"), "");
      const result = await check();
      assert.ok(!result.ok);
      assert.match(result.problem, /^.*one-1\.2\.3\.tgz is missing.*\n.*two-1\.2\.3\.tgz cannot/);
    });
  });

  describe("in a registry", () => {
    const registry = "oci://registry.invalid/a";
    const check = () => chartSource({ charts: { source: "oci", registry } }, [chart("one")]).run();

    it("is left to the deployment where there is no helm", async () => {
      await withoutHelm(async () => {
        assert.deepEqual(await check(), {
          ok: true,
          found: `${registry} (asked at deployment; not compared: helm is not on PATH)`,
        });
      });
    });

    it("refuses one that helm cannot reach", async () => {
      await withoutHelm(async (tools) => {
        tools.add("helm", {
          version: "echo v4.1.4",
          [`pull ${registry}/one --version 1.2.3 --destination `]:
            "echo Error: no host >&2; exit 1",
        });
        assert.deepEqual(await check(), {
          ok: false,
          problem: `The chart one 1.2.3 of ${registry} cannot be pulled (no host); fix: set otel-lgtm:charts to a source that has it as published, such as {source: directory, directory: PATH of .tgz files}`,
          fix: "see above",
        });
      });
    });
  });

  describe("pulled by helm from a repository", function () {
    this.timeout(60_000);
    let server: ChartServer;
    let repository: string;
    before(async function () {
      const here = await realHelm();
      if ("hindrance" in here) skip(this, here.hindrance);
    });
    beforeEach(async () => {
      server = new ChartServer();
      repository = await server.startRepository();
    });
    afterEach(() => server.stop());
    const check = (...names: readonly string[]) => {
      const pinned = names.map((name) => pinnedChart(name, repository));
      return chartSource({ charts: { source: "repository" } }, pinned).run();
    };
    const serve = (name: string, values?: string) =>
      server.add({ name, version: "1.2.3" }, packedChart(name, values));

    it("is fine where all are as pinned", async () => {
      for (const name of ["one", "two"]) serve(name);
      assert.deepEqual(await check("one", "two"), {
        ok: true,
        found: "1 repositories answer, the charts are the pinned ones",
      });
    });

    it("refuses other content and what is not there, all at once", async () => {
      serve("one", "other");
      const result = await check("one", "two");
      assert.ok(!result.ok);
      assert.match(
        result.problem,
        /^The chart one 1\.2\.3 of .* has the content hash .*; fix: .*\nThe chart two 1\.2\.3 of .* cannot be pulled \(.*$/,
      );
    });

    it("is compared behind a proxy too, through which helm finds its way", async () => {
      serve("one");
      const before = process.env["HTTPS_PROXY"];
      process.env["HTTPS_PROXY"] = "http://proxy.invalid:3128";
      try {
        assert.deepEqual(await check("one"), {
          ok: true,
          found: "repositories behind a proxy, the charts are the pinned ones",
        });
      } finally {
        if (before === undefined) Reflect.deleteProperty(process.env, "HTTPS_PROXY");
        else process.env["HTTPS_PROXY"] = before;
      }
    });
  });

  describe("in repositories, without helm", () => {
    let tools: FakeTools;
    let cache: OwnCache;
    const PROXIES = ["HTTPS_PROXY", "https_proxy"];
    const realLookup = dns.lookup;
    let environment: Record<string, string | undefined>;
    let server: Server;
    let requests: string[];
    let address: string;
    beforeEach(async () => {
      tools = new FakeTools().install();
      cache = new OwnCache();
      environment = Object.fromEntries(PROXIES.map((name) => [name, process.env[name]]));
      for (const name of PROXIES) Reflect.deleteProperty(process.env, name);
      requests = [];
      server = createServer(({ method, url }, response) => {
        requests.push(`${method ?? ""} ${url ?? ""}`);
        response.writeHead(url === "/charts/index.yaml" ? 200 : 404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    });
    afterEach(async () => {
      tools.remove();
      cache.remove();
      dns.lookup = realLookup;
      for (const [name, value] of Object.entries(environment))
        if (value !== undefined) process.env[name] = value;
        else Reflect.deleteProperty(process.env, name);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    const check = (...repositories: readonly string[]) =>
      chartSource(
        { charts: { source: "repository" } },
        repositories.map((repository, index) => chart(`chart-${String(index)}`, repository)),
      ).run();
    const refused = (...problems: readonly string[]) => ({
      ok: false,
      problem: problems.join("\n"),
      fix: "check the network, or set otel-lgtm:charts to {source: directory, directory: PATH} with the charts as .tgz files",
    });
    const closed = async (host = "127.0.0.1") =>
      `http://${host}:${String((await freePorts(1))[0])}`;
    const refusal = (repository: string, ip = "127.0.0.1") =>
      `connect ECONNREFUSED ${ip}:${new URL(repository).port}`;

    it("is fine where they answer, each asked once for its index", async () => {
      assert.deepEqual(await check(`${address}/charts`, `${address}/charts`), {
        ok: true,
        found: "1 repositories answer (not compared: helm is not on PATH)",
      });
      assert.deepEqual(requests, ["HEAD /charts/index.yaml"]);
    });

    it("refuses one that has no index", async () => {
      assert.deepEqual(
        await check(`${address}/charts`, `${address}/gone`),
        refused(`${address}/gone answers 404`),
      );
    });

    it("refuses one that is not there, and says why", async () => {
      const repository = await closed();
      assert.deepEqual(
        await check(`${address}/charts`, repository),
        refused(`${repository} cannot be reached (${refusal(repository)})`),
      );
    });

    it("says why of every address of a host", async () => {
      const repository = await closed("charts.invalid");
      const addresses = ["127.0.0.1", "127.0.0.2"].map((ip) => ({ address: ip, family: 4 }));
      dns.lookup = ((_host: string, _options: dns.LookupAllOptions, found: Found) =>
        found(null, addresses)) as typeof dns.lookup;
      assert.deepEqual(
        await check(repository),
        refused(
          `${repository} cannot be reached (${refusal(repository)}, ${refusal(repository, "127.0.0.2")})`,
        ),
      );
    });

    it("names every one that is unreachable at once", async () => {
      const repository = await closed();
      assert.deepEqual(
        await check(`${address}/gone`, repository),
        refused(
          `${address}/gone answers 404`,
          `${repository} cannot be reached (${refusal(repository)})`,
        ),
      );
    });

    for (const name of PROXIES) {
      it(`are left to the deployment behind a proxy (${name})`, async () => {
        process.env[name] = "http://proxy.invalid:3128";
        assert.deepEqual(await check(await closed()), {
          ok: true,
          found:
            "repositories behind a proxy (asked at deployment; not compared: helm is not on PATH)",
        });
      });
    }
  });
});
