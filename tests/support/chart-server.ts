/** Charts on loopback: a chart repository over HTTP, and a registry over HTTPS, as helm asks for them. */
import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { stringify } from "yaml";
import { archiveName, type Chart } from "../../components/charts";

/** What is served in place of each chart, by its name. */
export type Served = Map<string, { readonly version: string; readonly archive: Buffer }>;

export class ChartServer {
  readonly served: Served = new Map();
  /** Paths that were asked for. */
  readonly requests: string[] = [];
  #server: Server | undefined;

  /** @returns Address of the repository. */
  startRepository(): Promise<string> {
    return this.#listen("http", createServer(this.#answer((path) => this.#repositoryFile(path))));
  }

  /**
   * @param tls Certificate for 127.0.0.1 and its key.
   * @returns Address of the registry, for otel-lgtm:charts.
   */
  startRegistry(tls: { readonly cert: Buffer; readonly key: Buffer }): Promise<string> {
    return this.#listen(
      "oci",
      createTlsServer(
        tls,
        this.#answer((path) => this.#registryFile(path)),
      ),
    );
  }

  add({ name, version }: Pick<Chart, "name" | "version">, archive: Buffer): void {
    this.served.set(name, { version, archive });
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async #listen(scheme: string, server: Server): Promise<string> {
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `${scheme}://127.0.0.1:${String((server.address() as AddressInfo).port)}/charts`;
  }

  #answer(file: (path: string) => readonly [string, Buffer] | undefined): RequestListener {
    return ({ method, url = "" }, response) => {
      this.requests.push(url);
      const [type, body] = file(url) ?? [];
      response.writeHead(body === undefined ? 404 : 200, {
        "content-type": type ?? "text/plain",
        "content-length": body?.length ?? 0,
        ...(body === undefined ? {} : { "docker-content-digest": digest(body) }),
      });
      response.end(method === "HEAD" ? undefined : body);
    };
  }

  #repositoryFile(path: string): readonly [string, Buffer] | undefined {
    if (path === "/charts/index.yaml") {
      const entries = [...this.served].map(([name, { version }]) => [
        name,
        [{ apiVersion: "v2", name, version, urls: [archiveName({ name, version })] }],
      ]);
      const index = { apiVersion: "v1", entries: Object.fromEntries(entries) as object };
      return ["application/yaml", Buffer.from(stringify(index))];
    }
    const found = [...this.served].find(
      ([name, { version }]) => path === `/charts/${archiveName({ name, version })}`,
    );
    return found && ["application/gzip", found[1].archive];
  }

  #registryFile(path: string): readonly [string, Buffer] | undefined {
    for (const [name, { version, archive }] of this.served) {
      const config = Buffer.from(JSON.stringify({ apiVersion: "v2", name, version }));
      const manifest = Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: MANIFEST,
          config: blob("application/vnd.cncf.helm.config.v1+json", config),
          layers: [blob("application/vnd.cncf.helm.chart.content.v1.tar+gzip", archive)],
        }),
      );
      const at = `/v2/charts/${name}`;
      if ([version, digest(manifest)].some((name) => path === `${at}/manifests/${name}`))
        return [MANIFEST, manifest];
      for (const content of [config, archive])
        if (path === `${at}/blobs/${digest(content)}`) return ["application/octet-stream", content];
    }
    return undefined;
  }
}

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";

const digest = (content: Buffer): string =>
  `sha256:${createHash("sha256").update(content).digest("hex")}`;

const blob = (mediaType: string, content: Buffer) => ({
  mediaType,
  digest: digest(content),
  size: content.length,
});
