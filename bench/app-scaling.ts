/**
 * What one more app costs when there are many: whether the program's time grows with the number of apps, or faster.
 *
 * A program of namespaces, network policies and N demo-like apps runs under the recorder, without engine or cluster.
 * The rest of the stack is left out, because it costs the same with any N. Time is that of the run alone; the time at
 * N = 0 is taken off, and what remains is divided by N. Each run has a process of its own. Every round goes through all
 * N and gives one quotient, so that a machine that others use too slows both sides of it.
 *
 * A new process runs its first apps slowly, as code that V8 has not compiled yet, and that flatters many apps against
 * few. So everything is measured a second time in processes that have built apps before: the stricter figure. There the
 * runs of no and of few apps, which are short, are repeated, and their median counts.
 *
 * Run: npm run bench:apps [-- --rounds 5] [-- --json]
 */
import * as pulumi from "@pulumi/pulumi";
import { bundleApp } from "../apps/bundle";
import { nodeImage } from "../components/image-lock";
import { appQuota, RestrictedNamespace } from "../components/namespace";
import { NetworkPolicies } from "../components/network-policies";
import { nodeApp } from "../components/node-app";
import { clusterProvider } from "../components/provider";
import { loadConfig } from "../config";
import { record } from "../program/recorder";
import { readStackConfig, type StackConfig } from "../program/stack-file";
import { flowGraph, PORTS } from "../topology/flows";
import { evaluate, median, runBench, summary, TRANSPILE_ONLY, type Summary } from "./measure";

const STACK = "dev";
const ROUNDS = 5;
const FEW = 10;
const MANY = 1000;
/** Apps that a warm process has built before. */
const WARM_UP = 100;
/** Runs of no and of few apps in one warm process. */
const REPEATS = 10;
/** An app among many costs less than so many times one among few. */
export const GOAL = 3;

/** Milliseconds of the runs of one round. */
export interface Round {
  readonly none: number;
  readonly few: number;
  readonly many: number;
}

export interface Scaling {
  readonly milliseconds: Readonly<Record<keyof Round, Summary>>;
  /** Milliseconds of one app, the start taken off. */
  readonly perApp: { readonly few: Summary; readonly many: Summary };
  /** Of an app's cost among many and among few in the same round. */
  readonly quotient: Summary;
  readonly met: boolean;
}

export interface ScalingReport {
  readonly few: number;
  readonly many: number;
  readonly rounds: number;
  readonly goal: number;
  readonly fresh: Scaling;
  readonly warm: Scaling;
}

/** Cost of each of `apps` apps, the start taken off. */
export const marginalCost = (time: number, start: number, apps: number): number =>
  (time - start) / apps;

export function scaling(rounds: readonly Round[]): Scaling {
  const over = (value: (round: Round) => number) => summary(rounds.map(value));
  const few = (round: Round) => marginalCost(round.few, round.none, FEW);
  const many = (round: Round) => marginalCost(round.many, round.none, MANY);
  const quotient = over((round) => many(round) / few(round));
  return {
    milliseconds: {
      none: over(({ none }) => none),
      few: over(({ few }) => few),
      many: over(({ many }) => many),
    },
    perApp: { few: over(few), many: over(many) },
    quotient,
    met: quotient.median < GOAL,
  };
}

/** Milliseconds of a run of `count` apps in this process: the median, after one of `warmUp` apps that is not counted. */
export async function timeApps(count: number, warmUp: number, repeats: number): Promise<number> {
  const config = readStackConfig(STACK);
  const { code } = bundleApp("checkout");
  if (warmUp > 0) await runApps(config, code, warmUp);
  const times: number[] = [];
  while (times.length < repeats) {
    const begin = performance.now();
    const built = await runApps(config, code, count);
    times.push(performance.now() - begin);
    if (built !== count) throw new Error(`${built} apps instead of ${count}`);
  }
  return median(times);
}

/** Runs a program of `count` apps and returns how many were registered. */
async function runApps(config: StackConfig, code: string, count: number): Promise<number> {
  const { registrations } = await record(config, () => {
    const { settings } = loadConfig();
    const opts = { provider: clusterProvider(settings) };
    const namespaces = settings.appNamespaces.flatMap(
      (namespace) => new RestrictedNamespace({ ...namespace, quota: appQuota }, opts).resources,
    );
    const policies = new NetworkPolicies({ graph: flowGraph(settings), after: namespaces }, opts);
    const parent = new pulumi.ComponentResource("otel-lgtm:bench:Apps", "apps", {}, opts);
    for (let index = 0; index < count; index += 1) {
      nodeApp(
        `app-${index}`,
        {
          namespace: settings.appNamespaces[0]?.name ?? settings.namespace,
          // Every app has code of its own.
          code: `${code}// ${index}`,
          version: "1.0.0",
          env: { APP_NUMBER: String(index) },
          serves: { port: PORTS.app },
          image: nodeImage([], settings.imageRegistry),
        },
        { parent, dependsOn: [...namespaces, ...policies.resources] },
      );
    }
  });
  return registrations.filter(({ type }) => type === "otel-lgtm:apps:InstrumentedApp").length;
}

function measure(rounds: number): ScalingReport {
  const time = (count: number, warmUp: number, repeats: number): number =>
    Number(
      evaluate(
        `require("./bench/app-scaling").timeApps(${count}, ${warmUp}, ${repeats}).then(console.log)`,
        TRANSPILE_ONLY,
      ),
    );
  const round = (warmUp: number, repeats: number): Round => ({
    none: time(0, warmUp, repeats),
    few: time(FEW, warmUp, repeats),
    many: time(MANY, warmUp, 1),
  });
  const measured = Array.from({ length: rounds }, () => ({
    fresh: round(0, 1),
    warm: round(WARM_UP, REPEATS),
  }));
  return {
    few: FEW,
    many: MANY,
    rounds,
    goal: GOAL,
    fresh: scaling(measured.map(({ fresh }) => fresh)),
    warm: scaling(measured.map(({ warm }) => warm)),
  };
}

function text({ few, many, rounds, goal, fresh, warm }: ScalingReport): string {
  const lines = (name: string, { milliseconds: times, perApp, quotient, met }: Scaling) => [
    `${name}, median of ${rounds}:`,
    `  no app ${ms(times.none)}, ${few} apps ${ms(times.few)}, ${many} apps ${ms(times.many)}`,
    `  an app costs ${ms(perApp.few)} among ${few}, ${ms(perApp.many)} among ${many}`,
    `  quotient ${quotient.median.toFixed(2)} (${quotient.min.toFixed(2)} to ${quotient.max.toFixed(2)}), goal below ${goal}: ${met ? "met" : "missed"}`,
  ];
  return [...lines("In a new process", fresh), ...lines("In a warm process", warm)].join("\n");
}

const ms = ({ median }: Summary): string => `${median.toFixed(1)} ms`;

if (require.main === module) void runBench(ROUNDS, measure, text);
