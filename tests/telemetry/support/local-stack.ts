/**
 * Alloy, Loki, Tempo and Prometheus as processes of this machine, from the very configuration that the charts render
 * with our values: only addresses, paths and the way to the Kubernetes API are changed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addresses } from "../../../components/addresses";
import { ALLOY_STABILITY_LEVEL } from "../../../components/values/alloy";
import type { Plan, PlannedRelease } from "../../../plan/plan";
import { freePorts } from "../../support/free-ports";
import { onProcessEnd } from "../../support/process-end";
import { Program } from "../../support/program";
import { renderRelease } from "../../support/charts";
import { waitFor } from "../../support/wait-for";

export type System = "loki" | "tempo" | "prometheus" | "alloy";

/** Where each system answers. */
export interface Endpoints {
  readonly loki: string;
  readonly tempo: string;
  readonly prometheus: string;
  readonly alloy: string;
  readonly otlpHttp: string;
  readonly otlpGrpc: string;
}

const READY: Readonly<Record<System, string>> = {
  loki: "/ready",
  tempo: "/ready",
  prometheus: "/-/ready",
  alloy: "/-/ready",
};
const READY_DEADLINE_MS = 90_000;

export class LocalStack {
  readonly #programs = new Map<System, Program>();
  readonly #forget: () => void;

  private constructor(
    private readonly plan: Plan,
    readonly directory: string,
    readonly endpoints: Endpoints,
    private readonly internal: {
      readonly lokiGrpc: number;
      readonly tempoGrpc: number;
      readonly tempoOtlpGrpc: number;
      readonly tempoOtlpHttp: number;
    },
    private readonly kubeconfig: string,
  ) {
    this.#forget = onProcessEnd(() => this.#programs.forEach((program) => program.kill()));
  }

  /** Picks addresses; `kubeconfig` is how Alloy reaches the API server. */
  static async create(plan: Plan, kubeconfig: string): Promise<LocalStack> {
    const [
      loki = 0,
      lokiGrpc = 0,
      tempo = 0,
      tempoGrpc = 0,
      tempoOtlpGrpc = 0,
      tempoOtlpHttp = 0,
      prometheus = 0,
      alloy = 0,
      otlpGrpc = 0,
      otlpHttp = 0,
    ] = await freePorts(10);
    const url = (port: number) => `http://127.0.0.1:${String(port)}`;
    return new LocalStack(
      plan,
      mkdtempSync(join(tmpdir(), "otel-lgtm-telemetry-")),
      {
        loki: url(loki),
        tempo: url(tempo),
        prometheus: url(prometheus),
        alloy: url(alloy),
        otlpHttp: url(otlpHttp),
        otlpGrpc: `127.0.0.1:${String(otlpGrpc)}`,
      },
      { lokiGrpc, tempoGrpc, tempoOtlpGrpc, tempoOtlpHttp },
      kubeconfig,
    );
  }

  /** Starts a system and waits until it says that it is ready. */
  async start(system: System): Promise<void> {
    const folder = join(this.directory, system);
    mkdirSync(folder, { recursive: true });
    const program = new Program(
      {
        name: system,
        binary: system,
        args: this.#arguments(system, folder),
        env: { KUBECONFIG: this.kubeconfig },
      },
      folder,
    );
    this.#programs.set(system, program);
    await waitFor(async () => (await fetch(`${this.endpoints[system]}${READY[system]}`)).ok, {
      what: `${system} to be ready`,
      deadlineMs: READY_DEADLINE_MS,
      everyMs: 250,
      giveUp: () => program.failure,
    });
  }

  /** The running process of a system. */
  program(system: System): Program {
    const program = this.#programs.get(system);
    if (program === undefined) throw new Error(`${system} was not started`);
    return program;
  }

  /** Everything that a system has printed at the end of its log. */
  logTail(system: System): string {
    return this.#programs.get(system)?.logTail(40) ?? "";
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#programs.values()].map((program) => program.stop()));
    this.#forget();
    rmSync(this.directory, { recursive: true, force: true });
  }

