import { inventoryOf, readLock } from "../../../inventory/inventory";
import { networkPods } from "../../../inventory/pods";
import { planOf } from "../../../plan/plan";
import { everyOption } from "../../../program/every-option";
import { settingsOf } from "../../../program/settings";
import { readStackConfig, stackNames, type StackConfig } from "../../../program/stack-file";
import type { PodTemplate } from "../../../topology/evaluate";
import { flowGraph, type FlowGraph } from "../../../topology/flows";
import { settingsWith } from "../../support/settings";

/** A flow graph, and the pods of that stack as they are rendered. */
export interface NamedGraph {
  readonly name: string;
  readonly graph: FlowGraph;
  readonly pods: () => Promise<readonly PodTemplate[]>;
}

const rendered = (config: StackConfig): NamedGraph => ({
  name: config.stack,
  graph: flowGraph(settingsOf(config)),
  pods: async () =>
    networkPods(inventoryOf(await planOf(config), readLock(config.stack) ?? { releases: [] })),
});

/** Of every stack, of one with every option, and of one that no cluster here has. */
export const GRAPHS: readonly NamedGraph[] = [
  ...stackNames().map((stack) => rendered(readStackConfig(stack))),
  rendered(everyOption()),
  {
    name: "two address families",
    graph: flowGraph(
      settingsWith({
        network: {
          nodeCidrs: ["172.18.0.0/16", "fc00:f853:ccd:e793::/64"],
          podCidrs: ["10.244.0.0/16", "fd00:10:244::/56"],
          apiServerCidrs: ["172.18.0.0/16", "fc00:f853:ccd:e793::/64"],
        },
      }),
    ),
    pods: () => Promise.resolve([]),
  },
];
