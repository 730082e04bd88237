import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { leaksIn } from "../support/leaks";
import { waitFor } from "../support/wait-for";
import { AppProcess } from "./support/app-process";

const TOKEN = "mArKeR-token-0123456789abcdef";

/** A collector that refuses every token, and repeats it as careless ones do. */
async function refusing(): Promise<{ server: Server; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const { authorization = "" } = request.headers;
    seen.push(authorization);
    request.resume();
    response.writeHead(401, `no such token: ${authorization}`).end(`unknown: ${authorization}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, seen };
}

describe("the OTLP token in a demo app", function () {
  this.timeout(30_000);
  let collector: Awaited<ReturnType<typeof refusing>>;
  let app: AppProcess;
  before(async () => {
    collector = await refusing();
    app = await AppProcess.start("inventory", {
      OTEL_SERVICE_NAME: "inventory",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String((collector.server.address() as AddressInfo).port)}`,
      OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer%20${TOKEN}`,
      OTEL_METRIC_EXPORT_INTERVAL: "200",
      OTEL_BSP_SCHEDULE_DELAY: "50",
      OTEL_BLRP_SCHEDULE_DELAY: "50",
      OTEL_LOG_LEVEL: "debug",
      LOG_LEVEL: "trace",
    });
    await app.ready();
  });
  after(async () => {
    await app.kill();
    await new Promise((resolve) => collector.server.close(resolve));
  });

  it("is sent, and never printed, whatever the level and whatever the collector says", async () => {
    for (const path of ["/stock?item=book", "/stock", "/nowhere"]) await fetch(`${app.url}${path}`);
    await waitFor(() => collector.seen.filter((one) => one === `Bearer ${TOKEN}`).length >= 3, {
      what: "all three signals to be refused",
      deadlineMs: 10_000,
    });
    app.signal("SIGTERM");
    await app.ended();
    assert.match(app.stdout, /"msg":"ending"/);
    assert.deepEqual(leaksIn(app.stdout + app.stderr, [TOKEN]), []);
  });
});
