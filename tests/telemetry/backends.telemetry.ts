/** Loki and Prometheus alone, from the plan's configuration: what holds on machines that have no Alloy. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { LOKI_INDEX_LABELS } from "../../components/values/loki";
import { makePlan, type Plan } from "../../plan/plan";
import { OtlpClient } from "../support/otlp/client";
import { logs } from "../support/otlp/payloads";
import { waitFor } from "../support/wait-for";
import { requireBackend } from "./support/backends";
import { LocalStack } from "./support/local-stack";
import { logql, lokiLines, promql } from "./support/queries";
import { lokiConfiguration, prometheusConfiguration, prometheusRules } from "./support/written";

const DAY_MS = 86_400_000;
const RESOURCE = {
  "service.name": "shop",
  "service.namespace": "dev",
  "k8s.namespace.name": "dev",
  "k8s.container.name": "shop",
  "k8s.cluster.name": "kind",
  "deployment.environment.name": "dev",
  "k8s.pod.name": "shop-1",
  "service.instance.id": "shop-1",
};

describe("Loki, from the plan's configuration", function () {
  this.timeout(180_000);
  let plan: Plan;
  let binary: string;
  let stack: LocalStack;
  let client: OtlpClient;

  before(async function () {
    binary = await requireBackend(this, "loki");
    plan = await makePlan("dev");
    stack = await LocalStack.create({ plan, programs: { loki: binary } });
    await stack.start("loki");
    client = new OtlpClient({ otlpHttp: `${stack.endpoints.loki}/otlp`, otlpGrpc: "" });
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  /** What Loki's own check says of a configuration. */
  function verify(configuration: object): { status: number | null; output: string } {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-loki-"));
    try {
      const file = join(directory, "config.yaml");
      writeFileSync(file, stringify(configuration));
      const { status, stdout, stderr } = spawnSync(
        binary,
        ["-verify-config", `-config.file=${file}`],
        { encoding: "utf8" },
      );
      return { status, output: stdout + stderr };
    } finally {
      rmSync(directory, { recursive: true });
    }
  }

  it("is valid in Loki's own eyes, which see a key at the wrong level", () => {
    const { compactor, ...others } = lokiConfiguration(plan);
    assert.equal(verify({ ...others, compactor }).status, 0);
    const misplaced = verify({ ...others, limits_config: { ...(compactor as object) } });
    assert.notEqual(misplaced.status, 0);
    assert.match(misplaced.output, /field \w+ not found/);
  });

  it("takes OTLP, with six attributes as index labels and the rest beside them", async () => {
    const { accepted } = await client.send("logs", logs({ resource: RESOURCE, count: 3 }));
    assert.ok(accepted);
    const [stream] = await waitFor(
      async () => {
        const found = await logql(stack.endpoints.loki, '{service_name="shop"}');
        return found.length > 0 && found;
      },
      { what: "the lines", deadlineMs: 20_000, everyMs: 250 },
    );
    assert.equal(stream?.labels["k8s_pod_name"], "shop-1");
    const response = await fetch(
      `${stack.endpoints.loki}/loki/api/v1/labels?${new URLSearchParams({ since: "1h" }).toString()}`,
    );
    const { data } = z.object({ data: z.array(z.string()) }).parse(await response.json());
    const index = LOKI_INDEX_LABELS.map((name) => name.replaceAll(".", "_"));
    assert.deepEqual(data.filter((name) => !name.startsWith("__")).sort(), [...index].sort());
  });

  it("refuses lines that are too old, says so to the sender, and counts them", async () => {
    const resource = { ...RESOURCE, "service.name": "old" };
    const answer = await client.send(
      "logs",
      logs({ resource, count: 4, at: Date.now() - 8 * DAY_MS }),
    );
    assert.equal(answer.status, "400");
    assert.match(answer.message, /timestamp too old/);
    const metrics = await (await fetch(`${stack.endpoints.loki}/metrics`)).text();
    assert.match(
      metrics,
      /loki_discarded_samples_total\{[^}]*reason="greater_than_max_sample_age"[^}]*\} 4\n/,
    );
  });

  it("deletes nothing that somebody asks it to", async () => {
    const query = new URLSearchParams({ query: '{service_name=~".+"}', start: "0" });
    for (const method of ["POST", "GET"]) {
      const response = await fetch(
        `${stack.endpoints.loki}/loki/api/v1/delete?${query.toString()}`,
        { method },
      );
      assert.equal(response.status, 403, await response.text());
    }
  });

  it("keeps every acknowledged line when it is killed under load", async () => {
    const resource = { ...RESOURCE, "service.name": "killed" };
    let accepted = 0;
    const over = new AbortController();
    const load = (async () => {
      for (let first = 0; !over.signal.aborted; first += 50) {
        const answer = await client.send("logs", logs({ resource, count: 50, first }));
        if (answer.accepted) accepted += 50;
      }
    })();
    for (let round = 0; round < 2; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await stack.program("loki").signal("SIGKILL");
      await stack.start("loki");
    }
    over.abort();
    await load;
    assert.ok(accepted > 0);
    await waitFor(async () => (await lokiLines(stack.endpoints.loki, "killed")) >= accepted, {
      what: `${String(accepted)} lines`,
      deadlineMs: 30_000,
      everyMs: 500,
    });
  });
});

