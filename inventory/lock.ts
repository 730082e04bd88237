/**
 * The committed part of a stack's inventory: facts about what helm renders, with a hash of what they were rendered from. So
 * they can be judged where there is neither helm nor a chart, and be seen to be stale there too.
 */
import { parse, stringify } from "yaml";
import { z } from "zod";
import { chartLabel, charts, type Chart } from "../components/charts";
import type { PlannedRelease } from "../plan/plan";
import { factsOf, objectFacts, valueHash, type KubernetesObject } from "./facts";
import { KUBERNETES_VERSION } from "./render";

const releaseLock = z.strictObject({
  release: z.string(),
  chart: z.string(),
  /** Hash of what the objects were rendered from. */
  inputs: z.string(),
  /** Hash of the objects below: a merge of two locks by lines is neither of both. */
  facts: z.string(),
  objects: z.array(objectFacts),
});
const lockFile = z.strictObject({ releases: z.array(releaseLock) });

export type ReleaseLock = z.infer<typeof releaseLock>;
export type Lock = z.infer<typeof lockFile>;

/** Raised with the meaning of a fact: older locks are stale then. */
const FORMAT = 1;

/** A release with the objects that helm made of it. */
export function lockRelease(
  release: PlannedRelease,
  rendered: readonly KubernetesObject[],
): ReleaseLock {
  const objects = rendered
    .map((object) => factsOf(object, release.namespace))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    release: release.name,
    chart: chartLabel(charts[release.resource]),
    inputs: inputsHash(release),
    facts: valueHash(objects),
    objects,
  };
}

const order = ({ kind, namespace = "", name }: ReleaseLock["objects"][number]): string =>
  `${kind} ${namespace} ${name}`;

/** Hash of everything that decides what helm renders. */
export function inputsHash(
  { resource, name, namespace, values }: PlannedRelease,
  chart: Chart = charts[resource],
): string {
  const { version, contentHash: content } = chart;
  return valueHash({
    FORMAT,
    KUBERNETES_VERSION,
    chart: [chart.name, version, content],
    name,
    namespace,
    values,
  });
}

/** What is not current in a lock, one line for each release; nothing where it is what helm would render now. */
export function staleReleases(
  releases: readonly PlannedRelease[],
  lock: Lock | undefined,
): readonly string[] {
  const locked = new Map(lock?.releases.map((one) => [one.release, one]));
  const gone = [...locked.keys()].filter((name) => !releases.some((one) => one.name === name));
  return [
    ...releases.flatMap((release) => {
      const found = locked.get(release.name);
      if (found === undefined) return [`${release.name}: not there`];
      if (found.chart !== chartLabel(charts[release.resource]))
        return [`${release.name}: rendered from ${found.chart}`];
      if (found.inputs !== inputsHash(release))
        return [`${release.name}: rendered from other values, or another chart of that version`];
      if (found.facts !== valueHash(found.objects))
        return [`${release.name}: changed by hand or by a merge`];
      return [];
    }),
    ...gone.map((name) => `${name}: no release any more`),
  ];
}

const HEADER = `# Facts about what helm renders for this stack. Written by \`npm run lock\`: do not edit, read the difference.
`;

/** The file's text. */
export const lockText = (lock: Lock): string =>
  `${HEADER}${stringify(lock, { aliasDuplicateObjects: false, lineWidth: 0 })}`;

/** @throws Error that says in its first line where the text is no lock. */
export function parseLock(text: string): Lock {
  const parsed = lockFile.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
