import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppProcess } from "../apps/support/app-process";

/** What 30 minutes bring at 20 orders a second, ten times what the load generator asks for. */
const ORDERS = 36_000;
const CONNECTIONS = 32;
/** Garbage must not look like a leak, so there is little room for it. */
const NODE_OPTIONS = "--max-old-space-size=48";
/** Between the second sixth and the last: what the collector of garbage leaves open. */
const MOST_GROWTH = 12 * 2 ** 20;

describe("the demo apps under half an hour's load", function () {
  this.timeout(300_000);
  let collector: Server;
  const apps: AppProcess[] = [];
  let answers = true;

  beforeEach(async () => {
    collector = createServer((request, response) => {
      request.resume().once("end", () => {
        if (answers) response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.kill()));
    collector.closeAllConnections();
    await new Promise((resolve) => collector.close(resolve));
  });

  for (const [what, collects] of [
    ["with a collector", true],
    ["with one that never answers", false],
  ] as const) {
    it(`need no more memory at its end, ${what}`, async () => {
      answers = collects;
      const env = {
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`,
        OTEL_METRIC_EXPORT_INTERVAL: "500",
        LOG_LEVEL: "warn",
        NODE_OPTIONS,
      };
      const inventory = await (
        await AppProcess.start("inventory", { ...env, READ_MS: "0" })
      ).ready();
      apps.push(inventory);
      const checkout = await (
        await AppProcess.start("checkout", { ...env, INVENTORY_URL: inventory.url })
      ).ready();
      apps.push(checkout);

      const memory: Record<"checkout" | "inventory", number>[] = [];
      for (let sixth = 0; sixth < 6; sixth += 1) {
        await order(checkout, ORDERS / 6);
        memory.push({ checkout: residentBytes(checkout), inventory: residentBytes(inventory) });
      }
      for (const name of ["checkout", "inventory"] as const) {
        const mebibytes = memory.map((one) => (one[name] / 2 ** 20).toFixed(0)).join(", ");
        const [, second = 0] = memory.map((one) => one[name]);
        const last = memory.at(-1)?.[name] ?? 0;
        assert.ok(last - second <= MOST_GROWTH, `${name}, MiB: ${mebibytes}`);
        console.log(`    ${name} ${what}, MiB after each sixth: ${mebibytes}`);
      }
    });
  }
});

/** So many orders, every one answered. */
async function order(checkout: AppProcess, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = count;
  const connection = async () => {
    while (left > 0) {
      left -= 1;
      const status = await new Promise<number | undefined>((resolve, reject) => {
        get(`${checkout.url}/work`, { agent }, (response) => {
          response.resume().once("end", () => resolve(response.statusCode));
        }).once("error", reject);
      });
      assert.equal(status, 200);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
}

function residentBytes({ pid }: AppProcess): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
