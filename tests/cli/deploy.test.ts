import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { down, outcomeLines, outputs, up } from "../../cli/deploy";
import { start } from "../../cli/start";
import { UserError } from "../../program/stack-file";
import { FakeTools, type Answers } from "../support/fake-tools";

const ENVIRONMENT = {
  // Nothing is to be made beside the program, and no chart repository to be asked.
  PULUMI_BACKEND_URL: "file:///nowhere",
  PULUMI_CONFIG_PASSPHRASE: "only for this test",
  HTTPS_PROXY: "http://proxy.invalid:3128",
};

const KUBECTL: Answers = {
  version: "echo",
  "config get-contexts": "echo kind-otel-lgtm",
  "--context kind-otel-lgtm get --raw": "echo ok",
  "--context kind-otel-lgtm get storageclass": "echo storageclass.storage.k8s.io/standard",
};

describe("deploying", () => {
  const realLog = console.log;
  let realEnvironment: NodeJS.ProcessEnv;
  let tools: FakeTools;
  let printed: string;
  beforeEach(() => {
    realEnvironment = { ...process.env };
    Object.assign(process.env, ENVIRONMENT);
    printed = "";
    console.log = (line: string) => (printed += `${stripVTControlCharacters(line)}\n`);
    tools = new FakeTools().install().add("kubectl", KUBECTL);
  });
  afterEach(() => {
    tools.remove();
    console.log = realLog;
    for (const name of Object.keys(ENVIRONMENT)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, realEnvironment);
  });
  const pulumi = (more: Answers = {}) => tools.add("pulumi", { version: "echo v3.248.0", ...more });

  it("makes the stack, deploys it and shows its outputs", async () => {
    pulumi({ "stack select": "", up: "", "stack output": "" });
    await up({ stack: "dev", yes: true });
    assert.deepEqual(tools.calls("pulumi"), [
      "version",
      "stack select dev --create",
      "up --stack dev --yes --suppress-outputs",
      "stack output --stack dev",
    ]);
    assert.equal(
      printed,
      "\n\nGrafana's user is admin; its password: npm run outputs -- --show-secrets\n",
    );
  });

  it("lets Pulumi ask before it changes or removes anything, unless told not to", async () => {
    pulumi({ "stack select": "", up: "", "stack output": "", destroy: "" });
    await up({ stack: "dev" });
    await down({ stack: "dev" });
    await down({ stack: "dev", yes: true });
    assert.deepEqual(
      tools.calls("pulumi").filter((call) => /^(up|destroy)/.test(call)),
      ["up --stack dev --suppress-outputs", "destroy --stack dev", "destroy --stack dev --yes"],
    );
  });

  it("stops where Pulumi fails, and says in which step", async () => {
    pulumi({ "stack select": "", up: "exit 255" });
    await assert.rejects(
      up({ stack: "dev", yes: true }),
      new UserError("pulumi up failed; its message stands above."),
    );
    assert.equal(tools.calls("pulumi").at(-1), "up --stack dev --yes --suppress-outputs");

    pulumi({ "stack select": "exit 1" });
    await assert.rejects(
      up({ stack: "dev", yes: true }),
      new UserError("pulumi stack select failed; its message stands above."),
    );
    assert.equal(tools.calls("pulumi").at(-1), "stack select dev --create");
  });

  it("asks for a Pulumi CLI that is new enough before it asks anything of a cluster", async () => {
    pulumi({ version: "echo v3.100.0" });
    await assert.rejects(up({ stack: "dev", yes: true }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(stripVTControlCharacters(error.message), /✗ Pulumi CLI: v3\.100\.0 is too old/);
      return true;
    });
    assert.deepEqual(tools.calls("pulumi"), ["version"]);
    assert.deepEqual(tools.calls("kubectl"), ["version --client -o json"]);
  });

  it("starts in a cluster that is there, and needs neither Docker nor kind for it", async () => {
    pulumi({ "stack select": "", "config set": "", up: "", "stack output": "" });
    await start();
    assert.ok(tools.calls("pulumi").includes("up --stack dev --yes --suppress-outputs"), printed);
  });

  it("starts nothing where the cluster cannot be made", async () => {
    pulumi();
    tools
      .add("kubectl", { ...KUBECTL, "config get-contexts": "" })
      .add("docker", { info: "echo 28.2.2" })
      .add("kind", { version: "echo 0.31.0", "get clusters": "", "create cluster": "exit 1" });
    await assert.rejects(
      start(),
      new UserError("kind could not create the cluster otel-lgtm; its message stands above."),
    );
    assert.deepEqual(tools.calls("pulumi"), ["version"]);
  });

  it("says so where the cluster is there but does not answer", async () => {
    pulumi();
    tools
      .add("kubectl", { ...KUBECTL, "--context kind-otel-lgtm get --raw": "exit 1" })
      .add("docker", { info: "echo 28.2.2" })
      .add("kind", { version: "echo 0.31.0", "get clusters": "echo otel-lgtm" });
    await assert.rejects(start(), /is there but does not answer; nothing was created/);
    assert.deepEqual(tools.calls("kind"), ["version --quiet", "get clusters"]);
  });

  it("shows outputs again, secrets in clear text only when asked", async () => {
    pulumi({ "stack output": "" });
    await outputs({ stack: "dev" });
    await outputs({ stack: "dev", showSecrets: true });
    assert.deepEqual(
      tools.calls("pulumi").filter((call) => call !== "version"),
      ["stack output --stack dev", "stack output --stack dev --show-secrets"],
    );
  });

  it("removes nothing of a stack that is not there", async () => {
    pulumi();
    await assert.rejects(down({ stack: "nope", yes: true }), /^Error: There is no stack "nope"/);
    assert.deepEqual(tools.calls("pulumi"), []);
  });

  it("asks for the Pulumi CLI before it removes anything", async () => {
    await assert.rejects(down({ stack: "dev", yes: true }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /Pulumi CLI: pulumi is not on PATH\n {6}fix: install Pulumi/);
      return true;
    });
  });
});

describe("outcomeLines", () => {
  it("says what was found, and what is wrong line by line with its fix", () => {
    const lines = outcomeLines([
      { name: "kind", ok: true, found: "v0.31.0" },
      { name: "charts", ok: false, problem: "one is missing\ntwo is missing", fix: "fetch them" },
    ]);
    assert.deepEqual(stripVTControlCharacters(lines).split("\n"), [
      "  ✓ kind: v0.31.0",
      "  ✗ charts: one is missing",
      "      two is missing",
      "      fix: fetch them",
    ]);
  });
});
