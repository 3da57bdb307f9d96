import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { listRecords, recordsOfReplies, type ComplianceRecordRow, type RecordFilter } from './record-reading.js';
import { verifyRecords, type Verification } from './verification.js';
import { READ_COMPLIANCE } from './compliance.policy.js';
import { NO_SUCH_RECORD, verifiedAtMostText } from './compliance.texts.js';

/** Records that one call verifies at most: well under a second. `moa audit verify` has no bound. */
export const MAX_VERIFIED = 2_000;

/** Shows administrators the records of their institution, and verifies them. */
export class ComplianceService {
  constructor(private readonly database: Database) {}

  /** The records of replies that the caller may already see. */
  recordsOfReplies(replyIds: readonly number[]): Promise<ComplianceRecordRow[]> {
    return recordsOfReplies(this.database, replyIds);
  }

  /** The newest first. @throws Refusal FORBIDDEN unless an administrator asks. */
  list(caller: Caller, filter: RecordFilter, page: PageRequest): Promise<ComplianceRecordRow[]> {
    const { institutionId } = READ_COMPLIANCE.require(caller);
    return listRecords(this.database, institutionId, filter, page);
  }

  /** Verifies records of the caller's chain after a place. @throws Refusal FORBIDDEN or BAD_USER_INPUT. */
  async verify(caller: Caller, after: number, most: number): Promise<Verification> {
    const { institutionId } = READ_COMPLIANCE.require(caller);
    if (after < 0) refuseAfter();
    if (most < 1 || most > MAX_VERIFIED) refuseMost();
    return this.database.transaction(async (transaction) => {
      await transaction.manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const found = await verifyRecords(transaction, institutionId, { after, most });
      if (!found) return refuseAfter();
      await recordAudit(transaction, caller, {
        action: 'COMPLIANCE_VERIFIED',
        subjectType: 'Institution',
        subjectId: institutionId,
        customerId: null,
        detail: { after, checked: found.checked, ...(found.fault && { fault: found.fault.kind }) },
      });
      return found;
    });
  }
}

function refuseAfter(): never {
  const message = NO_SUCH_RECORD;
  return refuse('BAD_USER_INPUT', message, ['afterSequence']);
}

function refuseMost(): never {
  const message = verifiedAtMostText(MAX_VERIFIED);
  return refuse('BAD_USER_INPUT', message, ['most']);
}