describe("Prometheus, from the plan's configuration", function () {
  this.timeout(120_000);
  let plan: Plan;
  let promtool: string;
  let stack: LocalStack;

  before(async function () {
    promtool = await requireBackend(this, "promtool");
    plan = await makePlan("dev");
    const programs = { prometheus: await requireBackend(this, "prometheus") };
    stack = await LocalStack.create({ plan, programs });
    await stack.start("prometheus");
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  const url = (path: string) => `${stack.endpoints.prometheus}${path}`;

  it("is valid in promtool's eyes, rules included", () => {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-prometheus-"));
    try {
      const rules = join(directory, "rules.yml");
      writeFileSync(rules, stringify(prometheusRules(plan)));
      const file = join(directory, "prometheus.yml");
      writeFileSync(file, stringify({ ...prometheusConfiguration(plan), rule_files: [rules] }));
      // Files of the service account are there in the pod only.
      for (const args of [
        ["check", "config", "--syntax-only", file],
        ["check", "rules", rules],
      ]) {
        const { status, stdout, stderr } = spawnSync(promtool, args, { encoding: "utf8" });
        assert.equal(status, 0, stdout + stderr);
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("evaluates every rule without an error", async () => {
    const schema = z.object({
      data: z.object({
        groups: z.array(
          z.object({ rules: z.array(z.object({ name: z.string(), health: z.string() })) }),
        ),
      }),
    });
    const rules = await waitFor(
      async () => {
        const { data } = schema.parse(await (await fetch(url("/api/v1/rules"))).json());
        const all = data.groups.flatMap(({ rules: found }) => found);
        return all.every(({ health }) => health !== "unknown") && all;
      },
      { what: "a first evaluation of all rules", deadlineMs: 60_000, everyMs: 1000 },
    );
    assert.ok(rules.length > 25);
    assert.deepEqual(
      rules.filter(({ health }) => health !== "ok"),
      [],
    );
  });

  it("takes remote write", async () => {
    const { status, stderr } = spawnSync(
      promtool,
      ["push", "metrics", stack.endpoints.prometheus],
      {
        input: "pushed_value 7\n",
        encoding: "utf8",
      },
    );
    assert.equal(status, 0, stderr);
    const [sample] = await waitFor(
      async () => {
        const found = await promql(stack.endpoints.prometheus, "pushed_value");
        return found.length > 0 && found;
      },
      { what: "the sample", deadlineMs: 10_000 },
    );
    assert.equal(sample?.value, 7);
  });

  it("has its admin and lifecycle interfaces closed", async () => {
    for (const [path, method] of [
      ["/-/reload", "POST"],
      ["/-/quit", "POST"],
      ["/api/v1/admin/tsdb/snapshot", "POST"],
      ["/api/v1/admin/tsdb/delete_series", "POST"],
    ] as const) {
      const { ok, status } = await fetch(url(path), { method });
      assert.ok(!ok, `${path} answers ${String(status)}`);
    }
    assert.ok((await fetch(url("/-/ready"))).ok);
  });

  it("keeps the window for late samples, and exemplars", async () => {
    const { data } = z
      .object({ data: z.object({ yaml: z.string() }) })
      .parse(await (await fetch(url("/api/v1/status/config"))).json());
    assert.match(data.yaml, /out_of_order_time_window: 12h/);
    assert.match(data.yaml, /max_exemplars: 100000/);
    const metrics = await (await fetch(url("/metrics"))).text();
    assert.match(metrics, /prometheus_tsdb_exemplar_max_exemplars 100000\n/);
  });
});
