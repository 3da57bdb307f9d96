import { requireActor, requireRole } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { keyClaim } from '../idempotency.js';
import { loanScope } from '../loan.policy.js';
import { once } from '../once.js';
import type { Change, Work } from './application-changes.js';
import type { RateCutStatus } from './rate-cut-request.entity.js';
import type { RateCutRow } from './rate-cut.columns.js';
import { requestChanged, requestClosed, requestNotFound } from './rate-cut.refusals.js';
import type { RateCutRepository } from './rate-cut.repository.js';
import type { RateCutValues, RateCutWritingRepository } from './rate-cut-writing.repository.js';

/** How every change of a request is made: once, by who may, upon the version that was read, and on the record. */
export class RateCutChanges {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly requests: RateCutRepository;
      readonly writing: RateCutWritingRepository;
    },
  ) {}

  /** Does the work in one transaction under its key; a preview undoes it. */
  async once<Answer>(
    { caller, key, operation, input, preview = false, roles }: Change,
    work: (work: Work) => Promise<Answer>,
  ): Promise<Answer> {
    const actor = roles ? requireRole(caller, ...roles) : requireActor(caller);
    const { database, clock } = this.parts;
    const at = clock.now();
    const claim = keyClaim(actor.accountId, key, operation, input);
    return once(database, { claim, at, preview }, (transaction) => work({ transaction, caller, actor, at }));
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
