import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { join } from "node:path";
import type { Settings } from "../settings/schema";
import { archiveName, type Chart } from "./charts";

/** One release: which chart, under which name, with which values. */
export interface ReleaseArgs {
  /** Name of the release, and the beginning of the names of its objects. */
  readonly release: string;
  readonly chart: Chart;
  readonly settings: Settings;
  readonly values: object;
  /** Everything that the values name: a string carries no dependency of its own. */
  readonly dependsOn: readonly pulumi.Resource[];
}

/** Seconds that Helm waits for a release to be ready: a first pull of all images can take longer than the default 300. */
const TIMEOUT_SECONDS = 600;

/** The one place that makes a Helm release, with the house's defaults. */
export function installChart(
  name: string,
  args: ReleaseArgs,
  parent: pulumi.Resource,
): kubernetes.helm.v3.Release {
  return new kubernetes.helm.v3.Release(
    name,
    {
      name: args.release,
      namespace: args.settings.namespace,
      ...chartReference(args.chart, args.settings.charts),
      values: args.values,
      timeout: TIMEOUT_SECONDS,
      maxHistory: 5,
      cleanupOnFail: true,
    },
    // Objects of the cluster bear the release's name: an old and a new release cannot stand side by side.
    { parent, dependsOn: [...args.dependsOn], deleteBeforeReplace: true },
  );
}

/** How the provider is to find a chart. */
export function chartReference(chart: Chart, source: Settings["charts"]) {
  switch (source.source) {
    case "repository":
      return {
        chart: chart.name,
        version: chart.version,
        repositoryOpts: { repo: chart.repository },
      };
    case "directory":
      return { chart: join(source.directory, archiveName(chart)), version: chart.version };
    case "oci":
      return { chart: `${source.registry}/${chart.name}`, version: chart.version };
  }
}
