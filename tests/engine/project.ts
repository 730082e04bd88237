/** A copy of this project with a stack of its own, a file backend and a passphrase, for runs of the real engine. */
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import {
  cpSync,
  mkdirSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { ROOT } from "../../program/stack-file";
import { secretMarkers } from "../support/secret-markers";

const LEFT_OUT = new Set(["node_modules", ".git", ".pulumi-local", "tests", "docs"]);
const STACK = "engine";

export interface EngineProject {
  readonly stack: Stack;
  /** Sets plain values of the stack, as a person would in its file. */
  configure(values: Readonly<Record<string, unknown>>): void;
  setSecrets(): Promise<void>;
  /** The stack's state as it lies in the backend. */
  stateFile(): string;
  remove(): void;
}

/** Makes the copy; `kubeconfig` and its context are where the stack goes. */
export async function engineProject(
  kubeconfig: string,
  values: Readonly<Record<string, unknown>>,
): Promise<EngineProject> {
  const base = mkdtempSync(join(tmpdir(), "otel-lgtm-engine-"));
  const workDir = join(base, "project");
  const backend = join(base, "backend");
  mkdirSync(backend);
  cpSync(ROOT, workDir, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(ROOT, source).split("/")[0] ?? ""),
  });
  symlinkSync(join(ROOT, "node_modules"), join(workDir, "node_modules"));
  const configure = (more: Readonly<Record<string, unknown>>) => {
    const config = Object.fromEntries(
      Object.entries({ ...values, ...more }).map(([key, value]) => [`otel-lgtm:${key}`, value]),
    );
    const file = join(workDir, `Pulumi.${STACK}.yaml`);
    // Secrets and their salt stay.
    const current = existsSync(file)
      ? (parse(readFileSync(file, "utf8")) as { config: object })
      : { config: {} };
    writeFileSync(
      file,
      stringify({
        ...current,
        config: {
          ...current.config,
          "pulumi:disable-default-providers": ["kubernetes"],
          ...config,
        },
      }),
    );
  };
  configure({});
  const stack = await LocalWorkspace.createStack(
    { stackName: STACK, workDir },
    {
      envVars: {
        PULUMI_BACKEND_URL: pathToFileURL(backend).href,
        PULUMI_CONFIG_PASSPHRASE: "only for this test",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        KUBECONFIG: kubeconfig,
      },
    },
  );
  return {
    stack,
    configure,
    setSecrets: async () => {
      for (const [name, value] of secretMarkers)
        await stack.setConfig(name, { value, secret: true });
    },
    stateFile: () =>
      readFileSync(join(backend, ".pulumi", "stacks", "otel-lgtm", `${STACK}.json`), "utf8"),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
