import { PgBoss, type QueueOptions } from 'pg-boss';
import type { Logger } from 'pino';
import type { Transaction } from '../database/index.js';

/** A queue: its name, and how its jobs are retried. */
interface JobQueue<Data extends object> {
  readonly name: string;
  /** Retries after the first failure. */
  readonly retries: number;
  /** A run longer than this is considered dead and retried. */
  readonly expireInSeconds: number;
  /** Only carries the type. */
  readonly data?: Data;
}

/** A kind of background work, as `docs/jobs.md` describes it. */
export interface JobKind<Data extends object> extends JobQueue<Data> {
  /** What a run does, in a sentence. */
  readonly does: string;
  /** When it is queued by the clock, as a cron expression in Korean time; null when never. */
  readonly cron: string | null;
  /** When else it runs: words that go on a sentence. */
  readonly also?: string;
  /** What is true after a process dies in a run, in sentences. */
  readonly ifItDies: string;
}

/** What a process does besides jobs: a worker that looks for rows, a lease, or a channel of `NOTIFY`. */
export interface ContinuousWork {
  readonly kind: 'WORKER' | 'LEASE' | 'CHANNEL';
  readonly name: string;
  readonly does: string;
  readonly when: string;
  readonly ifItDies: string;
}

/** All that a room does in the background. */
export interface Background {
  readonly jobs: readonly JobKind<object>[];
  readonly continuous?: readonly ContinuousWork[];
}

/** Background work on the same PostgreSQL, so that a job is queued in the transaction that causes it. */
export interface Jobs {
  /** Queues a job in the caller's transaction: it exists if and only if that commits. */
  enqueue<Data extends object>(transaction: Transaction, kind: JobQueue<Data>, data: Data): Promise<void>;
  /**
   * Runs jobs of a kind in this process. A job whose `handle` throws is retried. A kind with a cron expression is queued
   * at its times, once across all processes.
   */
  work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>): Promise<void>;
  /** Lets running jobs finish for five seconds. */
  stop(): Promise<void>;
}

/** Connections pg-boss may hold in one process: it sends and fetches in short statements. */
const CONNECTIONS = 2;
const SCHEMA = 'job';
/**
 * NOTIFY wakes a worker as soon as a job is committed. Polling is the fallback: rare while notices arrive, for delayed
 * jobs, and every second while they do not. After a job the next is fetched at once.
 */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5, burstWhenBatchFull: true };

/** Starts pg-boss on first use. Only a process with workers maintains queues and schedules. */
class Queue {
  private boss: Promise<PgBoss> | null = null;
  private readonly known = new Map<string, Promise<void>>();

  constructor(
    private readonly url: string,
    private readonly log: Logger,
    private readonly works: boolean,
  ) {}

  started(): Promise<PgBoss> {
    this.boss ??= this.start();
    return this.boss;
  }

  /** The queue of a job kind, created when missing. */
  async of({ name, retries, expireInSeconds }: JobQueue<object>): Promise<PgBoss> {
    const boss = await this.started();
    let made = this.known.get(name);
    if (!made) this.known.set(name, (made = ensureQueue(boss, name, { retryLimit: retries, expireInSeconds })));
    await made;
    return boss;
  }

  async stop(): Promise<void> {
    const boss = await this.boss?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: 5_000 });
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: this.url,
      schema: SCHEMA,
      max: CONNECTIONS,
      supervise: this.works,
      schedule: this.works,
      useListenNotify: this.works,
    });
    boss.on('error', (error) => {
      this.log.warn({ err: error }, 'job queue');
    });
    return boss.start();
  }
}

/** Creates a queue that wakes its workers, and updates one from an earlier version. */
async function ensureQueue(boss: PgBoss, name: string, options: QueueOptions): Promise<void> {
  const settings = { ...options, retryBackoff: true, notify: true };
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
}

/** Jobs by pg-boss. Nothing connects before the first use. */
export function createJobs(url: string, log: Logger): Jobs {
  const sending = new Queue(url, log, false);
  const working = new Queue(url, log, true);
  return {
    async enqueue(transaction, kind, data) {
      const boss = await sending.of(kind);
      const db = {
        executeSql: async (text: string, values?: unknown[]) => ({
          rows: await transaction.manager.query<never[]>(text, values),
        }),
      };
      await boss.send(kind.name, data, { db });
    },
    async work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>) {
      const boss = await working.of(kind);
      await boss.work<Data>(kind.name, POLLING, async (jobs) => {
        for (const job of jobs) await handle(job.data);
      });
      if (kind.cron !== null) await boss.schedule(kind.name, kind.cron, {}, { tz: 'Asia/Seoul' });
    },
    async stop() {
      await Promise.all([sending.stop(), working.stop()]);
    },
  };
}
