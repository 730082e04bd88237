/** docs/settings.md, generated from the keys so that the page and the program cannot differ. */
import { Document } from "yaml";
import { keys, secretKeys, type Key } from "./schema";

/** The page as Markdown. */
export function settingsPage(): string {
  const plain = Object.entries<Key>(keys).map(([name, { type, default: value, description }]) => [
    code(name),
    type,
    value === "" ? "not set" : code(inline(value)),
    description,
  ]);
  const secrets = Object.entries(secretKeys).map(([name, { description, required }]) => [
    code(name),
    required ? "yes" : "no",
    description,
  ]);
  return `# Settings

<!-- Generated from settings/schema.ts by \`npm run lock\`. -->

A stack sets these in \`Pulumi.<stack>.yaml\` under \`config\`, each with the prefix \`otel-lgtm:\`; what it does not set is the
default. Of an object it may set single fields. Durations are Prometheus' (\`1h30m\`, \`7d\`), sizes Kubernetes' (\`10Gi\`,
\`500m\`). Every mistake is reported before anything is created, all of them at once.

${table(["key", "type", "default", "what it is"], plain)}

## Secrets

Set them with \`pulumi config set --secret KEY\`; in clear text they are refused. They reach the cluster as Secrets, never as
chart values.

${table(["key", "required", "what it is"], secrets)}

## Rules across keys

- A \`kubeContext\` that does not begin with \`kind-\` needs \`allowNonKind\`.
- The names in \`appNamespaces\` differ from each other and from \`namespace\`.
- A volume holds what the declared \`load\` comes to at its retention: [sizing](sizing.md).
- All requests together stay within \`budget\`.
- \`access: ingress\` needs \`ingress\`, and \`ingress\` needs \`access: ingress\`.
- \`alerting.receivers\` need an address in \`alerting.egress\`, and have names of their own.
- \`profile: distributed\` needs \`objectStorage\`.
`;
}

const code = (text: string): string => `\`${text}\``;

/** A value on one line, as a stack file could say it. */
function inline(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (typeof value === "object" && value !== null)
    (document.contents as { flow?: boolean }).flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
