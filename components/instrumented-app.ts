import * as kubernetes from "@pulumi/kubernetes";
import * as kx from "@pulumi/kubernetesx";
import * as pulumi from "@pulumi/pulumi";
import { PORTS } from "../topology/flows";
import { SCRAPE_LABEL, TELEMETRY_LABEL } from "../topology/peers";
import { CONTRACT, otelEnv } from "./otel-env";
import { CONTAINER_SECURITY, podSecurity, RESOURCES, type Resources } from "./values/pod";

/** User of pods whose image does not say another. */
const USER = 10001;

/** How a workload says that it is alive and ready. */
export interface HttpServing {
  /** Port of the container and of the Service. */
  readonly port: number;
  /** Default /healthz. */
  readonly livenessPath?: string;
  /** Default /readyz. */
  readonly readinessPath?: string;
}

export interface InstrumentedAppArgs {
  /** One of the monitoring stack's app namespaces. */
  readonly namespace: string;
  readonly image: pulumi.Input<string>;
  /** service.version. */
  readonly version: string;
  /** The image's own by default. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  /** Environment besides the telemetry's; has the last word. */
  readonly env?: Readonly<Record<string, pulumi.Input<string>>>;
  /** What is served over HTTP; nothing by default: then there is no Service and there are no probes. */
  readonly serves?: HttpServing;
  /** Default 1; with more, at most one of them is taken away at a time. */
  readonly replicas?: number;
  /** Default: 25m and 96Mi, with a limit of 192Mi. */
  readonly resources?: Resources;
  /** Numeric user and group; default 10001. */
  readonly user?: number;
  /** ConfigMaps to mount, by directory. */
  readonly files?: Readonly<Record<string, pulumi.Input<string>>>;
  /** Further resource attributes of all its telemetry. */
  readonly resourceAttributes?: Readonly<Record<string, string>>;
  /** Whether it sends OTLP, the default; where it does not, it gets neither the way to Alloy nor the token. */
  readonly otlp?: boolean;
  /** How its logs arrive: by OTLP (the default), or from its stdout, for programs that do not send them. */
  readonly logs?: "otlp" | "stdout";
  /** Whether Prometheus scrapes /metrics on its port, for programs that do not send metrics; default false. */
  readonly scraped?: boolean;
  /** The monitoring stack's output `telemetryContract`: pods roll when the contract changes. */
  readonly contract?: pulumi.Input<string>;
}

/**
 * A workload that sends telemetry as the contract says, and that the namespace's pod security, quota and network policies
 * admit: environment, label, security context, probes, requests and limit, Service, and a PodDisruptionBudget where there
 * are replicas to spare. Its network policies allow DNS and OTLP; who else it may speak to is said by policies of its own.
 */
export class InstrumentedApp extends pulumi.ComponentResource {
  readonly deployment: kx.Deployment;
  readonly service: kubernetes.core.v1.Service | undefined;

  /** @param name service.name, and name of the Deployment, Service and container. */
  constructor(name: string, args: InstrumentedAppArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("otel-lgtm:apps:InstrumentedApp", name, {}, opts);
    const { namespace, replicas = 1, serves, user = USER, scraped = false, otlp = true } = args;
    if (scraped && serves?.port !== PORTS.app) {
      throw new pulumi.RunError(
        `${name} is to be scraped, which Prometheus does on port ${String(PORTS.app)}; set serves.port to ${String(PORTS.app)}, or send metrics by OTLP and leave scraped out.`,
      );
    }
    // Children do not inherit what their component depends on.
    const own = {
      parent: this,
      ...(opts.dependsOn === undefined ? {} : { dependsOn: opts.dependsOn }),
    };
    const selector = { "app.kubernetes.io/name": name };
    const labels = { ...selector, "app.kubernetes.io/version": args.version };
    const telemetry = otelEnv({
      name,
      version: args.version,
      ...(args.resourceAttributes === undefined ? {} : { attributes: args.resourceAttributes }),
    });
    const files = Object.entries(args.files ?? {}).map(([mountPath, configMap], index) => ({
      name: `files-${String(index)}`,
      mountPath,
      configMap,
    }));
    const pod = new kx.PodBuilder({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: podSecurity(user),
      volumes: [
        ...telemetry.volumes,
        ...files.map((file) => ({ name: file.name, configMap: { name: file.configMap } })),
      ],
      containers: [
        {
          name,
          image: args.image,
          ...(args.command === undefined ? {} : { command: [...args.command] }),
          ...(args.args === undefined ? {} : { args: [...args.args] }),
          env: [
            // Server-side apply refuses a name that stands twice.
            ...telemetry.env.filter((variable) => !Object.hasOwn(args.env ?? {}, variable.name)),
            ...Object.entries(args.env ?? {}).map(([key, value]) => ({ name: key, value })),
          ],
          envFrom: otlp ? [...telemetry.envFrom] : [],
          resources: args.resources ?? RESOURCES.app,
          securityContext: CONTAINER_SECURITY as unknown as NonNullable<
            kx.types.Container["securityContext"]
          >,
          volumeMounts: [
            ...telemetry.volumeMounts,
            ...files.map((file) => ({
              name: file.name,
              mountPath: file.mountPath,
              readOnly: true,
            })),
          ],
          ...(serves === undefined ? {} : httpContainer(serves)),
        },
      ],
    });
    // kubernetesx labels pods by the first container's name alone, so its template is given our metadata.
    const metadata = {
      labels: {
        app: name,
        ...labels,
        ...(otlp ? TELEMETRY_LABEL : {}),
        ...(scraped ? SCRAPE_LABEL : {}),
      },
      annotations: {
        "k8s.grafana.com/logs.enabled": String(args.logs === "stdout"),
        ...(args.contract === undefined ? {} : { [CONTRACT.hashAnnotation]: args.contract }),
      },
    };
    const spec = pulumi
      .output(pod.asDeploymentSpec({ replicas }))
      .apply((built) => ({ ...built, template: { ...built.template, metadata } }));
    this.deployment = new kx.Deployment(name, { metadata: { name, namespace, labels }, spec }, own);
    this.service =
      serves === undefined
        ? undefined
        : new kubernetes.core.v1.Service(
            name,
            {
              metadata: { name, namespace, labels },
              spec: {
                selector,
                ports: [
                  {
                    name: "http",
                    port: serves.port,
                    targetPort: serves.port,
                    appProtocol: "http",
                  },
                ],
              },
            },
            own,
          );
    if (replicas > 1) {
      new kubernetes.policy.v1.PodDisruptionBudget(
        name,
        {
          metadata: { name, namespace, labels },
          spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
        },
        own,
      );
    }
    this.registerOutputs({});
  }
}

function httpContainer({
  port,
  livenessPath = "/healthz",
  readinessPath = "/readyz",
}: HttpServing) {
  const probe = (path: string) => ({
    httpGet: { path, port },
    periodSeconds: 10,
    timeoutSeconds: 2,
  });
  return {
    ports: [{ name: "http", containerPort: port }],
    livenessProbe: probe(livenessPath),
    readinessProbe: probe(readinessPath),
  };
}
