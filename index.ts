import { Alloy } from "./components/alloy";
import { verifyCharts } from "./components/chart-check";
import { DemoApps } from "./components/demo-apps";
import { Grafana } from "./components/grafana";
import { readImageLock } from "./components/image-lock-file";
import { Loki } from "./components/loki";
import { appQuota, monitoringQuota, RestrictedNamespace } from "./components/namespace";
import { NetworkPolicies } from "./components/network-policies";
import { Prometheus } from "./components/prometheus";
import { clusterProvider } from "./components/provider";
import { TelemetryContract } from "./components/telemetry-contract";
import { Tempo } from "./components/tempo";
import { loadConfig } from "./config";
import { stackOutputs } from "./outputs";
import { flowGraph } from "./topology/flows";

const { settings, secrets } = loadConfig();
verifyCharts(settings.charts);
const opts = { provider: clusterProvider(settings) };

// Where everything lives: namespaces that admit only restricted pods, closed but for the declared flows.
const { namespace: name, environment } = settings;
const monitoring = new RestrictedNamespace(
  { name, environment, quota: monitoringQuota(settings) },
  opts,
);
const apps = settings.appNamespaces.map(
  (app) => new RestrictedNamespace({ ...app, quota: appQuota }, opts),
);
const namespaces = [monitoring, ...apps].flatMap(({ resources }) => resources);
const policies = new NetworkPolicies({ graph: flowGraph(settings), after: namespaces }, opts);
const images = readImageLock();
const system = { settings, images, after: [...namespaces, ...policies.resources] };

// Where the signals are kept.
const loki = new Loki(system, opts);
const prometheus = new Prometheus(system, opts);
const tempo = new Tempo({ ...system, remoteWriteUrl: prometheus.remoteWriteUrl }, opts);

// How they get there: applications speak OTLP to Alloy, Alloy feeds the three.
const targets = { logs: loki.url, metrics: prometheus.remoteWriteUrl, traces: tempo.otlpUrl };
const alloy = new Alloy({ ...system, targets, otlpToken: secrets.otlpToken }, opts);
const { otlpGrpcEndpoint, otlpHttpEndpoint } = alloy;
const door = { otlpGrpcEndpoint, otlpHttpEndpoint, otlpToken: secrets.otlpToken };
const contract = new TelemetryContract({ ...system, ...door }, opts);
new DemoApps({ ...system, contract }, opts);

// Where people look.
const sources = {
  loki: loki.url,
  tempo: tempo.url,
  prometheus: prometheus.url,
  alertmanager: prometheus.alertmanagerUrl,
};
const { grafanaAdminPassword: adminPassword, grafanaSecretKey: secretKey } = secrets;
const grafana = new Grafana({ ...system, sources, adminPassword, secretKey }, opts);

module.exports = stackOutputs(
  settings,
  { contract, alloy, grafana, loki, prometheus, tempo },
  adminPassword,
);
