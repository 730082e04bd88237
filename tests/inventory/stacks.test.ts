import assert from "node:assert/strict";
import { NODE_EXPORTER_NAMESPACE } from "../../components/addresses";
import { RELEASE_FOOTPRINT } from "../../components/footprint";
import { readImageLock } from "../../components/image-lock-file";
import type { ObjectFacts } from "../../inventory/facts";
import { imageProblems, imagesOf } from "../../inventory/images";
import { inventoryOf, lockedStacks, lockFile, readLock } from "../../inventory/inventory";
import { inventoryProblems } from "../../inventory/judge";
import { staleReleases, type Lock } from "../../inventory/lock";
import { restrictedViolations } from "../../inventory/pod-security";
import { planOf, type Plan } from "../../plan/plan";
import { settingsOf } from "../../program/settings";

for (const config of lockedStacks()) {
  const { stack } = config;
  const settings = settingsOf(config);

  describe(`the inventory of ${stack}`, () => {
    let plan: Plan;
    let lock: Lock;
    let objects: readonly ObjectFacts[];
    before(async () => {
      plan = await planOf(config);
      lock = readLock(stack) ?? { releases: [] };
      objects = inventoryOf(plan, lock);
    });
    const workload = (name: string) => {
      const found = objects.find((one) => one.pod !== undefined && one.name === name)?.pod;
      assert.ok(found, `there is no workload ${name}`);
      return found;
    };

    it("is current", () => {
      const stale = staleReleases(plan.releases, lock);
      const renew = `${lockFile(stack)} is stale. Run \`npm run lock\`, read the difference and commit it`;
      assert.deepEqual(stale, [], renew);
    });

    it("has nothing wrong: pods, tokens, roles, namespaces, policies", () => {
      assert.deepEqual(inventoryProblems(objects, settings), []);
    });

    it("has every workload of the stack", () => {
      const names = lock.releases
        .flatMap((release) => release.objects)
        .flatMap(({ pod, name }) => (pod === undefined ? [] : [name]));
      const expected = [
        ...Object.values(RELEASE_FOOTPRINT).flatMap((all) => all.map((one) => one.workload)),
        ...(settings.nodeExporter ? ["node-exporter"] : []),
      ];
      assert.deepEqual(names.sort(), expected.sort());
    });

    it("asks for what the plan says its releases ask for", () => {
      for (const { workload: name, container, replicas, resources } of Object.values(
        RELEASE_FOOTPRINT,
      ).flat()) {
        const found = workload(name).containers.find((one) => one.name === container);
        assert.deepEqual(found?.resources, resources, `${name}/${container}`);
        const { replicas: made = 1 } = objects.find((one) => one.pod && one.name === name) ?? {};
        assert.equal(made, replicas, name);
      }
    });

    it("lets charts make no Secret, and no pod that helm's test command would start", () => {
      for (const { objects: made } of lock.releases)
        for (const { kind, name } of made)
          assert.ok(!["Secret", "Pod", "Job"].includes(kind), name);
    });

    it("admits privileged pods nowhere but where node-exporter is, alone", () => {
      const outside = objects
        .filter(({ namespace, pod }) => namespace === NODE_EXPORTER_NAMESPACE && pod !== undefined)
        .map(({ name }) => name);
      assert.deepEqual(outside, settings.nodeExporter ? ["node-exporter"] : []);
      for (const name of outside) assert.notDeepEqual(restrictedViolations(workload(name)), []);
    });

    it("starts Prometheus without admin or lifecycle API, with what the others need", () => {
      const { args = [] } =
        workload("prometheus").containers.find(({ name }) => name === "prometheus-server") ?? {};
      assert.deepEqual(
        args.filter((arg) => /enable-admin-api|enable-lifecycle/.test(arg)),
        [],
      );
      for (const flag of [
        "--web.enable-remote-write-receiver",
        "--enable-feature=exemplar-storage",
      ])
        assert.ok(args.includes(flag), flag);
    });

    it("keeps Grafana's doors shut, and keeps it from calling out", () => {
      const ini = objects.find(({ kind, name }) => kind === "ConfigMap" && name === "grafana")
        ?.data?.["grafana.ini"];
      assert.ok(typeof ini === "object");
      const expected: Record<string, string> = {
        "auth.anonymous.enabled": "false",
        "users.allow_sign_up": "false",
        "security.allow_embedding": "false",
        "security.disable_gravatar": "true",
        "snapshots.external_enabled": "false",
        "analytics.reporting_enabled": "false",
        "analytics.check_for_updates": "false",
        "analytics.check_for_plugin_updates": "false",
        "news.news_feed_enabled": "false",
        "plugins.preinstall_disabled": "true",
        "plugins.plugin_admin_enabled": "false",
        "plugins.public_key_retrieval_disabled": "true",
        // Over plain HTTP a browser would drop a secure cookie, and nobody could log in.
        ...(settings.ingress?.tlsSecretName === undefined
          ? {}
          : { "security.cookie_secure": "true" }),
      };
      for (const [key, value] of Object.entries(expected)) assert.equal(ini[key], value, key);
    });

    it("takes the images of images.lock and no others, from the mirror where one is set", () => {
      const { imageRegistry } = settings;
      assert.ok(imagesOf(objects, imageRegistry).length >= 7);
      assert.deepEqual(imageProblems(objects, readImageLock(), imageRegistry), []);
    });
  });
}
