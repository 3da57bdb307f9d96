import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { loanScope } from '../../loans/index.js';
import { changeOnce, type Change, type Work } from '../change-once.js';
import type { RateCutStatus } from './rate-cut-request.entity.js';
import type { RateCutRow } from './rate-cut.columns.js';
import { requestChanged, requestClosed, requestNotFound } from './rate-cut.refusals.js';
import type { RateCutRepository } from './rate-cut.repository.js';
import type { RateCutValues, RateCutWritingRepository } from './rate-cut-writing.repository.js';

/** Makes every change of a request: once, authorised, on the version that was read, and recorded. */
export class RateCutChanges {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly requests: RateCutRepository;
      readonly writing: RateCutWritingRepository;
    },
  ) {}

  /** Does the work once; a preview undoes it. */
  once<Answer>(change: Change, work: (work: Work) => Promise<Answer>): Promise<Answer> {
    return changeOnce(this.parts, change, work);
  }

  /** The request as it is now. */
  async read({ transaction, actor }: Work, id: number): Promise<RateCutRow> {
    return (await this.parts.requests.find(transaction, loanScope(actor), id)) ?? requestNotFound();
  }

  /**
   * A request that is still open, locked and of the version that was read.
   * @throws Refusal REQUEST_NOT_FOUND, REQUEST_CLOSED or REQUEST_CHANGED.
   */
  async open({ transaction, actor }: Work, id: number, version: number): Promise<RateCutRow> {
    const row = (await this.parts.requests.lock(transaction, loanScope(actor), id)) ?? requestNotFound();
    if (row.status !== 'RECEIVED' && row.status !== 'DOCUMENTS_REQUIRED') requestClosed();
    return row.version === version ? row : requestChanged();
  }

  /** Gives a request another state, on the record. @throws Refusal REQUEST_CHANGED. */
  async move(work: Work, from: RateCutRow, to: RateCutStatus, values: RateCutValues = {}): Promise<RateCutRow> {
    const { transaction, at } = work;
    if (!(await this.parts.writing.move(transaction, from, to, values, at))) requestChanged();
    const moved = await this.read(work, from.key);
    await this.record(work, moved, from.status);
    return moved;
  }

  async record(work: Work, { key, status, customerKey, loanKey }: RateCutRow, from: RateCutStatus | null) {
    await recordAudit(work.transaction, work.caller, {
      action: 'RATE_CUT_REQUEST_MOVED',
      subjectType: 'RateCutRequest',
      subjectId: key,
      customerId: customerKey,
      detail: { fromStatus: from, toStatus: status, loanId: loanKey },
    });
  }
}
