/** What the cluster and the charts must be before anything is created. */
import { chartProblems } from "../components/chart-check";
import { charts, type Chart } from "../components/charts";
import { sourceProblems, type PulledSource } from "../inventory/chart-source";
import { helmHere } from "../inventory/helm";
import { fetchFailure } from "../program/fetch-failure";
import type { Settings } from "../settings/schema";
import { missing, ok, type Check, type Result } from "./check";
import { tool } from "./tool";

export const context = ({ kubeContext }: Settings): Check => ({
  name: "context",
  run: async () => {
    const { stdout } = await tool("kubectl", ["config", "get-contexts", "--output", "name"]);
    const names = stdout.split("\n").filter((name) => name !== "");
    if (!names.includes(kubeContext)) {
      const known =
        names.length === 0 ? "the kubeconfig has no context" : `contexts here: ${names.join(", ")}`;
      return missing(
        `there is no context ${kubeContext} (${known})`,
        `make the cluster, or set otel-lgtm:kubeContext`,
      );
    }
    const { ok: answers, stderr } = await tool("kubectl", [
      "--context",
      kubeContext,
      "get",
      "--raw",
      "/readyz",
      "--request-timeout",
      "10s",
    ]);
    return answers
      ? ok(kubeContext)
      : missing(
          `the cluster of ${kubeContext} does not answer: ${stderr.split("\n").at(-1) ?? ""}`,
          "start the cluster",
        );
  },
});

export const storageClass = ({ kubeContext, storage }: Settings): Check => ({
  name: "StorageClass",
  run: async () => {
    const {
      ok: answers,
      stdout,
      stderr,
    } = await tool("kubectl", [
      "--context",
      kubeContext,
      "get",
      "storageclass",
      "--output",
      "name",
    ]);
    if (!answers)
      return missing(
        `StorageClasses cannot be listed: ${stderr.split("\n").at(-1) ?? ""}`,
        "see context",
      );
    const names = stdout.split("\n").map((line) => line.replace(/^.*\//, ""));
    return names.includes(storage.storageClass)
      ? ok(storage.storageClass)
      : missing(
          `the cluster has no StorageClass ${storage.storageClass} (it has: ${names.filter((name) => name !== "").join(", ") || "none"})`,
          "set otel-lgtm:storage.storageClass to one that it has; otherwise no volume is ever bound",
        );
  },
});

const REPOSITORY_DEADLINE_MS = 10_000;

export const chartSource = (
  { charts: source }: Pick<Settings, "charts">,
  pinned: readonly Chart[] = Object.values(charts),
): Check => ({
  name: "charts",
  run: async () => {
    switch (source.source) {
      case "directory": {
        const problems = chartProblems(source, pinned);
        return problems.length === 0
          ? ok(source.directory)
          : missing(problems.join("\n"), "see above");
      }
      case "oci":
        // Registries answer only clients that speak their protocol and may ask for a login: helm does both, fetch neither.
        return compared(source, pinned, source.registry, "asked at deployment");
      case "repository": {
        // fetch knows no proxy, while the provider goes through it.
        if (process.env["HTTPS_PROXY"] || process.env["https_proxy"])
          return compared(source, pinned, "repositories behind a proxy", "asked at deployment");
        const repositories = [...new Set(pinned.map(({ repository }) => repository))];
        const answers = await Promise.all(repositories.map(unreachable));
        const problems = answers.filter((answer) => answer !== undefined);
        return problems.length === 0
          ? compared(source, pinned, `${String(repositories.length)} repositories answer`)
          : missing(
              problems.join("\n"),
              "check the network, or set otel-lgtm:charts to {source: directory, directory: PATH} with the charts as .tgz files",
            );
      }
    }
  },
});

/**
 * Pulls the charts as the deployment will, and looks whether they are the pinned ones; where this machine has no helm, the
 * deployment finds out.
 * @param unasked What is said of the source then.
 */
async function compared(
  source: PulledSource,
  pinned: readonly Chart[],
  found: string,
  ...unasked: readonly string[]
): Promise<Result> {
  const here = await helmHere();
  if ("hindrance" in here)
    return ok(`${found} (${[...unasked, `not compared: ${here.hindrance}`].join("; ")})`);
  const problems = await sourceProblems(source, here.helm, pinned);
  return problems.length === 0
    ? ok(`${found}, the charts are the pinned ones`)
    : missing(problems.join("\n"), "see above");
}

async function unreachable(repository: string): Promise<string | undefined> {
  try {
    const { ok: reached, status } = await fetch(`${repository}/index.yaml`, {
      method: "HEAD",
      signal: AbortSignal.timeout(REPOSITORY_DEADLINE_MS),
    });
    return reached ? undefined : `${repository} answers ${String(status)}`;
  } catch (error) {
    return `${repository} cannot be reached (${fetchFailure(error)})`;
  }
}
