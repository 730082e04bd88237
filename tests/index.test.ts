import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../program/run";
import { PLACEHOLDER, readStackConfig, stackNames } from "../program/stack-file";
import type { Registration } from "../program/recorder";
import { SECRET_OUTPUTS } from "../outputs";

const byName = (run: ProgramRun, type: string, name: string): Registration => {
  const found = run.registrations.find(
    (registration) => registration.type.endsWith(type) && registration.name === name,
  );
  assert.ok(found, `${type} ${name}`);
  return found;
};

describe("the program", () => {
  for (const stack of stackNames()) {
    describe(`of stack ${stack}`, () => {
      let run: ProgramRun;
      before(async () => {
        run = await runProgram(readStackConfig(stack));
      });

      it("gives every resource the one explicit provider, and every component a place below none or another", () => {
        const provider = byName(run, "providers:kubernetes", "cluster");
        for (const { urn, custom, provider: used, type } of run.registrations) {
          if (custom && type.startsWith("kubernetes:")) assert.equal(used, provider.urn, urn);
        }
        assert.equal(
          run.registrations.filter(({ type }) => type.startsWith("pulumi:providers:")).length,
          1,
        );
      });

      it("puts every resource of the cluster below a component", () => {
        const urns = new Map(
          run.registrations.map((registration) => [registration.urn, registration]),
        );
        for (const { type, parent, urn } of run.registrations) {
          if (!type.startsWith("kubernetes:")) continue;
          assert.equal(urns.get(parent ?? "")?.custom, false, urn);
        }
      });

      it("makes every release wait for its namespaces, policies, and what its values name", () => {
        const must = run.registrations
          .filter(({ type }) => /:(Namespace|ResourceQuota|NetworkPolicy)$/.test(type))
          .map(({ urn }) => urn);
        const releases = run.registrations.filter(({ type }) => type.endsWith(":Release"));
        assert.equal(releases.length, 5);
        for (const { name, dependencies } of releases) {
          for (const urn of must) assert.ok(dependencies.includes(urn), `${name} → ${urn}`);
        }
        // Destroy goes the other way round, so nothing that a running pod needs is taken from under it.
        const { dependencies, inputs } = byName(run, "helm.sh/v3:Release", "alloy");
        const config = byName(run, ":ConfigMap", "alloy-config");
        assert.ok(dependencies.includes(config.urn));
        assert.ok(
          JSON.stringify(inputs["values"]).includes(
            (config.inputs["metadata"] as { name: string }).name,
          ),
        );
        for (const [type, name] of [
          [":ClusterRoleBinding", "alloy-metadata"],
          [":ConfigMap", "grafana-dashboards"],
          [":ConfigMap", "grafana-data-sources"],
          [":Secret", "grafana-credentials"],
          [":ClusterRoleBinding", "prometheus-nodes"],
        ] as const) {
          const release = byName(run, "helm.sh/v3:Release", name.split("-")[0] ?? "");
          assert.ok(
            release.dependencies.includes(byName(run, type, name).urn),
            `${release.name} → ${name}`,
          );
        }
      });

      it("makes every demo app wait for the namespaces, policies, and the contract", () => {
        const must = run.registrations.filter(
          ({ type, name }) =>
            /:(Namespace|NetworkPolicy)$/.test(type) || name.startsWith("otel-contract-"),
        );
        for (const app of run.registrations.filter(({ type }) => type.endsWith(":Deployment"))) {
          for (const { urn, name } of must)
            assert.ok(app.dependencies.includes(urn), `${app.name} → ${name}`);
        }
      });

      it("lets no release wait for another", () => {
        const releases = run.registrations.filter(({ type }) => type.endsWith(":Release"));
        const urns = new Set(releases.map(({ urn }) => urn));
        for (const { name, dependencies } of releases)
          assert.ok(!dependencies.some((urn) => urns.has(urn)), name);
      });

      it("sets the house's defaults on every release, with an exact version and an explicit name", () => {
        for (const { inputs, deleteBeforeReplace } of run.registrations.filter(({ type }) =>
          type.endsWith(":Release"),
        )) {
          assert.match(String(inputs["version"]), /^\d+\.\d+\.\d+$/);
          assert.equal(inputs["timeout"], 600);
          assert.equal(inputs["maxHistory"], 5);
          assert.equal(inputs["cleanupOnFail"], true);
          assert.equal(typeof inputs["name"], "string");
          assert.equal(deleteBeforeReplace, true);
        }
      });

      it("keeps secrets out of everything but Secrets, marked as such", () => {
        for (const { urn, type, inputs, secretInputs } of run.registrations) {
          const text = JSON.stringify(inputs);
          assert.ok(!text.includes(PLACEHOLDER), urn);
          assert.deepEqual(secretInputs, type.endsWith(":Secret") ? ["stringData"] : [], urn);
        }
        for (const name of SECRET_OUTPUTS) assert.equal(run.outputs[name], "[secret]");
      });

      it("makes every ConfigMap but the contract's immutable, its name ending in a hash of its data", () => {
        const maps = run.registrations.filter(({ type }) => type.endsWith(":ConfigMap"));
        // Workloads of other stacks refer to the contract by its name.
        for (const { inputs, name } of maps.filter(({ name }) => !name.startsWith("otel-"))) {
          assert.equal(inputs["immutable"], true, name);
          assert.match(
            (inputs["metadata"] as { name: string }).name,
            new RegExp(`^${name}-[0-9a-f]{8}$`),
          );
        }
      });

      it("knows every output at preview", () => {
        for (const [name, value] of Object.entries(run.outputs))
          assert.ok(value !== undefined && value !== "", name);
      });
    });
  }

  it("names only what the stack has", async () => {
    const { outputs } = await runProgram(readStackConfig("prod"));
    assert.deepEqual(
      Object.keys(outputs).filter((name) => name.startsWith("otlpHost")),
      [],
    );
    assert.equal(outputs["grafanaUrl"], "https://grafana.example.com");
  });

  it("rolls Alloy when its configuration changes, and nothing else does", async () => {
    const config = readStackConfig("dev");
    const changed = { ...config, values: { ...config.values, "otel-lgtm:podLogs": "false" } };
    const [before, after] = [await runProgram(config), await runProgram(changed)];
    const valuesOf = (run: ProgramRun, name: string) =>
      byName(run, "helm.sh/v3:Release", name).inputs["values"];
    assert.notDeepEqual(valuesOf(before, "alloy"), valuesOf(after, "alloy"));
    for (const name of ["loki", "tempo", "prometheus", "grafana"])
      assert.deepEqual(valuesOf(before, name), valuesOf(after, name), name);
  });

  it("carries the OTLP token from the settings to Alloy and the apps, only by Secrets", async () => {
    const config = readStackConfig("dev");
    const token = "a-token-of-the-test-0123456789";
    const run = await runProgram({
      ...config,
      values: { ...config.values, "otel-lgtm:otlpToken": token },
      secretKeys: [...config.secretKeys, "otel-lgtm:otlpToken"],
    });
    assert.ok(!JSON.stringify(run).includes(token));
    const release = byName(run, "helm.sh/v3:Release", "alloy");
    assert.ok(release.dependencies.includes(byName(run, ":Secret", "otlp-token").urn));
    assert.ok(JSON.stringify(release.inputs["values"]).includes('"secretName":"otlp-token"'));
    const headers = byName(run, ":Secret", "otel-headers-dev");
    assert.deepEqual(headers.inputs["metadata"], { name: "otel-headers", namespace: "dev" });
    assert.ok(
      JSON.stringify(byName(run, ":Deployment", "checkout").inputs).includes(
        '"secretRef":{"name":"otel-headers","optional":true}',
      ),
    );
  });

  it("runs inventory in the form that is asked for, and lets Prometheus at the one that is scraped", async () => {
    const config = readStackConfig("dev");
    const inventory = async (form: string) => {
      const run = await runProgram({
        ...config,
        values: { ...config.values, "otel-lgtm:demo": JSON.stringify({ inventory: form }) },
      });
      const { template } = byName(run, ":Deployment", "inventory").inputs["spec"] as {
        template: {
          metadata: { labels: Record<string, string>; annotations: Record<string, string> };
        };
      };
      const bundle = byName(run, ":ConfigMap", "inventory-bundle").inputs["data"] as object;
      return { ...template.metadata, code: JSON.stringify(bundle) };
    };
    const otlp = await inventory("opentelemetry");
    const scraped = await inventory("prometheus");
    assert.deepEqual(
      [otlp, scraped].map(({ labels, annotations }) => [
        labels["metrics"],
        annotations["k8s.grafana.com/logs.enabled"],
      ]),
      [
        [undefined, "false"],
        ["scraped", "true"],
      ],
    );
    assert.notEqual(otlp.code, scraped.code);
  });

  it("allows checkout faults only where load brings some about", async () => {
    const config = readStackConfig("dev");
    const checkout = async (faults: string[]) => {
      const run = await runProgram({
        ...config,
        values: { ...config.values, "otel-lgtm:demo": JSON.stringify({ load: true, faults }) },
      });
      return ["checkout", "load"].map((name) =>
        JSON.stringify(byName(run, ":Deployment", name).inputs),
      );
    };
    const [none = "", idle = ""] = await checkout([]);
    assert.ok(!none.includes("FAULTS") && !idle.includes("FAULTS"));
    const [some = "", busy = ""] = await checkout(["slow", "errors"]);
    assert.match(some, /"name":"FAULTS_ALLOWED","value":"true"/);
    assert.match(busy, /"name":"FAULTS","value":"slow,errors"/);
  });

  it("reports a wrong stack in one message and registers nothing", async () => {
    const config = readStackConfig("dev");
    await assert.rejects(
      runProgram({
        ...config,
        values: { ...config.values, "otel-lgtm:profile": "big", "otel-lgtm:nmespace": "x" },
      }),
      (error: Error) => {
        assert.match(error.message, /2 problems; nothing was created/);
        assert.match(error.message, /did you mean "namespace"/);
        return true;
      },
    );
  });

  it("reports charts that are not the pinned ones and registers nothing", async () => {
    const config = readStackConfig("dev");
    const charts = JSON.stringify({ source: "directory", directory: "/nowhere/at/all" });
    await assert.rejects(
      runProgram({ ...config, values: { ...config.values, "otel-lgtm:charts": charts } }),
      /charts\.directory is "\/nowhere\/at\/all", which is no directory/,
    );
  });

  it("speaks HTTPS to the apps where Alloy has a certificate, and lets them trust it", async () => {
    const config = readStackConfig("dev");
    const otlpTls = {
      secretName: "otlp-tls",
      caCertificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    };
    const run = await runProgram({
      ...config,
      values: { ...config.values, "otel-lgtm:otlpTls": JSON.stringify(otlpTls) },
    });
    assert.match(String(run.outputs["otlpHttpEndpoint"]), /^https:/);
    assert.equal(run.outputs["otlpHostHttpEndpoint"], "https://localhost:4318");
    const ca = byName(run, ":ConfigMap", "otel-ca-dev");
    assert.deepEqual(ca.inputs["metadata"], { name: "otel-ca", namespace: "dev" });
    assert.deepEqual(ca.inputs["data"], { "ca.crt": otlpTls.caCertificate });
    const contract = byName(run, ":ConfigMap", "otel-contract-dev").inputs["data"] as Record<
      string,
      string
    >;
    for (const name of ["NODE_EXTRA_CA_CERTS", "OTEL_EXPORTER_OTLP_CERTIFICATE"])
      assert.equal(contract[name], "/etc/otel-ca/ca.crt");
    assert.match(
      JSON.stringify(byName(run, ":Deployment", "checkout").inputs),
      /"mountPath":"\/etc\/otel-ca".*"configMap":\{"name":"otel-ca","optional":true\}|"configMap":\{"name":"otel-ca","optional":true\}.*"mountPath":"\/etc\/otel-ca"/,
    );
    assert.match(
      JSON.stringify(byName(run, "helm.sh/v3:Release", "alloy").inputs["values"]),
      /"secretName":"otlp-tls"/,
    );
  });
});
