import assert from "node:assert/strict";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { readChartArchive } from "../../components/chart-archive";
import { archiveName, charts } from "../../components/charts";
import { makePlan, type PlannedRelease } from "../../plan/plan";
import { CHARTS_DIRECTORY, chartsHindrance, renderRelease } from "../support/charts";
import { skip } from "../support/tools";

type Values = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Paths of all values that are no maps, or empty ones. */
function leaves(values: Values, path: readonly string[] = []): (readonly string[])[] {
  return Object.entries(values).flatMap(([key, value]) =>
    isMap(value) && Object.keys(value).length > 0
      ? leaves(value, [...path, key])
      : [[...path, key]],
  );
}

function without(values: Values, [key = "", ...rest]: readonly string[]): Values {
  const { [key]: value, ...others } = values;
  return rest.length === 0 || !isMap(value) ? others : { ...others, [key]: without(value, rest) };
}

const at = (values: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (isMap(value) ? value[key] : undefined), values);

/** The chart's own default at a path; a subchart's where the chart itself says nothing. */
function chartDefault(resource: PlannedRelease["resource"], path: readonly string[]): unknown {
  const files = readChartArchive(join(CHARTS_DIRECTORY ?? "", archiveName(charts[resource])));
  const read = (file: string) =>
    parse(files.get(file)?.toString() ?? "", { merge: true }) as unknown;
  return (
    at(read("values.yaml"), path) ?? at(read(`charts/${path[0] ?? ""}/values.yaml`), path.slice(1))
  );
}

/** Rendered objects, or the chart's refusal: both show that a value is read. */
async function rendered(release: PlannedRelease, values: Values): Promise<string> {
  try {
    return JSON.stringify(await renderRelease(release, values));
  } catch (error) {
    return String(error);
  }
}

/** Paths of values that change nothing when they are taken away, and do not merely repeat the chart's default. */
async function deadValues(release: PlannedRelease, values: Values): Promise<string[]> {
  const whole = await rendered(release, values);
  const dead: string[] = [];
  for (const path of leaves(values)) {
    if ((await rendered(release, without(values, path))) !== whole) continue;
    if (!isDeepStrictEqual(at(values, path), chartDefault(release.resource, path)))
      dead.push(path.join("."));
  }
  return dead;
}

describe("the values of the charts", function () {
  this.timeout(180_000);
  let releases: readonly PlannedRelease[];
  before(async function () {
    const reason = await chartsHindrance();
    if (reason !== undefined) skip(this, reason);
    ({ releases } = await makePlan("dev"));
  });
  const release = (name: PlannedRelease["resource"]) =>
    releases.find(({ resource }) => resource === name)!;

  for (const name of ["loki", "tempo", "prometheus", "grafana", "alloy"] as const) {
    it(`all reach what ${name} renders`, async () => {
      assert.deepEqual(await deadValues(release(name), release(name).values), []);
    });
  }

  it("would not if Loki's compactor stood at the wrong level", async () => {
    const values = { ...release("loki").values, compactor: { retention_enabled: true } };
    const dead = await deadValues(release("loki"), values);
    assert.ok(dead.includes("compactor.retention_enabled"), dead.join());
  });
});
