import { z } from "zod";
import type { Request } from "./api-client";
import { waitFor, type WaitOptions } from "../../support/wait-for";

export const NODE_NAME = "node-1";

const resources = { cpu: "8", memory: "16Gi", "ephemeral-storage": "100Gi", pods: "110" };

/** The one node that kwok plays: as large as a developer's machine with kind on it. */
const node = {
  apiVersion: "v1",
  kind: "Node",
  metadata: {
    name: NODE_NAME,
    labels: {
      "kubernetes.io/hostname": NODE_NAME,
      "kubernetes.io/os": "linux",
      "kubernetes.io/arch": "amd64",
    },
  },
  status: {
    capacity: resources,
    allocatable: resources,
    nodeInfo: {
      architecture: "amd64",
      bootID: "",
      containerRuntimeVersion: "kwok",
      kernelVersion: "",
      kubeProxyVersion: "",
      kubeletVersion: "kwok",
      machineID: "",
      operatingSystem: "linux",
      osImage: "",
      systemUUID: "",
    },
  },
};

const nodeSchema = z.object({
  status: z.object({
    conditions: z.array(z.object({ type: z.string(), status: z.string() })).default([]),
  }),
});

/** Adds the node and waits until pods can be scheduled to it. */
export async function addReadyNode(
  request: Request,
  wait: Omit<WaitOptions, "what">,
): Promise<void> {
  const path = `/api/v1/nodes/${NODE_NAME}`;
  await request("POST", "/api/v1/nodes", node);
  await waitFor(
    async () => {
      const { status } = await request("GET", path, undefined, { schema: nodeSchema });
      return status.conditions.some(({ type, status }) => type === "Ready" && status === "True");
    },
    { ...wait, what: "kwok to make the node ready" },
  );
  // Admission gave it the taint node.kubernetes.io/not-ready, and nobody else takes it away.
  const contentType = "application/merge-patch+json";
  await request("PATCH", path, { spec: { taints: null } }, { contentType });
}
