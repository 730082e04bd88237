/**
 * What our Alloy configuration costs: spans, log records and data points per CPU second, and peak memory.
 *
 * Against the same Alloy with nothing but a receiver and an exporter, in one run: bare (memory queue), for metrics also
 * bare with our remote_write, ours with its disk queue, and ours with the queue in memory. Every backend is a sink that
 * answers 200, so that only Alloy is measured. Each measurement is a new process on one core (GOMAXPROCS=1) that takes
 * requests of 512 items by gRPC, which is what SDKs send at most, from senders that are never faster than it answers.
 * Rounds are interleaved.
 *
 * Needs alloy on PATH and Go. `--peer FILE`, once or more, adds another configuration, whose receiver listens on
 * 0.0.0.0:4317 and whose exporters send to the stack's own addresses: both are replaced as in ours.
 * Run: npm run bench:telemetry [-- --rounds 3] [-- --json]
 */
import * as grpc from "@grpc/grpc-js";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { addresses } from "../components/addresses";
import { makePlan } from "../plan/plan";
import { startControlPlane } from "../tests/cluster/control-plane";
import { encodeRequest, grpcPath, SIGNALS, type Signal } from "../tests/support/otlp/codec";
import { payload } from "../tests/support/otlp/payloads";
import { hasTool } from "../tests/support/tools";
import { alloyKubeconfig, applyPlan, podUid } from "../tests/telemetry/support/kubernetes";
import { LocalStack } from "../tests/telemetry/support/local-stack";
import { alloyText } from "../tests/telemetry/support/written";
import { summary, type Summary } from "./measure";

const ITEMS = 512;
const SENDERS = 4;
const WARM_UP_MS = 3000;
const MEASURE_MS = 8000;
const CLOCK_TICKS = 100;

/** The least that takes OTLP and hands it on. */
const BARE = `otelcol.receiver.otlp "default" {
	grpc {
		endpoint = "0.0.0.0:4317"
	}
	output {
		metrics = [otelcol.exporter.otlphttp.sink.input]
		logs    = [otelcol.exporter.otlphttp.sink.input]
		traces  = [otelcol.exporter.otlphttp.sink.input]
	}
}

otelcol.exporter.otlphttp "sink" {
	client {
		endpoint = "${addresses("monitoring").loki}"
	}
	sending_queue {
		batch {
			flush_timeout = "1s"
		}
	}
}
`;

/** The same where metrics become series: a receiver and the components that send ours. */
const bareRemoteWrite = (ours: string): string =>
  `otelcol.receiver.otlp "default" {
	grpc {
		endpoint = "0.0.0.0:4317"
	}
	output {
		metrics = [otelcol.exporter.prometheus.default.input]
	}
}

${ours
  .slice(ours.indexOf('otelcol.exporter.prometheus "default"'))
  .split(/(?<=^\}$)/m)
  .slice(0, 2)
  .join("")}
`;

/** Configurations of Alloy by name, and the signals that each is measured with. */
function pipelines(ours: string, peers: readonly string[]): readonly Pipeline[] {
  const inMemory = ours
    .replaceAll(/\n\t\tstorage +=[^\n]*/g, "")
    .replaceAll(/sizer +=[^\n]*\n\t\tqueue_size[^\n]*\n/g, "");
  return [
    { name: "bare", config: BARE, signals: SIGNALS },
    { name: "bare, remote_write", config: bareRemoteWrite(ours), signals: ["metrics"] },
    { name: "ours, disk queue", config: ours, signals: SIGNALS },
    { name: "ours, memory queue", config: inMemory, signals: ["traces", "logs"] },
    ...peers.map((path) => ({
      name: basename(path, ".alloy"),
      config: readFileSync(path, "utf8"),
      signals: SIGNALS,
    })),
  ];
}

interface Pipeline {
  readonly name: string;
  readonly config: string;
  readonly signals: readonly Signal[];
}

interface Measurement {
  readonly itemsPerCpuSecond: number;
  readonly peakBytes: number;
}

async function main(rounds: number, peers: readonly string[], json: boolean): Promise<void> {
  if (!hasTool("alloy")) throw new Error("cannot measure: alloy is not on PATH");
  const plan = await makePlan("dev");
  const measured = pipelines(alloyText(plan), peers);
  const server = await startControlPlane();
  const sink = spawn(process.execPath, ["-r", "ts-node/register/transpile-only", "bench/sink.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((resolve) =>
      createInterface({ input: sink.stdout }).once("line", resolve),
    );
    await applyPlan(server, plan);
    const kubeconfig = await alloyKubeconfig(server, "monitoring");
    const uid = await podUid(server, "dev", "checkout");
    const results = new Map<string, Measurement[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const signal of SIGNALS) {
        for (const { name, config } of measured.filter((one) => one.signals.includes(signal))) {
          const stack = await LocalStack.create({
            plan,
            programs: { alloy: "alloy" },
            kubeconfig,
            alloyConfig: config,
            env: { GOMAXPROCS: "1" },
            everythingTo: address,
          });
          try {
            await stack.start("alloy");
            const key = `${signal}\t${name}`;
            const result = await measure(stack, signal, uid);
            results.set(key, [...(results.get(key) ?? []), result]);
            console.error(`${key}\t${String(Math.round(result.itemsPerCpuSecond))}`);
          } finally {
            await stack.stop();
          }
        }
      }
    }
    report(results, measured, json);
  } finally {
    sink.kill();
    await server.stop();
  }
}

