import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accountOn,
  paidUpOn,
  remainingInstalments,
  loanStandingOf,
} from '../../../../src/modules/lending/schedule/index.js';
import {
  instalmentDueOn,
  instalmentsDueBy,
  pay,
  prepaidPlan,
  openingAccount,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { aContract, agreedDues } from '../servicing/support.js';
import {
  aLoan,
  EVERY_DAY,
  METHODS,
  newLoans,
  paidUpTo,
  remaining,
  runningLoans,
  standing,
  sumOf,
  WEEKDAYS,
  type TestLoan,
} from './support.js';

const numbers = (rows: readonly { readonly number: number }[]): number[] => rows.map(({ number }) => number);

/** The loan after a payment of a day. */
function paid(loan: TestLoan, amountWon: number, on: string, servicing = EVERY_DAY): TestLoan {
  const made = pay(servicing, loan.contract, accountOn(servicing, loan, on), { amountWon, on, effect: null });
  if (!made) throw new Error('too much');
  return standing(loan.contract, made.account, on);
}

describe('the instalments that remain', () => {
  it.each(METHODS)('are those agreed on, to the won, of a loan that pays %s on time', (method) => {
    const terms = { method, annualRateMillionths: 43_700, months: 36, graceMonths: 3, principalWon: 77_777_777 };
    for (const count of [0, 1, 3, 17, 35]) {
      const loan = paidUpTo(aLoan(terms), count);
      expect(remaining(loan, addDays(loan.kept.on, 5))).toEqual(agreedDues(loan.contract).slice(count));
    }
  });

  it('sum to the balance and never let it grow, whatever was paid early', () => {
    fc.assert(
      fc.property(runningLoans, (loan) => {
        const rows = remaining(loan, loan.kept.on);
        expect(sumOf(rows, ({ principalWon }) => principalWon)).toBe(loan.balanceWon);
        expect(rows.every(({ principalWon, interestWon }) => principalWon >= 0 && interestWon >= 0)).toBe(true);
        // None is left out; of a shortened loan the last ones are not there.
        expect(numbers(rows)).toEqual(Array.from(rows, (_, at) => loan.paid + at + 1));
        expect(rows.at(-1)?.number).toBeLessThanOrEqual(loan.months);
      }),
    );
  });

  it('last as long as agreed where an early payment lowers them', () => {
    const loan = paidUpTo(aLoan({ months: 24 }), 5);
    const plan = prepaidPlan(loan.contract, loan.kept.plan, 3_000_000, 'LOWER_PAYMENT');
    const rows = remaining(standing(loan.contract, { ...loan.kept, plan }, loan.kept.on), loan.kept.on);
    expect(numbers(rows)).toEqual(Array.from({ length: 19 }, (_, at) => at + 6));
  });

  it('keep what is left of the grace when principal was paid during it', () => {
    const contract = aContract({ months: 24, graceMonths: 6 });
    const loan = paidUpTo(aLoan(contract), 2);
    const lowered = { ...loan.kept, plan: prepaidPlan(contract, loan.kept.plan, 6_000_000, 'LOWER_PAYMENT') };
    const over = openingAccount(contract, { balanceWon: 4_000_000, paidToOn: loan.kept.on, unpaidInterestWon: 0 });
    for (const kept of [lowered, over]) {
      const rows = remaining(standing(contract, kept, loan.kept.on), addDays(loan.kept.on, 1));
      expect(rows.find(({ principalWon }) => principalWon > 0)?.number).toBe(7);
    }
  });

  it('leave out what is overdue, which is owed at once', () => {
    const loan = paidUpTo(aLoan(), 3);
    const today = addDays(instalmentDueOn(loan.contract, 5), 1);
    expect(remaining(loan, today)).toEqual(agreedDues(loan.contract).slice(5));
  });

  it('leave out an instalment on its day once it is paid, and not before', () => {
    for (const method of ['EQUAL_PAYMENT', 'BULLET'] as const) {
      const loan = paidUpTo(aLoan({ method }), 3);
      const [, , , fourth] = agreedDues(loan.contract);
      const { dueOn, paymentWon } = fourth ?? { dueOn: '', paymentWon: 0 };
      expect(remaining(loan, dueOn)[0]).toEqual(fourth);
      expect(numbers(remaining(paidUpTo(aLoan({ method }), 4), dueOn))[0]).toBe(5);
      expect(numbers(remaining(paid(loan, paymentWon, dueOn), dueOn))[0]).toBe(5);
      expect(remaining(paid(loan, paymentWon - 1, dueOn), dueOn)[0]).toMatchObject({ number: 4, paymentWon: 1 });
    }
  });

  it('hold an instalment that fell due at a weekend until the next business day', () => {
    // 15 February 2025 is a Saturday, 17 February the Monday after.
    const loan = aLoan();
    const on = (day: string): number[] =>
      numbers(remainingInstalments(loan.contract, accountOn(WEEKDAYS, loan, day), day)).slice(0, 2);
    expect([on('2025-02-15'), on('2025-02-17'), on('2025-02-18')]).toEqual([
      [1, 2],
      [1, 2],
      [2, 3],
    ]);
  });

  it('are none after the last day, however much is owed', () => {
    const loan = aLoan();
    expect(remaining(loan, addDays(instalmentDueOn(loan.contract, 12), 1))).toEqual([]);
    expect(remaining(paidUpTo(loan, 11), '2031-01-01')).toEqual([]);
  });
});

describe('standing', () => {
  it('says how far a loan is ahead or behind, in won and in whole instalments', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const today = addDays(instalmentDueOn(loan.contract, 4), 3);
    const on = (from: TestLoan) => loanStandingOf(loan.contract, accountOn(EVERY_DAY, from, today));
    expect(on(paidUpTo(loan, 4))).toEqual({
      instalmentsDue: 4,
      scheduledBalanceWon: 8_000_000,
      aheadWon: 0,
      aheadInstalments: 0,
      dueWon: 0,
      heldWon: 0,
    });
    const { kept } = paidUpTo(loan, 4);
    const ahead = { ...kept, plan: prepaidPlan(loan.contract, kept.plan, 2_500_000, 'SHORTEN_TERM') };
    expect(on(standing(loan.contract, ahead, kept.on))).toMatchObject({ aheadWon: 2_500_000, aheadInstalments: 2 });
    // Interest of a twelfth of 3.65 %: 36,500, 33,458, 30,416 and 27,375 won on 12, 11, 10 and 9 million.
    expect(on(loan)).toMatchObject({ aheadWon: -4_000_000, aheadInstalments: -4, dueWon: 4_127_749 });
    const third = instalmentDueOn(loan.contract, 3);
    expect(on(paid(paidUpTo(loan, 2), 30_417, third))).toMatchObject({ aheadWon: -1_999_999, aheadInstalments: -1 });
    const fourth = instalmentDueOn(loan.contract, 4);
    expect(on(paid(paidUpTo(loan, 3), 1_027_374, fourth))).toMatchObject({
      aheadWon: -1,
      aheadInstalments: 0,
      dueWon: 1,
    });
    expect(on(paid(paidUpTo(loan, 4), 500_000, today))).toMatchObject({ aheadWon: 0, heldWon: 500_000 });
  });

  it('sees no instalments ahead in months that repay nothing', () => {
    const loan = paidUpTo(aLoan({ method: 'BULLET' }), 4);
    const plan = prepaidPlan(loan.contract, loan.kept.plan, 1_000_000, 'SHORTEN_TERM');
    const less = standing(loan.contract, { ...loan.kept, plan }, loan.kept.on);
    expect(loanStandingOf(loan.contract, accountOn(EVERY_DAY, less, '2025-06-01'))).toMatchObject({
      aheadWon: 1_000_000,
      aheadInstalments: 0,
    });
  });

  it('is nowhere but on the schedule when every instalment was paid', () => {
    fc.assert(
      fc.property(newLoans, fc.nat(600), (loan, count) => {
        const due = Math.min(count, loan.months);
        const day = instalmentDueOn(loan.contract, due);
        const account = paidUpOn(EVERY_DAY, loan, day);
        // A level that rounding up made half a won too high may repay the smallest loans before their last day.
        const instalmentsDue = account.plan.balanceWon === 0 ? account.plan.billed : due;
        expect(loanStandingOf(loan.contract, account)).toEqual({
          instalmentsDue,
          scheduledBalanceWon: account.plan.balanceWon,
          aheadWon: 0,
          aheadInstalments: 0,
          dueWon: 0,
          heldWon: 0,
        });
        expect(instalmentsDueBy(loan.contract, day)).toBe(due);
      }),
    );
  });
});
