import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { telemetryFrom, type TelemetryFrom } from "../topology/telemetry-from";

export interface TelemetryFromArgs {
  /** The monitoring stack's output `namespace`. */
  readonly monitoring: pulumi.Input<string>;
  /**
   * Whether the namespace denies egress by default; default false. Only then does it get a policy of its own: where
   * nothing else selects the pods, that would close all their other ways.
   */
  readonly closed?: boolean;
}

/**
 * Lets pods labelled `telemetry: enabled` of a namespace that is not among the monitoring stack's `appNamespaces` send OTLP
 * to Alloy; for other stacks.
 *
 *     allowTelemetryFrom("shop", { monitoring: monitoring.namespace });
 *
 * @throws pulumi.RunError where the namespace is no name of one, or is the monitoring stack's own.
 */
export const allowTelemetryFrom = (
  namespace: string,
  args: TelemetryFromArgs,
  opts: pulumi.ComponentResourceOptions = {},
): pulumi.ComponentResource => new TelemetryAccess(namespace, args, opts);

class TelemetryAccess extends pulumi.ComponentResource {
  constructor(
    namespace: string,
    { monitoring, closed = false }: TelemetryFromArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace))
      throw new pulumi.RunError(
        `allowTelemetryFrom: ${JSON.stringify(namespace)} is no name of a namespace; fix: name the one whose pods send telemetry`,
      );
    super("otel-lgtm:apps:TelemetryAccess", `telemetry-from-${namespace}`, {}, opts);
    const policies = pulumi.output(monitoring).apply((name) => {
      if (name === namespace)
        throw new pulumi.RunError(
          `allowTelemetryFrom: ${namespace} is the monitoring stack's own namespace; fix: name the one whose pods send telemetry`,
        );
      return telemetryFrom(namespace, name);
    });
    const policy = (side: keyof TelemetryFrom) =>
      new kubernetes.networking.v1.NetworkPolicy(
        `${namespace}-otlp-${side}`,
        {
          metadata: policies.apply((both) => both[side].metadata),
          spec: policies.apply((both) => both[side].spec),
        },
        { parent: this },
      );
    policy("ingress");
    if (closed) policy("egress");
    this.registerOutputs({});
  }
}
