/**
 * Units that people write in a stack file, as the programs behind them read them:
 * Prometheus durations ("7d", "1h30m") and Kubernetes quantities ("10Gi", "250m").
 */

const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31536000,
};

/** Grammar of Prometheus durations: units in falling order, each at most once. */
const DURATION = /^(?=.)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/;

/** Seconds in a Prometheus duration, or undefined where the text is none. */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount = "", unit = ""] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) {
    seconds += Number(amount) * (SECONDS[unit] ?? 0);
  }
  return seconds;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** Value of a Kubernetes quantity in its base unit (bytes, cores), or undefined where the text is none. */
export function parseQuantity(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * (MULTIPLIERS[match[2] ?? ""] ?? 1);
}

/** Seconds of a duration that the settings have already accepted. */
export function seconds(duration: string): number {
  const value = parseDuration(duration);
  if (value === undefined) throw new RangeError(`"${duration}" is not a duration`);
  return value;
}

/** Base units of a quantity that the settings have already accepted. */
export function quantity(text: string): number {
  const value = parseQuantity(text);
  if (value === undefined) throw new RangeError(`"${text}" is not a quantity`);
  return value;
}

/** Bytes as the largest binary unit that leaves at least 10, rounded up: 1560281088 → "1488Mi". */
export function formatBytes(bytes: number): string {
  for (const unit of ["Ti", "Gi", "Mi", "Ki"]) {
    const size = MULTIPLIERS[unit] ?? 1;
    if (bytes >= 10 * size || (bytes >= size && bytes % size === 0))
      return `${String(Math.ceil(bytes / size))}${unit}`;
  }
  return String(Math.ceil(bytes));
}

/** Cores as Kubernetes writes them: 0.57 → "570m", 2 → "2". */
export function formatCpu(cores: number): string {
  return Number.isInteger(cores) ? String(cores) : `${String(Math.round(cores * 1000))}m`;
}
