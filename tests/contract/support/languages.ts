/** One program in each language that is shown to follow the contract, and where its telemetry is found. */
import { join } from "node:path";
import { AppProcess } from "../../apps/support/app-process";
import { GoMissingError } from "../../support/go-build";
import { ensureGoTools, executable, linkerFlags } from "../../support/go-tools";
import { skip } from "../../support/tools";
import { ensurePython, PythonMissingError } from "./python";
import { runToEnd, type Ended } from "./run";

/** Runs the program to its end, with nothing in its environment but this. */
export type Run = (env: Readonly<Record<string, string>>) => Promise<Ended>;

/** Names of what the program sends. */
export interface Names {
  readonly root: string;
  readonly child: string;
  readonly log: string;
  readonly counter: string;
  /** In seconds. */
  readonly histogram: string;
}

export interface Language {
  readonly name: "Node" | "Python" | "Go";
  readonly names: Names;
  /** Whether the SDK gives each process a service.instance.id; of others Alloy says which container they are. */
  readonly namesProcess: boolean;
  /** For a hook or a test: the program, with time enough to build it; skipped where the language is not installed. */
  readonly prepare: (context: Mocha.Context) => Promise<Run>;
}

const HERE = join(__dirname, "..");
const BUILD_TIMEOUT_MS = 30 * 60_000;
/** Without a collector, exporters give up by themselves, each after about 10 s. */
const DEADLINE_MS = 90_000;

const WORK: Names = {
  root: "work",
  child: "step",
  log: "work done",
  counter: "contract.work",
  histogram: "contract.work.duration",
};

/** The demo app, of the very bundle that is deployed. */
const node: Language = {
  name: "Node",
  names: {
    root: "GET /stock/:sku",
    child: "read stock",
    log: "stock read",
    counter: "inventory.lookups",
    histogram: "http.server.request.duration",
  },
  namesProcess: false,
  prepare: () =>
    Promise.resolve(async (env) => {
      const app = await AppProcess.start("inventory", env);
      try {
        await app.ready();
        await (await fetch(`${app.url}/stock/cup`)).arrayBuffer();
        app.signal("SIGTERM");
        return { code: await app.ended(), output: app.stdout + app.stderr };
      } finally {
        await app.kill();
      }
    }),
};

const python: Language = {
  name: "Python",
  names: WORK,
  namesProcess: true,
  prepare: async (context) => {
    const { binary, main } = await pythonProgram(context);
    return (env) => runToEnd(binary, [main], { env, deadlineMs: DEADLINE_MS });
  },
};

/** Python with the program's packages, and the program. */
export async function pythonProgram(
  context: Mocha.Context,
): Promise<{ readonly binary: string; readonly main: string }> {
  const directory = join(HERE, "python");
  const binary = await installed(context, PythonMissingError, () =>
    ensurePython(join(directory, "requirements.txt")),
  );
  return { binary, main: join(directory, "main.py") };
}

const go: Language = {
  name: "Go",
  names: WORK,
  namesProcess: false,
  prepare: async (context) => {
    const directory = join(HERE, "go");
    const built = await installed(context, GoMissingError, () =>
      ensureGoTools({
        name: "contract-go",
        directory,
        flags: () => linkerFlags({}),
        sources: ["main.go"],
        rename: { go: "contract-go" },
      }),
    );
    const binary = executable(built, "contract-go");
    return (env) => runToEnd(binary, [], { env, deadlineMs: DEADLINE_MS });
  },
};

async function installed<T>(
  context: Mocha.Context,
  missing: typeof GoMissingError | typeof PythonMissingError,
  make: () => Promise<T>,
): Promise<T> {
  context.timeout(BUILD_TIMEOUT_MS);
  try {
    return await make();
  } catch (error) {
    if (error instanceof missing) skip(context, error.message);
    throw error;
  }
}

export const LANGUAGES: readonly Language[] = [node, python, go];
