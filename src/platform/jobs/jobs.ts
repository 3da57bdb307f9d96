import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Transaction } from '../database/index.js';

/** A kind of background work: its name, and what it needs to be told. */
export interface JobKind<Data extends object> {
  readonly name: string;
  /** Tries after the first that failed. */
  readonly retries: number;
  /** A run longer than this is taken to be dead and tried again. */
  readonly expireInSeconds: number;
  /** Only carries the type. */
  readonly data?: Data;
}

/** Background work on the same PostgreSQL, so that a job is queued in the transaction that causes it. */
export interface Jobs {
  /** Queues a job in the caller's transaction: it exists if and only if that commits. */
  enqueue<Data extends object>(transaction: Transaction, kind: JobKind<Data>, data: Data): Promise<void>;
  /** Runs jobs of a kind in this process. */
  work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>): Promise<void>;
  /** Queues a job at the times of a cron expression, in Korean time, once over all processes. */
  schedule(kind: JobKind<object>, cron: string): Promise<void>;
  stop(): Promise<void>;
}

/** pg-boss, started. `supervise` is for workers: the api only queues. */
export async function createJobs(url: string, log: Logger, { supervise }: { supervise: boolean }): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: 'job', max: 3, supervise, schedule: supervise });
  boss.on('error', (error) => {
    log.warn({ err: error }, 'job queue');
  });
  await boss.start();
  const known = new Set<string>();

  async function ensureQueue({ name, retries, expireInSeconds }: JobKind<object>): Promise<void> {
    if (known.has(name)) return;
    await boss.createQueue(name, { retryLimit: retries, retryBackoff: true, expireInSeconds });
    known.add(name);
  }

  return {
    async enqueue(transaction, kind, data) {
      await ensureQueue(kind);
      const db = {
        executeSql: async (text: string, values?: unknown[]) => ({
          rows: (await transaction.manager.query<unknown[]>(text, values)) as never[],
        }),
      };
      await boss.send(kind.name, data, { db });
    },
    async work<Data extends object>(kind: JobKind<Data>, handle: (data: Data) => Promise<void>) {
      await ensureQueue(kind);
      await boss.work<Data>(kind.name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await handle(job.data);
      });
    },
    async schedule(kind, cron) {
      await ensureQueue(kind);
      await boss.schedule(kind.name, cron, {}, { tz: 'Asia/Seoul' });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
