/** Everything that a stack would create, as data, from a run of its program. */
import {
  RELEASE_FOOTPRINT,
  total,
  type ContainerFootprint,
  type FootprintTotal,
} from "../components/footprint";
import type { ReleaseName } from "../components/addresses";
import type { Resources } from "../components/values/pod";
import type { Registration } from "../program/recorder";
import { runProgram } from "../program/run";
import { settingsOf } from "../program/settings";
import { readStackConfig, UserError, type StackConfig } from "../program/stack-file";
import type { SecretName, Settings } from "../settings/schema";
import { seriesBySource, type SourceSeries } from "../telemetry/scrape/series";
import { formatBytes, formatCpu, quantity } from "../settings/units";

/** A Kubernetes object outside the releases. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** A Helm release. */
export interface PlannedRelease {
  /** Name of its resource in the program: "alloy". */
  readonly resource: ReleaseName;
  /** Name in the cluster: "grafana-alloy". */
  readonly name: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Plan {
  readonly stack: string;
  readonly registrations: readonly Registration[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly releases: readonly PlannedRelease[];
  readonly manifests: readonly Manifest[];
  readonly footprint: {
    readonly containers: readonly ContainerFootprint[];
    readonly total: FootprintTotal;
  };
  /** Series that Prometheus scrapes, by source. */
  readonly series: readonly SourceSeries[];
  /** Secrets that have to be set before `up`. */
  readonly missingSecrets: readonly SecretName[];
}

const RELEASE_TYPE = "kubernetes:helm.sh/v3:Release";

/**
 * Plans a stack from its file, offline.
 * @throws UserError, pulumi.RunError with a message for the user.
 */
export const makePlan = (stack: string): Promise<Plan> => planOf(readStackConfig(stack));

/** The same of a configuration at hand. */
export async function planOf(config: StackConfig): Promise<Plan> {
  const { registrations, outputs } = await runProgram(config);
  const releases = registrations.filter(({ type }) => type === RELEASE_TYPE).map(plannedRelease);
  const manifests = registrations
    .filter(isManifest)
    .map(({ inputs }) => inputs as unknown as Manifest);
  const containers = [
    ...releases.flatMap(({ resource }) => RELEASE_FOOTPRINT[resource]),
    ...manifests.flatMap(deploymentFootprint),
  ];
  const sum = total(containers);
  const settings = settingsOf(config);
  refuseOverBudget(sum, settings.budget);
  return {
    stack: config.stack,
    registrations,
    outputs,
    releases: releases.sort((a, b) => (a.name < b.name ? -1 : 1)),
    manifests,
    footprint: { containers, total: sum },
    series: seriesBySource(settings),
    missingSecrets: config.missingSecrets,
  };
}

/** The budget is a promise to whoever pays for the cluster: it is kept before anything is created. */
function refuseOverBudget(sum: FootprintTotal, budget: Settings["budget"]): void {
  const over = [
    ...(sum.cpu > quantity(budget.cpu)
      ? [`  otel-lgtm:budget.cpu is ${budget.cpu}, all requests together are ${formatCpu(sum.cpu)}`]
      : []),
    ...(sum.memory > quantity(budget.memory)
      ? [
          `  otel-lgtm:budget.memory is ${budget.memory}, all requests together are ${formatBytes(sum.memory)}`,
        ]
      : []),
  ];
  if (over.length === 0) return;
  throw new UserError(
    `The stack asks for more than its budget; nothing was created.\n${over.join("\n")}\n    fix: raise the budget, or switch off demo.load or demo.enabled`,
  );
}

function plannedRelease({ name, inputs }: Registration): PlannedRelease {
  const { chart, version, namespace, values } = inputs as {
    chart: string;
    version: string;
    namespace: string;
    values: PlannedRelease["values"];
  };
  return {
    resource: name as ReleaseName,
    name: inputs["name"] as string,
    namespace,
    chart,
    version,
    values,
  };
}

const isManifest = ({ type, custom }: Registration): boolean =>
  custom && type.startsWith("kubernetes:") && type !== RELEASE_TYPE;

interface PodTemplateHolder extends Manifest {
  readonly spec: {
    readonly replicas: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly { readonly name: string; readonly resources: Resources }[];
      };
    };
  };
}

function deploymentFootprint(manifest: Manifest): ContainerFootprint[] {
  if (manifest.kind !== "Deployment") return [];
  const { metadata, spec } = manifest as PodTemplateHolder;
  return spec.template.spec.containers.map(({ name, resources }) => ({
    workload: metadata.name,
    container: name,
    replicas: spec.replicas,
    resources,
  }));
}
