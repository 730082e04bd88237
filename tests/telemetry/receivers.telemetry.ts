/** Credentials of alerts' receivers, in a real Alertmanager with the configuration that the program writes. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import {
  alertmanagerConfig,
  alertmanagerSecretMounts,
  RECEIVER_SECRET_KEY,
} from "../../components/values/alertmanager";
import { freePorts } from "../support/free-ports";
import { leaksIn } from "../support/leaks";
import { MountedSecret } from "../support/mounted-secret";
import { Program } from "../support/program";
import { settingsWith } from "../support/settings";
import { hasTool, skip } from "../support/tools";
import { waitFor } from "../support/wait-for";

describe("the credentials of a receiver", function () {
  this.timeout(60_000);
  const directory = mkdtempSync(join(tmpdir(), "otel-lgtm-receivers-"));
  /** Paths that were called, which are all that tells one webhook from another. */
  const called: string[] = [];
  let hooks: Server | undefined;
  let alertmanager: Program | undefined;
  let url = "";
  let secret: MountedSecret;
  const webhook = (path: string) =>
    `http://127.0.0.1:${String((hooks?.address() as AddressInfo).port)}/${path}`;

  before(async function () {
    if (!hasTool("alertmanager")) skip(this, "alertmanager is not on PATH");
    hooks = createServer((request, response) => {
      called.push(request.url ?? "");
      request.resume();
      response.writeHead(200).end();
    });
    await new Promise<void>((resolve) => hooks?.listen(0, "127.0.0.1", resolve));
    const { alerting } = settingsWith({
      alerting: {
        receivers: [{ type: "webhook", name: "on-call", secretName: "alert-webhook" }],
        egress: [{ cidr: "203.0.113.7/32", port: 443 }],
      },
    });
    const [mount] = alertmanagerSecretMounts(alerting);
    const mounted = join(directory, "alert-webhook");
    secret = new MountedSecret(mounted, { [RECEIVER_SECRET_KEY]: webhook("mArKeR-first-hook") });
    const file = join(directory, "alertmanager.yml");
    writeFileSync(
      file,
      stringify({ ...alertmanagerConfig(alerting), enabled: undefined })
        .replaceAll(mount?.mountPath ?? "", mounted)
        .replace(/group_wait: .*/, "group_wait: 0s"),
    );
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${String(port)}`;
    const args = [
      `--config.file=${file}`,
      `--storage.path=${directory}`,
      `--web.listen-address=127.0.0.1:${String(port)}`,
      "--cluster.listen-address=",
      "--log.level=debug",
    ];
    alertmanager = new Program({ name: "alertmanager", binary: "alertmanager", args }, directory);
    await waitFor(async () => (await fetch(`${url}/-/ready`)).ok, {
      what: "Alertmanager to be ready",
      deadlineMs: 20_000,
      giveUp: () => alertmanager?.failure,
    });
  });
  after(async () => {
    await alertmanager?.stop();
    hooks?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const fire = async (alertname: string) => {
    const response = await fetch(`${url}/api/v2/alerts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ labels: { alertname } }]),
    });
    assert.equal(response.status, 200);
  };
  const reached = (path: string) =>
    waitFor(() => called.includes(`/${path}`), {
      what: `a notification at ${path}`,
      deadlineMs: 20_000,
    });

  it("are read anew for each notification, so that a changed Secret needs no restart", async () => {
    await fire("First");
    await reached("mArKeR-first-hook");
    called.length = 0;
    secret.write({ [RECEIVER_SECRET_KEY]: webhook("mArKeR-second-hook") });
    await fire("Second");
    await reached("mArKeR-second-hook");
    assert.ok(!called.includes("/mArKeR-first-hook"), called.join());
  });

  it("stand neither in its log nor in the configuration that it shows", async () => {
    const status = await (await fetch(`${url}/api/v2/status`)).text();
    assert.match(status, /url_file/);
    const log = readFileSync(alertmanager?.logFile ?? "", "utf8");
    assert.ok(log.length > 200, log);
    const markers = ["mArKeR-first-hook", "mArKeR-second-hook"];
    assert.deepEqual(leaksIn(status + log, markers), []);
  });
});
