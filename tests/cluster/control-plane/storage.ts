import type { Request } from "./api-client";

export const STORAGE_CLASS = "standard";

/** kind's default StorageClass by name and binding mode, but with nothing that provisions. */
const storageClass = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: {
    name: STORAGE_CLASS,
    annotations: { "storageclass.kubernetes.io/is-default-class": "true" },
  },
  provisioner: "kubernetes.io/no-provisioner",
  volumeBindingMode: "WaitForFirstConsumer",
};

export async function addDefaultStorageClass(request: Request): Promise<void> {
  await request("POST", "/apis/storage.k8s.io/v1/storageclasses", storageClass);
}

/**
 * Makes volumes by hand. They are retained, not deleted: a deleter would remove directories of
 * the machine that runs the tests. So each serves one claim.
 */
export async function addPersistentVolumes(
  request: Request,
  count: number,
  size: string,
): Promise<void> {
  const volume = {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { generateName: `${STORAGE_CLASS}-` },
    spec: {
      storageClassName: STORAGE_CLASS,
      capacity: { storage: size },
      accessModes: ["ReadWriteOnce"],
      persistentVolumeReclaimPolicy: "Retain",
      hostPath: { path: "/nowhere" },
    },
  };
  const one = (): Promise<unknown> => request("POST", "/api/v1/persistentvolumes", volume);
  await Promise.all(Array.from({ length: count }, one));
}
