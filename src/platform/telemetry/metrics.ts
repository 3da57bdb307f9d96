import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Every figure the process keeps about itself, in Prometheus' terms. */
export interface Metrics {
  readonly operations: Counter<'type' | 'outcome'>;
  readonly operationSeconds: Histogram<'type'>;
  readonly costPoints: Histogram<'type'>;
  readonly sockets: Gauge;
  readonly socketOperations: Gauge;
  readonly repliesActive: Gauge;
  readonly replyFirstTokenSeconds: Histogram;
  readonly repliesInterrupted: Counter;
  readonly modelFailures: Counter<'provider' | 'kind'>;
  /** Connections of the database pool by state, read when scraped. */
  watchPool(pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }): void;
  /** The text of `/metrics`, and its content type. */
  scrape(): Promise<{ text: string; contentType: string }>;
}

/** Seconds, from a cached answer to the operation's time limit. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  return {
    operations: new Counter({
      name: 'moa_graphql_operations_total',
      help: 'GraphQL operations that ended, by type and outcome.',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    operationSeconds: new Histogram({
      name: 'moa_graphql_operation_seconds',
      help: 'Time a GraphQL operation took, from admission to its result.',
      labelNames: ['type'],
      buckets: DURATIONS,
      registers,
    }),
    costPoints: new Histogram({
      name: 'moa_graphql_cost_points',
      help: 'Highest price of operations that ran, in points.',
      labelNames: ['type'],
      buckets: [1, 5, 10, 25, 50, 100, 250, 500, 1_000],
      registers,
    }),
    sockets: new Gauge({ name: 'moa_ws_sockets', help: 'Open WebSockets.', registers }),
    socketOperations: new Gauge({ name: 'moa_ws_operations', help: 'Operations running on WebSockets.', registers }),
    repliesActive: new Gauge({ name: 'moa_replies_active', help: 'Replies being written by this process.', registers }),
    replyFirstTokenSeconds: new Histogram({
      name: 'moa_reply_first_token_seconds',
      help: 'Time from the question to the first token of the reply.',
      buckets: DURATIONS,
      registers,
    }),
    repliesInterrupted: new Counter({
      name: 'moa_replies_interrupted_total',
      help: 'Replies that ended because their writer was gone.',
      registers,
    }),
    modelFailures: new Counter({
      name: 'moa_model_failures_total',
      help: 'Failures of language model providers, by provider and kind.',
      labelNames: ['provider', 'kind'],
      registers,
    }),
    watchPool(pool) {
      new Gauge({
        name: 'moa_database_connections',
        help: 'Database connections of this process, by state; waiting counts callers.',
        labelNames: ['state'],
        registers,
        collect() {
          this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
          this.set({ state: 'idle' }, pool.idleCount);
          this.set({ state: 'waiting' }, pool.waitingCount);
        },
      });
    },
    scrape: async () => ({ text: await register.metrics(), contentType: register.contentType }),
  };
}
