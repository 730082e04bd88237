/** Queues, disks and memory at their limits: clients are told, nothing acknowledged is lost, and it recovers. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RESOURCES } from "../../components/values/pod";
import { quantity } from "../../settings/units";
import { residentBytes } from "../support/resident";
import type { Transport } from "../support/otlp/client";
import { SIGNALS } from "../support/otlp/codec";
import { skip } from "../support/tools";
import { waitFor } from "../support/wait-for";
import { exposed } from "./support/exposition";
import { requireGateway } from "./support/gateway";
import { configWithVolume } from "./support/written";
import { Ledger } from "./support/ledger";
import type { LocalStack } from "./support/local-stack";
import { promqlSum } from "./support/queries";

const HTTP: Transport = { protocol: "http/protobuf", gzip: false };
const GRPC: Transport = { protocol: "grpc", gzip: false };
const SETTLE_MS = 90_000;
/** Two scrapes and two evaluations, at 30 s each. */
const ALERT_MS = 120_000;
const MOST_REQUESTS = 400;
const PER_REQUEST = 500;

/** Sends until a request is refused. */
async function untilRefused(ledger: Ledger, signal: "logs" | "traces"): Promise<string> {
  for (let request = 0; request < MOST_REQUESTS; request += 1) {
    const { accepted, status } = await ledger.send(signal, PER_REQUEST);
    if (!accepted) return status;
  }
  return assert.fail(`${String(MOST_REQUESTS)} requests were accepted`);
}

describe("a full queue", function () {
  this.timeout(300_000);
  let stack: LocalStack;
  before(async function () {
    // Queues of an eighth each: 1 MiB.
    ({ stack } = await requireGateway(this, { alloyConfig: configWithVolume("8Mi") }));
    await stack.start("prometheus", "loki", "tempo", "alloy");
  });
  after(async () => (stack as LocalStack | undefined)?.stop());

  it("refuses with 503 and UNAVAILABLE, counts what the client counts, fires, and loses nothing", async () => {
    const { alloy, prometheus } = stack.endpoints;
    await stack.program("loki").signal("SIGKILL");
    const http = new Ledger(stack, "full-http", {}, HTTP);
    const grpc = new Ledger(stack, "full-grpc", {}, GRPC);
    assert.equal(await untilRefused(http, "logs"), "503");
    assert.equal(await untilRefused(grpc, "logs"), "UNAVAILABLE");
    await http.send("logs", PER_REQUEST);

    const refused = http.refused.logs + grpc.refused.logs;
    assert.equal(await exposed(alloy, "otelcol_receiver_refused_log_records_total"), refused);
    assert.equal(
      await exposed(alloy, "otelcol_exporter_enqueue_failed_log_records_total"),
      refused,
    );
    for (const alert of ["AlloyQueueRejecting", "AlloyRefusing"])
      await waitFor(
        async () =>
          (await promqlSum(
            prometheus,
            `count(ALERTS{alertname="${alert}", alertstate="firing"})`,
          )) > 0,
        { what: alert, deadlineMs: ALERT_MS, everyMs: 1000 },
      );

    await stack.start("loki");
    for (const ledger of [http, grpc]) {
      assert.equal((await ledger.settled(SETTLE_MS, ["logs"])).logs, ledger.accepted.logs);
      assert.ok((await ledger.send("logs", 1)).accepted);
      ledger.close();
    }
  });
});

describe("a full disk under the queue", function () {
  this.timeout(300_000);
  let stack: LocalStack | undefined;
  let disk: string | undefined;
  before(async function () {
    disk = mkdtempSync(join(tmpdir(), "otel-lgtm-disk-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], { stdio: "pipe" });
    } catch {
      rmSync(disk, { recursive: true });
      disk = undefined;
      skip(this, "a small disk can be mounted by root only");
    }
    ({ stack } = await requireGateway(this, { data: { alloy: disk } }));
    await stack.start("prometheus", "loki", "tempo", "alloy");
  });
  after(async () => {
    await stack?.stop();
    if (disk !== undefined) {
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  it("refuses, loses nothing that was acknowledged, and takes again when there is room", async () => {
    assert.ok(stack);
    const ledger = new Ledger(stack, "disk-full");
    await stack.program("loki").signal("SIGKILL");
    const status = await untilRefused(ledger, "logs");
    assert.match(status, /^50[03]$/);
    await stack.start("loki");
    assert.equal((await ledger.settled(SETTLE_MS, ["logs"])).logs, ledger.accepted.logs);
    await waitFor(async () => (await ledger.send("logs", 1)).accepted, {
      what: "Alloy to take again",
      deadlineMs: 60_000,
      everyMs: 1000,
    });
    ledger.close();
  });
});

describe("backends that hang", function () {
  this.timeout(300_000);
  let stack: LocalStack | undefined;
  let cgroup: string | undefined;
  before(async function () {
    cgroup = limitedCgroup(quantity(RESOURCES.alloy.limits.memory));
    if (cgroup === undefined)
      skip(this, "a memory limit can be set by root only, with cgroups v1 or v2");
    ({ stack } = await requireGateway(this, { alloyCgroup: cgroup }));
    await stack.start("prometheus", "loki", "tempo", "alloy");
  });
  after(async () => {
    await stack?.stop();
    if (cgroup !== undefined) rmdirSync(cgroup);
  });

  it("do not take Alloy's memory, and get everything when they go on", async () => {
    assert.ok(stack);
    const ledger = new Ledger(stack, "hanging");
    const backends = ["loki", "tempo", "prometheus"] as const;
    for (const system of backends) await stack.program(system).signal("SIGSTOP");
    const end = Date.now() + 30_000;
    await ledger.load({ until: () => Date.now() >= end, perRequest: PER_REQUEST, everyMs: 50 });
    const resident = residentBytes(stack.program("alloy").pid);
    for (const system of backends) await stack.program(system).signal("SIGCONT");
    assert.equal(stack.program("alloy").failure, undefined);
    assert.ok(resident < quantity(RESOURCES.alloy.limits.memory), String(resident));
    const stored = await ledger.settled(SETTLE_MS);
    // What a client gave up waiting for may have been taken nevertheless.
    for (const signal of SIGNALS)
      assert.ok(stored[signal] >= ledger.accepted[signal], `${signal}: ${JSON.stringify(stored)}`);
    ledger.close();
  });
});

/** A new cgroup with a memory limit in bytes, of whichever version the machine has; undefined where none can be made. */
function limitedCgroup(bytes: number): string | undefined {
  for (const [root, file] of [
    ["/sys/fs/cgroup/memory", "memory.limit_in_bytes"],
    ["/sys/fs/cgroup", "memory.max"],
  ] as const) {
    const path = join(root, `otel-lgtm-${String(process.pid)}`);
    try {
      mkdirSync(path);
      writeFileSync(join(path, file), String(bytes));
      return path;
    } catch {
      try {
        rmdirSync(path);
      } catch {
        // It was not made.
      }
    }
  }
  return undefined;
}
