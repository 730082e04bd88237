import { quantity } from "../settings/units";
import { RELEASES, type ReleaseName } from "./addresses";
import { RESOURCES, type Resources } from "./values/pod";

/** One container of a workload, with how many of its pods run. */
export interface ContainerFootprint {
  readonly workload: string;
  readonly container: string;
  readonly replicas: number;
  readonly resources: Resources;
}

const one = (workload: string, container: string, resources: Resources): ContainerFootprint => ({
  workload,
  container,
  replicas: 1,
  resources,
});

/** Containers of each release, as our values make its chart render them (tests hold this against the rendered pods). */
export const RELEASE_FOOTPRINT: Readonly<Record<ReleaseName, readonly ContainerFootprint[]>> = {
  loki: [one("loki", "loki", RESOURCES.loki)],
  tempo: [one("tempo", "tempo", RESOURCES.tempo)],
  prometheus: [
    one("prometheus", "prometheus-server", RESOURCES.prometheus),
    one("alertmanager", "alertmanager", RESOURCES.alertmanager),
    one("kube-state-metrics", "kube-state-metrics", RESOURCES.kubeStateMetrics),
  ],
  grafana: [one("grafana", "grafana", RESOURCES.grafana)],
  alloy: [one(RELEASES.alloy, "alloy", RESOURCES.alloy)],
};

/** Sums in cores and bytes. */
export interface FootprintTotal {
  readonly cpu: number;
  readonly memory: number;
  readonly memoryLimit: number;
}

/** What all given containers ask for together. */
export function total(containers: readonly ContainerFootprint[]): FootprintTotal {
  const sum = (value: (resources: Resources) => string) =>
    containers.reduce(
      (all, { replicas, resources }) => all + replicas * quantity(value(resources)),
      0,
    );
  return {
    cpu: sum(({ requests }) => requests.cpu),
    memory: sum(({ requests }) => requests.memory),
    memoryLimit: sum(({ limits }) => limits.memory),
  };
}
