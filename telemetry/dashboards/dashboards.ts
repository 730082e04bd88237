import { services } from "./services";
import { telemetryPath } from "./telemetry-path";

/** Every dashboard as JSON, by file name. */
export function dashboards(): Record<string, string> {
  return {
    "services.json": JSON.stringify(services()),
    "telemetry-path.json": JSON.stringify(telemetryPath()),
  };
}
