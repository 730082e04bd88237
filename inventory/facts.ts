/**
 * Facts about Kubernetes objects: of each kind what a reviewer asks about, in Kubernetes' own names, and one hash of all the
 * rest. Facts are data that can be compared, judged and committed; the text that a chart renders is not.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { podSpec } from "./pod-spec";

const labels = z.record(z.string(), z.string());
const pod = podSpec.extend({ labels });
const claim = z.strictObject({ name: z.string(), size: z.string(), storageClassName: z.string() });
const rule = z.strictObject({
  apiGroups: z.array(z.string()).optional(),
  resources: z.array(z.string()).optional(),
  resourceNames: z.array(z.string()).optional(),
  nonResourceURLs: z.array(z.string()).optional(),
  verbs: z.array(z.string()),
});
const subject = z.strictObject({
  apiGroup: z.string().optional(),
  kind: z.string(),
  name: z.string(),
  namespace: z.string().optional(),
});

/** What is known of one object; a field that its kind has not is absent. */
export const objectFacts = z.strictObject({
  kind: z.string(),
  name: z.string(),
  /** Absent where the object belongs to the cluster. */
  namespace: z.string().optional(),
  /** Labels of a Namespace; those of other objects are part of the rest. */
  labels: labels.optional(),
  replicas: z.number().optional(),
  pod: pod.optional(),
  claims: z.array(claim).optional(),
  service: z
    .strictObject({
      type: z.string(),
      selector: labels.optional(),
      ports: z.array(z.looseObject({ port: z.number() })),
    })
    .optional(),
  ingress: z.strictObject({ className: z.string(), hosts: z.array(z.string()) }).optional(),
  automountServiceAccountToken: z.boolean().optional(),
  rules: z.array(rule).optional(),
  roleRef: z.strictObject({ kind: z.string(), name: z.string() }).optional(),
  subjects: z.array(subject).optional(),
  /** Keys of a ConfigMap with a hash of what they hold, those of an .ini with its settings as "section.key". */
  data: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).optional(),
  /** Keys of a Secret. */
  keys: z.array(z.string()).optional(),
  /** First 12 digits of the sha256 over everything that is not a fact. */
  rest: z.string(),
});

export type ObjectFacts = z.infer<typeof objectFacts>;
export type PodFacts = z.infer<typeof pod>;
export type RuleFacts = z.infer<typeof rule>;

/** An object as it is rendered or registered. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

const OF_THE_CLUSTER = new Set([
  "Namespace",
  "ClusterRole",
  "ClusterRoleBinding",
  "CustomResourceDefinition",
  "PriorityClass",
  "StorageClass",
]);

/**
 * Facts about an object.
 * @param namespace Where it is when it does not say so itself: a release's namespace.
 * @throws z.ZodError where the object is not what its kind says.
 */
export function factsOf(object: KubernetesObject, namespace?: string): ObjectFacts {
  const { kind, metadata } = object;
  const rest = structuredClone(object) as unknown as Tree;
  const taken = (EXTRACT[kind] ?? (() => ({})))(rest);
  const facts = {
    kind,
    name: metadata.name,
    namespace: OF_THE_CLUSTER.has(kind) ? undefined : (metadata.namespace ?? namespace),
    ...taken,
    rest: valueHash(rest).slice(0, 12),
  };
  return objectFacts.parse(withoutUndefined(facts));
}

/** sha256 (hex) over a value, whatever the order of its keys. */
export const valueHash = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("hex");

type Tree = Record<string, unknown>;

/** Takes the facts of a kind out of an object, so that what is left is the rest. */
const EXTRACT: Readonly<Record<string, (object: Tree) => Tree>> = {
  Deployment: workload,
  StatefulSet: workload,
  DaemonSet: workload,
  Job: workload,
  CronJob: (object) => ({ pod: podFacts(at(object, "spec.jobTemplate.spec.template") as Tree) }),
  Pod: (object) => ({ pod: podFacts(object) }),
  PersistentVolumeClaim: (object) => ({ claims: [claimFacts(object)] }),
  Service: (object) => ({
    service: {
      type: take(object, "spec.type") ?? "ClusterIP",
      selector: take(object, "spec.selector"),
      ports: take(object, "spec.ports"),
    },
  }),
  Ingress: (object) => ({
    ingress: {
      className: take(object, "spec.ingressClassName"),
      hosts: ((at(object, "spec.rules") as Tree[] | undefined) ?? []).map((one) =>
        take(one, "host"),
      ),
    },
  }),
  ServiceAccount: (object) => ({
    automountServiceAccountToken: take(object, "automountServiceAccountToken") ?? true,
  }),
  Role: (object) => ({ rules: take(object, "rules") }),
  ClusterRole: (object) => ({ rules: take(object, "rules") }),
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  Namespace: (object) => ({ labels: take(object, "metadata.labels") }),
  ConfigMap: (object) => ({ data: dataFacts(take(object, "data")) }),
  Secret: (object) => ({
    keys: ["data", "stringData"].flatMap((field) =>
      Object.keys((take(object, field) as Tree | undefined) ?? {}),
    ),
  }),
};

function workload(object: Tree): Tree {
  const claims = at(object, "spec.volumeClaimTemplates") as Tree[] | undefined;
  return {
    replicas: take(object, "spec.replicas"),
    pod: podFacts(at(object, "spec.template") as Tree),
    claims: claims?.map(claimFacts),
  };
}

function binding(object: Tree): Tree {
  return {
    roleRef: { kind: take(object, "roleRef.kind"), name: take(object, "roleRef.name") },
    subjects: take(object, "subjects"),
  };
}

/** Of a pod, or of a template for pods. */
function podFacts(template: Tree): Tree {
  const labels = take(template, "metadata.labels") ?? {};
  const spec = Object.keys(pod.shape).map((key) => [key, take(template, `spec.${key}`)] as const);
  return { ...withoutUndefined(Object.fromEntries(spec)), labels };
}

function claimFacts(claim: Tree): Tree {
  return {
    name: at(claim, "metadata.name"),
    size: take(claim, "spec.resources.requests.storage"),
    storageClassName: take(claim, "spec.storageClassName"),
  };
}

function dataFacts(data: unknown): Tree {
  return Object.fromEntries(
    Object.entries((data as Record<string, string> | undefined) ?? {}).map(([key, text]) => [
      key,
      key.endsWith(".ini") ? iniSettings(text) : valueHash(text).slice(0, 12),
    ]),
  );
}

function iniSettings(text: string): Record<string, string> {
  const settings: Record<string, string> = {};
  let section = "";
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "" || /^[;#]/.test(line)) continue;
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) section = header;
    else {
      const [, key = line, value = ""] = /^(.+?)\s*=\s*(.*)$/.exec(line) ?? [];
      settings[`${section}.${key}`] = value;
    }
  }
  return settings;
}

const at = (object: Tree, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], object);

/** The value at a path, which is no longer there. */
function take(object: Tree, path: string): unknown {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const holder = steps.length === 0 ? object : (at(object, steps.join(".")) as Tree | undefined);
  const value = holder?.[last];
  if (holder !== undefined) Reflect.deleteProperty(holder, last);
  return value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const withoutUndefined = (object: Tree): Tree =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
