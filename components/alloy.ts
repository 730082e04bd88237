import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { alloyConfig, type AlloyTargets } from "../telemetry/alloy/config";
import { PORTS } from "../topology/flows";
import { addresses, NODE_PORTS, otlpScheme, RELEASES, SECRETS, SERVICES } from "./addresses";
import { alloyAccess } from "./alloy-access";
import { charts } from "./charts";
import { HashedConfigMap } from "./hashed-config-map";
import { installChart } from "./helm-release";
import type { SystemArgs } from "./system";
import { ALLOY_CONFIG_KEY, alloyValues } from "./values/alloy";

export interface AlloyArgs extends SystemArgs {
  /** Where each signal goes. */
  readonly targets: AlloyTargets;
  /** Bearer token that OTLP clients must send. */
  readonly otlpToken: pulumi.Output<string> | undefined;
}

/** The door for all telemetry: takes OTLP, says where it comes from, hands it on, and keeps it on disk until it is taken. */
export class Alloy extends pulumi.ComponentResource {
  /** host:port for OTLP/gRPC. */
  readonly otlpGrpcEndpoint: string;
  /** Base address for OTLP/HTTP. */
  readonly otlpHttpEndpoint: string;

  constructor(
    { settings, images, after, targets, otlpToken }: AlloyArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("otel-lgtm:collector:Alloy", "alloy", {}, opts);
    const { namespace } = settings;
    const at = addresses(namespace, otlpScheme(settings));
    this.otlpGrpcEndpoint = at.otlpGrpc;
    this.otlpHttpEndpoint = at.otlpHttp;

    const config = new HashedConfigMap(
      {
        name: "alloy-config",
        namespace,
        data: { [ALLOY_CONFIG_KEY]: alloyConfig(settings, targets) },
      },
      { parent: this, dependsOn: [...after] },
    );
    const token =
      otlpToken === undefined
        ? []
        : [
            new kubernetes.core.v1.Secret(
              "otlp-token",
              {
                metadata: { name: SECRETS.otlpToken.name, namespace },
                stringData: { [SECRETS.otlpToken.key]: otlpToken },
              },
              { parent: this, dependsOn: [...after] },
            ),
          ];
    const access = alloyAccess(settings, { parent: this, after });
    const release = installChart(
      "alloy",
      {
        release: RELEASES.alloy,
        chart: charts.alloy,
        settings,
        values: alloyValues(settings, images, config.name),
        dependsOn: [...after, config.resource, ...token, ...access],
      },
      this,
    );
    if (settings.access === "nodePort") hostService(namespace, release, this);
    this.registerOutputs({
      otlpGrpcEndpoint: this.otlpGrpcEndpoint,
      otlpHttpEndpoint: this.otlpHttpEndpoint,
    });
  }
}

/** OTLP for the host of a kind cluster. The chart's own Service as NodePort would open Alloy's admin port too. */
function hostService(namespace: string, release: pulumi.Resource, parent: pulumi.Resource): void {
  new kubernetes.core.v1.Service(
    "alloy-host",
    {
      metadata: { name: `${SERVICES.alloy}-host`, namespace },
      spec: {
        type: "NodePort",
        selector: {
          "app.kubernetes.io/name": "alloy",
          "app.kubernetes.io/instance": RELEASES.alloy,
        },
        ports: [
          {
            name: "otlp-grpc",
            port: PORTS.otlpGrpc,
            nodePort: NODE_PORTS.otlpGrpc.nodePort,
            appProtocol: "grpc",
          },
          {
            name: "otlp-http",
            port: PORTS.otlpHttp,
            nodePort: NODE_PORTS.otlpHttp.nodePort,
            appProtocol: "http",
          },
        ],
      },
    },
    { parent, dependsOn: [release] },
  );
}
