import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { bundleApp, type AppName } from "../apps/bundle";
import { PORTS } from "../topology/flows";
import { host } from "./addresses";
import { HashedConfigMap } from "./hashed-config-map";
import { NodeApp } from "./node-app";
import type { SystemArgs } from "./system";

/** Version of the demo apps: service.version on their telemetry. */
const VERSION = "1.0.0";
const HEADERS_SECRET = "otlp-headers";
/** Requests a second that the load generator makes. */
const LOAD_RATE = "2";

export interface DemoAppsArgs extends SystemArgs {
  /** Base address of OTLP/HTTP. */
  readonly otlpEndpoint: string;
  readonly otlpToken: pulumi.Output<string> | undefined;
}

/** checkout calls inventory; load calls checkout. They live in the first app namespace and send all three signals. */
export class DemoApps extends pulumi.ComponentResource {
  constructor(
    { settings, after, otlpEndpoint, otlpToken }: DemoAppsArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("otel-lgtm:apps:DemoApps", "demo-apps", {}, opts);
    const namespace = settings.appNamespaces[0]?.name;
    if (!settings.demo.enabled || namespace === undefined) {
      this.registerOutputs({});
      return;
    }
    const headers =
      otlpToken === undefined
        ? undefined
        : new kubernetes.core.v1.Secret(
            HEADERS_SECRET,
            {
              metadata: { name: HEADERS_SECRET, namespace },
              stringData: { headers: pulumi.interpolate`Authorization=Bearer%20${otlpToken}` },
            },
            { parent: this, dependsOn: [...after] },
          );
    const ca =
      settings.otlpTls === undefined
        ? undefined
        : new HashedConfigMap(
            { name: "otlp-ca", namespace, data: { "ca.crt": settings.otlpTls.caCertificate } },
            { parent: this, dependsOn: [...after] },
          );
    const own = [headers, ca?.resource].filter((resource) => resource !== undefined);
    const app = (name: AppName, serves: boolean, env: Record<string, string>) =>
      new NodeApp(
        name,
        {
          namespace,
          code: bundleApp(name).code,
          version: VERSION,
          otlpEndpoint,
          otlpHeadersSecret: headers === undefined ? undefined : HEADERS_SECRET,
          otlpCaConfigMap: ca?.name,
          env,
          serves,
          imageRegistry: settings.imageRegistry,
          after: [...after, ...own],
        },
        { parent: this },
      );
    const url = (name: AppName) => `http://${host(name, namespace)}:${String(PORTS.app)}`;

    app("inventory", true, {});
    app("checkout", true, { INVENTORY_URL: url("inventory") });
    if (settings.demo.load)
      app("load", false, { TARGET_URL: url("checkout"), RATE_PER_SECOND: LOAD_RATE });
    this.registerOutputs({});
  }
}
