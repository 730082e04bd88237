/** The whole path as processes, for suites that send through it: with a control plane, or skipped with the reason. */
import { makePlan, type Plan } from "../../../plan/plan";
import type { ControlPlane } from "../../cluster/control-plane";
import { requireCluster } from "../../cluster/support";
import { hasTool, skip } from "../../support/tools";
import { requireBackend } from "./backends";
import { alloyKubeconfig, applyPlan } from "./kubernetes";
import { LocalStack, type LocalStackOptions, type Programs } from "./local-stack";

export interface Gateway {
  readonly plan: Plan;
  readonly server: ControlPlane;
  readonly stack: LocalStack;
}

/** For a `before` hook: everything but the start of the programs. */
export async function requireGateway(
  context: Mocha.Context,
  options: Omit<LocalStackOptions, "plan" | "programs" | "kubeconfig"> = {},
): Promise<Gateway> {
  const missing = ["alloy", "tempo"].filter((program) => !hasTool(program));
  if (missing.length > 0) skip(context, `${missing.join(" and ")} not on PATH`);
  const programs: Programs = {
    alloy: "alloy",
    tempo: "tempo",
    prometheus: await requireBackend(context, "prometheus"),
    loki: await requireBackend(context, "loki"),
  };
  const server = await requireCluster(context);
  const plan = await makePlan("dev");
  await applyPlan(server, plan);
  const kubeconfig = await alloyKubeconfig(server, "monitoring");
  return {
    plan,
    server,
    stack: await LocalStack.create({ ...options, plan, programs, kubeconfig }),
  };
}
