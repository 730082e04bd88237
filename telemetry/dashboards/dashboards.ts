import { telemetryPath } from "./telemetry-path";

/** Every dashboard as JSON, by file name. */
export function dashboards(): Record<string, string> {
  return { "telemetry-path.json": JSON.stringify(telemetryPath()) };
}
