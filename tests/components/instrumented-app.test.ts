import assert from "node:assert/strict";
import { InstrumentedApp, type InstrumentedAppArgs } from "../../components/instrumented-app";
import { record, type Registration } from "../../program/recorder";

const ARGS = { namespace: "dev", image: "registry.example.com/shop:1", version: "1.2.3" };

async function registered(args: Partial<InstrumentedAppArgs>): Promise<readonly Registration[]> {
  const { registrations } = await record(
    { stack: "shop" },
    () => new InstrumentedApp("shop", { ...ARGS, ...args }).urn,
  );
  return registrations.filter(({ custom }) => custom);
}

const kinds = (registrations: readonly Registration[]): string[] =>
  registrations.map(({ type }) => type.split(":").at(-1) ?? "").sort();

describe("InstrumentedApp", () => {
  it("is a Deployment, and a Service and a PodDisruptionBudget where there is a reason for them", async () => {
    assert.deepEqual(kinds(await registered({})), ["Deployment"]);
    assert.deepEqual(kinds(await registered({ serves: { port: 3000 } })), [
      "Deployment",
      "Service",
    ]);
    assert.deepEqual(kinds(await registered({ replicas: 3 })), [
      "Deployment",
      "PodDisruptionBudget",
    ]);
  });

  it("says what it is by the names that Kubernetes recommends, and may send and is not scraped", async () => {
    const [deployment] = await registered({});
    const { template } = deployment?.inputs["spec"] as {
      template: { metadata: { labels: Record<string, string> } };
    };
    assert.deepEqual(template.metadata.labels, {
      app: "shop",
      "app.kubernetes.io/name": "shop",
      "app.kubernetes.io/version": "1.2.3",
      telemetry: "enabled",
    });
  });

  it("gives neither the way to Alloy nor the token to what sends nothing", async () => {
    const [deployment] = await registered({ otlp: false });
    const { template } = deployment?.inputs["spec"] as {
      template: {
        metadata: { labels: Record<string, string> };
        spec: { containers: { envFrom: unknown[] }[] };
      };
    };
    assert.equal(template.metadata.labels["telemetry"], undefined);
    assert.deepEqual(template.spec.containers[0]?.envFrom ?? [], []);
  });

  it("leaves the last word to the workload's own environment, and names no variable twice", async () => {
    const [deployment] = await registered({ env: { OTEL_SERVICE_NAME: "other" } });
    const { template } = deployment?.inputs["spec"] as {
      template: { spec: { containers: { env: { name: string; value?: string }[] }[] } };
    };
    const env = template.spec.containers[0]?.env ?? [];
    assert.equal(new Set(env.map(({ name }) => name)).size, env.length);
    assert.equal(env.find(({ name }) => name === "OTEL_SERVICE_NAME")?.value, "other");
  });

  it("refuses to be scraped where Prometheus would not look", async () => {
    for (const args of [{ scraped: true }, { scraped: true, serves: { port: 3000 } }])
      await assert.rejects(
        registered(args),
        /shop is to be scraped, .*; set serves.port to 8080, or/,
      );
  });
});
