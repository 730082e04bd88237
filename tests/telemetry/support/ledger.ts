/** What was sent, what the receiver said of it, and what the backends hold: counts at both ends of the path. */
import { randomBytes } from "node:crypto";
import { OtlpClient, type Answer, type Transport } from "../../support/otlp/client";
import { SIGNALS, type Signal } from "../../support/otlp/codec";
import { payload, type ResourceAttributes } from "../../support/otlp/payloads";
import { waitFor } from "../../support/wait-for";
import type { LocalStack } from "./local-stack";
import { lokiLines, storedSeries, tempoSpans } from "./queries";

/** Items of each signal. */
export type Counts = Record<Signal, number>;

const none = (): Counts => ({ traces: 0, metrics: 0, logs: 0 });

export class Ledger {
  readonly sent = none();
  readonly accepted = none();
  readonly refused = none();
  /** Answers other than success, with how often each came. */
  readonly answers = new Map<string, number>();
  /** Ids of the accepted traces. */
  readonly traces: string[] = [];
  readonly #client: OtlpClient;
  #next = 0;

  constructor(
    private readonly stack: LocalStack,
    readonly service: string,
    private readonly resource: ResourceAttributes = {},
    transport?: Transport,
  ) {
    this.#client = new OtlpClient(stack.endpoints, transport);
  }

  /** One request of so many items of a signal. */
  async send(signal: Signal, count: number): Promise<Answer> {
    const traceId = randomBytes(16);
    const request = payload[signal]({
      resource: {
        "service.name": this.service,
        "service.instance.id": "1",
        ...this.resource,
      },
      count,
      first: this.#next,
      traceId,
    });
    this.#next += count;
    this.sent[signal] += count;
    const answer = await this.#client.send(signal, request);
    const taken = answer.accepted ? count - answer.rejectedItems : 0;
    this.accepted[signal] += taken;
    this.refused[signal] += count - taken;
    if (answer.accepted && signal === "traces") this.traces.push(traceId.toString("hex"));
    if (!answer.accepted)
      this.answers.set(answer.status, (this.answers.get(answer.status) ?? 0) + 1);
    return answer;
  }

  /** Requests of every signal, `rate` items a second of each, until the moment comes. */
  async load({ until, perRequest, everyMs }: Load): Promise<void> {
    await Promise.all(
      SIGNALS.map(async (signal) => {
        while (!until()) {
          const started = Date.now();
          await this.send(signal, perRequest);
          const pause = everyMs - (Date.now() - started);
          if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }),
    );
  }

  /** What the backends hold now. Spans are counted in the traces that were accepted. */
  async stored(): Promise<Counts> {
    const { tempo, loki, prometheus } = this.stack.endpoints;
    const spans = await inParallel(this.traces, async (id) => (await tempoSpans(tempo, id)).length);
    return {
      traces: spans.reduce((sum, count) => sum + count, 0),
      metrics: await storedSeries(prometheus, this.service),
      logs: await lokiLines(loki, this.service),
    };
  }

  /** Waits until the backends hold what was accepted of the given signals; what they hold in the end. */
  async settled(deadlineMs: number, signals: readonly Signal[] = SIGNALS): Promise<Counts> {
    let last = none();
    try {
      return await waitFor(
        async () => {
          last = await this.stored();
          return signals.every((signal) => last[signal] >= this.accepted[signal]) && last;
        },
        { what: "everything to be stored", deadlineMs, everyMs: 1000 },
      );
    } catch {
      return last;
    }
  }

  close(): void {
    this.#client.close();
  }
}

export interface Load {
  readonly until: () => boolean;
  readonly perRequest: number;
  readonly everyMs: number;
}

const CONCURRENCY = 8;

async function inParallel<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const [index, item] of queue) results[index] = await act(item);
    }),
  );
  return results;
}
