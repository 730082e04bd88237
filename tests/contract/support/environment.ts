/** The environment of a container that follows the contract, as the kubelet makes it. */
import { z } from "zod";
import { otelEnv, type Service } from "../../../components/otel-env";
import type { Plan } from "../../../plan/plan";

const configMap = z.object({ data: z.record(z.string(), z.string()) });
const sources = z.array(
  z.union([
    z.object({ configMapRef: z.object({ name: z.string() }) }),
    z.object({ secretRef: z.object({ name: z.string(), optional: z.literal(true) }) }),
  ]),
);

/** All variables of the container, from what a plan registers for a namespace and what `otelEnv()` adds. */
export function containerEnvironment(
  plan: Plan,
  namespace: string,
  service: Service,
  podUid: string,
): Record<string, string> {
  const { envFrom, env } = otelEnv(service);
  const result: Record<string, string> = {};
  for (const source of sources.parse(envFrom)) {
    // A Secret is optional, and stacks have none unless they ask for a token.
    if ("configMapRef" in source)
      Object.assign(result, contractOf(plan, source.configMapRef.name, namespace));
    else if (registered(plan, `${source.secretRef.name}-${namespace}`) !== undefined)
      throw new Error(`${plan.stack} asks for a token; no test here has one`);
  }
  for (const variable of env)
    result[variable.name] = "value" in variable ? expand(variable.value, result) : podUid;
  return result;
}

const registered = (plan: Plan, name: string) =>
  plan.registrations.find((registration) => registration.name === name);

function contractOf(plan: Plan, name: string, namespace: string): Record<string, string> {
  const registration = registered(plan, `${name}-${namespace}`);
  if (registration === undefined) throw new Error(`${namespace} has no ConfigMap ${name}`);
  return configMap.parse(registration.inputs).data;
}

/** $(NAME) stands for a variable that was set before; others stay as they are written. */
const expand = (text: string, known: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\((\w+)\)/g, (whole, name: string) => known[name] ?? whole);
