import { stringify } from "yaml";
import type { Connection } from "./api-client";

/** A kubeconfig with one context, which is the current one. */
export function kubeconfig(context: string, { url, token, ca }: Connection): string {
  const certificate = Buffer.from(ca).toString("base64");
  return stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name: context, cluster: { server: url, "certificate-authority-data": certificate } },
    ],
    users: [{ name: context, user: { token } }],
    contexts: [{ name: context, context: { cluster: context, user: context } }],
    "current-context": context,
  });
}
