import assert from "node:assert/strict";
import fc from "fast-check";
import { EnvironmentReader } from "../../apps/telemetry/environment";
import { CONTRACT, otelEnv } from "../../components/otel-env";

describe("otelEnv", () => {
  it("has the pod's UID before the variable that it is expanded in", () => {
    const { env } = otelEnv({ name: "shop", version: "1.2.3" });
    assert.deepEqual(env, [
      { name: "POD_UID", valueFrom: { fieldRef: { fieldPath: "metadata.uid" } } },
      { name: "OTEL_SERVICE_NAME", value: "shop" },
      {
        name: "OTEL_RESOURCE_ATTRIBUTES",
        value: "k8s.pod.uid=$(POD_UID),k8s.container.name=shop,service.version=1.2.3",
      },
    ]);
  });

  it("refers to the contract, whose Secret and certificate a stack need not have", () => {
    const { envFrom, volumes, volumeMounts } = otelEnv({ name: "shop", version: "1" });
    assert.deepEqual(envFrom, [
      { configMapRef: { name: CONTRACT.configMap } },
      { secretRef: { name: CONTRACT.headersSecret, optional: true } },
    ]);
    assert.deepEqual(volumes, [
      { name: "otel-ca", configMap: { name: CONTRACT.caConfigMap, optional: true } },
    ]);
    assert.deepEqual(volumeMounts, [
      { name: "otel-ca", mountPath: CONTRACT.caDirectory, readOnly: true },
    ]);
  });

  it("writes attributes that an SDK reads back as they are", () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}$/);
    const value = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/\p{Cs}/u.test(text));
    fc.assert(
      fc.property(fc.dictionary(key, value), (attributes) => {
        const { env } = otelEnv({ name: "a", version: "1", attributes });
        const variable = env.find(({ name }) => name === "OTEL_RESOURCE_ATTRIBUTES");
        assert.ok(variable !== undefined && "value" in variable);
        const reader = new EnvironmentReader({
          OTEL_EXPORTER_OTLP_ENDPOINT: "http://a",
          OTEL_RESOURCE_ATTRIBUTES: variable.value,
        });
        const { resourceAttributes } = reader.telemetry("a");
        assert.deepEqual(reader.problems, []);
        for (const [name, text] of Object.entries(attributes))
          assert.equal(resourceAttributes[name], text);
      }),
    );
  });

  it("refuses a name that cannot be written", () => {
    assert.throws(
      () => otelEnv({ name: "a", version: "1", attributes: { "a,b": "c" } }),
      /A resource attribute is called "a,b"; use a name without/,
    );
  });
});
