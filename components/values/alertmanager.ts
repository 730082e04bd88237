import type { Settings } from "../../settings/schema";

type Alerting = Settings["alerting"];
type Receiver = Alerting["receivers"][number];

/** Key of every receiver's Secret: the URL, routing key or password itself. */
export const RECEIVER_SECRET_KEY = "credential";
const SECRETS_DIRECTORY = "/etc/alertmanager-secrets";

const credentialFile = ({ secretName }: Receiver): string =>
  `${SECRETS_DIRECTORY}/${secretName}/${RECEIVER_SECRET_KEY}`;

/** Alertmanager's configuration: every alert to every receiver; credentials are read from files, so none stands here. */
export function alertmanagerConfig({ receivers }: Alerting) {
  return {
    enabled: true,
    route: {
      receiver: "default",
      group_by: ["alertname", "namespace"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
      routes: [
        // The dead man's switch is watched from outside; as a notification it would only be noise.
        { receiver: "none", matchers: ['alertname = "Watchdog"'] },
      ],
    },
    receivers: [{ name: "default", ...receiverConfigs(receivers) }, { name: "none" }],
  };
}

function receiverConfigs(receivers: readonly Receiver[]): Record<string, unknown[]> {
  const configs: Record<string, unknown[]> = {};
  for (const receiver of receivers) {
    (configs[`${receiver.type}_configs`] ??= []).push(receiverConfig(receiver));
  }
  return configs;
}

function receiverConfig(receiver: Receiver): Record<string, unknown> {
  const file = credentialFile(receiver);
  switch (receiver.type) {
    case "webhook":
      return { url_file: file, send_resolved: true };
    case "slack":
      return { api_url_file: file, channel: receiver.channel, send_resolved: true };
    case "pagerduty":
      return { routing_key_file: file, send_resolved: true };
    case "email":
      return {
        to: receiver.to,
        from: receiver.from,
        smarthost: receiver.smarthost,
        auth_username: receiver.username,
        auth_password_file: file,
        send_resolved: true,
      };
  }
}

/** Mounts of the receivers' Secrets, as the chart takes them. */
export function alertmanagerSecretMounts({ receivers }: Alerting) {
  return [...new Set(receivers.map(({ secretName }) => secretName))].map((secretName) => ({
    name: `receiver-${secretName}`,
    mountPath: `${SECRETS_DIRECTORY}/${secretName}`,
    secretName,
    readOnly: true,
  }));
}
