/** The OTLP door with token and TLS, in real Alloy. */
import assert from "node:assert/strict";
import * as grpc from "@grpc/grpc-js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SECRETS } from "../../components/addresses";
import { ALLOY_SECRETS, ALLOY_TLS } from "../../components/values/alloy";
import { makePlan } from "../../plan/plan";
import { alloyConfig } from "../../telemetry/alloy/config";
import { loopbackCertificate } from "../support/certificate";
import { encodeRequest, grpcPath } from "../support/otlp/codec";
import { logs } from "../support/otlp/payloads";
import { settingsWith } from "../support/settings";
import { hasTool, skip } from "../support/tools";
import { MountedSecret } from "../support/mounted-secret";
import { waitFor } from "../support/wait-for";
import { LocalStack } from "./support/local-stack";

const TOKEN = "a-token-of-some-length";
const BODY = encodeRequest("logs", logs({ resource: { "service.name": "door" }, count: 1 }));

describe("the OTLP door with token and TLS", function () {
  this.timeout(240_000);
  const files = mkdtempSync(join(tmpdir(), "otel-lgtm-door-"));
  let stack: LocalStack | undefined;
  let ca: Buffer = Buffer.alloc(0);
  let token: MountedSecret;
  let tls: MountedSecret;

  before(async function () {
    if (!hasTool("alloy")) skip(this, "alloy is not on PATH");
    const certificate = loopbackCertificate(files);
    if (certificate === undefined) skip(this, "openssl is not on PATH");
    ca = certificate.cert;
    token = new MountedSecret(join(files, "secrets"), { [SECRETS.otlpToken.key]: TOKEN });
    tls = new MountedSecret(join(files, "tls"), {
      "tls.crt": certificate.cert,
      "tls.key": certificate.key,
    });
    const settings = settingsWith(
      {
        podLogs: false,
        kubernetesEvents: false,
        otlpTls: { secretName: "otlp-tls", caCertificate: ca.toString() },
      },
      { otlpToken: { value: TOKEN, encrypted: true } },
    );
    const nowhere = "http://127.0.0.1:9";
    const config = alloyConfig(settings, {
      logs: nowhere,
      traces: nowhere,
      metrics: `${nowhere}/api/v1/write`,
    })
      .replaceAll(ALLOY_SECRETS, token.directory)
      .replaceAll(ALLOY_TLS, tls.directory)
      // Nobody waits an hour here; what matters is that it is looked at again.
      .replaceAll(/reload_interval = "1h"/g, 'reload_interval = "1s"')
      // There is no API server here, and who sends is not asked.
      .replace(/\twait_for_metadata .*\n/, "\twait_for_metadata = false\n");
    const kubeconfig = join(files, "kubeconfig");
    writeFileSync(kubeconfig, KUBECONFIG);
    stack = await LocalStack.create({
      plan: await makePlan("dev"),
      programs: { alloy: "alloy" },
      alloyConfig: config,
      kubeconfig,
    });
    await stack.start("alloy");
  });
  after(async () => {
    await stack?.stop();
    rmSync(files, { recursive: true, force: true });
  });

  /** Status of one request by HTTPS. */
  const post = (headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const url = `${stack?.endpoints.otlpHttp.replace("http:", "https:") ?? ""}/v1/logs`;
      request(
        url,
        {
          method: "POST",
          ca,
          agent: false,
          servername: "localhost",
          headers: { "content-type": "application/x-protobuf", ...headers },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on("error", reject)
        .end(BODY);
    });

  /** Status of one call by gRPC. */
  const call = (token: string | undefined, credentials: grpc.ChannelCredentials): Promise<string> =>
    new Promise((resolve) => {
      const client = new grpc.Client(stack?.endpoints.otlpGrpc ?? "", credentials);
      const metadata = new grpc.Metadata();
      if (token !== undefined) metadata.set("authorization", `Bearer ${token}`);
      const asIs = (bytes: Buffer) => bytes;
      client.makeUnaryRequest(
        grpcPath("logs"),
        asIs,
        asIs,
        BODY,
        metadata,
        { deadline: Date.now() + 5000 },
        (error) => {
          client.close();
          resolve(grpc.status[error?.code ?? grpc.status.OK]);
        },
      );
    });

  it("takes who has the token", async () => {
    assert.equal(await post({ authorization: `Bearer ${TOKEN}` }), 200);
    assert.equal(await call(TOKEN, grpc.credentials.createSsl(ca)), "OK");
  });

  it("answers 401 and UNAUTHENTICATED to who has none, or another", async () => {
    assert.equal(await post({}), 401);
    assert.equal(await post({ authorization: "Bearer another-token-of-length" }), 401);
    assert.equal(await call(undefined, grpc.credentials.createSsl(ca)), "UNAUTHENTICATED");
    assert.equal(await call("another-token", grpc.credentials.createSsl(ca)), "UNAUTHENTICATED");
  });

  it("takes a new token without a restart, and the old one no more", async () => {
    const renewed = "the-token-that-follows-it";
    const status = (one: string) => post({ authorization: `Bearer ${one}` });
    const renew = async (one: string) => {
      token.write({ [SECRETS.otlpToken.key]: one });
      await waitFor(async () => (await status(one)) === 200, {
        what: `${one} to be taken`,
        deadlineMs: 90_000,
      });
    };
    await renew(renewed);
    assert.equal(await status(TOKEN), 401);
    assert.equal(await call(TOKEN, grpc.credentials.createSsl(ca)), "UNAUTHENTICATED");
    assert.equal(await call(renewed, grpc.credentials.createSsl(ca)), "OK");
    await renew(TOKEN);
  });

  it("serves a new certificate without a restart", async () => {
    const directory = mkdtempSync(join(files, "renewed-"));
    const { cert, key } = loopbackCertificate(directory)!;
    const old = ca;
    tls.write({ "tls.crt": cert, "tls.key": key });
    ca = cert;
    const authorization = `Bearer ${TOKEN}`;
    await waitFor(async () => (await post({ authorization })) === 200, {
      what: "the new certificate to be served",
      deadlineMs: 30_000,
    });
    ca = old;
    await assert.rejects(post({ authorization }), /self-signed|certificate/);
    ca = cert;
  });

  it("does not speak without TLS", async () => {
    const plain = await fetch(`${stack?.endpoints.otlpHttp ?? ""}/v1/logs`, {
      method: "POST",
      headers: { "content-type": "application/x-protobuf", authorization: `Bearer ${TOKEN}` },
      body: new Uint8Array(BODY),
    });
    assert.equal(plain.status, 400);
    assert.equal(await call(TOKEN, grpc.credentials.createInsecure()), "UNAVAILABLE");
  });
});

/** Of a cluster that is not there. */
const KUBECONFIG = `apiVersion: v1
kind: Config
current-context: none
clusters: [{name: none, cluster: {server: "https://127.0.0.1:9"}}]
users: [{name: none, user: {token: none}}]
contexts: [{name: none, context: {cluster: none, user: none}}]
`;
