/** load: asks checkout for work at a steady rate, and says once a minute how that went. */
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";

const environment = new EnvironmentReader(process.env);
const target = environment.url("TARGET_URL", "http://checkout:8080");
const rate = environment.integer("RATE_PER_SECOND", { min: 1, max: 1000, fallback: 1 });
exitOnProblems(environment.problems);

/** Requests that may be under way at once: a target that hangs must not fill the memory. */
const MOST_UNDER_WAY = 100;
const DEADLINE_MS = 5000;
const REPORT_MS = 60_000;

const counts = { answered: 0, failed: 0, skipped: 0 };
let underWay = 0;

async function ask(): Promise<void> {
  if (underWay >= MOST_UNDER_WAY) {
    counts.skipped += 1;
    return;
  }
  underWay += 1;
  try {
    const response = await fetch(`${target}/work`, { signal: AbortSignal.timeout(DEADLINE_MS) });
    await response.arrayBuffer();
    counts[response.ok ? "answered" : "failed"] += 1;
  } catch {
    counts.failed += 1;
  } finally {
    underWay -= 1;
  }
}

const asking = setInterval(() => void ask(), 1000 / rate);
const reporting = setInterval(report, REPORT_MS);

function report(): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: "info", msg: "requests", ...counts })}\n`,
  );
}

function end(): void {
  clearInterval(asking);
  clearInterval(reporting);
  report();
}
process.once("SIGTERM", end);
process.once("SIGINT", end);
