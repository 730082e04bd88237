import { z } from "zod";
import type { Server } from "./discovery";

export interface Subject {
  /** For a ServiceAccount: system:serviceaccount:<namespace>:<name>. */
  readonly user: string;
  readonly groups?: readonly string[];
}

export interface Action {
  readonly verb: string;
  /** The plural, such as `pods`. */
  readonly resource: string;
  readonly group?: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
}

const reviewSchema = z.object({ status: z.object({ allowed: z.boolean() }) });

/** Asks the API server itself whether RBAC lets the subject do this. */
export async function subjectAccessReview(
  server: Server,
  subject: Subject,
  action: Action,
): Promise<boolean> {
  const review = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SubjectAccessReview",
    spec: { ...subject, resourceAttributes: action },
  };
  const path = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
  const { status } = await server.request("POST", path, review, { schema: reviewSchema });
  return status.allowed;
}
