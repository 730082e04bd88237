import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import {
  docker,
  kind,
  kubectl,
  node,
  nodeOf,
  PULUMI_VERSION,
  pulumiCli,
} from "../../checks/machine";
import { ROOT } from "../../program/stack-file";
import { FakeTools } from "../support/fake-tools";

describe("the checks of the machine", () => {
  let tools: FakeTools;
  beforeEach(() => (tools = new FakeTools().install()));
  afterEach(() => tools.remove());

  describe("Node.js", () => {
    for (const version of ["20.19.0", "20.20.2", "22.12.0", "23.0.0", "24.1.0"]) {
      it(`takes ${version}`, async () => {
        assert.deepEqual(await nodeOf(version).run(), { ok: true, found: `v${version}` });
      });
    }

    for (const version of ["18.20.8", "20.18.9", "21.19.0", "22.11.12"]) {
      it(`refuses ${version}`, async () => {
        assert.deepEqual(await nodeOf(version).run(), {
          ok: false,
          problem: `v${version} is too old`,
          fix: "install Node.js 20.19 or newer, or 22.12 or newer",
        });
      });
    }

    it("looks at the version that runs", async () => {
      assert.deepEqual(await node.run(), await nodeOf(process.versions.node).run());
    });
  });

  describe("Pulumi CLI", () => {
    const fix = "install Pulumi 3.248.0 or newer: https://www.pulumi.com/docs/install/";

    for (const version of ["v3.248.0", "v3.248.1", "v3.1000.0", "v4.0.0", "v3.249.0-alpha.1"]) {
      it(`takes ${version}`, async () => {
        tools.add("pulumi", { version: `echo ${version}` });
        assert.deepEqual(await pulumiCli.run(), { ok: true, found: version });
      });
    }

    for (const version of ["v3.247.9", "v3.99.0", "v2.999.0", "dev"]) {
      it(`refuses ${version}`, async () => {
        tools.add("pulumi", { version: `echo ${version}` });
        assert.deepEqual(await pulumiCli.run(), {
          ok: false,
          problem: `${version} is too old`,
          fix,
        });
      });
    }

    it("is refused where it is missing", async () => {
      const problem = "pulumi is not on PATH";
      assert.deepEqual(await pulumiCli.run(), { ok: false, problem, fix });
    });

    it("is refused where it fails, with its own message", async () => {
      tools.add("pulumi", { version: "echo v3.248.0; echo no home directory >&2; exit 1" });
      const problem = "pulumi version failed: no home directory";
      assert.deepEqual(await pulumiCli.run(), { ok: false, problem, fix });
    });

    it("is asked for the version that Pulumi.yaml requires", () => {
      const project = parse(readFileSync(join(ROOT, "Pulumi.yaml"), "utf8")) as {
        requiredPulumiVersion: string;
      };
      assert.equal(project.requiredPulumiVersion, `>=${PULUMI_VERSION}`);
    });
  });

  describe("kubectl", () => {
    const fix = "install it: https://kubernetes.io/docs/tasks/tools/";

    it("is found with its version", async () => {
      tools.add("kubectl", { "version --client -o json": `echo '  "gitVersion": "v1.33.1",'` });
      assert.deepEqual(await kubectl.run(), { ok: true, found: "v1.33.1" });
    });

    it("is found though its version reads otherwise", async () => {
      tools.add("kubectl", { version: "echo v1" });
      assert.deepEqual(await kubectl.run(), { ok: true, found: "found" });
    });

    it("is refused where it is missing", async () => {
      const problem = "kubectl is not on PATH";
      assert.deepEqual(await kubectl.run(), { ok: false, problem, fix });
    });

    it("is refused where it fails, with its own message", async () => {
      tools.add("kubectl", { version: "echo bad plugin >&2; exit 1" });
      const problem = "kubectl version failed: bad plugin";
      assert.deepEqual(await kubectl.run(), { ok: false, problem, fix });
    });
  });

  describe("Docker", () => {
    const noEngine = {
      ok: false,
      problem: "no Docker engine answers",
      fix: "start Docker",
    };

    it("is found with the version of its engine", async () => {
      tools.add("docker", { "info --format {{.ServerVersion}}": "echo 28.2.2" });
      assert.deepEqual(await docker.run(), { ok: true, found: "28.2.2" });
    });

    it("is refused where it is missing", async () => {
      assert.deepEqual(await docker.run(), {
        ok: false,
        problem: "docker is not on PATH",
        fix: "install it: https://docs.docker.com/get-docker/",
      });
    });

    it("is refused without an engine", async () => {
      tools.add("docker", { info: "echo 28.2.2; echo Cannot connect >&2; exit 1" });
      assert.deepEqual(await docker.run(), noEngine);
    });

    it("is refused without an engine though it succeeds, as older ones do", async () => {
      tools.add("docker", { info: "echo; echo Cannot connect >&2" });
      assert.deepEqual(await docker.run(), noEngine);
    });
  });

  describe("kind", () => {
    for (const version of ["0.24.0", "0.31.0", "1.0.0"]) {
      it(`takes ${version}`, async () => {
        tools.add("kind", { "version --quiet": `echo ${version}` });
        assert.deepEqual(await kind.run(), { ok: true, found: `v${version}` });
      });
    }

    for (const version of ["0.23.9", "0.9.0"]) {
      it(`refuses ${version}`, async () => {
        tools.add("kind", { version: `echo ${version}` });
        assert.deepEqual(await kind.run(), {
          ok: false,
          problem: `v${version} enforces no network policies`,
          fix: "install kind 0.24 or newer",
        });
      });
    }

    const fix = "install it: https://kind.sigs.k8s.io/docs/user/quick-start/";

    it("is refused where it is missing", async () => {
      assert.deepEqual(await kind.run(), { ok: false, problem: "kind is not on PATH", fix });
    });

    it("is refused where it fails, with its own message", async () => {
      tools.add("kind", { version: "echo cannot execute >&2; exit 126" });
      const problem = "kind version failed: cannot execute";
      assert.deepEqual(await kind.run(), { ok: false, problem, fix });
    });
  });
});
