import { requireActor, type Caller } from '../../platform/access/index.js';
import { recordAudit } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Database, Transaction } from '../../platform/database/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { keyClaim, once } from '../../platform/once/index.js';
import type { AnalysisChangeRepository } from './analysis-change.repository.js';
import {
  analysisEnded,
  analysisUnderWay,
  fileNotFound,
  fileNotUploaded,
  fileScope,
  KEY_REFUSALS,
  type FileChangeRepository,
} from './files/index.js';
import { WAKE_ANALYSIS_WORKERS } from './work/index.js';

type Change = (transaction: Transaction, fileId: number) => Promise<void>;

/** Cancels analyses and retries them. */
export class AnalysisChangeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly files: FileChangeRepository;
      readonly analyses: AnalysisChangeRepository;
    },
  ) {}

  /**
   * Cancels a queued or running analysis; a running one ends within seconds. Returns the file's number.
   * @throws Refusal FILE_NOT_FOUND, FILE_NOT_UPLOADED, ANALYSIS_ENDED, FILE_BUSY or IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, fileId: number): Promise<number> {
    return this.#change(
      caller,
      { key, fileId, name: 'fileAnalysisCancel', action: 'ANALYSIS_CANCELLED' },
      async (t) => {
        if (!(await this.parts.analyses.cancel(t, fileId))) analysisEnded();
      },
    );
  }

  /**
   * Retries an analysis that failed or was cancelled. Returns the file's number.
   * @throws Refusal FILE_NOT_FOUND, FILE_NOT_UPLOADED, ANALYSIS_UNDER_WAY, FILE_BUSY or IDEMPOTENCY_CONFLICT.
   */
  retry(caller: Caller, key: string, fileId: number): Promise<number> {
    return this.#change(caller, { key, fileId, name: 'fileAnalysisRetry', action: 'ANALYSIS_RETRIED' }, async (t) => {
      if (!(await this.parts.analyses.retry(t, fileId))) analysisUnderWay();
      await this.parts.jobs.enqueue(t, WAKE_ANALYSIS_WORKERS, {});
    });
  }

  #change(
    caller: Caller,
    { key, fileId, name, action }: { key: string; fileId: number; name: string; action: string },
    change: Change,
  ): Promise<number> {
    const actor = requireActor(caller);
    const { database, clock, files } = this.parts;
    const claim = keyClaim(actor.accountId, key, name, [fileId]);
    return once(database, { claim, at: clock.now(), ...KEY_REFUSALS }, async (transaction) => {
      const file = (await files.lock(transaction, fileScope(actor), fileId)) ?? fileNotFound();
      if (file.state !== 'STORED') fileNotUploaded();
      await change(transaction, fileId);
      const { customerId } = file;
      await recordAudit(transaction, caller, { action, subjectType: 'AnalysisFile', subjectId: fileId, customerId });
      return fileId;
    });
  }
}
