/**
 * A pod with this annotation is scheduled but never becomes ready: how a test makes a rollout,
 * and so a deployment, fail. kwok/stages.yaml knows it by the same name.
 */
export const NEVER_READY = "otel-lgtm.test/never-ready";
