import * as kubernetes from "@pulumi/kubernetes";
import * as kx from "@pulumi/kubernetesx";
import * as pulumi from "@pulumi/pulumi";
import { PORTS } from "../topology/flows";
import { TELEMETRY_LABEL } from "../topology/peers";
import { HashedConfigMap } from "./hashed-config-map";
import { CONTAINER_SECURITY, podSecurity, RESOURCES } from "./values/pod";

/** Stock image that the bundles run in; nothing is built. */
export const NODE_IMAGE = { registry: "docker.io", path: "library/node:22.20.0-alpine" } as const;
/** User that the image brings. */
const NODE_USER = 1000;
const BUNDLE = "main.cjs";
const OTLP_CA = "/etc/otlp";

export interface NodeAppArgs {
  readonly namespace: string;
  /** The app as one file of JavaScript, small enough for a ConfigMap. */
  readonly code: string;
  readonly version: string;
  /** Base address of OTLP/HTTP. */
  readonly otlpEndpoint: string;
  /** Secret of the namespace whose key `headers` holds OTEL_EXPORTER_OTLP_HEADERS. */
  readonly otlpHeadersSecret: string | undefined;
  /** ConfigMap of the namespace whose key `ca.crt` holds the certificate that OTLP's is signed by. */
  readonly otlpCaConfigMap: string | undefined;
  /** Environment of the app besides its telemetry's. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether it serves HTTP on 8080 with /healthz and /readyz. */
  readonly serves: boolean;
  readonly imageRegistry: string | undefined;
  readonly after: readonly pulumi.Resource[];
}

/** A Node app in a stock image, with its telemetry configured by OpenTelemetry's own environment variables. */
export class NodeApp extends pulumi.ComponentResource {
  constructor(name: string, args: NodeAppArgs, opts: pulumi.ComponentResourceOptions) {
    super("otel-lgtm:apps:NodeApp", name, {}, opts);
    const labels = {
      "app.kubernetes.io/name": name,
      "app.kubernetes.io/version": args.version,
      ...TELEMETRY_LABEL,
    };
    const bundle = new HashedConfigMap(
      { name: `${name}-bundle`, namespace: args.namespace, data: { [BUNDLE]: args.code } },
      { parent: this, dependsOn: [...args.after] },
    );
    const pod = new kx.PodBuilder({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: podSecurity(NODE_USER),
      volumes: [
        { name: "bundle", configMap: { name: bundle.name } },
        ...(args.otlpCaConfigMap === undefined
          ? []
          : [{ name: "otlp-ca", configMap: { name: args.otlpCaConfigMap } }]),
      ],
      containers: [container(name, args)],
    });
    // kubernetesx labels pods by the first container's name alone, so its template is given our metadata.
    const metadata = {
      labels: { app: name, ...labels },
      // Its logs arrive by OTLP.
      annotations: { "k8s.grafana.com/logs.enabled": "false" },
    };
    const spec = pulumi
      .output(pod.asDeploymentSpec({ replicas: 1 }))
      .apply((built) => ({ ...built, template: { ...built.template, metadata } }));
    new kx.Deployment(
      name,
      {
        metadata: { name, namespace: args.namespace, labels },
        spec: spec,
      },
      { parent: this, dependsOn: [...args.after, bundle.resource] },
    );
    if (args.serves) {
      new kubernetes.core.v1.Service(
        name,
        {
          metadata: { name, namespace: args.namespace, labels },
          spec: {
            selector: { "app.kubernetes.io/name": name },
            ports: [{ name: "http", port: PORTS.app, targetPort: PORTS.app, appProtocol: "http" }],
          },
        },
        { parent: this, dependsOn: [...args.after] },
      );
    }
    this.registerOutputs({});
  }
}

function container(name: string, args: NodeAppArgs): kx.types.Container {
  const registry = args.imageRegistry ?? NODE_IMAGE.registry;
  const probe = (path: string) => ({
    httpGet: { path, port: PORTS.app },
    periodSeconds: 10,
    timeoutSeconds: 2,
  });
  return {
    name,
    image: `${registry}/${NODE_IMAGE.path}`,
    command: ["node", `/app/${BUNDLE}`],
    env: [
      // Kubernetes expands $(POD_UID) only where the variable stands before.
      { name: "POD_UID", valueFrom: { fieldRef: { fieldPath: "metadata.uid" } } },
      { name: "OTEL_SERVICE_NAME", value: name },
      {
        name: "OTEL_RESOURCE_ATTRIBUTES",
        value: `k8s.pod.uid=$(POD_UID),k8s.container.name=${name},service.version=${args.version}`,
      },
      { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: args.otlpEndpoint },
      { name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: "http/protobuf" },
      ...(args.otlpHeadersSecret === undefined
        ? []
        : [
            {
              name: "OTEL_EXPORTER_OTLP_HEADERS",
              valueFrom: { secretKeyRef: { name: args.otlpHeadersSecret, key: "headers" } },
            },
          ]),
      ...(args.otlpCaConfigMap === undefined
        ? []
        : [{ name: "NODE_EXTRA_CA_CERTS", value: `${OTLP_CA}/ca.crt` }]),
      ...Object.entries(args.env).map(([key, value]) => ({ name: key, value })),
    ],
    resources: RESOURCES.app,
    securityContext: CONTAINER_SECURITY as unknown as NonNullable<
      kx.types.Container["securityContext"]
    >,
    volumeMounts: [
      { name: "bundle", mountPath: "/app", readOnly: true },
      ...(args.otlpCaConfigMap === undefined
        ? []
        : [{ name: "otlp-ca", mountPath: OTLP_CA, readOnly: true }]),
    ],
    ...(args.serves
      ? {
          ports: [{ name: "http", containerPort: PORTS.app }],
          livenessProbe: probe("/healthz"),
          readinessProbe: probe("/readyz"),
        }
      : {}),
  };
}
