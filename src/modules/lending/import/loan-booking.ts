import type { Fault } from '../../../platform/delimited/index.js';
import { bookReceipt, nightly, postedBooks, type LoanSummary } from '../repayments/index.js';
import { balanceAfterWon, type Servicing } from '../servicing/index.js';
import type { BookedLoan, LoanWrite, RepaymentWrite } from './repayment-intake.repository.js';
import { partsFault, pastRepayment, type StatedRepayment } from './repayment-of-row.js';
import type { WholeLoan } from '../loans/index.js';

/** The outcome of booking a repayment of a loan. */
export type Outcome =
  | {
      readonly effect: 'ON_RECORD' | 'POSTED' | 'CLOSED';
      readonly write: Omit<RepaymentWrite, 'id' | 'repaymentNumber'>;
    }
  | Fault;

const fault = (code: string, column: string, detail: string | null = null): Fault => ({ code, column, detail });

/** Books repayments of one loan, one after another. It writes nothing: `result` returns what to write. */
export class LoanBooking {
  #loan: WholeLoan;
  /** The first line that was booked; null while none was. */
  #line: number | null = null;

  constructor(
    private readonly servicing: Servicing,
    private readonly before: BookedLoan,
    private readonly today: string,
  ) {
    this.#loan = before.loan;
  }

  /** @param isBlocked whether a repayment of an earlier day was refused: then none of a later day can be divided. */
  book(stated: StatedRepayment, line: number, isBlocked: boolean): Outcome {
    const { disbursedOn, principalWon } = this.#loan;
    const { paidOn } = stated;
    if (disbursedOn === null) return fault('LOAN_NOT_OPEN', 'loanNumber');
    if (paidOn > this.today) return fault('IN_THE_FUTURE', 'paidOn', paidOn);
    if (paidOn < disbursedOn) return fault('BEFORE_DISBURSEMENT', 'paidOn', `${paidOn} < ${disbursedOn}`);
    const { booksFrom } = this.before;
    if (booksFrom === null || paidOn > booksFrom)
      return isBlocked ? fault('EARLIER_ROW_REFUSED', 'loanNumber') : this.#post(stated, line);
    const kept = pastRepayment(stated, principalWon);
    return 'code' in kept ? kept : { effect: 'ON_RECORD', write: { ...kept, ...this.#owner(line), postings: [] } };
  }

  #post(stated: StatedRepayment, line: number): Outcome {
    const { amountWon, paidOn, effect, method } = stated;
    const books = postedBooks(this.#loan);
    if (!books) return fault('LOAN_NOT_OPEN', 'loanNumber');
    if (paidOn < books.kept.on) return fault('BEFORE_LAST_BOOKING', 'paidOn', `${paidOn} < ${books.kept.on}`);
    // As of its own day: otherwise a later one of the file would undo what was applied since.
    const booking = bookReceipt(this.servicing, books, { amountWon, paidOn, effect }, paidOn);
    if (!booking) return fault('AMOUNT_EXCEEDS_BALANCE', 'amountWon', String(amountWon));
    const { account, heldPostedTo, summary, division, postings } = booking;
    const afterWon = balanceAfterWon(account);
    const differs = partsFault(stated, division, afterWon);
    if (differs) return differs;
    this.#loan = { ...this.#loan, ...summary, account, heldPostedTo };
    this.#line ??= line;
    const { principalWon, interestWon, defaultInterestWon, heldWon } = division;
    const parts = { principalWon, interestWon, defaultInterestWon, heldWon, balanceAfterWon: afterWon };
    return {
      effect: summary.status === 'CLOSED' ? 'CLOSED' : 'POSTED',
      write: { amountWon, paidOn, method, effect, ...parts, ...this.#owner(line), postings },
    };
  }

  /** The books to write, as of today; null when nothing was booked. */
  result(): LoanWrite | null {
    if (this.#line === null) return null;
    const { postedTo, loan: earlier } = this.before;
    const { account, status } = this.#loan;
    const night = nightOf(this.servicing, this.#loan, this.today);
    return {
      loanId: earlier.key,
      line: this.#line,
      before: booksOf(earlier),
      postedBefore: postedTo,
      account,
      ...(night ?? { heldPostedTo: this.#loan.heldPostedTo, postings: [] }),
      summary: night?.summary ?? summaryIn(this.#loan, status === 'CLOSED'),
    };
  }

  #owner(line: number): Pick<RepaymentWrite, 'loanId' | 'customerId' | 'line'> {
    return { loanId: this.#loan.key, customerId: this.#loan.customerKey, line };
  }
}

/** The nightly update of the books of a loan as of a day; null when it is not open. */
export function nightOf(servicing: Servicing, loan: WholeLoan, today: string): ReturnType<typeof nightly> | null {
  const books = postedBooks(loan);
  return books && nightly(servicing, books, today);
}

/** The columns of a loan that a booking changes, before the change: enough to restore it. */
const booksOf = ({ account, heldPostedTo, ...loan }: WholeLoan): object => ({
  account,
  heldPostedTo,
  status: loan.status,
  balanceWon: loan.balanceWon,
  interestPaidTo: loan.interestPaidTo,
  unpaidInterestWon: loan.unpaidInterestWon,
});

function summaryIn(loan: WholeLoan, isClosed: boolean): LoanSummary {
  const { balanceWon, unpaidInterestWon, interestPaidTo, overdueDays, overdueWon } = loan;
  const status = isClosed ? 'CLOSED' : 'ACTIVE';
  return { status, balanceWon, unpaidInterestWon, interestPaidTo: interestPaidTo ?? '', overdueDays, overdueWon };
}
