import assert from "node:assert/strict";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..", "..");

/** What the compiler says of a values object of a chart. */
function diagnose(chart: string, type: string, values: string): string[] {
  const name = join(ROOT, "components", "values", "fixture.ts");
  const source = `import type { ${type} } from "./types/${chart}";\nexport const values: ${type} = ${values};\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  host.fileExists = (file) => file === name || fileExists(file);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the types of chart values", function () {
  this.timeout(60_000);

  it("take what the chart takes", () => {
    assert.deepEqual(
      diagnose(
        "loki",
        "LokiValues",
        "{ loki: { compactor: { retention_enabled: true } }, singleBinary: { replicas: 1 } }",
      ),
      [],
    );
  });

  it("refuse Loki's compactor at the wrong level, which the chart would take and ignore", () => {
    assert.match(
      diagnose("loki", "LokiValues", "{ compactor: { retention_enabled: true } }").join(),
      /'retention_enabled' does not exist/,
    );
  });

  it("refuse a misspelt key, which every chart would take and ignore", () => {
    assert.match(
      diagnose("loki", "LokiValues", "{ singleBinary: { replica: 1 } }").join(),
      /'replica' does not exist/,
    );
    assert.match(
      diagnose("tempo", "TempoValues", "{ tempo: { memBalastSizeMbs: 0 } }").join(),
      /'memBalastSizeMbs' does not exist/,
    );
    assert.match(
      diagnose("prometheus", "PrometheusValues", "{ server: { retensionSize: '1GB' } }").join(),
      /'retensionSize' does not exist/,
    );
    assert.match(
      diagnose("grafana", "GrafanaValues", "{ admin: { existingSecrets: 'a' } }").join(),
      /'existingSecrets' does not exist/,
    );
    assert.match(
      diagnose("alloy", "AlloyValues", "{ alloy: { storagepath: '/a' } }").join(),
      /'storagepath' does not exist/,
    );
  });

  it("reach into the subcharts of Prometheus", () => {
    assert.match(
      diagnose(
        "prometheus",
        "PrometheusValues",
        "{ 'kube-state-metrics': { colectors: [] } }",
      ).join(),
      /'colectors' does not exist/,
    );
  });

  it("refuse a value of the wrong type", () => {
    assert.match(
      diagnose("grafana", "GrafanaValues", "{ initChownData: { enabled: 'no' } }").join(),
      /'string' is not assignable to type 'boolean/,
    );
  });
});
