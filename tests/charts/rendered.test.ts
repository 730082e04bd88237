import assert from "node:assert/strict";
import { parse } from "yaml";
import { RELEASE_FOOTPRINT } from "../../components/footprint";
import { houseViolations, restrictedViolations } from "../../inventory/pod-security";
import { makePlan, type Plan } from "../../plan/plan";
import { runProgram } from "../../program/run";
import { readStackConfig, stackNames } from "../../program/stack-file";
import { flowGraph } from "../../topology/flows";
import { currentSettings } from "../../program/settings";
import { chartsHindrance, renderRelease, type RenderedObject } from "../support/charts";
import { skip } from "../support/tools";

const workloads = (objects: readonly RenderedObject[]) =>
  objects.filter(({ spec }) => spec?.template !== undefined);
const data = (objects: readonly RenderedObject[], name: string, key: string): unknown =>
  parse(
    objects.find(({ kind, metadata }) => kind === "ConfigMap" && metadata.name === name)?.data?.[
      key
    ] ?? "",
  );

describe("the charts, rendered with our values", function () {
  this.timeout(60_000);
  before(function () {
    const reason = chartsHindrance();
    if (reason !== undefined) skip(this, reason);
  });

  for (const stack of stackNames()) {
    describe(`of stack ${stack}`, () => {
      let plan: Plan;
      const rendered = new Map<string, RenderedObject[]>();
      before(async () => {
        plan = await makePlan(stack);
        for (const release of plan.releases)
          rendered.set(release.resource, renderRelease(release, release.values));
      });
      const all = () => [...rendered.values()].flat();

      it("have only restricted pods, with requests, a memory limit and a read-only root", () => {
        const pods = workloads(all());
        assert.equal(pods.length, 7);
        for (const { kind, metadata, spec } of pods) {
          const pod = spec!.template!.spec;
          assert.deepEqual(
            [...restrictedViolations(pod), ...houseViolations(pod)],
            [],
            `${kind} ${metadata.name}`,
          );
        }
      });

      it("ask for what the plan says they ask for", () => {
        for (const [release, objects] of rendered) {
          const found = workloads(objects).flatMap(({ metadata, spec }) =>
            spec!.template!.spec.containers.map(({ name, resources }) => ({
              workload: metadata.name,
              container: name,
              replicas: 1,
              resources,
            })),
          );
          const expected = RELEASE_FOOTPRINT[release as keyof typeof RELEASE_FOOTPRINT];
          assert.deepEqual(
            found.sort((a, b) => (a.container < b.container ? -1 : 1)),
            [...expected].sort((a, b) => (a.container < b.container ? -1 : 1)),
          );
        }
      });

      it("let nobody read Secrets or ConfigMaps", () => {
        for (const { kind, metadata, rules = [] } of all()) {
          for (const { resources = [] } of rules) {
            assert.ok(
              !resources.some((resource) => ["secrets", "configmaps", "*"].includes(resource)),
              `${kind} ${metadata.name}`,
            );
          }
        }
      });

      it("make no Secret and no test pod", () => {
        for (const { kind, metadata } of all()) {
          assert.notEqual(kind, "Secret", metadata.name);
          assert.equal(metadata.annotations?.["helm.sh/hook"], undefined, metadata.name);
        }
      });

      it("label pods as the flow graph selects them", () => {
        const { peers } = flowGraph(currentSettings(stack));
        for (const { metadata, spec } of workloads(all())) {
          const { labels } = spec!.template!.metadata;
          const matching = Object.values(peers).filter(
            (peer) =>
              peer.kind === "pods" &&
              Object.keys(peer.labels).length > 0 &&
              Object.entries(peer.labels).every(([key, value]) => labels[key] === value),
          );
          assert.equal(matching.length, 1, metadata.name);
        }
      });

      it("make Loki delete what is past its retention", () => {
        const config = data(rendered.get("loki")!, "loki", "config.yaml") as {
          limits_config: Record<string, unknown>;
          compactor: Record<string, unknown>;
        };
        assert.equal(
          config.limits_config["retention_period"],
          currentSettings(stack).retention.logs,
        );
        assert.deepEqual(config.compactor, {
          retention_enabled: true,
          delete_request_store: "filesystem",
          working_directory: "/var/loki/compactor",
        });
      });

      it("give Tempo only OTLP receivers, and the generator its remote write", () => {
        const config = data(rendered.get("tempo")!, "tempo", "tempo.yaml") as {
          distributor: { receivers: object };
          metrics_generator: { storage: { remote_write: { url: string }[] } };
        };
        assert.deepEqual(Object.keys(config.distributor.receivers), ["otlp"]);
        assert.match(
          config.metrics_generator.storage.remote_write[0]?.url ?? "",
          /prometheus\.monitoring\.svc\.cluster\.local:9090\/api\/v1\/write$/,
        );
      });

      it("start Prometheus without admin or lifecycle API, with what the others need", () => {
        const server = workloads(rendered.get("prometheus")!).find(
          ({ metadata }) => metadata.name === "prometheus",
        );
        const args = (server?.spec?.template?.spec.containers[0] as unknown as { args: string[] })
          .args;
        assert.ok(
          !args.some((arg) => /enable-admin-api|enable-lifecycle/.test(arg)),
          args.join(" "),
        );
        for (const flag of [
          "--web.enable-remote-write-receiver",
          "--enable-feature=exemplar-storage",
        ])
          assert.ok(args.includes(flag), flag);
        const config = data(rendered.get("prometheus")!, "prometheus", "prometheus.yml") as {
          storage: { tsdb: object };
          scrape_configs: { job_name: string }[];
        };
        assert.deepEqual(config.storage.tsdb, { out_of_order_time_window: "12h" });
        assert.deepEqual(
          config.scrape_configs.map(({ job_name: job }) => job),
          [
            "prometheus",
            "alloy",
            "loki",
            "tempo",
            "grafana",
            "alertmanager",
            "kube-state-metrics",
            "kubelet",
            "cadvisor",
            "applications",
          ],
        );
      });

      it("keep Grafana from calling out", () => {
        const ini =
          rendered
            .get("grafana")!
            .find(({ kind, metadata }) => kind === "ConfigMap" && metadata.name === "grafana")
            ?.data?.["grafana.ini"] ?? "";
        for (const line of [
          "reporting_enabled = false",
          "check_for_updates = false",
          "check_for_plugin_updates = false",
          "preinstall_disabled = true",
          "news_feed_enabled = false",
          "disable_gravatar = true",
          "external_enabled = false",
        ]) {
          assert.ok(ini.includes(line), line);
        }
      });
    });
  }

  it("put node-exporter, and it alone, where privileged pods are admitted", async () => {
    const config = readStackConfig("dev");
    const { registrations } = await runProgram({
      ...config,
      values: { ...config.values, "otel-lgtm:nodeExporter": "true" },
    });
    const namespace = registrations.find(({ name }) => name === "node-exporter");
    assert.deepEqual((namespace?.inputs["metadata"] as { labels: object }).labels, {
      "pod-security.kubernetes.io/enforce": "privileged",
    });
    const release = registrations.find(
      ({ type, name }) => type.endsWith(":Release") && name === "prometheus",
    );
    assert.ok(release);
    assert.ok(release.dependencies.includes(namespace?.urn ?? ""));
    const objects = renderRelease(
      { resource: "prometheus", name: "prometheus", namespace: "monitoring" },
      release.inputs["values"],
    );
    for (const { metadata, spec } of workloads(objects)) {
      const own = metadata.name === "node-exporter";
      assert.equal(metadata.namespace, own ? "node-exporter" : "monitoring");
      const pod = spec!.template!.spec;
      assert.deepEqual(houseViolations(pod), [], metadata.name);
      assert.equal(restrictedViolations(pod).length > 0, own, metadata.name);
    }
    assert.equal(workloads(objects).length, 4);
    for (const { kind, rules = [] } of objects)
      assert.ok(!JSON.stringify(rules).includes("secrets"), kind);
  });

  it("take every image from the one mirror", async () => {
    const config = readStackConfig("dev");
    const mirror = "mirror.example.com/lgtm";
    const run = await runProgram({
      ...config,
      values: { ...config.values, "otel-lgtm:imageRegistry": mirror },
    });
    const releases = run.registrations.filter(({ type }) => type.endsWith(":Release"));
    const images = releases.flatMap(({ name, inputs }) => {
      const release = {
        resource: name as keyof typeof RELEASE_FOOTPRINT,
        name: String(inputs["name"]),
        namespace: "monitoring",
      };
      return workloads(renderRelease(release, inputs["values"])).flatMap(({ spec }) => {
        const { containers, initContainers = [] } = spec!.template!.spec;
        return [...containers, ...initContainers].map(({ image }) => image ?? "");
      });
    });
    const apps = [
      ...JSON.stringify(
        run.registrations.filter(({ type }) => type.endsWith(":Deployment")),
      ).matchAll(/"image":"([^"]+)"/g),
    ].map(([, image = ""]) => image);
    assert.equal(images.length, 7);
    assert.equal(apps.length, 3);
    for (const image of [...images, ...apps]) assert.ok(image.startsWith(`${mirror}/`), image);
  });
});
