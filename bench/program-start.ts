/**
 * How long the program takes to start: from a new process to the finished plan of a stack, not printed.
 *
 * Every preview and every npm script waits for it, so the types are left to `npm run typecheck`. The two ways in which
 * the repository loads the program (the npm scripts' and the engine's) are each held against ts-node as it is without
 * options, with its type check. Every round runs all three, in turning order, so that a slow minute hits all alike.
 *
 * Run: npm run bench:start [-- --rounds 7] [-- --json]
 */
import { evaluate, runBench, summary, TRANSPILE_ONLY, type Summary } from "./measure";

const STACK = "dev";
const ROUNDS = 7;
/** The most of the time under default ts-node that a start may take. */
export const GOAL = 0.6;

/** Environment that makes ts-node load the program in each way. */
const LOADERS = {
  default: {},
  scripts: TRANSPILE_ONLY,
  // The engine takes `noCheck` of the file that Pulumi.yaml names for "transpile only", which that file says too.
  engine: { TS_NODE_PROJECT: "tsconfig.pulumi.json" },
};
type Loader = keyof typeof LOADERS;
/** The repository's own ways. */
type OwnLoader = Exclude<Loader, "default">;

/** Milliseconds of one start in each way. */
export type Round = Readonly<Record<Loader, number>>;

export interface StartReport {
  readonly stack: string;
  readonly rounds: number;
  readonly goal: number;
  readonly milliseconds: Readonly<Record<Loader, Summary>>;
  /** Share of the time under default ts-node: the medians' ratio, and the extremes over the rounds. */
  readonly ratios: Readonly<
    Record<OwnLoader, { ratio: number; min: number; max: number; met: boolean }>
  >;
}

export function startReport(rounds: readonly Round[]): StartReport {
  const times = (loader: Loader) => summary(rounds.map((round) => round[loader]));
  const milliseconds = {
    default: times("default"),
    scripts: times("scripts"),
    engine: times("engine"),
  };
  const ratios = (loader: OwnLoader) => {
    const ratio = milliseconds[loader].median / milliseconds.default.median;
    const { min, max } = summary(rounds.map((round) => round[loader] / round.default));
    return { ratio, min, max, met: ratio <= GOAL };
  };
  return {
    stack: STACK,
    rounds: rounds.length,
    goal: GOAL,
    milliseconds,
    ratios: { scripts: ratios("scripts"), engine: ratios("engine") },
  };
}

function measure(rounds: number): StartReport {
  const resources = new Set<string>();
  const start = (loader: Loader): number => {
    const begin = performance.now();
    resources.add(
      evaluate(
        `require("./plan/plan").makePlan("${STACK}").then((plan) => console.log(plan.registrations.length))`,
        LOADERS[loader],
      ),
    );
    return performance.now() - begin;
  };
  const loaders = Object.keys(LOADERS) as Loader[];
  const measured: Round[] = [];
  // The first round only warms the machine's caches.
  for (let round = 0; round <= rounds; round += 1) {
    const turn = round % loaders.length;
    const order = [...loaders.slice(turn), ...loaders.slice(0, turn)];
    const times = Object.fromEntries(order.map((loader) => [loader, start(loader)]));
    if (round > 0) measured.push(times as Round);
  }
  if (resources.size !== 1)
    throw new Error("cannot measure: the plans differ, or changed meanwhile");
  return startReport(measured);
}

function text({ stack, rounds, goal, milliseconds, ratios }: StartReport): string {
  const time = (name: string, { median, min, max }: Summary) =>
    `  ${name.padEnd(32)} ${seconds(median)}  (${seconds(min)} to ${seconds(max)})`;
  const ratio = (name: OwnLoader) => {
    const { ratio, min, max, met } = ratios[name];
    return `  ratio ${ratio.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)}), goal ${goal}: ${met ? "met" : "missed"}`;
  };
  return [
    `From the process to the plan of ${stack}, median of ${rounds}:`,
    time("default ts-node, types checked", milliseconds.default),
    time("npm scripts (cli/run.mjs)", milliseconds.scripts) + ratio("scripts"),
    time("engine (tsconfig.pulumi.json)", milliseconds.engine) + ratio("engine"),
  ].join("\n");
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

if (require.main === module) void runBench(ROUNDS, measure, text);
