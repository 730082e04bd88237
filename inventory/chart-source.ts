/** The packaged charts, from where a stack takes them, with the content that is pinned. */
import { copyFile, mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { archiveProblem, chartProblems } from "../components/chart-check";
import { archiveName, chartLabel, charts, type Chart } from "../components/charts";
import { cacheRoot } from "../program/cache-root";
import { inScratch } from "../program/scratch";
import { UserError } from "../program/stack-file";
import type { Settings } from "../settings/schema";

/** Where helm fetches charts from. */
export type PulledSource = Exclude<Settings["charts"], { source: "directory" }>;

const PULL_DEADLINE_MS = 60_000;

/**
 * Paths of the archives by the charts' names. What is pulled is kept in the user's cache, and looked at again before each use.
 * @throws UserError that lists every chart that cannot be had, or is not the pinned one.
 */
export async function chartArchives(
  source: Settings["charts"],
  helm: string,
  pinned: readonly Chart[] = Object.values(charts),
): Promise<ReadonlyMap<string, string>> {
  const fileOf =
    source.source === "directory"
      ? (chart: Chart) => join(source.directory, archiveName(chart))
      : cacheFile;
  const problems =
    source.source === "directory"
      ? chartProblems(source, pinned)
      : await fillCache(source, helm, pinned);
  if (problems.length > 0)
    throw new UserError(
      `The charts cannot be used.\n${problems.map((line) => `  ${line}`).join("\n")}`,
    );
  return new Map(pinned.map((chart) => [chart.name, fileOf(chart)]));
}

/** What is wrong with the charts that a source has now, one line each; the cache is neither asked nor filled. */
export const sourceProblems = (
  source: PulledSource,
  helm: string,
  pinned: readonly Chart[],
): Promise<readonly string[]> =>
  inScratch(async (directory) => {
    const pulls = await Promise.all(
      pinned.map((chart) => pullChart(source, helm, chart, directory)),
    );
    return pulls.flatMap((pull) => ("problem" in pull ? [pull.problem] : []));
  });

const cacheFile = (chart: Chart): string =>
  join(cacheRoot(), "charts", chart.contentHash.slice(0, 16), archiveName(chart));

const fillCache = (
  source: PulledSource,
  helm: string,
  pinned: readonly Chart[],
): Promise<readonly string[]> =>
  inScratch(async (directory) => {
    const absent = pinned.filter(
      (chart) => archiveProblem(cacheFile(chart), chart, "", "") !== undefined,
    );
    const problems = absent.map(async (chart) => {
      const pull = await pullChart(source, helm, chart, directory);
      if ("problem" in pull) return [pull.problem];
      const target = cacheFile(chart);
      await mkdir(dirname(target), { recursive: true });
      // It appears whole: another process may look for it right now.
      const unfinished = `${target}.${String(process.pid)}`;
      await copyFile(pull.file, unfinished);
      await rename(unfinished, target);
      return [];
    });
    return (await Promise.all(problems)).flat();
  });

/** The chart as its source has it, below a directory, or what is wrong with it. */
async function pullChart(
  source: PulledSource,
  helm: string,
  chart: Chart,
  parent: string,
): Promise<{ readonly file: string } | { readonly problem: string }> {
  const what = `The chart ${chartLabel(chart)} of ${source.source === "oci" ? source.registry : chart.repository}`;
  const directory = join(parent, chart.name);
  await mkdir(directory);
  const { exitCode, stderr, timedOut } = await execa(
    helm,
    [...pullArguments(source, chart), "--version", chart.version, "--destination", directory],
    { env: ownCache(parent), reject: false, stdin: "ignore", timeout: PULL_DEADLINE_MS },
  );
  if (exitCode !== 0) {
    const reason = timedOut ? "no answer within 60 s" : lastLine(stderr);
    return { problem: `${what} cannot be pulled (${reason}); fix: ${OTHER_SOURCE}` };
  }
  const file = join(directory, (await readdir(directory))[0] ?? archiveName(chart));
  const problem = archiveProblem(file, chart, what, OTHER_SOURCE);
  return problem === undefined ? { file } : { problem };
}

const OTHER_SOURCE =
  "set otel-lgtm:charts to a source that has it as published, such as {source: directory, directory: PATH of .tgz files}";

const pullArguments = (source: PulledSource, { name, repository }: Chart): readonly string[] =>
  source.source === "oci"
    ? ["pull", `${source.registry}/${name}`]
    : ["pull", name, "--repo", repository];

/** Helm 4 takes what it has once pulled in place of what a source has now. */
const ownCache = (directory: string) => ({
  HELM_CONTENT_CACHE: join(directory, ".content"),
  HELM_REPOSITORY_CACHE: join(directory, ".repository"),
});

const lastLine = (text: string): string =>
  text
    .trim()
    .split("\n")
    .at(-1)
    ?.replace(/^Error: /, "") ?? "";
