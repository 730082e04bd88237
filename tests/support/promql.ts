/** PromQL as its grammar sees it. */
import { parser } from "@prometheus-io/lezer-promql";

export interface Selector {
  readonly metric: string;
  /** Names of the labels that it matches on. */
  readonly labels: readonly string[];
  /** Where it stands in the expression. */
  readonly offset: number;
}

/** Every vector selector of an expression. */
export function selectors(expression: string): Selector[] {
  const found: Selector[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, node }) => {
      if (name !== "VectorSelector") return;
      const identifier = node.getChild("Identifier");
      const labels = node.getChild("LabelMatchers")?.getChildren("UnquotedLabelMatcher") ?? [];
      found.push({
        metric: identifier === null ? "" : expression.slice(identifier.from, identifier.to),
        labels: labels.map((matcher) => {
          const label = matcher.getChild("LabelName");
          return label === null ? "" : expression.slice(label.from, label.to);
        }),
        offset: node.from,
      });
    },
  });
  return found;
}

/** Offsets at which the grammar does not understand an expression. */
export function syntaxErrors(expression: string): number[] {
  const offsets: number[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from }) => {
      if (type.isError) offsets.push(from);
    },
  });
  return offsets;
}
