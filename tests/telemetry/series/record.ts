/**
 * Writes telemetry/series/<job>.tsv: every metric that the running programs expose, with type, label names and number of
 * series, after traffic of every signal and after what can be provoked to go wrong.
 *
 * Needs alloy and tempo on PATH and Go; kube-state-metrics and alertmanager are recorded where they are on PATH.
 * Run: npm run series
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePlan } from "../../../plan/plan";
import { ROOT } from "../../../program/stack-file";
import { startControlPlane } from "../../cluster/control-plane";
import { freePorts } from "../../support/free-ports";
import { OtlpClient } from "../../support/otlp/client";
import { logs } from "../../support/otlp/payloads";
import { Program } from "../../support/program";
import { hasTool } from "../../support/tools";
import { waitFor } from "../../support/wait-for";
import { loki, prometheus } from "../support/backends";
import { configWithVolume } from "../support/written";
import { alloyKubeconfig, applyPlan, podUid } from "../support/kubernetes";
import { Ledger } from "../support/ledger";
import { LocalStack } from "../support/local-stack";
import { seriesTable } from "./table";

async function main(): Promise<void> {
  const missing = ["alloy", "tempo"].filter((program) => !hasTool(program));
  if (missing.length > 0) throw new Error(`cannot record: ${missing.join(" and ")} not on PATH`);
  const plan = await makePlan("dev");
  const server = await startControlPlane();
  const ends: (() => unknown)[] = [() => server.stop()];
  try {
    await applyPlan(server, plan);
    const stack = await LocalStack.create({
      plan,
      programs: {
        alloy: "alloy",
        tempo: "tempo",
        prometheus: await prometheus(),
        loki: await loki(),
      },
      kubeconfig: await alloyKubeconfig(server, "monitoring"),
      alloyConfig: configWithVolume("8Mi"),
    });
    ends.unshift(() => stack.stop());
    await stack.start("prometheus", "loki", "tempo", "alloy");
    await traffic(stack, await podUid(server, "dev", "checkout"));
    const pages = new Map([
      ["alloy", stack.endpoints.alloy],
      ["loki", stack.endpoints.loki],
      ["tempo", stack.endpoints.tempo],
      ["prometheus", stack.endpoints.prometheus],
    ]);
    const [web = 0, metrics = 0, telemetry = 0] = await freePorts(3);
    const start = (name: string, port: number, args: readonly string[]) => {
      if (!hasTool(name)) {
        console.log(`${name} is not on PATH: its table stays as it is`);
        return;
      }
      const program = new Program({ name, binary: name, args }, stack.directory);
      ends.unshift(() => program.stop());
      pages.set(name, `http://127.0.0.1:${String(port)}`);
    };
    const config = join(stack.directory, "alertmanager.yml");
    writeFileSync(config, "route: {receiver: none}\nreceivers: [{name: none}]\n");
    start("alertmanager", web, [
      `--config.file=${config}`,
      `--storage.path=${stack.directory}/alertmanager`,
      `--web.listen-address=127.0.0.1:${String(web)}`,
      "--cluster.listen-address=",
    ]);
    start("kube-state-metrics", metrics, [
      `--kubeconfig=${server.kubeconfigPath}`,
      "--host=127.0.0.1",
      `--port=${String(metrics)}`,
      "--telemetry-host=127.0.0.1",
      `--telemetry-port=${String(telemetry)}`,
    ]);
    for (const [job, address] of pages) {
      const text = await waitFor(async () => (await fetch(`${address}/metrics`)).text(), {
        what: `metrics of ${job}`,
        deadlineMs: 30_000,
      });
      const table = seriesTable(text);
      writeFileSync(join(ROOT, "telemetry", "series", `${job}.tsv`), table);
      console.log(`${job}: ${String(table.split("\n").length - 2)} metrics`);
    }
  } finally {
    for (const end of ends) await end();
  }
}

/** Every signal, and what makes counters of losses appear. */
async function traffic(stack: LocalStack, uid: string): Promise<void> {
  const ledger = new Ledger(stack, "recorded", {
    "k8s.pod.uid": uid,
    "k8s.container.name": "checkout",
  });
  for (const signal of ["traces", "metrics", "logs"] as const) await ledger.send(signal, 100);
  await ledger.settled(30_000);
  const client = new OtlpClient(stack.endpoints);
  const resource = { "service.name": "old" };
  await client.send("logs", logs({ resource, count: 1, at: Date.now() - 8 * 86_400_000 }));
  await stack.program("loki").signal("SIGKILL");
  for (let request = 0; request < 400; request += 1)
    if (!(await ledger.send("logs", 500)).accepted) break;
  await stack.start("loki");
  await ledger.settled(60_000, ["logs"]);
  // Service graph and span metrics are collected every 15 seconds, and the stack scrapes itself every 30.
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  ledger.close();
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
