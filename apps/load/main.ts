/** load: asks checkout for work at a steady rate, and says once a minute how that went. Faults are asked for with some of it. */
import { EnvironmentReader, exitOnProblems } from "../telemetry/environment";

interface FaultParameters {
  /** One request in so many has it. */
  readonly oneIn: number;
  /** What asks checkout for it. */
  readonly query: () => Readonly<Record<string, string>>;
}

const FAULTS = {
  slow: { oneIn: 10, query: () => ({ slow_ms: "1500" }) },
  errors: { oneIn: 10, query: () => ({ fail: "true" }) },
  "log-flood": { oneIn: 10, query: () => ({ log_lines: "500" }) },
  cardinality: { oneIn: 1, query: () => ({ customer: crypto.randomUUID() }) },
  "exporter-outage": { oneIn: 300, query: () => ({ outage_seconds: "60" }) },
} as const satisfies Readonly<Record<string, FaultParameters>>;
type Fault = keyof typeof FAULTS;

const environment = new EnvironmentReader(process.env);
const target = environment.url("TARGET_URL", "http://checkout:8080");
const rate = environment.integer("RATE_PER_SECOND", { min: 1, max: 1000, fallback: 1 });
const faults = environment.list("FAULTS", Object.keys(FAULTS) as readonly Fault[], []);
exitOnProblems(environment.problems);

/** Requests that may be under way at once: a target that hangs must not fill the memory. */
const MOST_UNDER_WAY = 100;
const DEADLINE_MS = 5000;
const REPORT_MS = 60_000;

const counts = { answered: 0, failed: 0, skipped: 0 };
let asked = 0;
let underWay = 0;

async function ask(): Promise<void> {
  if (underWay >= MOST_UNDER_WAY) {
    counts.skipped += 1;
    return;
  }
  underWay += 1;
  asked += 1;
  const query = new URLSearchParams();
  for (const { oneIn, query: parameters } of faults.map((fault) => FAULTS[fault])) {
    if (asked % oneIn !== 0) continue;
    for (const [name, value] of Object.entries(parameters())) query.set(name, value);
  }
  try {
    const response = await fetch(`${target}/work?${query.toString()}`, {
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
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
