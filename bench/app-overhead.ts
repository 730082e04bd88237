/**
 * What its telemetry costs an app: start until it listens, requests a second, latency, and CPU time of a request.
 *
 * inventory, from the bundle that is deployed, with READ_MS=0, so that there is nothing but the framework: the worst case.
 * With telemetry (all three signals to a collector that answers 200, every trace kept, every request logged) and with
 * OTEL_SDK_DISABLED=true, which still logs to stdout. Both in each round, in turning order; 16 connections that ask again as
 * soon as they are answered.
 *
 * Run: npm run bench:app [-- --rounds 5] [-- --json]
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { createInterface } from "node:readline";
import { AppProcess } from "../tests/apps/support/app-process";
import { runBench, summary, type Summary } from "./measure";

const CONNECTIONS = 16;
const WARM_UP_MS = 2000;
const MEASURE_MS = 5000;
const CLOCK_TICKS = 100;
const FORMS = {
  without: { OTEL_SDK_DISABLED: "true" },
  with: { OTEL_METRIC_EXPORT_INTERVAL: "1000" },
} as const;
type Form = keyof typeof FORMS;
const FORM_NAMES = Object.keys(FORMS) as readonly Form[];

/** One form, once. Times in milliseconds. */
interface Round {
  readonly startMs: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
}

type Report = Readonly<Record<Form, Readonly<Record<keyof Round, Summary>>>>;

async function measure(rounds: number): Promise<Report> {
  const sink = spawn(process.execPath, ["-r", "ts-node/register/transpile-only", "bench/sink.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const results: Record<Form, Round[]> = { with: [], without: [] };
  try {
    const endpoint = await new Promise<string>((resolve) =>
      createInterface({ input: sink.stdout }).once("line", resolve),
    );
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? FORM_NAMES : FORM_NAMES.toReversed();
      for (const form of order) results[form].push(await measureOnce(endpoint, form));
    }
  } finally {
    sink.kill();
  }
  const of = (form: Form) => {
    const column = (name: keyof Round) => summary(results[form].map((one) => one[name]));
    return {
      startMs: column("startMs"),
      requestsPerSecond: column("requestsPerSecond"),
      p50Ms: column("p50Ms"),
      p99Ms: column("p99Ms"),
      cpuMsPerRequest: column("cpuMsPerRequest"),
    };
  };
  return { with: of("with"), without: of("without") };
}

async function measureOnce(endpoint: string, form: Form): Promise<Round> {
  const started = performance.now();
  const app = await AppProcess.start("inventory", {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    READ_MS: "0",
    ...FORMS[form],
  });
  try {
    await app.listening();
    const startMs = performance.now() - started;
    await load(app.url, WARM_UP_MS);
    const cpuBefore = cpuSeconds(app.pid ?? 0);
    const times = (await load(app.url, MEASURE_MS)).sort((a, b) => a - b);
    const cpu = cpuSeconds(app.pid ?? 0) - cpuBefore;
    const quantile = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
    return {
      startMs,
      requestsPerSecond: times.length / (MEASURE_MS / 1000),
      p50Ms: quantile(0.5),
      p99Ms: quantile(0.99),
      cpuMsPerRequest: (cpu * 1000) / times.length,
    };
  } finally {
    await app.kill();
  }
}

/** Time of every request, in milliseconds. */
async function load(url: string, ms: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const end = performance.now() + ms;
  const connection = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      await new Promise<void>((resolve, reject) => {
        get(`${url}/stock/cup`, { agent }, (response) => {
          response.resume().once("end", resolve);
        }).once("error", reject);
      });
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return times;
}

/** User and system time of a process. */
function cpuSeconds(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .split(") ")[1]
      ?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
}

function text(report: Report): string {
  const rows: [string, keyof Round, number][] = [
    ["start until it listens, ms", "startMs", 0],
    ["requests a second", "requestsPerSecond", 0],
    ["latency p50, ms", "p50Ms", 2],
    ["latency p99, ms", "p99Ms", 2],
    ["CPU of a request, ms", "cpuMsPerRequest", 3],
  ];
  return rows
    .map(([name, key, digits]) => {
      const [bare, own] = [report.without[key].median, report.with[key].median];
      return `${name.padEnd(28)} without ${bare.toFixed(digits).padStart(8)}  with ${own.toFixed(digits).padStart(8)}  ratio ${(own / bare).toFixed(2)}`;
    })
    .join("\n");
}

void runBench(5, measure, text);
