/** Alert rules: the YAML files of this folder, with ranges that follow from the scrape interval. */
import { parse } from "yaml";
import type { Settings } from "../../settings/schema";
import { seconds } from "../../settings/units";
import { readTelemetryFile, renderTemplate } from "../template";

const FILES = ["stack.yaml", "alloy.yaml"] as const;

/** One rule of a group. */
export type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

/** A rule file as Prometheus takes it. */
export type RuleGroups = {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};

/** A rate over fewer than four scrapes is empty whenever two of them are late. */
const SCRAPES_PER_RANGE = 4;

/** The rules of a stack. */
export function alertRules(settings: Pick<Settings, "scrapeInterval">): RuleGroups {
  const range = seconds(settings.scrapeInterval) * SCRAPES_PER_RANGE;
  const inputs = { rate_range: `${String(range)}s`, pending: `${String(range)}s` };
  return {
    groups: FILES.map(
      (file) =>
        parse(
          renderTemplate(file, readTelemetryFile(`rules/${file}`), inputs, String),
        ) as RuleGroups["groups"][number],
    ),
  };
}
