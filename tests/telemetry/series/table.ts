/** The page /metrics as a table: one line a metric. */

const HEAD = "metric\ttype\tseries\tlabels";

interface Row {
  readonly type: string;
  series: number;
  readonly labels: Set<string>;
}

/** Tab-separated, in order of name: metric, type, number of series, label names. Series of histograms count apart. */
export function seriesTable(exposition: string): string {
  const types = new Map<string, string>();
  const rows = new Map<string, Row>();
  for (const line of exposition.split("\n")) {
    const declared = /^# TYPE (\S+) (\S+)/.exec(line);
    if (declared !== null) types.set(declared[1] ?? "", declared[2] ?? "");
    const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+/.exec(line);
    if (sample === null) continue;
    const [, name = "", labels = ""] = sample;
    const family = name.replace(/_(bucket|sum|count)$/, "");
    const row = rows.get(name) ?? {
      type: types.get(name) ?? types.get(family) ?? "untyped",
      series: 0,
      labels: new Set<string>(),
    };
    row.series += 1;
    for (const [, label = ""] of labels.matchAll(/([a-zA-Z_]\w*)="(?:[^"\\]|\\.)*"/g))
      row.labels.add(label);
    rows.set(name, row);
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { type, series, labels }]) =>
      [name, type, String(series), [...labels].sort().join(",")].join("\t"),
    );
  return [HEAD, ...lines, ""].join("\n");
}
