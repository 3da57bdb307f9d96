import { describe, expect, it } from '@jest/globals';
import { Book } from '../../../../src/modules/demo/books/book.js';
import { demoServicing, monthEndsBefore } from '../../../../src/modules/demo/basis/calendar.js';
import { demoContract } from '../../../../src/modules/demo/loans/demo-instalments.js';
import type { DemoLoan } from '../../../../src/modules/demo/loans/demo-loan.js';
import { LoanHistory } from '../../../../src/modules/demo/loans/loan-history.js';
import { nightly } from '../../../../src/modules/lending/index.js';
import { replay, type LoanEvent } from '../../../../src/modules/lending/books/loan-replay.js';

/** Seollal, Chuseok and the days around them, of the years in which these loans run. */
const HOLIDAYS = [
  ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-03-03', '2025-05-05', '2025-05-06', '2025-06-06'],
  ...['2025-08-15', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09', '2025-12-25', '2026-01-01'],
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-03-02', '2026-05-05', '2026-05-25', '2026-09-24', '2026-09-25'],
];
const calendar = { knownFrom: '2025-01-01', knownUntil: '2026-12-31', holidays: new Set(HOLIDAYS) };
const SETTINGS = { seed: 12, asOf: '2026-11-21', calendar };
const servicing = demoServicing(SETTINGS);
const BANK = { code: 'MOA_BANK', name: '모아은행', kind: 'BANK', customers: 400, loans: 1_000 } as const;
const loans = [...new Book(SETTINGS, BANK).loans()].map(({ loan }) => loan);
const paidOut = loans.filter((loan): loan is DemoLoan & { disbursedOn: string } => loan.disbursedOn !== null);
const KEPT = [Infinity, 40, 5, 3, 2, 1, 0];

/** What the books make of a history that they get event by event, up to a day. */
function told(loan: DemoLoan & { disbursedOn: string }, history: LoanHistory, upTo = '9999-12-31') {
  const [on, balanceWon] = history.booksFrom;
  const contract = demoContract(loan, loan.disbursedOn);
  const events = history
    .repayments()
    .map(({ paidOn, amountWon, effect }, id): LoanEvent => ({ kind: 'REPAYMENT', id, on: paidOn, amountWon, effect }));
  const opening = { contract, openingAccount: on === null ? null : { on, balanceWon, unpaidInterestWon: 0 } };
  const replayed = replay(
    servicing,
    opening,
    events.filter((event) => event.on <= upTo),
  );
  if (!replayed) throw new Error(`the story of ${loan.loanNumber} does not fit`);
  return { ...replayed, contract };
}

describe('made-up histories', () => {
  it('leave their schedule for a third of all loans: grace, late payments, payments in parts and early principal', () => {
    const kinds = Map.groupBy(paidOut, (loan) =>
      new LoanHistory(SETTINGS, loan).turned
        ? (loan.deviation?.kind ?? 'NONE')
        : loan.graceMonths > 0
          ? 'GRACE'
          : 'NONE',
    );
    const special = (['GRACE', 'LATE', 'IN_PARTS', 'PREPAID'] as const).map((kind) => kinds.get(kind)?.length ?? 0);
    expect(Math.min(...special, kinds.get('EARLY')?.length ?? 0)).toBeGreaterThan(15);
    expect(special.reduce((sum, count) => sum + count, 0) / loans.length).toBeGreaterThan(1 / 3);
    const effects = new Set(
      kinds.get('PREPAID')?.map(({ deviation: turn }) => turn?.kind === 'PREPAID' && turn.effect),
    );
    expect([...effects].sort()).toEqual(['LOWER_PAYMENT', 'SHORTEN_TERM']);
  });

  it('are what the engine makes of the same money, however many repayments are kept', () => {
    for (const kept of KEPT) {
      for (const loan of paidOut) {
        const history = new LoanHistory(SETTINGS, loan, kept);
        const { repayments, isClosed } = told(loan, history);
        const said = history.repayments();
        expect(said.length).toBeLessThanOrEqual(kept);
        expect(
          repayments.map(({ division, balanceAfterWon }) => [
            ...[division.principalWon, division.interestWon, division.defaultInterestWon, division.heldWon],
            balanceAfterWon,
          ]),
        ).toEqual(
          said.map((row) => [
            ...[row.principalWon, row.interestWon, row.defaultInterestWon, row.heldWon],
            row.balanceAfterWon,
          ]),
        );
        if (said.length > 0) expect(isClosed).toBe(loan.status === 'CLOSED');
      }
    }
  });

  it('stand at the end of the data’s day and of every month where the books stand', () => {
    const ends = monthEndsBefore(SETTINGS.asOf, 18);
    for (const loan of paidOut.filter(({ index }) => index % 4 === 0)) {
      const history = new LoanHistory(SETTINGS, loan);
      for (const end of [...ends, SETTINGS.asOf].filter((day) => day >= loan.disbursedOn)) {
        const { account, contract, isClosed } = told(loan, history, end);
        const books = { contract, kept: account, heldPostedTo: null };
        const { balanceWon, overdueDays, overdueWon } = nightly(servicing, books, end).summary;
        const now = end === SETTINGS.asOf ? history.position : history.standing(end);
        const closed = { balanceWon: 0, overdueDays: 0, overdueWon: 0 };
        expect(now).toMatchObject(isClosed ? closed : { balanceWon, overdueDays, overdueWon });
      }
    }
  });

  it('pay no more than is due but where principal is paid early, and never on a day to come', () => {
    for (const loan of paidOut) {
      const rows = new LoanHistory(SETTINGS, loan).repayments();
      expect(rows.filter(({ paidOn }) => paidOn >= SETTINGS.asOf)).toEqual([]);
      expect(rows.map(({ paidOn }) => paidOn)).toEqual(rows.map(({ paidOn }) => paidOn).sort());
      if (loan.deviation?.kind === 'LATE' && rows.length === loan.paid && loan.paid > 2)
        expect(rows.filter(({ defaultInterestWon }) => defaultInterestWon > 0).length).toBeLessThanOrEqual(1);
    }
  });
});
