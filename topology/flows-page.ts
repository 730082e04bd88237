/** docs/flows.md, generated from the flow graph so that the page and the policies cannot differ. */
import { everyOption } from "../program/every-option";
import { settingsOf } from "../program/settings";
import { flowGraph, type Flow } from "./flows";

const HEADER = `<!-- Generated from topology/flows.ts by \`npm run lock\`. -->

# Flows

Everything that may speak to anything, in a stack with every option. Ports are those of the pods. What is in no line is closed, in
both directions and for IPv4 and IPv6 alike: every namespace of the stack denies by default. \`tests/golden/<stack>.matrix.txt\` has
what the policies of each stack allow between everyone, strangers included.
`;

/** The page. */
export function flowsPage(): string {
  // Access by Ingress and by NodePort exclude each other.
  const graphs = [everyOption({ access: "nodePort", ingress: {} }), everyOption()].map((config) =>
    flowGraph(settingsOf(config)),
  );
  const flows = new Map(
    graphs.flatMap((graph) => graph.flows.map((flow) => [JSON.stringify(flow), flow] as const)),
  );
  return [HEADER, diagram([...flows.values()]), table([...flows.values()])].join("\n");
}

const ports = ({ ports: list }: Flow): string =>
  list
    .map(({ protocol, port }) =>
      protocol === "TCP" ? String(port) : `${String(port)}/${protocol}`,
    )
    .join(", ");

function table(flows: readonly Flow[]): string {
  const rows = flows.map(
    (flow) => `| ${flow.from} | ${flow.to} | ${ports(flow)} | ${flow.reason} |`,
  );
  return ["| from | to | ports | reason |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

/** One arrow for each pair; names and the API server are left to the table, or there would be nothing but arrows to them. */
function diagram(flows: readonly Flow[]): string {
  const pairs = new Map<string, string[]>();
  for (const flow of flows) {
    if (["coreDns", "nodeLocalDns", "apiServer", "apiServerService"].includes(flow.to)) continue;
    const pair = `${flow.from} --> ${flow.to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), ports(flow)]);
  }
  const arrows = [...pairs].map(([pair, list]) => {
    const [from = "", to = ""] = pair.split(" --> ");
    return `  ${from} -- "${[...new Set(list)].join(", ")}" --> ${to}`;
  });
  return ["```mermaid", "flowchart LR", ...arrows, "```", ""].join("\n");
}
