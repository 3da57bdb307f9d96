import { NO_FIELDS } from '../../../platform/graphql/index.js';
import type { Caller } from '../../../platform/access/index.js';
import type { LoanService } from '../loans/index.js';
import type { LedgerPostingRow } from './ledger-row.js';
import type { LedgerRepository } from './ledger.repository.js';
import { READ_LEDGER } from './ledger.policy.js';

/** Returns the postings of loans. For staff. */
export class LedgerService {
  constructor(
    private readonly parts: { readonly loans: Pick<LoanService, 'find'>; readonly ledger: LedgerRepository },
  ) {}

  /**
   * Postings of a loan after a given id; null when the institution has no such loan. `LoanService` records the
   * access.
   */
  async page(
    caller: Caller,
    loanId: number,
    { after, limit }: { readonly after: number | null; readonly limit: number },
  ): Promise<LedgerPostingRow[] | null> {
    READ_LEDGER.require(caller);
    return (await this.parts.loans.find(caller, loanId, NO_FIELDS)) && this.parts.ledger.page(loanId, after, limit);
  }
}
