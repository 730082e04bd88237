import type { PodTemplate } from "../topology/evaluate";
import type { ObjectFacts } from "./facts";

/** Pods of a stack on the pod network, one for each workload; those on their node's network are addresses to every policy. */
export function networkPods(objects: readonly ObjectFacts[]): PodTemplate[] {
  return objects
    .flatMap(({ name, namespace, pod }) =>
      pod === undefined || pod.hostNetwork === true || namespace === undefined
        ? []
        : [
            {
              name,
              namespace,
              labels: pod.labels,
              ports: pod.containers.flatMap(({ ports = [] }) => ports),
            },
          ],
    )
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ namespace, name }: PodTemplate): string => `${namespace} ${name}`;
