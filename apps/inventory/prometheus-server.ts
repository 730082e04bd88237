import { Histogram, type Registry } from "prom-client";
import type { Server } from "node:http";
import { DURATION_BOUNDARIES, httpServer, type Route } from "../telemetry/http";

/** The server with its duration measured by the Prometheus client, under the names that OpenTelemetry's has in Prometheus. */
export function prometheusServer(routes: readonly Route[], register: Registry): Server {
  const duration = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "Duration of HTTP server requests.",
    labelNames: [
      "http_request_method",
      "http_route",
      "http_response_status_code",
      "url_scheme",
      "error_type",
    ],
    buckets: [...DURATION_BOUNDARIES],
    registers: [register],
  });
  return httpServer(routes, {
    quiet: [
      { path: "/metrics", contentType: register.contentType, body: () => register.metrics() },
    ],
    onAnswer: (seconds, attributes) =>
      duration.observe(
        Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key.replaceAll(".", "_"), value]),
        ),
        seconds,
      ),
  });
}
