import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate for loopback, which nobody but its holder vouches for, and its key. */
export interface Certificate {
  readonly certFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Makes one, valid for a day, below a directory; nothing where openssl is not on PATH. */
export function loopbackCertificate(directory: string): Certificate | undefined {
  const [certFile, keyFile] = [join(directory, "tls.crt"), join(directory, "tls.key")];
  const { error } = spawnSync("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1".split(" "),
    ..."-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(" "),
    "-keyout",
    keyFile,
    "-out",
    certFile,
  ]);
  if (error !== undefined) return undefined;
  return { certFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
