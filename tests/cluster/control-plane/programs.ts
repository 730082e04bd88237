import { join } from "node:path";
import type { Binaries } from "./build";
import type { Files } from "./files";
import type { ProgramSpec } from "../../support/program";

/** The command lines. Everything listens on loopback only, or not at all. */

export function etcd(binaries: Binaries, files: Files, port: number): ProgramSpec {
  const clientUrl = `http://127.0.0.1:${port}`;
  return {
    name: "etcd",
    binary: binaries.etcd,
    args: [
      `--data-dir=${files.etcdData}`,
      `--listen-client-urls=${clientUrl}`,
      `--advertise-client-urls=${clientUrl}`,
      // One member has no peers, so any port will do.
      "--listen-peer-urls=http://127.0.0.1:0",
      "--unsafe-no-fsync",
      "--watch-progress-notify-interval=5s",
      "--log-level=warn",
    ],
  };
}

export interface ApiServerPorts {
  readonly etcd: number;
  readonly apiServer: number;
}

/** Admission is left at its defaults: pod security is enforced as on any other cluster. */
export function apiServer(binaries: Binaries, files: Files, ports: ApiServerPorts): ProgramSpec {
  return {
    name: "kube-apiserver",
    binary: binaries.apiServer,
    args: [
      `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
      "--bind-address=127.0.0.1",
      "--advertise-address=127.0.0.1",
      `--secure-port=${ports.apiServer}`,
      // Signs its own serving certificate in there.
      `--cert-dir=${files.certificates}`,
      `--token-auth-file=${files.tokens}`,
      "--authorization-mode=RBAC",
      // The same ranges as kind's.
      "--service-cluster-ip-range=10.96.0.0/16",
      // A loopback address is not allowed as an endpoint of the Service `kubernetes`.
      "--endpoint-reconciler-type=none",
      "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
      `--service-account-key-file=${files.serviceAccountPublicKey}`,
      `--service-account-signing-key-file=${files.serviceAccountPrivateKey}`,
      "--allow-privileged=true",
    ],
  };
}

/**
 * Without the node-lifecycle controller: on a busy machine it would take a late lease for a dead
 * node and evict its pods. The not-ready taint that it would lift is lifted in node.ts.
 */
export function controllerManager(binaries: Binaries, files: Files): ProgramSpec {
  return {
    name: "kube-controller-manager",
    binary: binaries.controllerManager,
    args: [
      `--kubeconfig=${files.kubeconfig}`,
      `--service-account-private-key-file=${files.serviceAccountPrivateKey}`,
      `--root-ca-file=${files.servingCertificate}`,
      "--controllers=*,-node-lifecycle-controller,-taint-eviction-controller",
      "--leader-elect=false",
      "--secure-port=0",
    ],
  };
}

export function scheduler(binaries: Binaries, files: Files): ProgramSpec {
  return {
    name: "kube-scheduler",
    binary: binaries.scheduler,
    args: [`--kubeconfig=${files.kubeconfig}`, "--leader-elect=false", "--secure-port=0"],
  };
}

export function kwok(binaries: Binaries, files: Files): ProgramSpec {
  return {
    name: "kwok",
    binary: binaries.kwok,
    args: [
      `--kubeconfig=${files.kubeconfig}`,
      `--config=${join(__dirname, "kwok", "stages.yaml")}`,
      "--manage-all-nodes=true",
      "--cidr=10.244.0.0/24",
      "--node-ip=10.244.255.254",
    ],
    // kwok also reads a configuration from the user's home, which has no say here.
    env: { KWOK_WORKDIR: files.kwokHome },
  };
}
