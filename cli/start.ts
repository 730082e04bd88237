/** `npm start`: the dev stack on kind; where the machine cannot, what is missing and what would have been created. */
import { execa } from "execa";
import { join } from "node:path";
import { runChecks } from "../checks/check";
import { chartSource, context } from "../checks/cluster";
import { docker, kind, kubectl, node, pulumiCli } from "../checks/machine";
import { tool } from "../checks/tool";
import { makePlan } from "../plan/plan";
import { planText } from "../plan/print";
import { currentSettings } from "../program/settings";
import { ROOT, UserError } from "../program/stack-file";
import { makeMissingSecrets, outcomeLines, selectStack, up } from "./deploy";
import { colors } from "./terminal";

const STACK = "dev";

export async function start(): Promise<void> {
  const settings = currentSettings(STACK);
  console.log(`Checking what stack ${STACK} needs:`);
  const cluster = context(settings);
  const tools = await runChecks([node, pulumiCli, kubectl, chartSource(settings)]);
  const clusterThere = (await cluster.run()).ok;
  // Docker and kind are needed only to make the cluster.
  const makers = clusterThere ? await runChecks([cluster]) : await runChecks([docker, kind]);
  const outcomes = [...tools, ...makers];
  console.log(outcomeLines(outcomes));

  const missing = outcomes.filter(({ ok }) => !ok);
  // A directory without the charts is a mistake in the stack file, not something that this machine lacks.
  if (settings.charts.source === "directory" && missing.some(({ name }) => name === "charts"))
    throw new UserError("Nothing was created.");
  if (missing.length > 0) {
    console.log(
      `\n${colors.yellow(`This machine cannot deploy yet: ${missing.map(({ name }) => name).join(", ")}.`)} This is what npm start will create:\n`,
    );
    console.log(planText(await makePlan(STACK), colors));
    return;
  }
  if (!clusterThere) await createCluster(settings.kubeContext);
  await selectStack(STACK);
  await makeMissingSecrets(STACK);
  await up({ stack: STACK, yes: true, refresh: !clusterThere });
}

async function createCluster(kubeContext: string): Promise<void> {
  const name = kubeContext.replace(/^kind-/, "");
  const { stdout } = await tool("kind", ["get", "clusters"]);
  if (stdout.split("\n").includes(name))
    throw new UserError(
      `The kind cluster ${name} is there but does not answer; nothing was created.\n  fix: start its nodes (docker start ${name}-control-plane), or remove it (kind delete cluster --name ${name})`,
    );
  const { exitCode } = await execa(
    "kind",
    ["create", "cluster", "--name", name, "--config", join(ROOT, "kind", "cluster.yaml")],
    {
      reject: false,
      stdio: "inherit",
    },
  );
  if (exitCode !== 0)
    throw new UserError(`kind could not create the cluster ${name}; its message stands above.`);
}
