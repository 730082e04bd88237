/** Shape of a pod's spec, as far as anything here looks at it; containers and security contexts are kept whole. */
import { z } from "zod";

const quantities = z.record(z.string(), z.string());
const typed = z.looseObject({ type: z.string().optional() });

const securityContext = z.looseObject({
  privileged: z.boolean().optional(),
  allowPrivilegeEscalation: z.boolean().optional(),
  readOnlyRootFilesystem: z.boolean().optional(),
  runAsNonRoot: z.boolean().optional(),
  runAsUser: z.number().optional(),
  procMount: z.string().optional(),
  capabilities: z
    .strictObject({ add: z.array(z.string()).optional(), drop: z.array(z.string()).optional() })
    .optional(),
  seccompProfile: typed.optional(),
  appArmorProfile: typed.optional(),
  seLinuxOptions: z
    .looseObject({
      type: z.string().optional(),
      user: z.string().optional(),
      role: z.string().optional(),
    })
    .optional(),
  sysctls: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
});

const containerPort = z.looseObject({
  name: z.string().optional(),
  containerPort: z.number(),
  hostPort: z.number().optional(),
  protocol: z.enum(["TCP", "UDP", "SCTP"]).default("TCP"),
});

const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  args: z.array(z.string()).optional(),
  ports: z.array(containerPort).optional(),
  resources: z
    .looseObject({ requests: quantities.optional(), limits: quantities.optional() })
    .optional(),
  securityContext: securityContext.optional(),
});

export const podSpec = z.object({
  hostNetwork: z.boolean().optional(),
  hostPID: z.boolean().optional(),
  hostIPC: z.boolean().optional(),
  serviceAccountName: z.string().optional(),
  automountServiceAccountToken: z.boolean().optional(),
  terminationGracePeriodSeconds: z.number().optional(),
  securityContext: securityContext.optional(),
  volumes: z.array(z.looseObject({ name: z.string() })).optional(),
  initContainers: z.array(container).optional(),
  containers: z.array(container),
});

export type PodSpec = z.input<typeof podSpec>;
export type Container = z.input<typeof container>;
export type SecurityContext = z.input<typeof securityContext>;
