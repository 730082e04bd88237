/** What pods take from other objects: a pod that names one which is not there never starts, and nothing before says so. */
import { z } from "zod";
import type { Settings } from "../settings/schema";
import type { ObjectFacts, PodFacts } from "./facts";

type Source = "ConfigMap" | "Secret" | "PersistentVolumeClaim";

interface Reference {
  readonly kind: Source;
  readonly name: string;
  /** Keys that must be there. */
  readonly keys: readonly string[];
}

const optional = z.boolean().default(false);
const items = z.array(z.object({ key: z.string() })).default([]);
const named = z.object({ name: z.string(), optional, items });
const keyed = z.object({ name: z.string(), key: z.string(), optional });
const volume = z.object({
  configMap: named.optional(),
  secret: z.object({ secretName: z.string(), optional, items }).optional(),
  persistentVolumeClaim: z.object({ claimName: z.string() }).optional(),
  projected: z
    .object({
      sources: z.array(z.object({ configMap: named.optional(), secret: named.optional() })),
    })
    .optional(),
});
const environment = z.object({
  env: z
    .array(
      z.object({
        valueFrom: z
          .object({ configMapKeyRef: keyed.optional(), secretKeyRef: keyed.optional() })
          .optional(),
      }),
    )
    .default([]),
  envFrom: z
    .array(z.object({ configMapRef: named.optional(), secretRef: named.optional() }))
    .default([]),
});

/** Secrets that a stack's owner makes, because a setting names them. */
export const givenSecrets = ({ otlpTls, alerting }: Settings): string[] => [
  ...(otlpTls === undefined ? [] : [otlpTls.secretName]),
  ...alerting.receivers.map(({ secretName }) => secretName),
];

/**
 * References of pods to what nobody makes, one line each.
 * @param given Names of Secrets that come from elsewhere.
 */
export function referenceProblems(
  objects: readonly ObjectFacts[],
  given: readonly string[],
): string[] {
  return objects.flatMap((object) => {
    const { kind, name, namespace = "", pod } = object;
    if (pod === undefined) return [];
    return referencesOf(pod).flatMap((wanted) => {
      if (wanted.kind === "Secret" && given.includes(wanted.name)) return [];
      const who = `${kind} ${namespace}/${name} needs the ${wanted.kind} ${wanted.name}`;
      const found = objects.find(
        (one) =>
          one.kind === wanted.kind && one.name === wanted.name && one.namespace === namespace,
      );
      if (found === undefined)
        return [`${who}, which nobody makes in ${namespace}; fix: make it, or name another`];
      const has = found.keys ?? Object.keys(found.data ?? {});
      return wanted.keys
        .filter((key) => !has.includes(key))
        .map((key) => `${who} to have ${key}; fix: use one of ${has.join(", ")}`);
    });
  });
}

/** Everything that a pod cannot start without. */
function referencesOf({ volumes = [], containers, initContainers = [] }: PodFacts): Reference[] {
  return [
    ...volumes.flatMap(referencesOfVolume),
    ...[...initContainers, ...containers].flatMap(referencesOfContainer),
  ];
}

function referencesOfVolume(value: unknown): Reference[] {
  const { configMap, secret, persistentVolumeClaim, projected } = volume.parse(value);
  return [
    ...needed("ConfigMap", configMap),
    ...needed("Secret", secret && { ...secret, name: secret.secretName }),
    ...needed(
      "PersistentVolumeClaim",
      persistentVolumeClaim && { name: persistentVolumeClaim.claimName },
    ),
    ...(projected?.sources ?? []).flatMap((source) => [
      ...needed("ConfigMap", source.configMap),
      ...needed("Secret", source.secret),
    ]),
  ];
}

function referencesOfContainer(value: unknown): Reference[] {
  const { env, envFrom } = environment.parse(value);
  return [
    ...env.flatMap(({ valueFrom }) => [
      ...needed("ConfigMap", valueFrom?.configMapKeyRef),
      ...needed("Secret", valueFrom?.secretKeyRef),
    ]),
    ...envFrom.flatMap(({ configMapRef, secretRef }) => [
      ...needed("ConfigMap", configMapRef),
      ...needed("Secret", secretRef),
    ]),
  ];
}

/** None where the pod starts without it too. */
function needed(
  kind: Source,
  source:
    | {
        readonly name: string;
        readonly optional?: boolean;
        readonly key?: string;
        readonly items?: readonly { readonly key: string }[];
      }
    | undefined,
): Reference[] {
  if (source === undefined || source.optional === true) return [];
  const { name, key, items = [] } = source;
  return [
    { kind, name, keys: [...(key === undefined ? [] : [key]), ...items.map((one) => one.key)] },
  ];
}
