/** A real Kubernetes control plane for tests: no containers, no root, no network but loopback. */
export { subjectAccessReview, type Action, type Subject } from "./access";
export { ApiError, type Method, type Request, type RequestOptions } from "./api-client";
export { applyStrict, type ApplyOptions } from "./apply";
export { ensureControlPlaneBinaries, type Binaries } from "./build";
export { GoMissingError } from "../../support/go-build";
export { kubeObjectSchema, type KubeObject } from "./kube-object";
export {
  listAll,
  readAll,
  type Collection,
  type ListAllOptions,
  type ObjectRef,
  type StoredObject,
} from "./list-all";
export { NEVER_READY } from "./never-ready";
export { NODE_NAME } from "./node";
export { startControlPlane, type ControlPlane, type ControlPlaneOptions } from "./start";
export { STORAGE_CLASS } from "./storage";
export { waitFor, type WaitOptions } from "../../support/wait-for";
