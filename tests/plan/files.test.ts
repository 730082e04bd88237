import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { planFiles, writePlan } from "../../plan/files";
import { makePlan } from "../../plan/plan";
import { currentSettings } from "../../program/settings";
import { stackNames } from "../../program/stack-file";

describe("planFiles", () => {
  for (const stack of stackNames()) {
    it(`writes all that others need of ${stack}`, async () => {
      const files = planFiles(await makePlan(stack), currentSettings(stack));
      for (const path of [
        "resources.json",
        "outputs.json",
        "flows.json",
        "config.alloy",
        "rules/alerting_rules.yaml",
        "dashboards/telemetry-path.json",
      ]) {
        assert.ok((files.get(path) ?? "").length > 0, path);
      }
      for (const release of ["loki", "tempo", "prometheus", "grafana", "grafana-alloy"]) {
        assert.equal(typeof parse(files.get(`values/${release}.yaml`) ?? ""), "object", release);
      }
      const manifests = [...files.keys()].filter((path) => path.startsWith("manifests/")).sort();
      assert.match(manifests[0] ?? "", /^manifests\/0-namespace-/);
      for (const path of manifests) {
        const manifest = parse(files.get(path) ?? "") as {
          apiVersion: string;
          kind: string;
          metadata: { name: string };
        };
        assert.ok(manifest.apiVersion && manifest.kind && manifest.metadata.name, path);
      }
    });
  }
});

describe("writePlan", () => {
  it("replaces an earlier plan and leaves what is not its own", () => {
    const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    try {
      writePlan(directory, new Map([["values/old.yaml", "old"]]));
      writeFileSync(join(directory, "notes.txt"), "mine");
      writePlan(directory, new Map([["values/new.yaml", "new"]]));
      assert.deepEqual(readdirSync(join(directory, "values")), ["new.yaml"]);
      assert.ok(existsSync(join(directory, "notes.txt")));
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