async function measure(stack: LocalStack, signal: Signal, uid: string): Promise<Measurement> {
  const pid = stack.program("alloy").pid ?? 0;
  const clients = Array.from({ length: SENDERS }, () => new Sender(stack, signal, uid));
  const run = async (ms: number) => {
    const end = Date.now() + ms;
    const counts = await Promise.all(clients.map((client) => client.sendUntil(end)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await run(WARM_UP_MS);
  const before = cpuSeconds(pid);
  const items = await run(MEASURE_MS);
  const used = cpuSeconds(pid) - before;
  clients.forEach((client) => client.close());
  return { itemsPerCpuSecond: items / used, peakBytes: peakBytes(pid) };
}

/** One client with a connection and a request of its own, whose times are renewed for each call. */
class Sender {
  static #count = 0;
  readonly #client: grpc.Client;
  readonly #body: Buffer;
  readonly #times: readonly number[];
  readonly #path: string;

  constructor(stack: LocalStack, signal: Signal, uid: string) {
    Sender.#count += 1;
    const at = 1_700_000_000_000;
    this.#client = new grpc.Client(stack.endpoints.otlpGrpc, grpc.credentials.createInsecure(), {
      "grpc.use_local_subchannel_pool": 1,
    });
    this.#path = grpcPath(signal);
    this.#body = encodeRequest(
      signal,
      payload[signal]({
        resource: {
          "service.name": `bench-${String(Sender.#count)}`,
          "k8s.pod.uid": uid,
          "k8s.container.name": "checkout",
        },
        count: ITEMS,
        at,
      }),
    );
    this.#times = timesIn(this.#body, at);
  }

  /** Items that were accepted until then. */
  async sendUntil(end: number): Promise<number> {
    let items = 0;
    while (Date.now() < end) {
      const now = BigInt(Date.now()) * 1_000_000n;
      this.#times.forEach((offset, index) =>
        this.#body.writeBigUInt64LE(now + BigInt(index), offset),
      );
      await this.#call();
      items += ITEMS;
    }
    return items;
  }

  close(): void {
    this.#client.close();
  }

  #call(): Promise<void> {
    const asIs = (bytes: Buffer) => bytes;
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(this.#path, asIs, asIs, this.#body, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
  }
}

/** Offsets of the times in a request: eight bytes that begin with the high half of the given moment. */
function timesIn(body: Buffer, at: number): number[] {
  const high = Buffer.alloc(8);
  high.writeBigUInt64LE(BigInt(at) * 1_000_000n);
  const offsets: number[] = [];
  const pattern = high.subarray(5);
  for (
    let offset = body.indexOf(pattern);
    offset !== -1;
    offset = body.indexOf(pattern, offset + 1)
  )
    if (offset >= 5) offsets.push(offset - 5);
  return offsets;
}

/** User and system time of a process. */
function cpuSeconds(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .split(") ")[1]
      ?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
}

function peakBytes(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

function report(
  results: ReadonlyMap<string, readonly Measurement[]>,
  measured: readonly Pipeline[],
  json: boolean,
): void {
  const rows = SIGNALS.flatMap((signal) =>
    measured
      .filter((one) => one.signals.includes(signal))
      .map(({ name: pipeline }) => {
        const of = (name: string) => results.get(`${signal}\t${name}`) ?? [];
        const rate = (name: string) => summary(of(name).map((one) => one.itemsPerCpuSecond));
        const ratios: Summary = summary(
          of(pipeline).map(
            (one, round) =>
              one.itemsPerCpuSecond / (of("bare")[round]?.itemsPerCpuSecond ?? Number.NaN),
          ),
        );
        return {
          signal,
          pipeline,
          itemsPerCpuSecond: Math.round(rate(pipeline).median),
          ofBare: ratios,
          peakMebibytes: Math.round(
            Math.max(...of(pipeline).map((one) => one.peakBytes)) / 2 ** 20,
          ),
        };
      }),
  );
  if (json) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  for (const { signal, pipeline, itemsPerCpuSecond, ofBare, peakMebibytes } of rows)
    console.log(
      `${signal.padEnd(8)} ${pipeline.padEnd(20)} ${String(itemsPerCpuSecond).padStart(9)} /CPU s  ${ofBare.median.toFixed(2)} of bare (${ofBare.min.toFixed(2)} to ${ofBare.max.toFixed(2)})  peak ${String(peakMebibytes)} MiB`,
    );
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    peer: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
  },
});
main(Number(values.rounds), values.peer, values.json).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
