/** What is wrong with everything that a stack creates. */
import { NODE_EXPORTER_NAMESPACE } from "../components/addresses";
import type { Settings } from "../settings/schema";
import { misfits } from "../topology/check";
import { flowGraph } from "../topology/flows";
import type { ObjectFacts } from "./facts";
import { houseViolations, restrictedViolations } from "./pod-security";
import { networkPods } from "./pods";
import { accountProblems, rbacProblems } from "./rbac";
import { givenSecrets, referenceProblems } from "./references";

/** One line each, with what to do; nothing where all is well. */
export function inventoryProblems(objects: readonly ObjectFacts[], settings: Settings): string[] {
  return [
    ...namespaceProblems(objects),
    ...podProblems(objects),
    ...accountProblems(objects),
    ...rbacProblems(objects),
    ...referenceProblems(objects, givenSecrets(settings)),
    ...misfits(flowGraph(settings), networkPods(objects)),
  ];
}

const LABEL = "pod-security.kubernetes.io/enforce";

/** Namespaces of pods that admit what they should not. */
export function namespaceProblems(objects: readonly ObjectFacts[]): string[] {
  const used = new Set(
    objects.flatMap(({ namespace, pod }) => (pod === undefined ? [] : [namespace ?? ""])),
  );
  return [...used].flatMap((name) => {
    const found = objects.find((one) => one.kind === "Namespace" && one.name === name);
    const who = `The namespace ${name}`;
    if (found === undefined)
      return [
        `${who} has pods, and the stack does not make it; fix: make it a RestrictedNamespace`,
      ];
    const level = found.labels?.[LABEL];
    const expected = levelOf(name);
    return level === expected
      ? []
      : [
          `${who} ${level === undefined ? `has no label ${LABEL}` : `enforces ${level}`}; fix: label it ${LABEL}: ${expected}`,
        ];
  });
}

/** node-exporter has to see its node, and lives by itself for that reason. */
const levelOf = (namespace: string): "privileged" | "restricted" =>
  namespace === NODE_EXPORTER_NAMESPACE ? "privileged" : "restricted";

/** Pods that are not as `restricted` and the house want them. */
export function podProblems(objects: readonly ObjectFacts[]): string[] {
  return objects.flatMap(({ kind, name, namespace = "", pod }) => {
    if (pod === undefined) return [];
    const violations = [
      ...(levelOf(namespace) === "restricted" ? restrictedViolations(pod) : []),
      ...houseViolations(pod),
    ];
    return violations.map((violation) => `${kind} ${namespace}/${name}: ${violation}`);
  });
}
