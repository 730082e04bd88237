/** Questions to the backends: how much of something is there. */
import { z } from "zod";
import { METRIC_NAME } from "../../support/otlp/payloads";

const vector = z.object({
  data: z.object({
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        value: z.tuple([z.number(), z.string()]),
      }),
    ),
  }),
});

export type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };

async function ask(url: string, parameters: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(`${url}?${new URLSearchParams(parameters).toString()}`, {
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok)
    throw new Error(`${url} ${JSON.stringify(parameters)}: ${await response.text()}`);
  return response.json();
}

const samples = (answer: unknown): Sample[] =>
  vector.parse(answer).data.result.map(({ metric, value }) => ({
    labels: metric,
    value: Number(value[1]),
  }));

/** An instant query of PromQL. */
export const promql = async (prometheus: string, query: string): Promise<Sample[]> =>
  samples(await ask(`${prometheus}/api/v1/query`, { query }));

/** The sum of an instant query of PromQL; 0 where it finds nothing. */
export const promqlSum = async (prometheus: string, query: string): Promise<number> =>
  (await promql(prometheus, query)).reduce((sum, { value }) => sum + value, 0);

/** Lines of a service in Loki. */
export async function lokiLines(loki: string, service: string): Promise<number> {
  const query = `sum(count_over_time({service_name="${service}"}[1h]))`;
  const [sample] = samples(await ask(`${loki}/loki/api/v1/query`, { query }));
  return sample?.value ?? 0;
}

const stream = z.object({
  data: z.object({
    result: z.array(
      z.object({
        stream: z.record(z.string(), z.string()),
        values: z.array(z.tuple([z.string(), z.string()])),
      }),
    ),
  }),
});

/** Streams of a LogQL query, newest first, with index labels and structured metadata together. */
export async function logql(loki: string, query: string, limit = 100) {
  const answer = await ask(`${loki}/loki/api/v1/query_range`, {
    query,
    since: "1h",
    limit: String(limit),
  });
  return stream.parse(answer).data.result.map(({ stream: labels, values }) => ({
    labels,
    lines: values.map(([, line]) => line),
  }));
}

/** Series of a service in Prometheus that were sent as items, by their instance. */
export const storedSeries = (prometheus: string, service: string): Promise<number> =>
  promqlSum(prometheus, `count(last_over_time(${METRIC_NAME}{job=~"(.*/)?${service}"}[1h]))`);

const trace = z.object({
  batches: z.array(
    z.object({
      resource: z.object({
        attributes: z.array(
          z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }),
        ),
      }),
      scopeSpans: z.array(z.object({ spans: z.array(z.object({ spanId: z.string() }).loose()) })),
    }),
  ),
});

/** Spans of a trace in Tempo, each with its resource's attributes; none where it is not there. */
export async function tempoSpans(
  tempo: string,
  traceId: string,
): Promise<{ readonly resource: Readonly<Record<string, unknown>> }[]> {
  const response = await fetch(`${tempo}/api/traces/${traceId}`, {
    signal: AbortSignal.timeout(30_000),
  });
  if (response.status === 404) return [];
  return trace.parse(await response.json()).batches.flatMap(({ resource, scopeSpans }) => {
    const attributes = Object.fromEntries(
      resource.attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
    );
    return scopeSpans.flatMap(({ spans }) => spans.map(() => ({ resource: attributes })));
  });
}
