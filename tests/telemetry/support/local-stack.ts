/**
 * Alloy, Loki, Tempo and Prometheus as processes of this machine, from the very configuration that a plan writes: only
 * addresses, paths and the way to the Kubernetes API are changed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { addresses } from "../../../components/addresses";
import { ALLOY_STABILITY_LEVEL } from "../../../components/values/alloy";
import { APPLICATIONS } from "../../../telemetry/scrape/jobs";
import type { Plan } from "../../../plan/plan";
import { freePorts } from "../../support/free-ports";
import { onProcessEnd } from "../../support/process-end";
import { Program } from "../../support/program";
import { waitFor } from "../../support/wait-for";
import * as written from "./written";

export type System = "loki" | "tempo" | "prometheus" | "alloy";

/** Path of each system's program, as far as it is to be started. */
export type Programs = Readonly<Partial<Record<System, string>>>;

/** Where each system answers. */
export interface Endpoints {
  readonly loki: string;
  readonly tempo: string;
  readonly prometheus: string;
  readonly alloy: string;
  readonly otlpHttp: string;
  readonly otlpGrpc: string;
  /** Where Alloy sends traces. */
  readonly tempoOtlpHttp: string;
}

export interface LocalStackOptions {
  readonly plan: Plan;
  readonly programs: Programs;
  /** How Alloy reaches the API server. */
  readonly kubeconfig?: string;
  /** Text of config.alloy instead of the plan's, from the same templates with other settings. */
  readonly alloyConfig?: string;
  /** Where a system keeps its data instead of a folder of the stack's own. */
  readonly data?: Readonly<Partial<Record<System, string>>>;
  /** cgroup that Alloy runs in. */
  readonly alloyCgroup?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** One address that stands in for every backend. */
  readonly everythingTo?: string;
  /** Processes that Prometheus finds as pods: their addresses, and what the discovery would say of them. */
  readonly pods?: readonly { readonly address: string; readonly meta: Record<string, string> }[];
}

const READY: Readonly<Record<System, string>> = {
  loki: "/ready",
  tempo: "/ready",
  prometheus: "/-/ready",
  alloy: "/-/ready",
};
const READY_DEADLINE_MS = 90_000;
const HERE = "127.0.0.1";

export class LocalStack {
  readonly directory = mkdtempSync(join(tmpdir(), "otel-lgtm-telemetry-"));
  readonly #programs = new Map<System, Program>();
  readonly #forget: () => void;

  private constructor(
    private readonly options: LocalStackOptions,
    readonly endpoints: Endpoints,
    private readonly grpc: {
      readonly loki: number;
      readonly tempo: number;
      readonly tempoOtlp: number;
    },
  ) {
    this.#forget = onProcessEnd(() => this.#programs.forEach((program) => program.kill()));
  }

