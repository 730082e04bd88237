import { everyOption } from "../../../program/every-option";
import { currentSettings, settingsOf } from "../../../program/settings";
import { stackNames } from "../../../program/stack-file";
import { flowGraph, type FlowGraph } from "../../../topology/flows";
import { settingsWith } from "../../support/settings";

type Named = readonly [name: string, graph: FlowGraph];

/** Flow graphs by name: of every stack, and with what none of them has. */
export const GRAPHS: readonly Named[] = [
  ...stackNames().map((stack): Named => [stack, flowGraph(currentSettings(stack))]),
  ["every option", flowGraph(settingsOf(everyOption()))],
  [
    "two address families",
    flowGraph(
      settingsWith({
        network: {
          nodeCidrs: ["172.18.0.0/16", "fc00:f853:ccd:e793::/64"],
          podCidrs: ["10.244.0.0/16", "fd00:10:244::/56"],
          apiServerCidrs: ["172.18.0.0/16", "fc00:f853:ccd:e793::/64"],
        },
      }),
    ),
  ],
];
