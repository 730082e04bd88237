import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { createHash } from "node:crypto";

/** Eight hex digits of the sha256 of a ConfigMap's data. */
export function contentSuffix(data: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 8);
}

/** An immutable ConfigMap whose name ends in the hash of its data: whoever mounts it by name rolls when the data changes. */
export class HashedConfigMap {
  /** Name in the cluster, known at preview. */
  readonly name: string;
  readonly resource: kubernetes.core.v1.ConfigMap;

  constructor(
    args: {
      readonly name: string;
      readonly namespace: string;
      readonly data: Readonly<Record<string, string>>;
    },
    opts: pulumi.CustomResourceOptions,
  ) {
    this.name = `${args.name}-${contentSuffix(args.data)}`;
    this.resource = new kubernetes.core.v1.ConfigMap(
      args.name,
      {
        metadata: { name: this.name, namespace: args.namespace },
        data: { ...args.data },
        immutable: true,
      },
      opts,
    );
  }
}