  #arguments(system: System, folder: string): string[] {
    const port = new URL(this.endpoints[system]).port;
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    switch (system) {
      case "loki": {
        const text = this.#rendered("loki", "loki", "config.yaml")
          .replaceAll("/var/loki", folder)
          .replace(
            "/etc/loki/runtime-config/runtime-config.yaml",
            file("runtime-config.yaml", "{}"),
          )
          .replace(
            "http_listen_port: 3100",
            `http_listen_address: 127.0.0.1\n  http_listen_port: ${port}`,
          )
          .replace(
            "grpc_listen_port: 9095",
            `grpc_listen_address: 127.0.0.1\n  grpc_listen_port: ${String(this.internal.lokiGrpc)}`,
          )
          .replace(
            /compactor_grpc_address: .*/,
            `compactor_grpc_address: 127.0.0.1:${String(this.internal.lokiGrpc)}\n  instance_addr: 127.0.0.1`,
          );
        return [
          `-config.file=${file("config.yaml", text)}`,
          "-target=all",
          "-memberlist.bind-addr=127.0.0.1",
        ];
      }
      case "tempo": {
        const text = this.#local(this.#rendered("tempo", "tempo", "tempo.yaml"))
          .replaceAll("/var/tempo", folder)
          .replace(
            "http_listen_port: 3200",
            `http_listen_address: 127.0.0.1\n  http_listen_port: ${port}`,
          )
          .replace(
            "grpc_listen_port: 9095",
            `grpc_listen_address: 127.0.0.1\n  grpc_listen_port: ${String(this.internal.tempoGrpc)}`,
          )
          .replace("0.0.0.0:4317", `127.0.0.1:${String(this.internal.tempoOtlpGrpc)}`)
          .replace("0.0.0.0:4318", `127.0.0.1:${String(this.internal.tempoOtlpHttp)}`);
        return [`-config.file=${file("tempo.yaml", text)}`, "-mem-ballast-size-mbs=0"];
      }
      case "prometheus": {
        const text = this.#local(this.#rendered("prometheus", "prometheus", "prometheus.yml"))
          .replace(
            "/etc/config/alerting_rules.yml",
            file(
              "alerting_rules.yml",
              this.#rendered("prometheus", "prometheus", "alerting_rules.yml"),
            ),
          )
          .replace("localhost:9090", `127.0.0.1:${port}`);
        const rendered = this.#containerArguments("prometheus", "prometheus").filter((argument) =>
          /^--(web\.enable|enable-feature|storage\.tsdb\.retention)/.test(argument),
        );
        return [
          ...rendered,
          `--config.file=${file("prometheus.yml", text)}`,
          `--storage.tsdb.path=${join(folder, "data")}`,
          `--web.listen-address=127.0.0.1:${port}`,
        ];
      }
      case "alloy": {
        const config = this.plan.registrations.find(
          ({ name, type }) => type.endsWith(":ConfigMap") && name === "alloy-config",
        )?.inputs["data"] as Record<string, string>;
        const text = this.#local(config["config.alloy"] ?? "")
          .replace('"0.0.0.0:4317"', `"${this.endpoints.otlpGrpc}"`)
          .replace('"0.0.0.0:4318"', `"${new URL(this.endpoints.otlpHttp).host}"`)
          .replace('otelcol.processor.k8sattributes "default" {', '$&\n\tauth_type = "kubeConfig"')
          .replace('discovery.kubernetes "pods" {', `$&\n\tkubeconfig_file = "${this.kubeconfig}"`)
          .replace(
            'loki.source.kubernetes "pods" {',
            `$&\n\tclient {\n\t\tkubeconfig_file = "${this.kubeconfig}"\n\t}`,
          );
        return [
          "run",
          file("config.alloy", text),
          `--storage.path=${join(folder, "data")}`,
          `--server.http.listen-addr=127.0.0.1:${port}`,
          "--disable-reporting",
          `--stability.level=${ALLOY_STABILITY_LEVEL}`,
        ];
      }
    }
  }

  /** In-cluster addresses replaced by those of the processes here. */
  #local(text: string): string {
    const at = addresses("monitoring");
    const pairs: [string, string][] = [
      [at.loki, this.endpoints.loki],
      [at.tempoOtlpHttp, `http://127.0.0.1:${String(this.internal.tempoOtlpHttp)}`],
      [at.tempo, this.endpoints.tempo],
      [at.prometheus, this.endpoints.prometheus],
      [at.alloy, new URL(this.endpoints.alloy).host],
    ];
    return pairs.reduce(
      (result, [from, to]) =>
        result.replaceAll(from, to).replaceAll(new RegExp(`\\b${hostOf(from)}`, "g"), hostOf(to)),
      text,
    );
  }

  #release(resource: PlannedRelease["resource"]): PlannedRelease {
    const release = this.plan.releases.find((one) => one.resource === resource);
    if (release === undefined) throw new Error(`the plan has no release ${resource}`);
    return release;
  }

  #rendered(resource: PlannedRelease["resource"], configMap: string, key: string): string {
    const release = this.#release(resource);
    const found = renderRelease(release, release.values).find(
      ({ kind, metadata }) => kind === "ConfigMap" && metadata.name === configMap,
    );
    return found?.data?.[key] ?? "";
  }

  #containerArguments(resource: PlannedRelease["resource"], workload: string): string[] {
    const release = this.#release(resource);
    const found = renderRelease(release, release.values).find(
      ({ spec, metadata }) => spec?.template !== undefined && metadata.name === workload,
    );
    const container = found?.spec?.template?.spec.containers[0] as unknown as
      { args?: string[] } | undefined;
    return container?.args ?? [];
  }
}

/** host:port of an address with or without scheme, safe in a regular expression where it is replaced. */
const hostOf = (address: string): string => address.replace(/^http:\/\//, "");
