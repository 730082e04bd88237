import assert from "node:assert/strict";
import { execa } from "execa";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stringify } from "yaml";
import { ROOT } from "../../program/stack-file";
import { FakeTools, type Answers } from "../support/fake-tools";

const CONTEXT = "kind-otel-lgtm";
const LEFT_OUT = new Set(["node_modules", ".git", ".pulumi-local", "tests", "docs", "bench"]);

/** Stack files of the tests' own. Without helm, a registry, unlike a repository, is asked for nothing before the deployment. */
const STACKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  dev: { charts: { source: "oci", registry: "oci://registry.invalid/charts" } },
  charts: { charts: { source: "directory", directory: "/nowhere" } },
  wrong: { namespce: "x", scrapeInterval: "10m" },
};

/** A Pulumi CLI that does everything it is told to. */
const PULUMI: Answers = {
  version: "echo v3.248.0",
  "stack select": "",
  "config set --secret": "",
  up: 'echo "backend: $PULUMI_BACKEND_URL, passphrase: $PULUMI_CONFIG_PASSPHRASE_FILE"',
  "stack output": "echo grafanaUrl http://localhost:3000",
};

/** A kubectl whose kubeconfig has one context, of a cluster that answers. */
const kubectl = (context = CONTEXT, storageClass = "standard"): Answers => ({
  version: "echo",
  "config get-contexts": `echo ${context}`,
  [`--context ${context} get --raw /readyz`]: "echo ok",
  [`--context ${context} get storageclass`]: `echo storageclass.storage.k8s.io/${storageClass}`,
  "--context": "echo 'error: context does not exist' >&2; exit 1",
});

interface Finished {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly tools: FakeTools;
}

/** One message, nothing else, and no call that changes anything. */
function assertRefused({ tools, ...said }: Finished, message: readonly string[]): void {
  assert.deepEqual(said, { exitCode: 1, stdout: "", stderr: message.join("\n") });
  const changes = tools.calls("pulumi").filter((call) => call !== "version");
  assert.deepEqual(changes, []);
}

