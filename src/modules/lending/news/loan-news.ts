import { addDays, daysBetween } from '../../../platform/calendar.js';
import type { Queryable } from '../../../platform/database/index.js';
import type { Calendar } from '../calendar/index.js';
import { LoanNewsRepository, type FreshContract } from './loan-news.repository.js';
import { nextInstalment } from '../schedule/index.js';
import { servicingByCalendar } from '../servicing/index.js';
import { WITHDRAWAL_DAYS, withdrawableUntil } from '../refinance/index.js';

/** An instalment that falls due soon. */
interface InstalmentDue {
  readonly institutionId: number;
  readonly customerId: number;
  readonly loanKey: number;
  readonly loanNumber: string;
  readonly dueOn: string;
  readonly paymentWon: number;
}

/** A contract with the last day on which its borrower may withdraw. */
interface WithdrawalDeadline extends FreshContract {
  readonly until: string;
}

/** A period that ends on a holiday ends on the next business day; no run of holidays is longer than this. */
const LONGEST_RUN_DAYS = 12;

/** Loan events that customers wait for. */
export class LoanNews {
  readonly books: LoanNewsRepository;

  constructor(
    database: Queryable,
    private readonly holidays: Pick<Calendar['holidays'], 'current'>,
  ) {
    this.books = new LoanNewsRepository(database);
  }

  /** Instalments that fall due `days` days after today, a batch of loans at a time. */
  async *instalmentsDue(today: string, days: number): AsyncGenerator<InstalmentDue[]> {
    const dueOn = addDays(today, days);
    const servicing = servicingByCalendar(await this.holidays.current());
    for (let after = 0; ;) {
      const rows = await this.books.dueOn(dueOn, after);
      const last = rows.at(-1);
      if (!last) return;
      after = last.loan.key;
      yield rows.flatMap(({ institutionId, loan }) => {
        const next = nextInstalment(servicing, loan, today);
        if (next?.dueOn !== dueOn) return [];
        const { customerKey: customerId, key: loanKey, loanNumber } = loan;
        return [{ institutionId, customerId, loanKey, loanNumber, dueOn, paymentWon: next.paymentWon }];
      });
    }
  }

  /** Contracts from which their borrowers may withdraw for at most `days` more days. */
  async withdrawalsEnding(today: string, days: number): Promise<WithdrawalDeadline[]> {
    const calendar = await this.holidays.current();
    const contracts = await this.books.contracts(addDays(today, -WITHDRAWAL_DAYS - LONGEST_RUN_DAYS));
    return contracts.flatMap((contract) => {
      const until = withdrawableUntil(contract.executedOn, calendar);
      const left = until ? daysBetween(today, until) : -1;
      return until && left >= 0 && left <= days ? [{ ...contract, until }] : [];
    });
  }
}
