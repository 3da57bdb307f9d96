import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Connections of a `pg` pool now, and callers in the queue for one. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Everything Moa counts. Labels have few values, never an id: each combination is kept for the process's life. */
export interface Metrics {
  readonly operations: Counter<'type' | 'outcome'>;
  readonly operationSeconds: Histogram<'type'>;
  readonly costPoints: Histogram<'type'>;
  readonly replyFirstTokenSeconds: Histogram;
  readonly repliesActive: Gauge;
  readonly replies: Counter<'outcome'>;
  readonly modelFailures: Counter<'provider' | 'kind'>;
  readonly sockets: Gauge;
  readonly socketOperations: Gauge;
  /** Reads the pool at each scrape. */
  watchPool(pool: PoolCounts): void;
  /** Reads at each scrape which model tasks are out of service on this node because their files are refused. */
  watchRefusedModels(tasks: () => readonly string[]): void;
  /** Reads at each scrape which tasks an earlier model version serves in place of the active one. */
  watchStandInModels(tasks: () => readonly string[]): void;
  /** The text that Prometheus reads. */
  scrape(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** Around the promises: reads under 100 ms at the 95th percentile, 10 s at most. */
const OPERATION_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Around the promises for a reply's start: 50 ms idle, 300 ms with 200 streams, 20 s before a model counts as stalled. */
const FIRST_TOKEN_SECONDS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 20];
const COST_POINTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

let ofProcess: Registry | undefined;

/** What Node reports of its process, which is observed once: its observers and timers never end. */
function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/** A registry of its own, so that several can live in one process, as in tests. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const all = [processMetrics(), registry];
  return {
    ...graphqlMetrics(registers),
    ...chatMetrics(registers),
    watchPool: (pool) => watchPool(registers, pool),
    watchRefusedModels: (tasks) => watchTasks(registers, REFUSAL_REASONS, tasks),
    watchStandInModels: (tasks) => watchTasks(registers, STAND_IN, tasks),
    scrape: async () => ({
      text: (await Promise.all(all.map((each) => each.metrics()))).join('\n'),
      contentType: registry.contentType,
    }),
  };
}

function graphqlMetrics(registers: Registry[]) {
  return {
    operations: new Counter({
      name: 'moa_graphql_requests_total',
      help: 'GraphQL operations that ended, over HTTP and WebSocket.',
      labelNames: ['type', 'outcome'] as const,
      registers,
    }),
    operationSeconds: new Histogram({
      name: 'moa_graphql_duration_seconds',
      help: 'Time from the start of an operation to its result; for a subscription, to its end.',
      labelNames: ['type'] as const,
      buckets: OPERATION_SECONDS,
      registers,
    }),
    costPoints: new Histogram({
      name: 'moa_graphql_cost_points',
      help: 'Points that an operation cost.',
      labelNames: ['type'] as const,
      buckets: COST_POINTS,
      registers,
    }),
    sockets: new Gauge({ name: 'moa_ws_sockets', help: 'WebSockets open now.', registers }),
    socketOperations: new Gauge({ name: 'moa_ws_operations', help: 'Operations on WebSockets now.', registers }),
  };
}

function chatMetrics(registers: Registry[]) {
  return {
    replyFirstTokenSeconds: new Histogram({
      name: 'moa_reply_first_token_seconds',
      help: 'Time from a question to the first token of its reply.',
      buckets: FIRST_TOKEN_SECONDS,
      registers,
    }),
    repliesActive: new Gauge({ name: 'moa_replies_active', help: 'Replies being written now.', registers }),
    replies: new Counter({
      name: 'moa_replies_total',
      help: 'Replies that ended.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    modelFailures: new Counter({
      name: 'moa_llm_failures_total',
      help: 'Times that a language model did not do its part.',
      labelNames: ['provider', 'kind'] as const,
      registers,
    }),
  };
}

const REFUSAL_REASONS = {
  name: 'moa_model_refused',
  help: '1 for each task of which a model is refused on this node: an earlier version answers in its place, or none does.',
};
const STAND_IN = {
  name: 'moa_model_stand_in',
  help: '1 for each task of which an earlier version answers on this node in place of the one in service.',
};

function watchTasks(
  registers: Registry[],
  about: { readonly name: string; readonly help: string },
  tasks: () => readonly string[],
): void {
  new Gauge({
    ...about,
    labelNames: ['task'] as const,
    registers,
    collect() {
      this.reset();
      for (const task of tasks()) this.set({ task }, 1);
    },
  });
}

function watchPool(registers: Registry[], pool: PoolCounts): void {
  new Gauge({
    name: 'moa_db_pool',
    help: 'Database connections by state; "waiting" counts callers in the queue.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      this.set({ state: 'total' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}
