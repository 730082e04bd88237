/**
 * Runs Pulumi code in this process, without engine, cluster or network, and records every registration as the engine
 * would receive it: inputs, and the options that Pulumi's own mocks leave out.
 */
import * as pulumi from "@pulumi/pulumi";

/** One resource as the program asked for it. */
export interface Registration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** False for components. */
  readonly custom: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Names of the properties that are or hold secrets. */
  readonly secretInputs: readonly string[];
  readonly parent: string | undefined;
  /** URN of the provider, without its id. */
  readonly provider: string | undefined;
  /** URNs, components already expanded into their resources. */
  readonly dependencies: readonly string[];
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly deleteBeforeReplace: boolean;
  readonly aliases: readonly string[];
}

/** What a recorded run is given. */
export interface RecorderConfig {
  readonly stack: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly secretKeys?: readonly string[];
  /** State of a resource whose outputs are more than its inputs, such as a StackReference. */
  readonly stateOf?: (args: pulumi.runtime.MockResourceArgs) => Record<string, unknown> | undefined;
}

/** The part of the engine's request that the SDK does not type for us. */
interface RegisterRequest {
  getType(): string;
  getName(): string;
  getCustom(): boolean;
  getObject(): { toJavaScript(): Record<string, unknown> };
  getParent(): string;
  getProvider(): string;
  getDependenciesList(): string[];
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getDeletebeforereplace(): boolean;
  getAliasurnsList(): string[];
}

interface Monitor {
  registerResource(
    request: RegisterRequest,
    callback: (error: Error | null, response: { getUrn(): string }) => void,
  ): void;
}

/** Marks a secret on the engine's wire. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** What stands in a recorded input where the program passed a secret. */
export const SECRET_TEXT = "[secret]";

/** Runs `program` and returns what it returned and every registration, in order. */
export async function record<T>(
  config: RecorderConfig,
  program: () => T,
): Promise<{ result: T; registrations: Registration[] }> {
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => ({
        id: `${args.name}-id`,
        state: { ...(args.inputs as object), ...config.stateOf?.(args) },
      }),
      call: ({ inputs }) => inputs as Record<string, unknown>,
    },
    "otel-lgtm",
    config.stack,
    true,
  );
  pulumi.runtime.setAllConfig({ ...config.values }, [...(config.secretKeys ?? [])]);
  const registrations: Registration[] = [];
  observe(registrations);
  const failure = captureRejections();
  try {
    const result = program();
    // A resource whose inputs fail is never registered, and the run would wait for it without end.
    await Promise.race([pulumi.runtime.disconnect(), failure.first]);
    // Node reports a rejection that nobody handled only after the promises of this turn.
    await Promise.race([new Promise(setImmediate), failure.first]);
    return { result, registrations };
  } finally {
    failure.release();
  }
}

function observe(registrations: Registration[]): void {
  const monitor = pulumi.runtime.getMonitor() as unknown as Monitor;
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, callback) => {
    register(request, (error, response) => {
      if (error === null) registrations.push(registration(request, response.getUrn()));
      callback(error, response);
    });
  };
}

function registration(request: RegisterRequest, urn: string): Registration {
  const wire = request.getObject().toJavaScript();
  const secretInputs = Object.entries(wire).flatMap(([name, value]) =>
    holdsSecret(value) ? [name] : [],
  );
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    inputs: hideSecrets(wire) as Record<string, unknown>,
    secretInputs,
    parent: request.getParent() || undefined,
    provider: request.getProvider().replace(/::[^:]*$/, "") || undefined,
    dependencies: [...request.getDependenciesList()].sort(),
    protect: request.getProtect(),
    retainOnDelete: request.getRetainondelete(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    aliases: request.getAliasurnsList(),
  };
}

function holdsSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ((value as Record<string, unknown>)[SIGNATURE] === SECRET) return true;
  return Object.values(value).some(holdsSecret);
}

function hideSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hideSecrets);
  if (typeof value !== "object" || value === null) return value;
  const { [SIGNATURE]: signature, value: secret } = value as Record<string, unknown>;
  if (signature === SECRET) return blank(secret);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideSecrets(inner)]));
}

/** The shape of a secret: which keys it has may be seen, what stands in them may not. */
function blank(secret: unknown): unknown {
  if (typeof secret !== "object" || secret === null) return SECRET_TEXT;
  if (Array.isArray(secret)) return secret.map(blank);
  return Object.fromEntries(Object.entries(secret).map(([key, inner]) => [key, blank(inner)]));
}

/** An error inside an `apply` surfaces as an unhandled rejection; it must fail the run that caused it. */
function captureRejections(): { readonly first: Promise<never>; readonly release: () => void } {
  let listener: (error: unknown) => void = () => undefined;
  const first = new Promise<never>((_, reject) => {
    listener = (error) => reject(error instanceof Error ? error : new Error(String(error)));
  });
  // Whoever races with it sees the failure; nobody has to.
  first.catch(() => undefined);
  process.on("unhandledRejection", listener);
  return { first, release: () => process.off("unhandledRejection", listener) };
}
