import type * as pulumi from "@pulumi/pulumi";
import { HashedConfigMap } from "./hashed-config-map";
import { InstrumentedApp, type InstrumentedAppArgs } from "./instrumented-app";

/** User that the image brings. */
const NODE_USER = 1000;
const DIRECTORY = "/app";
const BUNDLE = "main.cjs";

export interface NodeAppArgs extends Omit<InstrumentedAppArgs, "command" | "user" | "files"> {
  /** The app as one file of JavaScript, small enough for a ConfigMap. */
  readonly code: string;
}

/** An instrumented app of one file, in an image of Node. */
export function nodeApp(
  name: string,
  { code, ...args }: NodeAppArgs,
  opts: { readonly parent: pulumi.Resource; readonly dependsOn: readonly pulumi.Resource[] },
): InstrumentedApp {
  const { parent, dependsOn } = opts;
  const bundle = new HashedConfigMap(
    { name: `${name}-bundle`, namespace: args.namespace, data: { [BUNDLE]: code } },
    { parent, dependsOn: [...dependsOn] },
  );
  return new InstrumentedApp(
    name,
    {
      ...args,
      command: ["node", `${DIRECTORY}/${BUNDLE}`],
      user: NODE_USER,
      files: { [DIRECTORY]: bundle.name },
    },
    { parent, dependsOn: [...dependsOn, bundle.resource] },
  );
}
