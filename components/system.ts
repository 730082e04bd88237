import type * as pulumi from "@pulumi/pulumi";
import type { ImageLock } from "./image-lock";
import type { Settings } from "../settings/schema";

/** What every system of the stack is told. */
export interface SystemArgs {
  readonly settings: Settings;
  readonly images: ImageLock;
  /** What must stand before the system's pods start, and stay until they are gone: namespaces and policies. */
  readonly after: readonly pulumi.Resource[];
}
