import type { Logger } from 'pino';
import { bulkTransaction, type Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { QueueWorker, underLease } from '../../../platform/lease/index.js';
import { percentDone, type ProgressPublisher, type ProgressPublishers } from '../../../platform/progress/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import type { AnalysisFailure } from './analysis.entity.js';
import type { Analyser, Analysers, Findings } from './analyser.js';
import { failureOf } from './analysis-failures.js';
import { TOO_MANY_ATTEMPTS } from './analysis-failures.texts.js';
import { progressStream, type AnalysisProgressEvent } from './analysis-progress.js';
import type { AnalysisTask, AnalysisTaskRepository } from './analysis-task.repository.js';
import { AnalysisWorkspace } from './analysis-workspace.js';
import { RefusedRowsSpool } from './refused-rows-spool.js';

/** Wakes workers when a file arrives. The row of an analysis is its queue; the job only says that there is work. */
export const WAKE_ANALYSIS_WORKERS: JobKind<object> = {
  name: 'analysis-wake',
  retries: 0,
  expireInSeconds: 60,
  does: 'Wakes workers: a file arrived, or its analysis was requested again.',
  cron: null,
  also: 'when there is a file to analyse',
  ifItDies: 'Workers look at the table every five seconds.',
};

type AnalysisPublisher = ProgressPublisher<AnalysisProgressEvent>;

interface AnalysisWorkerParts {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly tasks: AnalysisTaskRepository;
  readonly publishers: ProgressPublishers<AnalysisProgressEvent>;
  readonly analysers: Analysers;
  readonly log: Logger;
}

/** What an attempt has. */
interface Attempt {
  readonly analyser: Analyser;
  readonly signal: AbortSignal;
  readonly publisher: AnalysisPublisher;
}

/** Works through analyses, one at a time in a process: each may use all cores. */
export class AnalysisWorker extends QueueWorker {
  constructor(private readonly workerParts: AnalysisWorkerParts) {
    super({ next: (stopping) => this.#next(stopping), log: workerParts.log, what: 'analyses' });
  }

  async #next(stopping: AbortSignal): Promise<boolean> {
    const task = await this.workerParts.tasks.claim(this.workerParts.database);
    if (task) await this.#runTask(task, stopping);
    return task !== null;
  }

  async #runTask(task: AnalysisTask, stopping: AbortSignal): Promise<void> {
    const { database, tasks, publishers, log } = this.workerParts;
    const publisher = await publishers.open({ stream: progressStream(task), attempts: task.attempts });
    const row = {
      renew: () => tasks.renew(database, task),
      cancelled: () => tasks.cancelled(database, task),
      fail: (failure: AnalysisFailure) => tasks.fail(database, task, failure),
      giveBack: () => tasks.giveBack(database, task),
      tryLater: (seconds: number, error: unknown) => {
        log.error({ err: error, analysisId: task.analysisId }, 'an analysis failed; tried again');
        return tasks.tryLater(database, task, seconds);
      },
      failureOf,
      givenUp: TOO_MANY_ATTEMPTS,
    };
    const hasEnded = await underLease(task, row, stopping, (signal) => this.#analyse(task, signal, publisher));
    if (hasEnded) await publisher.end();
  }

  async #analyse(task: AnalysisTask, signal: AbortSignal, publisher: AnalysisPublisher): Promise<void> {
    const { database, tasks, analysers } = this.workerParts;
    const analyser = await analysers(task);
    const isDone = await database.transaction((transaction) =>
      tasks.succeedFromCache(transaction, task, analyser.version),
    );
    if (isDone) return;
    const workspace = await AnalysisWorkspace.open();
    try {
      await this.#inWorkspace(workspace, task, { analyser, signal, publisher });
    } finally {
      await workspace.remove();
    }
  }

  async #inWorkspace(
    workspace: AnalysisWorkspace,
    task: AnalysisTask,
    { analyser, signal, publisher }: Attempt,
  ): Promise<void> {
    publisher.publish({ phase: 'FETCHING', rowsRead: 0, percent: 0 });
    const path = await workspace.fetch(this.workerParts.objects, task.storageId, task.sha256, signal);
    const spool = await RefusedRowsSpool.open(workspace.path('refused'));
    try {
      const found = await analyser.analyse(
        { path, name: task.fileName },
        {
          signal,
          scratch: workspace.folder,
          refused: (row) => spool.add(row),
          progress: ({ stage, bytesRead, bytesTotal, rowsRead }) =>
            publisher.publish({ phase: stage, rowsRead, percent: percentDone(bytesRead, bytesTotal) }),
        },
      );
      signal.throwIfAborted();
      publisher.publish({ phase: 'STORING', rowsRead: found.rows.rowsRead, percent: 100 });
      await this.#store(task, Object.assign({ analyser: analyser.version }, found), spool);
    } finally {
      await spool.close();
    }
  }

  /** Stores a result, all or nothing, and only for the attempt that still holds the analysis. */
  #store(task: AnalysisTask, found: Findings & { readonly analyser: string }, spool: RefusedRowsSpool): Promise<void> {
    const { database, tasks } = this.workerParts;
    return bulkTransaction(database, async (transaction) => {
      const row = await tasks.lock(transaction, task);
      if (!row) return;
      // A cancel that came while the last rows were read still counts.
      if (row.cancelRequested) await tasks.cancelled(transaction, task);
      else await tasks.succeed(transaction, task, { ...found, refused: spool.rows() });
    });
  }
}
