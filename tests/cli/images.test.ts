import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { images } from "../../cli/images";
import { imageLockText, parseImageLock } from "../../components/image-lock";
import { UserError } from "../../program/stack-file";

const INDEX = "application/vnd.oci.image.index.v1+json";
const TOKEN = "for-everybody";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the registry has at lgtm/PATH:TAG; the digest of what is not said otherwise is true. */
const manifest = (path: string) => JSON.stringify({ schemaVersion: 2, mediaType: INDEX, path });
const digestOf = (path: string) =>
  `sha256:${createHash("sha256").update(manifest(path)).digest("hex")}`;
const sends =
  (path: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response
      .writeHead(200, {
        "content-type": INDEX,
        "docker-content-digest": digestOf(path),
        ...headers,
      })
      .end(manifest(path));
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();

describe("the digests of images", () => {
  const realLog = console.log;
  let printed: string;
  let directory: string;
  let file: string;
  let server: Server;
  let host: string;
  let answers: Map<string, Answer>;
  let asked: string[];

  beforeEach(async () => {
    printed = "";
    console.log = (line: string) => (printed += `${line}\n`);
    directory = mkdtempSync(join(tmpdir(), "otel-lgtm-"));
    file = join(directory, "images.lock");
    answers = new Map();
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      const path = new URL(request.url ?? "", "http://registry").pathname;
      (answers.get(path) ?? status(404))(request, response);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterEach(async () => {
    console.log = realLog;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    rmSync(directory, { recursive: true });
  });

  const has = (path: string, tag: string, answer: Answer) =>
    answers.set(`/v2/lgtm/${path}/manifests/${tag}`, answer);
  const lock = (...entries: { readonly image: string; readonly digest?: string }[]) =>
    writeFileSync(file, imageLockText(entries));
  const locked = () => parseImageLock(readFileSync(file, "utf8"));
  const ask = (options: { readonly check?: true } = {}, deadlineMs = 10_000) =>
    images({ mirror: `${host}/lgtm`, ...options }, file, deadlineMs);
  /** The message for the user; the file has to be as it was. */
  async function refused(options: { readonly check?: true } = {}, deadlineMs = 10_000) {
    const before = readFileSync(file, "utf8");
    let message = "";
    await assert.rejects(ask(options, deadlineMs), (error: Error) => {
      message = error.message;
      return error instanceof UserError;
    });
    assert.equal(readFileSync(file, "utf8"), before);
    return message;
  }

  it("are written beside the names", async () => {
    lock({ image: "quay.io/a/b:1" }, { image: "docker.io/library/node:22" });
    has("a/b", "1", sends("b"));
    has("library/node", "22", sends("node"));
    await ask();
    assert.deepEqual(locked(), [
      { image: "quay.io/a/b:1", digest: digestOf("b") },
      { image: "docker.io/library/node:22", digest: digestOf("node") },
    ]);
    assert.match(
      printed,
      /^Written to images\.lock:\n {2}quay\.io\/a\/b:1: sha256:.*run `npm run lock`/s,
    );
    await ask();
    await ask({ check: true });
    assert.match(printed, /(All 2 images are what images\.lock says\.\n){2}$/);
  });

  it("are asked of the registry itself where there is no mirror", async () => {
    lock({ image: `${host}/lgtm/a/b:1` });
    has("a/b", "1", sends("b"));
    await images({}, file);
    assert.equal(locked()[0]?.digest, digestOf("b"));
  });

  it("are had with a token for everybody, fetched where the registry says", async () => {
    lock({ image: "quay.io/a/b:1" });
    const challenge = `Bearer realm="http://${host}/token",service="the registry",scope="repository:lgtm/a/b:pull"`;
    has("a/b", "1", (request, response) =>
      request.headers.authorization === `Bearer ${TOKEN}`
        ? sends("b")(request, response)
        : status(401, { "www-authenticate": challenge })(request, response),
    );
    answers.set("/token", (_, response) => response.end(JSON.stringify({ token: TOKEN })));
    await ask();
    assert.equal(locked()[0]?.digest, digestOf("b"));
    assert.deepEqual(asked, [
      "GET /v2/lgtm/a/b/manifests/1",
      "GET /token?service=the+registry&scope=repository%3Algtm%2Fa%2Fb%3Apull",
      "GET /v2/lgtm/a/b/manifests/1",
    ]);
  });

  it("are also those of a registry that does not name them", async () => {
    lock({ image: "quay.io/a/b:1" });
    has("a/b", "1", (_, response) =>
      response.writeHead(200, { "content-type": `${INDEX}; charset=utf-8` }).end(manifest("b")),
    );
    await ask();
    assert.equal(locked()[0]?.digest, digestOf("b"));
  });

  const other = `sha256:${"0".repeat(64)}`;
  const REFUSED: readonly (readonly [string, Answer, RegExp])[] = [
    ["there is no such tag", status(404), /there is no such image/],
    ["the registry has a fault", status(500), /it answers 500/],
    ["it is asked too often", status(429), /asked too often/],
    ["it wants a login", status(403), /wants a login/],
    [
      "it wants a password",
      status(401, { "www-authenticate": 'Basic realm="x"' }),
      /wants a login/,
    ],
    [
      "it sends for a token without encryption",
      status(401, { "www-authenticate": 'Bearer realm="http://auth.example.com/token"' }),
      /for a token to http:\/\/auth\.example\.com, which is not encrypted/,
    ],
    [
      "it names another digest than what it sends has",
      sends("b", { "docker-content-digest": other }),
      new RegExp(`it says ${other}, and what it sends is sha256:`),
    ],
    [
      "something else answers",
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Login"),
      /answers with text\/html, not with a manifest/,
    ],
  ];
  for (const [when, answer, expected] of REFUSED)
    it(`are not taken where ${when}`, async () => {
      lock({ image: "quay.io/a/b:1" });
      has("a/b", "1", answer);
      assert.match(await refused(), expected);
    });

  it("are not waited for without end", async () => {
    lock({ image: "quay.io/a/b:1" }, { image: "quay.io/a/c:1" });
    has("a/b", "1", () => undefined);
    has("a/c", "1", (_, response) => response.writeHead(200, { "content-type": INDEX }).write("{"));
    const started = performance.now();
    const message = await refused({}, 300);
    assert.ok(performance.now() - started < 5000);
    assert.match(message, /a\/b:1: no answer in time\n.*a\/c:1: no answer in time\n/);
  });

  it("are written for all images or for none, with what is wrong of each", async () => {
    lock({ image: "quay.io/a/b:1" }, { image: "quay.io/a/c:1" }, { image: "quay.io/a/d:1" });
    has("a/b", "1", sends("b"));
    has("a/d", "1", status(503));
    assert.equal(
      await refused(),
      [
        "Of 3 images, 2 could not be asked for; images.lock is as it was.",
        `  ${host}/lgtm/a/c:1: there is no such image`,
        `  ${host}/lgtm/a/d:1: it answers 503`,
        "  fix: run it where the registries can be reached, or with --mirror host/path where their images are",
      ].join("\n"),
    );
  });

  it("say so where nobody listens", async () => {
    lock({ image: "quay.io/a/b:1" });
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, "close");
    await assert.rejects(images({ mirror: `127.0.0.1:${String(port)}` }, file), /ECONNREFUSED/);
  });

  it("fail a check where a tag was moved, or never locked", async () => {
    lock({ image: "quay.io/a/b:1", digest: other }, { image: "quay.io/a/c:1" });
    has("a/b", "1", sends("b"));
    has("a/c", "1", sends("c"));
    const message = await refused({ check: true });
    assert.ok(message.includes(`  quay.io/a/b:1: ${digestOf("b")} (locked: ${other})\n`), message);
    assert.ok(message.includes(`  quay.io/a/c:1: ${digestOf("c")}\n`), message);
    assert.match(message, /fix: find out why a tag was moved/);
  });
});
