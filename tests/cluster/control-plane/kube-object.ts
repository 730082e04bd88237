import { z } from "zod";

/** Any Kubernetes object: what all of them have is typed, the rest is left as it came. */
export const kubeObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().exactOptional(),
    labels: z.record(z.string(), z.string()).exactOptional(),
    annotations: z.record(z.string(), z.string()).exactOptional(),
  }),
});

export type KubeObject = z.infer<typeof kubeObjectSchema>;
