/** What was sent, what the receiver said of it, and what the backends hold: counts at both ends of the path. */
import { randomBytes } from "node:crypto";
import { OtlpClient, type Answer, type Transport } from "../../support/otlp/client";
import { SIGNALS, type Signal } from "../../support/otlp/codec";
import { payload, type ResourceAttributes } from "../../support/otlp/payloads";
import { setTimeout as pause } from "node:timers/promises";
import type { LocalStack } from "./local-stack";
import { lokiLines, storedSeries, tempoSpans } from "./queries";

/** Items of each signal. */
export type Counts = Record<Signal, number>;

/** Exporters wait up to 30 s between two attempts. */
const LONGEST_RETRY_MS = 45_000;
const POLL_MS = 1000;

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
          await pause(Math.max(0, everyMs - (Date.now() - started)));
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

  /**
   * Waits until the backends hold what was accepted of the given signals, or nothing has changed for longer than any
   * retry waits; what they hold in the end.
   */
  async settled(deadlineMs: number, signals: readonly Signal[] = SIGNALS): Promise<Counts> {
    const end = Date.now() + deadlineMs;
    let last = none();
    let changedAt = Date.now();
    for (;;) {
      const now = await this.stored().catch(() => last);
      if (SIGNALS.some((signal) => now[signal] !== last[signal])) changedAt = Date.now();
      last = now;
      const complete = signals.every((signal) => last[signal] >= this.accepted[signal]);
      const still = Date.now() - changedAt > LONGEST_RETRY_MS;
      if (complete || still || Date.now() > end) return last;
      await pause(POLL_MS);
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
