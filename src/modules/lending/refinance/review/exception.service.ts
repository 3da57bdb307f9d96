import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Database } from '../../../../platform/database/index.js';
import { groupByKey } from '../../../../platform/graphql/index.js';
import type { ApplicationChanges, ReadApplication } from '../applications/application-changes.js';
import type { Change, Work } from '../change-once.js';
import type { ExceptionDecision } from './exception.entity.js';
import type { ExceptionRepository, ExceptionRow } from './exception.repository.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import type { Granting } from './granting.js';
import type { ApplicationRow } from '../refinance.columns.js';
import { applicationChanged } from '../refinance.refusals.js';
import { CONFIRM_EXCEPTIONS, looksAtOthers, FILE_APPLICATIONS } from '../refinance.policy.js';

export type { ExceptionRow };

interface ExceptionDecided extends ReadApplication {
  readonly note: string | null;
}

/** Decides grants against a criterion. For those who may make exceptions and had no part in it before. */
export class ExceptionService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly changes: ApplicationChanges;
      readonly exceptions: ExceptionRepository;
      readonly granting: Granting;
      readonly fourEyes: FourEyes;
    },
  ) {}

  /**
   * Grants the terms as they were asked for. When several people decide at once, the first decision counts.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, APPLICATION_NEEDS_ANOTHER,
   * APPLICATION_NOT_INDEPENDENT or IDEMPOTENCY_CONFLICT.
   */
  confirm(caller: Caller, key: string, request: ExceptionDecided): Promise<ApplicationRow> {
    return this.decide(changeOf(caller, key, 'refinanceExceptionConfirm', request), request, 'CONFIRMED');
  }

  /**
   * Sends an application back into review, where it can be granted otherwise or rejected. @throws Refusal as `confirm`.
   */
  decline(caller: Caller, key: string, request: ExceptionDecided): Promise<ApplicationRow> {
    return this.decide(changeOf(caller, key, 'refinanceExceptionDecline', request), request, 'DECLINED');
  }

  /** For each application its exceptions, the newest first; null for applicants, to whom they are not shown. */
  async listOfEach(caller: Caller, applicationIds: readonly number[]): Promise<(ExceptionRow[] | null)[]> {
    const actor = FILE_APPLICATIONS.require(caller);
    if (!looksAtOthers(actor)) return applicationIds.map(() => null);
    const rows = await this.parts.exceptions.listOfEach(this.parts.database, applicationIds);
    return groupByKey(applicationIds, rows, ({ applicationKey }) => applicationKey);
  }

  private decide(change: Change, request: ExceptionDecided, decision: ExceptionDecision): Promise<ApplicationRow> {
    const { changes, exceptions, fourEyes } = this.parts;
    const wanted = decision === 'CONFIRMED' ? 'APPROVED' : 'UNDER_REVIEW';
    return changes.once(change, async (work) => {
      const application = await changes.lockAt(work, request, ['EXCEPTION_REQUESTED'], wanted);
      await fourEyes.require(work, application.key, 'DECIDE_EXCEPTION');
      const open = await exceptions.findOpen(work.transaction, application.key);
      if (!open) throw new Error(`application ${application.key} waits for an exception that is not there`);
      if (!(await exceptions.decide(work, open.key, decision, request.note))) applicationChanged();
      await recordDecision(work, application, open, decision);
      return decision === 'CONFIRMED'
        ? this.grant(work, application, open, request)
        : changes.move(work, application, { to: 'UNDER_REVIEW', version: request.version, note: null });
    });
  }

  private async grant(
    work: Work,
    application: ApplicationRow,
    { grant }: ExceptionRow,
    { version }: ExceptionDecided,
  ): Promise<ApplicationRow> {
    await this.parts.fourEyes.record(work, application.key, 'EXCEPTION_CONFIRMED');
    const product = await this.parts.changes.productOf(work, application);
    return this.parts.granting.grant(work, application, product, { version, grant, note: null });
  }
}

function changeOf(caller: Caller, key: string, operation: string, input: ExceptionDecided): Change {
  return { caller, key, operation, input, permission: CONFIRM_EXCEPTIONS };
}

/** The entry names both: the caller decided, the detail says who asked. */
async function recordDecision(
  { transaction, caller }: Work,
  { key, customerKey }: ApplicationRow,
  { requestedBy, criteria }: ExceptionRow,
  decision: ExceptionDecision,
): Promise<void> {
  await recordAudit(transaction, caller, {
    action: `REFINANCE_EXCEPTION_${decision}`,
    subjectType: 'RefinanceApplication',
    subjectId: key,
    customerId: customerKey,
    detail: { requestedBy, criteria },
  });
}
