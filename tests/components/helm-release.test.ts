import assert from "node:assert/strict";
import { chartReference } from "../../components/helm-release";

const CHART = {
  name: "loki",
  version: "1.2.3",
  repository: "https://charts.invalid/helm",
  contentHash: "",
};

describe("chartReference", () => {
  it("names a repository beside the chart", () => {
    assert.deepEqual(chartReference(CHART, { source: "repository" }), {
      chart: "loki",
      version: "1.2.3",
      repositoryOpts: { repo: "https://charts.invalid/helm" },
    });
  });

  it("names a registry in front of the chart", () => {
    const source = { source: "oci", registry: "oci://registry.invalid:5000/a/b" } as const;
    assert.deepEqual(chartReference(CHART, source), {
      chart: "oci://registry.invalid:5000/a/b/loki",
      version: "1.2.3",
    });
  });

  for (const directory of ["/srv/charts", "/srv/charts/"]) {
    it(`names the archive in ${directory}`, () => {
      assert.deepEqual(chartReference(CHART, { source: "directory", directory }), {
        chart: "/srv/charts/loki-1.2.3.tgz",
        version: "1.2.3",
      });
    });
  }
});
