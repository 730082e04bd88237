/** A plan's registrations in the form that is committed and reviewed: sorted, no URNs, long texts as lines or hashes. */
import { createHash } from "node:crypto";
import type { Registration } from "../program/recorder";

/** One registration as a reader wants to see it. */
export interface GoldenEntry {
  readonly type: string;
  readonly name: string;
  readonly parent?: string;
  readonly provider?: string;
  /** Resources, or a component where all its resources are meant. */
  readonly dependsOn?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly inputs: unknown;
}

/** Entries in order of type and name. */
export function goldenEntries(registrations: readonly Registration[]): GoldenEntry[] {
  const label = labels(registrations);
  return registrations
    .map((registration) => entry(registration, label))
    .sort((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1));
}

/** The committed file's text. */
export const goldenText = (registrations: readonly Registration[]): string =>
  `${JSON.stringify(goldenEntries(registrations), null, 2)}\n`;

function entry(registration: Registration, label: Labels): GoldenEntry {
  const { type, name, parent, provider, dependencies, inputs } = registration;
  const parentName = parent === undefined ? undefined : label.name(parent);
  const options = Object.fromEntries(
    (["protect", "retainOnDelete", "deleteBeforeReplace"] as const).flatMap((option) =>
      registration[option] ? [[option, true]] : [],
    ),
  );
  return {
    type,
    name,
    ...(parentName === undefined ? {} : { parent: parentName }),
    ...(provider === undefined ? {} : { provider: label.name(provider) ?? provider }),
    ...(dependencies.length === 0 ? {} : { dependsOn: label.collapse(dependencies) }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    inputs: readable(inputs),
  };
}

interface Labels {
  name(urn: string): string | undefined;
  collapse(urns: readonly string[]): string[];
}

function labels(registrations: readonly Registration[]): Labels {
  const byUrn = new Map(registrations.map((registration) => [registration.urn, registration]));
  const name = (urn: string) => {
    const found = byUrn.get(urn);
    return found === undefined ? undefined : `${found.type.split(":").at(-1) ?? ""} ${found.name}`;
  };
  const members = registrations
    .filter(({ custom }) => !custom)
    .map(({ urn }) => ({
      urn,
      resources: registrations
        .filter((other) => other.custom && isBelow(other, urn, byUrn))
        .map((other) => other.urn),
    }));
  return {
    name,
    collapse: (urns) => {
      const left = new Set(urns);
      const whole = members.filter(
        ({ resources }) => resources.length > 1 && resources.every((urn) => left.has(urn)),
      );
      whole.flatMap(({ resources }) => resources).forEach((urn) => left.delete(urn));
      return [...whole.map(({ urn }) => urn), ...left].map((urn) => name(urn) ?? urn).sort();
    },
  };
}

function isBelow(
  registration: Registration,
  ancestor: string,
  byUrn: ReadonlyMap<string, Registration>,
): boolean {
  const { parent } = registration;
  if (parent === undefined) return false;
  const holder = byUrn.get(parent);
  return parent === ancestor || (holder !== undefined && isBelow(holder, ancestor, byUrn));
}

/** Texts longer than this are machine-made (bundles, dashboards): their hash and size say enough. */
const LONG_LINE = 500;

function readable(value: unknown): unknown {
  if (typeof value === "string") return readableText(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, readable(inner)]),
  );
}

function readableText(text: string): unknown {
  const lines = text.split("\n");
  if (lines.some((line) => line.length > LONG_LINE)) {
    return `sha256:${createHash("sha256").update(text).digest("hex")} (${String(Buffer.byteLength(text))} bytes)`;
  }
  return lines.length > 1 ? lines : text;
}
