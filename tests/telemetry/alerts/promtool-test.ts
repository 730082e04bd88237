/** Alert cases as a file that `promtool test rules` takes. */
import type { AlertCase, Phases, Value } from "./cases";

/** Scrapes before the fault, and before them the hold: a series that begins with the test is one that is born. */
const SETTLED = 10;
/** Scrapes from the fault until an alert must fire: its pending time of four, and two to spare. */
const UNTIL_FIRING = 6;
const DURING = 20;
/** Scrapes after the end of the fault and of the alert's hold, by which it must be over: the longest range and more. */
const UNTIL_QUIET = 40;

/** One test of a promtool file. */
export interface PromtoolTest {
  readonly name: string;
  readonly interval: string;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly promql_expr_test: readonly {
    readonly expr: string;
    readonly eval_time: string;
    readonly exp_samples: readonly { readonly labels: string; readonly value: number }[];
  }[];
}

/** Seconds between two scrapes, and for how long an alert about a loss is held. */
export interface Timing {
  readonly interval: number;
  readonly hold: number;
}

/** Numbers of the scrapes at which something happens or is asked. */
const timeline = (during: number, { interval, hold }: Timing) => {
  const held = Math.ceil(hold / interval);
  const start = held + SETTLED;
  const end = start + during;
  return {
    start,
    end,
    before: start - 1,
    firing: during > DURING ? end - 2 : start + UNTIL_FIRING,
    over: end + held + UNTIL_QUIET,
  };
};

/** Quiet before the fault, firing in it, quiet again after it. */
export function firesAndRecovers(one: AlertCase, timing: Timing): PromtoolTest {
  const during = one.scrapes ?? DURING;
  const at = timeline(during, timing);
  return {
    ...base(one, "fires and recovers", timing),
    input_series: inputs(one.series, at.start, during, at.over + 1),
    promql_expr_test: [
      expectation(one, at.before, 0, timing),
      expectation(one, at.firing, 1, timing),
      expectation(one, at.over, 0, timing),
    ],
  };
}

/** The same with every other scrape lost: it fires nevertheless. */
export function firesWithScrapesLost(one: AlertCase, timing: Timing): PromtoolTest {
  const during = one.scrapes ?? DURING;
  const at = timeline(during, timing);
  return {
    ...base(one, "fires with every other scrape lost", timing),
    input_series: inputs(one.series, at.start, during, at.over + 1).map(({ series, values }) => ({
      series,
      values: everyOtherLost(values),
    })),
    promql_expr_test: [expectation(one, at.firing + 1, 1, timing)],
  };
}

/** Never fires. */
export function staysQuiet(one: Omit<AlertCase, "labels">, timing: Timing): PromtoolTest {
  const during = one.scrapes ?? DURING;
  const at = timeline(during, timing);
  const quiet = { ...one, labels: {} };
  return {
    ...base(quiet, "stays quiet", timing),
    input_series: inputs(one.series, at.start, during, at.over + 1),
    promql_expr_test: [at.start + 1, at.firing, at.end + 2, at.over].map((scrape) =>
      expectation(quiet, scrape, 0, timing),
    ),
  };
}

/** Everything that its program exposes vanishes in the midst of the fault: the absence itself is told. */
export function vanishes(one: AlertCase, job: string, timing: Timing): PromtoolTest {
  const { start, firing: gone } = timeline(DURING, timing);
  const series = { ...one.series, [`up{job="${job}"}`]: [1, 1, 1] as Phases };
  return {
    ...base(one, `its series vanish with ${job}`, timing),
    input_series: inputs(series, start, gone - start, gone).map(({ series: name, values }) => ({
      series: name,
      values: `${values} stale`,
    })),
    promql_expr_test: [
      expectation({ alert: "StackTargetMissing", labels: { job } }, gone + UNTIL_FIRING, 1, timing),
    ],
  };
}

const base = ({ alert, series }: AlertCase, what: string, { interval }: Timing) => ({
  name: `${alert} ${what}: ${Object.keys(series).join(", ")}`,
  interval: `${String(interval)}s`,
});

function inputs(
  series: AlertCase["series"],
  start: number,
  during: number,
  total: number,
): { series: string; values: string }[] {
  return Object.entries(series).map(([name, [before, within, after]]) => ({
    series: name,
    values: [
      values(before, start),
      values(within, during),
      values(after, Math.max(0, total - start - during)),
    ]
      .filter((text) => text !== "")
      .join(" "),
  }));
}

/** promtool's notation: `axN` is N + 1 samples, `_xN` is N gaps. */
function values(value: Value, count: number): string {
  if (count === 0) return "";
  if (value === "absent") return `stale _x${String(count - 1)}`;
  if (value === "rising") return `0+5x${String(count - 1)}`;
  return `${String(value)}x${String(count - 1)}`;
}

/** promtool has no notation for a lost scrape but the gap, so the samples are written out. */
function everyOtherLost(text: string): string {
  const samples = text.split(" ").flatMap((part) => {
    const [, start = "", step = "0", times = "0"] =
      /^(-?[\d.]+|_|stale)(?:\+([\d.]+))?(?:x(\d+))?$/.exec(part) ?? [];
    const count = start === "_" ? Number(times) : Number(times) + 1;
    return Array.from({ length: count }, (_, index) =>
      start === "_" || start === "stale" ? start : String(Number(start) + Number(step) * index),
    );
  });
  return samples
    .map((sample, index) => (sample !== "stale" && index % 2 === 1 ? "_" : sample))
    .join(" ");
}

function expectation(
  { alert, labels }: Pick<AlertCase, "alert" | "labels">,
  scrape: number,
  firing: 0 | 1,
  { interval }: Timing,
) {
  const matchers = Object.entries({ alertname: alert, alertstate: "firing", ...labels }).map(
    ([key, value]) => `${key}="${value}"`,
  );
  return {
    expr: `count(ALERTS{${matchers.join(", ")}})`,
    eval_time: `${String(scrape * interval)}s`,
    exp_samples: firing === 0 ? [] : [{ labels: "{}", value: 1 }],
  };
}
