import assert from "node:assert/strict";
import { charts } from "../../components/charts";
import {
  inputsHash,
  lockRelease,
  lockText,
  parseLock,
  staleReleases,
  type Lock,
} from "../../inventory/lock";
import type { PlannedRelease } from "../../plan/plan";

const LOKI: PlannedRelease = {
  resource: "loki",
  name: "loki",
  namespace: "monitoring",
  values: { a: 1 },
} as unknown as PlannedRelease;
const RENDERED = ["b", "a"].map((name) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name },
  data: { key: "null" },
}));
const LOCK: Lock = { releases: [lockRelease(LOKI, RENDERED)] };
const [RELEASE] = LOCK.releases as [Lock["releases"][number]];

describe("the inventory lock", () => {
  it("is the same whatever the order in which the chart renders", () => {
    assert.deepEqual(lockRelease(LOKI, [...RENDERED].reverse()), RELEASE);
    assert.deepEqual(
      RELEASE.objects.map(({ name, namespace }) => [name, namespace]),
      [
        ["a", "monitoring"],
        ["b", "monitoring"],
      ],
    );
  });

  it("is read as it was written", () => assert.deepEqual(parseLock(lockText(LOCK)), LOCK));

  it("refuses what it does not know", () => {
    const text = lockText(LOCK);
    for (const wrong of [
      text.replace("rest:", "remains:"),
      text.replace("kind: ConfigMap", "kind: 1"),
      "",
    ])
      assert.throws(() => parseLock(wrong));
  });

  it("is current while nothing changes", () => assert.deepEqual(staleReleases([LOKI], LOCK), []));

  const edited = (change: Partial<typeof RELEASE>): Lock => ({
    releases: [{ ...RELEASE, ...change }],
  });
  const STALE: readonly (readonly [string, readonly PlannedRelease[], Lock | undefined, RegExp])[] =
    [
      ["it was never made", [LOKI], undefined, /^loki: not there$/],
      [
        "a value changes",
        [{ ...LOKI, values: { a: 2 } }],
        LOCK,
        /^loki: rendered from other values/,
      ],
      [
        "the namespace changes",
        [{ ...LOKI, namespace: "other" }],
        LOCK,
        /^loki: rendered from other/,
      ],
      [
        "the chart is another",
        [LOKI],
        edited({ chart: "loki 0.0.1" }),
        /^loki: rendered from loki 0/,
      ],
      [
        "an object is edited",
        [LOKI],
        edited({ objects: [] }),
        /^loki: changed by hand or by a merge$/,
      ],
      ["a release goes", [], LOCK, /^loki: no release any more$/],
      [
        "a release has another name",
        [{ ...LOKI, name: "logs" }],
        LOCK,
        /^logs: not there,loki: no/,
      ],
    ];
  for (const [when, releases, lock, expected] of STALE)
    it(`is stale when ${when}`, () => assert.match(staleReleases(releases, lock).join(), expected));

  it("depends on the chart's version and content, and not on where it is fetched", () => {
    const chart = charts.loki;
    const hash = inputsHash(LOKI);
    assert.notEqual(inputsHash(LOKI, { ...chart, version: "0.0.1" }), hash);
    assert.notEqual(inputsHash(LOKI, { ...chart, contentHash: "0" }), hash);
    assert.equal(inputsHash(LOKI, { ...chart, repository: "https://elsewhere.example.com" }), hash);
  });
});
