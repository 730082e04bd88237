import type * as pulumi from "@pulumi/pulumi";
import { HashedConfigMap } from "./hashed-config-map";
import { InstrumentedApp, type InstrumentedAppArgs } from "./instrumented-app";

/** Stock image that the bundles run in; nothing is built. */
export const NODE_IMAGE = { registry: "docker.io", path: "library/node:22.20.0-alpine" } as const;
/** User that the image brings. */
const NODE_USER = 1000;
const DIRECTORY = "/app";
const BUNDLE = "main.cjs";

export interface NodeAppArgs extends Omit<
  InstrumentedAppArgs,
  "image" | "command" | "user" | "files"
> {
  /** The app as one file of JavaScript, small enough for a ConfigMap. */
  readonly code: string;
  readonly imageRegistry: string | undefined;
}

/** An instrumented app of one file, in a stock Node image. */
export function nodeApp(
  name: string,
  { code, imageRegistry = NODE_IMAGE.registry, ...args }: NodeAppArgs,
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
      image: `${imageRegistry}/${NODE_IMAGE.path}`,
      command: ["node", `${DIRECTORY}/${BUNDLE}`],
      user: NODE_USER,
      files: { [DIRECTORY]: bundle.name },
    },
    { parent, dependsOn: [...dependsOn, bundle.resource] },
  );
}
