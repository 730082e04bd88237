import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { apiClient, type Connection, type Request } from "./api-client";
import { ensureControlPlaneBinaries, type Binaries } from "./build";
import { createFiles, writeSecret, type Files } from "./files";
import { freePorts } from "../../support/free-ports";
import { kubeconfig } from "./kubeconfig";
import { addReadyNode } from "./node";
import { onProcessEnd } from "../../support/process-end";
import { Program, type ProgramSpec } from "../../support/program";
import * as programs from "./programs";
import { addDefaultStorageClass, addPersistentVolumes } from "./storage";
import { waitFor } from "../../support/wait-for";

export interface ControlPlaneOptions {
  /** Name of the kubeconfig's context. @default "kind-otel-lgtm-test" */
  readonly context?: string;
}

/** A running Kubernetes control plane with one simulated node. */
export interface ControlPlane {
  readonly kubeconfigPath: string;
  readonly context: string;
  readonly url: string;
  readonly token: string;
  readonly logsDir: string;
  /** A request to the API server as system:masters. */
  readonly request: Request;
  /** Runs kubectl against it and returns its output; for debugging, tests use `request`. */
  kubectl(...args: string[]): Promise<string>;
  /** Makes volumes of the default StorageClass; nothing provisions, and each serves one claim. */
  addPersistentVolumes(count: number, size: string): Promise<void>;
  /** Ends every program and removes the directory with their data and logs. */
  stop(): Promise<void>;
}

const DEFAULT_CONTEXT = "kind-otel-lgtm-test";
const STEP_DEADLINE_MS = 120_000;

export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const binaries = await ensureControlPlaneBinaries();
  const token = randomBytes(24).toString("hex");
  const machinery = new Machinery(createFiles(token));
  try {
    const context = options.context ?? DEFAULT_CONTEXT;
    const { connection, request } = await serve(machinery, binaries, token);
    writeSecret(machinery.files.kubeconfig, kubeconfig(context, connection));
    await populate(machinery, binaries, request);
    return controlPlane(machinery, binaries, context, connection, request);
  } catch (error) {
    await machinery.stopPrograms();
    throw startFailure(error, machinery.files);
  }
}

/** The programs that run so far, and their end. */
class Machinery {
  readonly #programs: Program[] = [];
  readonly #forget: () => void;

  constructor(readonly files: Files) {
    this.#forget = onProcessEnd(() => {
      for (const program of this.#programs) program.kill();
      this.removeFiles();
    });
  }

  start(spec: ProgramSpec): void {
    this.#programs.push(new Program(spec, this.files.logs));
  }

  /** Waits for a step of the start, but not once a program has died. */
  get wait(): { deadlineMs: number; giveUp: () => Error | undefined } {
    const giveUp = (): Error | undefined =>
      this.#programs.map(({ failure }) => failure).find((failure) => failure !== undefined);
    return { deadlineMs: STEP_DEADLINE_MS, giveUp };
  }

  async stopPrograms(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    this.#forget();
  }

  removeFiles(): void {
    rmSync(this.files.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Served {
  readonly connection: Connection;
  readonly request: Request;
}

/** Starts the API server with its store. It retries until etcd answers, so both start at once. */
async function serve(machinery: Machinery, binaries: Binaries, token: string): Promise<Served> {
  const { files, wait } = machinery;
  const [etcdPort = 0, apiServerPort = 0] = await freePorts(2);
  machinery.start(programs.etcd(binaries, files, etcdPort));
  const ports = { etcd: etcdPort, apiServer: apiServerPort };
  machinery.start(programs.apiServer(binaries, files, ports));
  await waitFor(() => existsSync(files.servingKey), {
    ...wait,
    what: "kube-apiserver to sign its certificate",
  });
  const url = `https://127.0.0.1:${apiServerPort}`;
  const connection = { url, token, ca: readFileSync(files.servingCertificate, "utf8") };
  const request = apiClient(connection);
  await waitFor(async () => (await request("GET", "/readyz")) === "ok", {
    ...wait,
    what: "kube-apiserver to be ready",
  });
  return { connection, request };
}

/** Starts what acts on the API server's objects, and waits until pods can run. */
async function populate(machinery: Machinery, binaries: Binaries, request: Request): Promise<void> {
  const { files, wait } = machinery;
  machinery.start(programs.controllerManager(binaries, files));
  machinery.start(programs.scheduler(binaries, files));
  machinery.start(programs.kwok(binaries, files));
  await Promise.all([
    addReadyNode(request, wait),
    addDefaultStorageClass(request),
    waitFor(() => request("GET", "/api/v1/namespaces/default/serviceaccounts/default"), {
      ...wait,
      what: "kube-controller-manager to make the default ServiceAccount",
    }),
  ]);
}

function controlPlane(
  machinery: Machinery,
  binaries: Binaries,
  context: string,
  { url, token }: Connection,
  request: Request,
): ControlPlane {
  const { files } = machinery;
  const run = promisify(execFile);
  return {
    kubeconfigPath: files.kubeconfig,
    context,
    url,
    token,
    logsDir: files.logs,
    request,
    kubectl: async (...args) => {
      const env = { ...process.env, KUBECONFIG: files.kubeconfig };
      return (await run(binaries.kubectl, args, { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
    },
    addPersistentVolumes: (count, size) => addPersistentVolumes(request, count, size),
    stop: async () => {
      await machinery.stopPrograms();
      machinery.removeFiles();
    },
  };
}

/** After a failed start the directory stays: its logs are the only evidence. */
function startFailure(cause: unknown, files: Files): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`the control plane did not start (logs in ${files.logs}): ${message}`, {
    cause,
  });
}
