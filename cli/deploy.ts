/** `npm run up` and `npm run down`. */
import { randomBytes } from "node:crypto";
import { execa } from "execa";
import { runChecks, type Check, type Outcome } from "../checks/check";
import { chartSource, context, storageClass } from "../checks/cluster";
import { kubectl, pulumiCli } from "../checks/machine";
import { makePlan } from "../plan/plan";
import { currentSettings } from "../program/settings";
import { readStackConfig, ROOT, UserError } from "../program/stack-file";
import { backendEnvironment } from "./backend";
import { colors } from "./terminal";

interface DeployOptions {
  readonly stack: string;
  readonly yes?: true;
  /** The cluster is another one than the state knows: look at it first. */
  readonly refresh?: boolean;
}

/**
 * Checks everything that can be checked before the engine starts, then runs `pulumi up`.
 * @throws UserError with every failed check; nothing was created then.
 */
export async function up({ stack, yes, refresh = false }: DeployOptions): Promise<void> {
  const settings = currentSettings(stack);
  await makePlan(stack);
  await demand([pulumiCli, kubectl]);
  await demand([context(settings), storageClass(settings), chartSource(settings)]);
  await selectStack(stack);
  await pulumi([
    "up",
    "--stack",
    stack,
    ...(yes === true ? ["--yes"] : []),
    ...(refresh ? ["--refresh"] : []),
    // They come below, once.
    "--suppress-outputs",
  ]);
  console.log("");
  await showOutputs(stack, false);
  console.log("\nGrafana's user is admin; its password: npm run outputs -- --show-secrets");
}

/** The stack's outputs, from the state that `up` wrote. */
export async function outputs({
  stack,
  showSecrets,
}: {
  readonly stack: string;
  readonly showSecrets?: true;
}): Promise<void> {
  currentSettings(stack);
  await demand([pulumiCli], "Nothing can be read");
  await showOutputs(stack, showSecrets === true);
}

async function showOutputs(stack: string, showSecrets: boolean): Promise<void> {
  await pulumi(["stack", "output", "--stack", stack, ...(showSecrets ? ["--show-secrets"] : [])]);
}

/** Removes everything that `up` made. */
export async function down({ stack, yes }: DeployOptions): Promise<void> {
  currentSettings(stack);
  await demand([pulumiCli], "Nothing was removed");
  await pulumi(["destroy", "--stack", stack, ...(yes === true ? ["--yes"] : [])]);
}

/** Makes the stack where it is not there yet. */
export async function selectStack(stack: string): Promise<void> {
  await pulumi(["stack", "select", stack, "--create"]);
}

/** Makes the required secrets that the stack does not have yet, and says so. */
export async function makeMissingSecrets(stack: string): Promise<void> {
  for (const name of readStackConfig(stack).missingSecrets) {
    await pulumi(["config", "set", "--secret", name, "--stack", stack], newSecret());
    console.log(`Made ${name}, encrypted in Pulumi.${stack}.yaml.`);
  }
}

const newSecret = (): string => randomBytes(32).toString("base64url");

/** Outcomes as lines: a tick and what was found, or a cross, what is wrong and how to mend it. */
export function outcomeLines(outcomes: readonly Outcome[]): string {
  return outcomes
    .map((outcome) =>
      outcome.ok
        ? `  ${colors.green("✓")} ${outcome.name}: ${outcome.found}`
        : `  ${colors.red("✗")} ${outcome.name}: ${outcome.problem.replaceAll("\n", "\n      ")}\n      fix: ${outcome.fix}`,
    )
    .join("\n");
}

async function demand(
  checks: readonly Check[],
  consequence = "Nothing was created",
): Promise<void> {
  const outcomes = await runChecks(checks);
  if (outcomes.some(({ ok }) => !ok))
    throw new UserError(`${consequence}:\n${outcomeLines(outcomes.filter(({ ok }) => !ok))}`);
}

/**
 * The Pulumi CLI on this program, its output on ours.
 * @throws UserError where it fails; its own message stands above then.
 */
async function pulumi(args: readonly string[], input?: string): Promise<void> {
  const { exitCode } = await execa("pulumi", args, {
    cwd: ROOT,
    env: backendEnvironment(),
    reject: false,
    stdout: "inherit",
    stderr: "inherit",
    ...(input === undefined ? { stdin: "inherit" as const } : { input }),
  });
  if (exitCode !== 0)
    throw new UserError(`pulumi ${words(args)} failed; its message stands above.`);
}

/** The command among the arguments: "up", "stack select". */
const words = (args: readonly string[]): string =>
  args
    .slice(0, 2)
    .filter((arg) => !arg.startsWith("-"))
    .join(" ");
