/** Alert rules: the YAML files of this folder, with ranges that follow from the scrape interval. */
import { parse } from "yaml";
import type { Settings } from "../../settings/schema";
import { seconds } from "../../settings/units";
import { readTelemetryFile, renderTemplate } from "../template";

/** Files of this folder, one group each. */
export const ALERT_FILES = ["stack.yaml", "alloy.yaml", "backends.yaml", "applications.yaml"] as const;

/** One alert. */
export type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

/** A rule file as Prometheus takes it. */
export type RuleGroups = {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};

/** A rate over fewer than four scrapes is empty whenever two of them are late. */
const SCRAPES_PER_RANGE = 4;
/** Restarts are rare events: half an hour at 1m, a quarter at 30s. */
const SCRAPES_PER_LONG_RANGE = 30;
/** How long an alert about a loss stays, so that somebody sees it: the loss itself is over in a moment. */
const HOLD = "15m";

type RuleSettings = Pick<Settings, "scrapeInterval" | "namespace" | "load">;

/** The rules of a stack. */
export function alertRules(settings: RuleSettings): RuleGroups {
  return {
    groups: ALERT_FILES.map(
      (file) =>
        parse(
          renderExpression(readTelemetryFile(`rules/${file}`), settings, file),
        ) as RuleGroups["groups"][number],
    ),
  };
}

/** Text of a rule file, or one expression of it, with its inputs; the number of lines stays. */
export function renderExpression(text: string, settings: RuleSettings, file = "rule"): string {
  const interval = seconds(settings.scrapeInterval);
  const range = `${String(interval * SCRAPES_PER_RANGE)}s`;
  const inputs = {
    range,
    range_seconds: String(interval * SCRAPES_PER_RANGE),
    long_range: `${String(interval * SCRAPES_PER_LONG_RANGE)}s`,
    pending: range,
    hold: HOLD,
    namespace: settings.namespace,
    declared_series: String(settings.load.series),
  };
  return renderTemplate(file, expandRose(text, range), inputs, String);
}

/**
 * `input.rose(COUNTER)`: by how much a counter rose within the range, where it did. Many counters exist only from their
 * first event on, and `increase` needs two samples, so a counter that was not there before counts with its value.
 */
function expandRose(text: string, range: string): string {
  return text.replace(
    /\binput\.rose\(([^()]+)\)/g,
    (_, counter: string) =>
      `(increase(${counter}[${range}]) > 0 or (${counter} unless ${counter} offset ${range}) > 0)`,
  );
}
