import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ALLOY_STABILITY_LEVEL } from "../../../components/values/alloy";
import { alloyConfig, alloyLiteral } from "../../../telemetry/alloy/config";
import { settingsWith } from "../../support/settings";
import { hasTool, skip } from "../../support/tools";

const TARGETS = {
  logs: "http://loki:3100",
  traces: "http://tempo:4318",
  metrics: "http://prometheus:9090/api/v1/write",
};
const TOKEN = { otlpToken: { value: "x".repeat(16), encrypted: true } };
const PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
const TLS = { otlpTls: { secretName: "otlp-tls", caCertificate: PEM } };
const VARIANTS: [string, string][] = [
  ["as configured", alloyConfig(settingsWith(), TARGETS)],
  ["with a token", alloyConfig(settingsWith({}, TOKEN), TARGETS)],
  ["without pod logs", alloyConfig(settingsWith({ podLogs: false }), TARGETS)],
  ["with TLS", alloyConfig(settingsWith(TLS, TOKEN), TARGETS)],
  ["without events", alloyConfig(settingsWith({ kubernetesEvents: false }), TARGETS)],
];

/** The statements of every `*_statements` block of one context, in order. */
const statementsOf = (config: string, context: string): string[] =>
  [...config.matchAll(/(\w+)_statements \{\s*context\s*= "(\w+)"\s*statements = \[([\s\S]*?)\]\n/g)]
    .filter(([, , found]) => found === context)
    .map(([, , , statements = ""]) => statements);

describe("alloyConfig", () => {
  it("leaves no input unrendered", () => {
    for (const [name, config] of VARIANTS) assert.doesNotMatch(config, /\binput\.[a-z]/, name);
  });

  it("gives all three signals the same resource", () => {
    const statements = statementsOf(VARIANTS[0]![1], "resource").filter(
      (text) => !text.includes("series.labels"),
    );
    assert.equal(statements.length, 3);
    assert.equal(new Set(statements).size, 1);
    for (const attribute of [
      "deployment.environment.name",
      "k8s.cluster.name",
      "service.instance.id",
      "environment",
      "cluster_name",
      "collector",
    ]) {
      assert.ok(statements[0]?.includes(`set(attributes["${attribute}"]`), attribute);
    }
  });

  it("adds to each series, once, what the whole stack has in common, and leaves only the rest to its data points", () => {
    const external = /external_labels = \{([\s\S]*?)\}/.exec(VARIANTS[0]![1])?.[1] ?? "";
    const common = [...external.matchAll(/(\w+) += /g)].map(([, name]) => name);
    const chosen =
      statementsOf(VARIANTS[0]![1], "resource").find((text) => text.includes("series.labels")) ??
      "";
    const conditional = [...chosen.matchAll(/\["series\.labels"\]\["([^"]+)"\].* where /g)].map(
      ([, name = ""]) => name.replaceAll(".", "_"),
    );
    assert.ok(common.length > 0);
    assert.deepEqual(conditional.toSorted(), common.toSorted());
  });

  it("never overwrites what an application says of itself", () => {
    const sets = (statementsOf(VARIANTS[0]![1], "resource")[0] ?? "")
      .split("\n")
      .filter((line) => line.includes("set("));
    for (const line of sets) {
      const target = /set\((attributes\["[^"]+"\])/.exec(line)?.[1] ?? "";
      assert.ok(line.includes(`where ${target} == nil`), line);
    }
  });

  it("sends each signal to the backend that it is told, with a disk queue and without end", () => {
    const config = VARIANTS[0]![1];
    assert.match(config, /endpoint\s+= "http:\/\/loki:3100\/otlp"/);
    assert.match(config, /endpoint\s+= "http:\/\/tempo:4318"/);
    assert.match(config, /url\s+= "http:\/\/prometheus:9090\/api\/v1\/write"/);
    assert.equal(config.match(/max_elapsed_time = "0s"/g)?.length, 2);
    assert.equal(config.match(/storage\s+= otelcol\.storage\.file\.queue\.handler/g)?.length, 2);
  });

  it("asks clients for a token on both receivers where one is set, and only there", () => {
    assert.equal(
      VARIANTS[1]![1].match(/auth\s+= otelcol\.auth\.bearer\.otlp\.handler/g)?.length,
      2,
    );
    assert.equal(VARIANTS[0]![1].match(/auth\s+= null/g)?.length, 2);
    assert.doesNotMatch(VARIANTS[0]![1], /otelcol\.auth/);
  });

  it("answers with a certificate on both receivers where one is set, and is the same receiver otherwise", () => {
    const receiver = (config: string) =>
      /otelcol\.receiver\.otlp "default" \{[\s\S]*?\n\}\n/.exec(config)?.[0] ?? "";
    const withTls = receiver(alloyConfig(settingsWith(TLS), TARGETS));
    assert.equal(withTls.match(/tls \{/g)?.length, 2);
    assert.equal(withTls.replaceAll(/\n\t\ttls \{[^}]*\}\n/g, ""), receiver(VARIANTS[0]![1]));
  });

  it("reads pod logs of the stack and the app namespaces only", () => {
    const config = alloyConfig(
      settingsWith({ appNamespaces: [{ name: "shop", environment: "dev" }] }),
      TARGETS,
    );
    assert.match(config, /names = \[\s*"monitoring",\s*"shop",\s*\]/);
    assert.doesNotMatch(VARIANTS[2]![1], /loki\.source\.kubernetes "/);
  });

  it("quotes any cluster name safely", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const literal = alloyLiteral(text);
        const value = literal.startsWith("`")
          ? literal.slice(1, -1)
          : (JSON.parse(literal) as string);
        assert.equal(value, text);
      }),
    );
  });

  for (const [name, config] of VARIANTS) {
    it(`is valid in Alloy's own eyes ${name}`, function () {
      if (!hasTool("alloy")) skip(this, "alloy is not on PATH");
      const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
      try {
        const file = join(directory, "config.alloy");
        writeFileSync(file, config);
        for (const args of [
          ["validate", `--stability.level=${ALLOY_STABILITY_LEVEL}`, file],
          ["fmt", "--test", file],
        ]) {
          const { status, stderr } = spawnSync("alloy", args, { encoding: "utf8" });
          assert.equal(status, 0, stderr);
        }
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  }
});
