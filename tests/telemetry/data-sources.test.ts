import assert from "node:assert/strict";
import { parse } from "yaml";
import { dashboards } from "../../telemetry/dashboards/dashboards";
import { dataSources, UIDS } from "../../telemetry/data-sources";

interface Source {
  readonly uid: string;
  readonly url: string;
  readonly jsonData: unknown;
}

/** Every value of a `datasourceUid` anywhere below. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "datasourceUid" ? [String(inner)] : references(inner),
  );
}

describe("data sources", () => {
  const urls = {
    prometheus: "http://p",
    loki: "http://l",
    tempo: "http://t",
    alertmanager: "http://a",
  };
  const { datasources } = parse(dataSources(urls, "15s")["data-sources.yaml"] ?? "") as {
    datasources: Source[];
  };

  it("has one for each backend, at its address", () => {
    assert.deepEqual(Object.fromEntries(datasources.map(({ uid, url }) => [uid, url])), urls);
  });

  it("links only to data sources that exist", () => {
    const links = references(datasources);
    assert.deepEqual([...new Set(links)].sort(), [UIDS.loki, UIDS.prometheus, UIDS.tempo]);
  });
});

describe("dashboards", () => {
  for (const [name, text] of Object.entries(dashboards())) {
    const dashboard = JSON.parse(text) as {
      uid: string;
      title: string;
      panels: {
        title: string;
        type: string;
        datasource?: { uid: string };
        targets?: { expr: string }[];
      }[];
    };

    it(`${name} has a fixed uid, and panels that ask a data source that exists`, () => {
      assert.match(dashboard.uid, /^otel-lgtm-/);
      const panels = dashboard.panels.filter(({ type }) => type !== "row");
      assert.ok(panels.length > 0);
      for (const panel of panels) {
        assert.ok(
          Object.values<string | undefined>(UIDS).includes(panel.datasource?.uid),
          panel.title,
        );
        assert.ok(
          (panel.targets ?? []).every(({ expr }) => expr.length > 0) && panel.targets?.length,
          panel.title,
        );
      }
    });
  }
});
