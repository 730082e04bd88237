import { dashboards } from "../../../telemetry/dashboards/dashboards";

interface Panel {
  readonly datasource?: { readonly type: string };
  readonly targets?: readonly { readonly expr: string }[];
}

/** The PromQL of every panel of a dashboard. */
export function panelQueries(file: string): string[] {
  const { panels } = JSON.parse(dashboards()[file] ?? '{"panels":[]}') as { panels: Panel[] };
  return panels
    .filter(({ datasource }) => datasource?.type === "prometheus")
    .flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
}