describe("the command line", function () {
  this.timeout(120_000);
  const commands: (() => Promise<void>)[] = [];
  const toolsOfAll: FakeTools[] = [];
  let project: string;
  let allEnded: Promise<unknown>;

  /** A command, with no other programs on PATH than `prepare` makes. All run side by side, since starting is slow. */
  function command(
    args: readonly string[],
    prepare: (tools: FakeTools) => void = () => undefined,
  ): Promise<Finished> {
    const end = new Promise<Finished>((resolve, reject) => {
      commands.push(() => run(args, prepare).then(resolve, reject));
    });
    // The test sees a failure, though perhaps only later.
    end.catch(() => undefined);
    return end;
  }

  async function run(
    args: readonly string[],
    prepare: (tools: FakeTools) => void,
  ): Promise<Finished> {
    const tools = new FakeTools();
    toolsOfAll.push(tools);
    prepare(tools);
    const { exitCode, stdout, stderr } = await execa(
      process.execPath,
      [join("cli", "run.mjs"), ...args],
      {
        cwd: project,
        env: { PATH: tools.directory, HOME: tools.directory, NO_COLOR: "1" },
        extendEnv: false,
        reject: false,
        stdin: "ignore",
      },
    );
    return { exitCode, stdout, stderr, tools };
  }

  before(() => {
    // A copy of the program: in the original, these stacks would be planned by all other tests too.
    project = mkdtempSync(join(tmpdir(), "otel-lgtm-cli-"));
    cpSync(ROOT, project, {
      recursive: true,
      // A package-lock.json newer than the installed packages would have them installed again.
      preserveTimestamps: true,
      filter: (source) => !LEFT_OUT.has(relative(ROOT, source).split("/")[0] ?? ""),
    });
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
    for (const [stack, keys] of Object.entries(STACKS)) {
      const config = Object.entries(keys).map(
        ([key, value]) => [`otel-lgtm:${key}`, value] as const,
      );
      writeFileSync(
        join(project, `Pulumi.${stack}.yaml`),
        stringify({ config: Object.fromEntries(config) }),
      );
    }
    const worker = async () => {
      for (let next = commands.shift(); next !== undefined; next = commands.shift()) await next();
    };
    allEnded = Promise.all(Array.from({ length: availableParallelism() }, worker));
  });
  after(async () => {
    await allEnded;
    for (const tools of toolsOfAll) tools.remove();
    rmSync(project, { recursive: true });
  });

  describe("plan", () => {
    const ALL_TOOLS = ["pulumi", "kubectl", "docker", "kind"];
    const text = command(["plan"], (tools) => {
      for (const tool of ALL_TOOLS) tools.add(tool, {});
    });
    it("shows the dev stack in plain text, without any other program", async () => {
      const { exitCode, stdout, stderr, tools } = await text;
      assert.deepEqual([exitCode, stderr], [0, ""]);
      assert.match(stdout, /^Stack dev: \d+ resources\n/);
      for (const part of [
        "─ Release alloy\n",
        "  grafana-alloy  oci://registry.invalid/charts/alloy ",
        "  grafanaUrl ",
        "  pulumi config set --secret grafanaAdminPassword --stack dev",
      ])
        assert.ok(stdout.includes(part), `no ${part} in\n${stdout}`);
      for (const tool of ALL_TOOLS) assert.deepEqual(tools.calls(tool), []);
    });

    const json = command(["plan", "--json", "--stack", "prod", "--out", "written-plan"]);
    it("is JSON and nothing else for programs, and is written where it is told to", async () => {
      const { exitCode, stdout, stderr } = await json;
      assert.deepEqual([exitCode, stderr], [0, ""]);
      const { stack, releases, outputs, missingSecrets, footprint, resources } = JSON.parse(
        stdout,
      ) as Record<string, object>;
      assert.equal(stack, "prod");
      assert.deepEqual(
        (releases as { name: string }[]).map(({ name }) => name),
        ["grafana", "grafana-alloy", "loki", "prometheus", "tempo"],
      );
      assert.deepEqual(missingSecrets, ["grafanaAdminPassword", "grafanaSecretKey"]);
      assert.deepEqual(Object.keys(footprint ?? {}), ["containers", "total"]);
      const written = (file: string): unknown =>
        JSON.parse(readFileSync(join(project, "written-plan", file), "utf8"));
      assert.deepEqual(written("outputs.json"), outputs);
      assert.deepEqual(written("resources.json"), resources);
    });

    const unknownStack = command(["plan", "--stack", "nope"]);
    it("says in one line that there is no such stack", async () => {
      assertRefused(await unknownStack, [
        'There is no stack "nope" (no Pulumi.nope.yaml). Stacks here: charts, dev, prod, staging, wrong.',
      ]);
    });

    const wrongFile = command(["plan", "--stack", "wrong"]);
    it("says everything that is wrong with a stack file at once", async () => {
      assertRefused(await wrongFile, [
        'The configuration of stack "wrong" has 2 problems; nothing was created.',
        '  otel-lgtm:scrapeInterval is "10m"',
        "    expected 5s to 2m, such as 30s",
        "    fix: pulumi config set --path 'scrapeInterval' VALUE",
        "  otel-lgtm:namespce",
        "    expected a known key",
        '    fix: did you mean "namespace"?',
      ]);
    });
  });

  describe("up", () => {
    const unknownOption = command(["up", "--stak", "dev"]);
    it("says which option it does not know, and which there are", async () => {
      const { exitCode, stdout, stderr } = await unknownOption;
      assert.deepEqual([exitCode, stdout], [1, ""]);
      assert.match(
        stderr,
        /^error: unknown option '--stak'\n\(Did you mean --stack\?\)\n\nUsage: /,
      );
      assert.match(stderr, /-y, --yes +do not ask/);
    });

    const otherContext = command(["up", "--yes"], (tools) =>
      tools.add("pulumi", PULUMI).add("kubectl", kubectl("production")),
    );
    it("deploys to no other context than the stack's", async () => {
      assertRefused(await otherContext, [
        "Nothing was created:",
        `  ✗ context: there is no context ${CONTEXT} (contexts here: production)`,
        "      fix: make the cluster, or set otel-lgtm:kubeContext",
        "  ✗ StorageClass: StorageClasses cannot be listed: error: context does not exist",
        "      fix: see context",
      ]);
    });

    const otherStorageClass = command(["up", "--yes"], (tools) =>
      tools.add("pulumi", PULUMI).add("kubectl", kubectl(CONTEXT, "fast")),
    );
    it("deploys nothing whose volumes would never be bound", async () => {
      assertRefused(await otherStorageClass, [
        "Nothing was created:",
        "  ✗ StorageClass: the cluster has no StorageClass standard (it has: fast)",
        "      fix: set otel-lgtm:storage.storageClass to one that it has; otherwise no volume is ever bound",
      ]);
    });

    const noCharts = command(["up", "--yes", "--stack", "charts"], (tools) =>
      tools.add("pulumi", PULUMI).add("kubectl", kubectl()),
    );
    it("deploys nothing without the charts", async () => {
      assertRefused(await noCharts, [
        "The charts cannot be used; nothing was created.",
        '  otel-lgtm:charts.directory is "/nowhere", which is no directory; fix: put the five charts there as .tgz files, or set charts to {source: repository}',
      ]);
    });
  });

  describe("start", () => {
    const withoutPulumi = command(["start"], (tools) => tools.add("kubectl", kubectl()));
    it("says what the machine lacks, and shows the plan", async () => {
      const { exitCode, stdout, stderr } = await withoutPulumi;
      assert.deepEqual([exitCode, stderr], [0, ""]);
      const [checks, missing, plan = ""] = stdout.split("\n\n");
      assert.deepEqual(checks?.split("\n"), [
        "Checking what stack dev needs:",
        `  ✓ Node.js: ${process.version}`,
        "  ✗ Pulumi CLI: pulumi is not on PATH",
        "      fix: install Pulumi 3.248.0 or newer: https://www.pulumi.com/docs/install/",
        "  ✓ kubectl: found",
        "  ✓ charts: oci://registry.invalid/charts (asked at deployment; not compared: helm is not on PATH)",
        `  ✓ context: ${CONTEXT}`,
      ]);
      assert.equal(
        missing,
        "This machine cannot deploy yet: Pulumi CLI. This is what npm start will create:",
      );
      assert.match(plan, /^Stack dev: \d+ resources$/);
    });

    const complete = command(["start"], (tools) => {
      const cluster = join(tools.directory, "cluster");
      const config = join(project, "kind", "cluster.yaml");
      tools
        .add("docker", { info: "echo 28.2.2" })
        .add("kind", {
          version: "echo 0.31.0",
          [`create cluster --name otel-lgtm --config ${config}`]: `: > '${cluster}'`,
        })
        .add("kubectl", {
          ...kubectl(),
          "config get-contexts": `if [ -e '${cluster}' ]; then echo ${CONTEXT}; fi`,
        })
        .add("pulumi", {
          ...PULUMI,
          "config set --secret": `read -r secret; echo "$secret" >> '${join(tools.directory, "secrets")}'`,
        });
    });
    it("makes the cluster and the secrets, which nobody sees, and deploys with the project's own state", async () => {
      const { exitCode, stdout, stderr, tools } = await complete;
      assert.deepEqual([exitCode, stderr], [0, ""]);
      assert.deepEqual(tools.calls("pulumi"), [
        "version",
        "stack select dev --create",
        "config set --secret grafanaAdminPassword --stack dev",
        "config set --secret grafanaSecretKey --stack dev",
        "version",
        "stack select dev --create",
        "up --stack dev --yes --refresh --suppress-outputs",
        "stack output --stack dev",
      ]);
      const state = join(project, ".pulumi-local");
      const told = `backend: file://${state}, passphrase: ${join(state, "passphrase")}\n`;
      assert.ok(stdout.includes(told), stdout);
      assert.match(stdout, /\ngrafanaUrl http:\/\/localhost:3000\n/);

      const secrets = readFileSync(join(tools.directory, "secrets"), "utf8").trimEnd().split("\n");
      assert.equal(new Set(secrets).size, 2);
      for (const secret of secrets) {
        assert.match(secret, /^[\w-]{43}$/);
        assert.ok(!stdout.includes(secret));
      }
    });
  });
});
