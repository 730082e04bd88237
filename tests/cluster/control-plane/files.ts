import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything one control plane keeps on disk, below one temporary directory. */
export interface Files {
  readonly root: string;
  readonly logs: string;
  readonly etcdData: string;
  readonly certificates: string;
  /** Written by the API server; holds its own CA after its certificate. */
  readonly servingCertificate: string;
  readonly servingKey: string;
  readonly tokens: string;
  readonly serviceAccountPrivateKey: string;
  readonly serviceAccountPublicKey: string;
  readonly kubeconfig: string;
  readonly kwokHome: string;
}

export function createFiles(token: string): Files {
  const root = mkdtempSync(join(tmpdir(), "control-plane-"));
  const at = (name: string): string => join(root, name);
  const files: Files = {
    root,
    logs: at("logs"),
    etcdData: at("etcd"),
    certificates: at("certificates"),
    servingCertificate: at("certificates/apiserver.crt"),
    servingKey: at("certificates/apiserver.key"),
    tokens: at("tokens.csv"),
    serviceAccountPrivateKey: at("service-account.key"),
    serviceAccountPublicKey: at("service-account.pub"),
    kubeconfig: at("kubeconfig.yaml"),
    kwokHome: at("kwok"),
  };
  for (const directory of [files.logs, files.certificates, files.kwokHome]) mkdirSync(directory);
  // The group system:masters is above RBAC: the tests' own requests are never in question.
  writeSecret(files.tokens, `${token},admin,admin,"system:masters"\n`);
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  writeSecret(files.serviceAccountPrivateKey, privateKey);
  writeSecret(files.serviceAccountPublicKey, publicKey);
  return files;
}

export function writeSecret(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
}
