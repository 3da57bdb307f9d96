import type { PostingKind } from '../repayments/index.js';
import type { LedgerAccount } from './ledger.types.js';

/** A posting as returned by the API. */
export interface LedgerPostingRow {
  readonly number: number;
  readonly kind: PostingKind;
  readonly valueOn: string;
  readonly repaymentId: string | null;
  readonly entries: readonly {
    readonly account: LedgerAccount;
    readonly debitWon: number;
    readonly creditWon: number;
  }[];
  readonly postedAt: Date;
}
