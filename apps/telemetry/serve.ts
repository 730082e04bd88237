/** The life of a serving app: listen, answer until told to end, finish what is under way, flush, exit. */
import type { Server } from "node:http";
import type pino from "pino";
import type { Flush } from "./start";

/** How long requests and telemetry may take to end; shorter than the 30 s that Kubernetes gives. */
const GRACE_MS = 10_000;

/** Listens, and ends the process with 0 on SIGTERM or SIGINT, or with 1 and one line where the port cannot be had. */
export function serve(
  server: Server,
  port: number,
  logger: pino.Logger,
  flush: Flush = () => Promise.resolve(),
): void {
  server.once("error", (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE" ? "is in use" : `cannot be listened on (${error.message})`;
    process.stderr.write(`PORT ${String(port)} ${reason}; set PORT to a free one\n`);
    process.exit(1);
  });
  server.listen(port, () => logger.info({ port }, "listening"));
  const end = (signal: NodeJS.Signals) => {
    logger.info({ signal }, "ending");
    const deadline = new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref());
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    void Promise.race([closed.then(flush), deadline]).then(() => process.exit(0));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}
