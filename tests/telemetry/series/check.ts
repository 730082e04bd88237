/** Problems of the PromQL in a rule file, each with file and line. */
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { APPLICATIONS } from "../../../telemetry/scrape/jobs";
import { isKept, JOBS, type Job } from "../../../telemetry/scrape/sources";
import { selectors, syntaxErrors } from "../../support/promql";
import type { Known } from "./registry";

/** Labels that scraping, the series that Prometheus makes itself, and metadata add. */
const ADDED_LABELS = new Set(["job", "instance", "node"]);
const isScrapeJob = (job: string): job is Job => (JOBS as readonly string[]).includes(job);
/** Series that Prometheus makes. */
const MADE = new Set(["up", "ALERTS"]);

/**
 * What is wrong with a file's expressions: syntax, series that nobody exposes, labels that a series does not have.
 * `render` turns an expression with inputs into PromQL without changing its number of lines.
 */
export function ruleProblems(
  file: string,
  text: string,
  known: ReadonlyMap<string, Known>,
  render: (expression: string) => string,
): string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = document.errors.map(
    ({ message, linePos }) =>
      `${file}:${String(linePos?.[0].line ?? 0)}: ${message.split("\n")[0] ?? ""}`,
  );
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "expr" || !isScalar(value)) return;
      const first = lines.linePos(value.range?.[0] ?? 0).line + (value.type === "PLAIN" ? 0 : 1);
      const expression = render(String(value.value));
      for (const { offset, problem } of expressionProblems(expression, known)) {
        const line = first + expression.slice(0, offset).split("\n").length - 1;
        problems.push(`${file}:${String(line)}: ${problem}`);
      }
    },
  });
  return [...new Set(problems)];
}

/** The same of one expression, with offsets into it. */
export function expressionProblems(
  expression: string,
  known: ReadonlyMap<string, Known>,
): { offset: number; problem: string }[] {
  const errors = syntaxErrors(expression);
  if (errors.length > 0)
    return errors.map((offset) => ({
      offset,
      problem: `cannot be read as PromQL at ${JSON.stringify(expression.slice(offset, offset + 20))}`,
    }));
  return selectors(expression).flatMap(({ metric, labels, offset }) => {
    if (MADE.has(metric)) return [];
    const series = known.get(metric);
    if (series === undefined) return [{ offset, problem: `nobody exposes ${metric}` }];
    if (
      !series.jobs.some((job) => job === APPLICATIONS || (isScrapeJob(job) && isKept(job, metric)))
    )
      return [{ offset, problem: `no scrape job keeps ${metric}` }];
    return labels
      .filter((label) => !ADDED_LABELS.has(label) && !series.labels.includes(label))
      .map((label) => ({ offset, problem: `${metric} has no label ${label}` }));
  });
}
