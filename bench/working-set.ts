/**
 * Memory that each program of the stack holds at the declared load: what its request must cover.
 *
 * Real programs, started from the configuration of a stack, take the load that the stack declares (series,
 * spans, logs) for some minutes, through Alloy. The resident set counts mapped pages of the binary too, so it is an
 * upper bound of the working set that the kubelet measures. Grafana is left out where it cannot be run.
 *
 * Needs: alloy and tempo on PATH, Go; alertmanager and kube-state-metrics are measured too where they are on PATH.
 * Run: npm run bench:working-set [-- minutes]
 */
import { writeFileSync } from "node:fs";
import { makePlan } from "../plan/plan";
import { currentSettings } from "../program/settings";
import { formatBytes, quantity, seconds } from "../settings/units";
import { AppProcess } from "../tests/apps/support/app-process";
import { startControlPlane } from "../tests/cluster/control-plane";
import { freePorts } from "../tests/support/free-ports";
import { OtlpClient } from "../tests/support/otlp/client";
import type { Signal } from "../tests/support/otlp/codec";
import { payload } from "../tests/support/otlp/payloads";
import { Program } from "../tests/support/program";
import { residentBytes } from "../tests/support/resident";
import { hasTool } from "../tests/support/tools";
import { loki, prometheus } from "../tests/telemetry/support/backends";
import { alloyKubeconfig, applyPlan, podUid } from "../tests/telemetry/support/kubernetes";
import { LocalStack } from "../tests/telemetry/support/local-stack";

const STACK = "dev";
const POINTS_PER_REQUEST = 500;
/** A log record of 200 bytes with its attributes. */
const BYTES_PER_LOG = 200;
const SAMPLE_EVERY_MS = 1000;

async function main(minutes: number): Promise<void> {
  const missing = ["alloy", "tempo"].filter((program) => !hasTool(program));
  if (missing.length > 0) throw new Error(`cannot measure: ${missing.join(" and ")} not on PATH`);

  const plan = await makePlan(STACK);
  const settings = currentSettings(STACK);
  const server = await startControlPlane();
  const processes = new Map<string, number>();
  const ends: (() => unknown)[] = [() => server.stop()];
  try {
    await applyPlan(server, plan);
    const kubeconfig = await alloyKubeconfig(server, settings.namespace);
    const programs = {
      alloy: "alloy",
      tempo: "tempo",
      prometheus: await prometheus(),
      loki: await loki(),
    };
    const stack = await LocalStack.create({ plan, programs, kubeconfig });
    ends.unshift(() => stack.stop());
    await stack.start("prometheus", "loki", "tempo", "alloy");
    for (const system of Object.keys(programs) as (keyof typeof programs)[])
      processes.set(system, stack.program(system).pid ?? 0);
    for (const program of await others(server.kubeconfigPath, stack.directory)) {
      processes.set(program.name, program.pid ?? 0);
      ends.unshift(() => program.stop());
    }
    const app = async (name: "checkout" | "inventory" | "load", env: Record<string, string>) => {
      const uid = await podUid(server, "dev", name).catch(() => "none");
      const started = await AppProcess.start(name, {
        OTEL_EXPORTER_OTLP_ENDPOINT: stack.endpoints.otlpHttp,
        OTEL_SERVICE_NAME: name,
        OTEL_RESOURCE_ATTRIBUTES: `k8s.pod.uid=${uid},k8s.container.name=${name}`,
        ...env,
      });
      ends.unshift(() => started.kill());
      processes.set(name, started.pid ?? 0);
      return started;
    };
    const inventory = await app("inventory", {});
    const checkout = await app("checkout", { INVENTORY_URL: inventory.url });
    await app("load", { TARGET_URL: checkout.url });

    const peaks = await underLoad(
      stack,
      settings.load,
      seconds(settings.scrapeInterval),
      minutes,
      processes,
    );
    const requests = new Map(
      plan.footprint.containers.map(({ container, resources }) => [
        container.replace(/-server$/, ""),
        resources.requests.memory,
      ]),
    );
    console.log(
      `Resident set at the declared load of ${STACK}, highest of ${String(minutes)} minutes:`,
    );
    for (const [name, peak] of peaks) {
      const request = requests.get(name) ?? "?";
      const fits = request === "?" || quantity(request) >= peak ? "" : "  above its request";
      console.log(
        `  ${name.padEnd(20)} ${formatBytes(peak).padStart(8)}  request ${request}${fits}`,
      );
    }
  } finally {
    for (const end of ends) await end();
  }
}

