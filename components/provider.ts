import * as kubernetes from "@pulumi/kubernetes";
import type { Settings } from "../settings/schema";

/**
 * The one provider of the program; the default one is off in every stack file, so that nothing goes to whatever
 * context kubectl happens to point at.
 */
export function clusterProvider(settings: Settings): kubernetes.Provider {
  return new kubernetes.Provider("cluster", {
    context: settings.kubeContext,
    // A cluster made anew has another address and certificate; that alone must not plan to replace everything.
    clusterIdentifier: settings.clusterName,
    enableServerSideApply: true,
    // Credentials keep their name when they change; deleting before creating would leave pods without them.
    enableSecretMutable: true,
  });
}
