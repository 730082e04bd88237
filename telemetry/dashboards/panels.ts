/** What the panels of all dashboards have in common. */
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { UIDS } from "../data-sources";

/** Curves over Prometheus, half a dashboard wide. */
export const panel = (title: string, unit: string): PanelBuilder =>
  new PanelBuilder()
    .title(title)
    .unit(unit)
    .min(0)
    .span(12)
    .height(8)
    .datasource({ type: "prometheus", uid: UIDS.prometheus });

/** One query of PromQL. */
export const query = (expr: string, legend: string): DataqueryBuilder =>
  new DataqueryBuilder().expr(expr).legendFormat(legend);