/** Programs beside the data path, where this machine has them. */
async function others(kubeconfig: string, directory: string): Promise<Program[]> {
  const [web = 0, metrics = 0, telemetry = 0] = await freePorts(3);
  writeFileSync(
    `${directory}/alertmanager.yml`,
    "route: {receiver: none}\nreceivers: [{name: none}]\n",
  );
  const specs = [
    {
      name: "alertmanager",
      binary: "alertmanager",
      args: [
        `--config.file=${directory}/alertmanager.yml`,
        `--storage.path=${directory}/alertmanager`,
        `--web.listen-address=127.0.0.1:${String(web)}`,
        "--cluster.listen-address=",
      ],
    },
    {
      name: "kube-state-metrics",
      binary: "kube-state-metrics",
      args: [
        `--kubeconfig=${kubeconfig}`,
        "--host=127.0.0.1",
        `--port=${String(metrics)}`,
        "--telemetry-host=127.0.0.1",
        `--telemetry-port=${String(telemetry)}`,
      ],
    },
  ];
  return specs.filter(({ binary }) => hasTool(binary)).map((spec) => new Program(spec, directory));
}

/** Sends the declared load and returns the highest resident set of each process in bytes. */
async function underLoad(
  stack: LocalStack,
  load: { series: number; spansPerSecond: number; logMegabytesPerDay: number },
  scrapeSeconds: number,
  minutes: number,
  processes: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const client = new OtlpClient(stack.endpoints);
  const resource = { "service.name": "load", "service.instance.id": "1" };
  const end = Date.now() + minutes * 60_000;
  const refused = new Map<string, number>();
  const send = async (signal: Signal, count: number, first = 0) => {
    const { accepted, status } = await client.send(
      signal,
      payload[signal]({ resource, count, first }),
    );
    if (!accepted)
      refused.set(`${signal} ${status}`, (refused.get(`${signal} ${status}`) ?? 0) + 1);
  };
  const logsPerSecond = Math.ceil((load.logMegabytesPerDay * 1e6) / 86400 / BYTES_PER_LOG);
  const requestsPerRound = Math.ceil(load.series / POINTS_PER_REQUEST);
  const senders = [
    every(end, 1000, () => send("traces", load.spansPerSecond)),
    every(end, 1000, (round) => send("logs", logsPerSecond, round * logsPerSecond)),
    every(end, (scrapeSeconds * 1000) / requestsPerRound, (round) =>
      send("metrics", POINTS_PER_REQUEST, (round % requestsPerRound) * POINTS_PER_REQUEST),
    ),
  ];
  const peaks = new Map<string, number>();
  const sampling = every(end, SAMPLE_EVERY_MS, () => {
    for (const [name, pid] of processes)
      peaks.set(name, Math.max(peaks.get(name) ?? 0, residentBytes(pid)));
    return Promise.resolve();
  });
  await Promise.all([...senders, sampling]);
  if (refused.size > 0) console.log("Refused requests:", Object.fromEntries(refused));
  return peaks;
}

async function every(
  end: number,
  ms: number,
  act: (round: number) => Promise<void>,
): Promise<void> {
  const start = Date.now();
  for (let round = 0; start + round * ms < end; round += 1) {
    const wait = start + round * ms - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await act(round);
  }
}

void main(Number(process.argv[2] ?? 5)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
