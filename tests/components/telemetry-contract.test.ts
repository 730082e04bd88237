import assert from "node:assert/strict";
import { EnvironmentReader } from "../../apps/telemetry/environment";
import { authorizationHeader, contractData } from "../../components/telemetry-contract";
import { settingsWith } from "../support/settings";

const AT = {
  otlpGrpcEndpoint: "grafana-alloy.monitoring.svc.cluster.local:4317",
  otlpHttpEndpoint: "http://grafana-alloy.monitoring.svc.cluster.local:4318",
};

describe("authorizationHeader", () => {
  it("is what SDKs decode, with nothing in it that some of them take for something else", () => {
    const header = authorizationHeader("a+b/c=.~-_");
    assert.equal(header, "Authorization=Bearer%20a%2Bb%2Fc%3D.~-_");
    assert.equal(decodeURIComponent(header.replace("Authorization=", "")), "Bearer a+b/c=.~-_");
  });
});

describe("contractData", () => {
  it("says where to and how in variables that SDKs read, and ALLOY_URL as host and port", () => {
    const data = contractData({ ...AT, settings: settingsWith() });
    assert.equal(data["ALLOY_URL"], "grafana-alloy.monitoring.svc.cluster.local:4318");
    assert.equal(data["ALLOY_GRPC_URL"], AT.otlpGrpcEndpoint);
    assert.equal(data["OTEL_EXPORTER_OTLP_ENDPOINT"], AT.otlpHttpEndpoint);
    assert.equal(data["OTEL_EXPORTER_OTLP_PROTOCOL"], "http/protobuf");
    assert.equal(data["OTEL_PROPAGATORS"], "tracecontext,baggage");
  });

  it("is understood by the apps without a complaint", () => {
    const reader = new EnvironmentReader(contractData({ ...AT, settings: settingsWith() }));
    const { endpoint, metricIntervalMs, logLevel } = reader.telemetry("shop");
    assert.deepEqual(reader.problems, []);
    assert.deepEqual([endpoint, metricIntervalMs, logLevel], [AT.otlpHttpEndpoint, 30_000, "info"]);
  });

  it("follows the settings", () => {
    const data = contractData({
      ...AT,
      settings: settingsWith({
        scrapeInterval: "1m",
        telemetry: { traceSampleRatio: 0.25, logLevel: "debug" },
      }),
    });
    assert.equal(data["OTEL_METRIC_EXPORT_INTERVAL"], "60000");
    assert.equal(data["OTEL_TRACES_SAMPLER_ARG"], "0.25");
    assert.equal(data["LOG_LEVEL"], "debug");
  });
});