  static async create(options: LocalStackOptions): Promise<LocalStack> {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] =
      await freePorts(10);
    const url = (port: number) => `http://${HERE}:${String(port)}`;
    return new LocalStack(
      options,
      {
        loki: options.everythingTo ?? url(a),
        tempo: options.everythingTo ?? url(b),
        prometheus: options.everythingTo ?? url(c),
        alloy: url(d),
        otlpHttp: url(e),
        otlpGrpc: `${HERE}:${String(f)}`,
        tempoOtlpHttp: options.everythingTo ?? url(g),
      },
      { loki: h, tempo: i, tempoOtlp: j },
    );
  }

  /** Starts systems one after the other, each until it says that it is ready: again, on its data, where it ran before. */
  async start(...systems: readonly System[]): Promise<void> {
    for (const system of systems) {
      const folder = join(this.directory, system);
      mkdirSync(folder, { recursive: true });
      const binary = this.options.programs[system];
      if (binary === undefined) throw new Error(`no program was given for ${system}`);
      const program = new Program(this.#spec(system, binary, folder), folder);
      this.#programs.set(system, program);
      await waitFor(async () => (await fetch(`${this.endpoints[system]}${READY[system]}`)).ok, {
        what: `${system} to be ready`,
        deadlineMs: READY_DEADLINE_MS,
        everyMs: 250,
        giveUp: () => program.failure,
      });
    }
  }

  /** The running process of a system. */
  program(system: System): Program {
    const program = this.#programs.get(system);
    if (program === undefined) throw new Error(`${system} was not started`);
    return program;
  }

  /** The end of a system's log. */
  logTail(system: System): string {
    return this.#programs.get(system)?.logTail(40) ?? "";
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#programs.values()].map((program) => program.stop()));
    this.#forget();
    rmSync(this.directory, { recursive: true, force: true });
  }

  #spec(system: System, binary: string, folder: string) {
    const data = this.options.data?.[system] ?? join(folder, "data");
    mkdirSync(data, { recursive: true });
    const args = this.#arguments(system, folder, data);
    const cgroup = system === "alloy" ? this.options.alloyCgroup : undefined;
    const env = {
      ...this.options.env,
      ...(this.options.kubeconfig === undefined ? {} : { KUBECONFIG: this.options.kubeconfig }),
    };
    // A process reads its memory limit when it starts, so it must be in its cgroup by then.
    return cgroup === undefined
      ? { name: system, binary, args, env }
      : {
          name: system,
          binary: "sh",
          args: ["-c", `echo $$ > ${cgroup}/cgroup.procs && exec "$@"`, "sh", binary, ...args],
          env,
        };
  }

  #arguments(system: System, folder: string, data: string): string[] {
    const { plan } = this.options;
    const port = Number(new URL(this.endpoints[system]).port);
    const file = (name: string, content: unknown) => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === "string" ? content : stringify(content));
      return path;
    };
    const listen = (http: number, grpc: number) => ({
      http_listen_address: HERE,
      http_listen_port: http,
      grpc_listen_address: HERE,
      grpc_listen_port: grpc,
    });
    switch (system) {
      case "loki": {
        const configuration = written.lokiConfiguration(plan);
        return [
          `-config.file=${file("config.yaml", {
            ...moved(configuration, "/var/loki", data),
            server: { ...(configuration["server"] as object), ...listen(port, this.grpc.loki) },
            common: {
              ...(moved(configuration, "/var/loki", data)["common"] as object),
              instance_addr: HERE,
              compactor_grpc_address: `${HERE}:${String(this.grpc.loki)}`,
            },
          })}`,
          "-target=all",
        ];
      }
      case "tempo": {
        const configuration = moved(written.tempoConfiguration(plan), "/var/tempo", data);
        const otlp = {
          grpc: { endpoint: `${HERE}:${String(this.grpc.tempoOtlp)}` },
          http: { endpoint: new URL(this.endpoints.tempoOtlpHttp).host },
        };
        return [
          `-config.file=${file("tempo.yaml", {
            ...this.#local(configuration),
            server: { ...(configuration["server"] as object), ...listen(port, this.grpc.tempo) },
            distributor: { receivers: { otlp: { protocols: otlp } } },
          })}`,
          "-mem-ballast-size-mbs=0",
        ];
      }
      case "prometheus": {
        const rules = file("alerting_rules.yml", written.prometheusRules(plan));
        return [
          ...written.prometheusFlags(plan),
          `--config.file=${file("prometheus.yml", {
            ...this.#discovered(this.#local(written.prometheusConfiguration(plan))),
            rule_files: [rules],
          })}`,
          `--storage.tsdb.path=${data}`,
          `--web.listen-address=${HERE}:${String(port)}`,
        ];
      }
      case "alloy": {
        const { kubeconfig = "", alloyConfig = written.alloyText(plan) } = this.options;
        const text = this.#localText(alloyConfig)
          .replace('"0.0.0.0:4317"', `"${this.endpoints.otlpGrpc}"`)
          .replace('"0.0.0.0:4318"', `"${new URL(this.endpoints.otlpHttp).host}"`)
          .replace('otelcol.processor.k8sattributes "default" {', '$&\n\tauth_type = "kubeConfig"')
          .replace('discovery.kubernetes "pods" {', `$&\n\tkubeconfig_file = "${kubeconfig}"`)
          .replaceAll(
            /loki\.source\.kubernetes(_events)? "\w+" \{/g,
            `$&\n\tclient {\n\t\tkubeconfig_file = "${kubeconfig}"\n\t}`,
          );
        return [
          "run",
          file("config.alloy", text),
          `--storage.path=${data}`,
          `--server.http.listen-addr=${HERE}:${String(port)}`,
          "--disable-reporting",
          `--stability.level=${ALLOY_STABILITY_LEVEL}`,
        ];
      }
    }
  }

  /** The job that scrapes pods, with those that were given instead of those that the API server would name. */
  #discovered(configuration: Record<string, unknown>): Record<string, unknown> {
    const { pods } = this.options;
    if (pods === undefined) return configuration;
    const jobs = configuration["scrape_configs"] as Record<string, unknown>[];
    return {
      ...configuration,
      scrape_configs: jobs.map(({ kubernetes_sd_configs: discovery, ...job }) =>
        job["job_name"] === APPLICATIONS
          ? {
              ...job,
              static_configs: pods.map(({ address, meta }) => ({
                targets: [address],
                labels: meta,
              })),
            }
          : { ...job, ...(discovery === undefined ? {} : { kubernetes_sd_configs: discovery }) },
      ),
    };
  }

  #local<T>(configuration: T): T {
    return JSON.parse(this.#localText(JSON.stringify(configuration))) as T;
  }

  /** In-cluster addresses replaced by those of the processes here. */
  #localText(text: string): string {
    const at = addresses("monitoring");
    const pairs: [string, string][] = [
      [at.loki, this.endpoints.loki],
      [at.tempoOtlpHttp, this.endpoints.tempoOtlpHttp],
      [at.tempo, this.endpoints.tempo],
      [at.prometheus, this.endpoints.prometheus],
      [at.alloy, new URL(this.endpoints.alloy).host],
      ["localhost:9090", new URL(this.endpoints.prometheus).host],
    ];
    return pairs.reduce(
      (result, [from, to]) => result.replaceAll(from, to).replaceAll(hostOf(from), hostOf(to)),
      text,
    );
  }
}

const hostOf = (address: string): string => address.replace(/^http:\/\//, "");

/** A configuration with its data elsewhere. */
const moved = <T>(configuration: T, from: string, to: string): T =>
  JSON.parse(JSON.stringify(configuration).replaceAll(from, to)) as T;
