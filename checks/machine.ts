/** What the machine must have before a cluster is asked for anything. */
import { isAtLeast } from "../program/version";
import { missing, ok, type Check } from "./check";
import { tool } from "./tool";

/** Lowest Pulumi CLI that knows everything in Pulumi.yaml; the same number stands there as requiredPulumiVersion. */
export const PULUMI_VERSION = "3.248.0";

export const nodeOf = (version: string): Check => ({
  name: "Node.js",
  run: () => {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
    return Promise.resolve(
      fits
        ? ok(`v${version}`)
        : missing(`v${version} is too old`, "install Node.js 20.19 or newer, or 22.12 or newer"),
    );
  },
});

export const node = nodeOf(process.versions.node);

export const pulumiCli: Check = {
  name: "Pulumi CLI",
  run: async () => {
    const { installed, ok: works, stdout, stderr } = await tool("pulumi", ["version"]);
    const install = `install Pulumi ${PULUMI_VERSION} or newer: https://www.pulumi.com/docs/install/`;
    if (!installed) return missing("pulumi is not on PATH", install);
    if (!works) return missing(`pulumi version failed: ${stderr}`, install);
    return isAtLeast(stdout, PULUMI_VERSION)
      ? ok(stdout.trim())
      : missing(`${stdout.trim()} is too old`, install);
  },
};

export const kubectl: Check = {
  name: "kubectl",
  run: async () => {
    const {
      installed,
      ok: works,
      stdout,
      stderr,
    } = await tool("kubectl", ["version", "--client", "-o", "json"]);
    const install = "install it: https://kubernetes.io/docs/tasks/tools/";
    if (!installed) return missing("kubectl is not on PATH", install);
    if (!works) return missing(`kubectl version failed: ${stderr}`, install);
    return ok(/"gitVersion": "([^"]+)"/.exec(stdout)?.[1] ?? "found");
  },
};

export const docker: Check = {
  name: "Docker",
  run: async () => {
    const {
      installed,
      ok: works,
      stdout,
    } = await tool("docker", ["info", "--format", "{{.ServerVersion}}"]);
    if (!installed)
      return missing("docker is not on PATH", "install it: https://docs.docker.com/get-docker/");
    // Older versions print an empty line and succeed where no engine answers.
    return works && stdout.trim() !== ""
      ? ok(stdout.trim())
      : missing("no Docker engine answers", "start Docker");
  },
};

export const kind: Check = {
  name: "kind",
  run: async () => {
    const { installed, ok: works, stdout, stderr } = await tool("kind", ["version", "--quiet"]);
    const install = "install it: https://kind.sigs.k8s.io/docs/user/quick-start/";
    if (!installed) return missing("kind is not on PATH", install);
    if (!works) return missing(`kind version failed: ${stderr}`, install);
    // Older versions take network policies and enforce none of them.
    return isAtLeast(stdout, "0.24.0")
      ? ok(`v${stdout.trim()}`)
      : missing(`v${stdout.trim()} enforces no network policies`, "install kind 0.24 or newer");
  },
};
