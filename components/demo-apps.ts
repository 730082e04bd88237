import * as pulumi from "@pulumi/pulumi";
import { bundleApp, type AppName } from "../apps/bundle";
import { PORTS } from "../topology/flows";
import { host } from "./addresses";
import { nodeImage } from "./image-lock";
import { nodeApp, type NodeAppArgs } from "./node-app";
import type { SystemArgs } from "./system";
import type { TelemetryContract } from "./telemetry-contract";

/** Version of the demo apps: service.version on their telemetry. */
const VERSION = "1.0.0";
/** Requests a second that the load generator makes. */
const LOAD_RATE = "2";

export interface DemoAppsArgs extends SystemArgs {
  readonly contract: TelemetryContract;
}

/** checkout calls inventory; load calls checkout. They live in the first app namespace; the first two send telemetry. */
export class DemoApps extends pulumi.ComponentResource {
  constructor(
    { settings, images, after, contract }: DemoAppsArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("otel-lgtm:apps:DemoApps", "demo-apps", {}, opts);
    const { demo } = settings;
    const namespace = settings.appNamespaces[0]?.name;
    if (!demo.enabled || namespace === undefined) {
      this.registerOutputs({});
      return;
    }
    const app = (name: string, bundle: AppName, rest: Partial<NodeAppArgs>) =>
      nodeApp(
        name,
        {
          namespace,
          code: bundleApp(bundle).code,
          version: VERSION,
          contract: contract.hash,
          image: nodeImage(images, settings.imageRegistry),
          ...rest,
        },
        { parent: this, dependsOn: [...after, ...contract.resources] },
      );
    const serves = { port: PORTS.app };
    const url = (name: string) => `http://${host(name, namespace)}:${String(PORTS.app)}`;
    const allowed = demo.faults.length > 0 ? { FAULTS_ALLOWED: "true" } : {};

    if (demo.inventory === "prometheus")
      app("inventory", "inventory-prometheus", {
        serves,
        otlp: false,
        scraped: true,
        logs: "stdout",
      });
    else app("inventory", "inventory", { serves });
    app("checkout", "checkout", { serves, env: { INVENTORY_URL: url("inventory"), ...allowed } });
    if (demo.load) {
      app("load", "load", {
        otlp: false,
        logs: "stdout",
        env: {
          TARGET_URL: url("checkout"),
          RATE_PER_SECOND: LOAD_RATE,
          ...(demo.faults.length > 0 ? { FAULTS: demo.faults.join(",") } : {}),
        },
      });
    }
    this.registerOutputs({});
  }
}
