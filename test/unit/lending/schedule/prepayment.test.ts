import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instalment } from '../../../../src/modules/lending/amortization.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import {
  eveOf,
  prepay,
  remainingInstalments,
  type PrepaymentEffect,
  type RunningLoan,
} from '../../../../src/modules/lending/schedule/index.js';
import { aLoan, METHODS, ordinaryLoans, paidUpTo, running, runningLoans, sumOf } from './support.js';
import { addDays } from '../../../../src/platform/calendar.js';

const EFFECTS: readonly PrepaymentEffect[] = ['SHORTEN_TERM', 'LOWER_PAYMENT'];

/** Pays early on the day itself. */
function prepaid(loan: RunningLoan, today: string, amountWon: number, effect: PrepaymentEffect, on = today) {
  const eve = eveOf(loan, today, on);
  if (!eve) throw new Error('nothing is left to pay');
  return { eve, ...prepay(loan, eve, amountWon, effect) };
}

/** The first row that is not in order, or above the row it takes the place of. */
function offence(after: readonly Instalment[], before: readonly Instalment[], fromWon: number): unknown {
  let balanceWon = fromWon;
  for (const [index, row] of after.entries()) {
    const old = before[index];
    balanceWon -= row.principalWon;
    const lawful =
      old?.number === row.number &&
      row.principalWon >= 0 &&
      row.interestWon >= 0 &&
      row.interestWon <= old.interestWon &&
      row.paymentWon === row.principalWon + row.interestWon &&
      row.paymentWon <= old.paymentWon &&
      row.balanceAfterWon === balanceWon &&
      row.balanceAfterWon <= old.balanceAfterWon;
    if (!lawful) return { row, old };
  }
  return balanceWon === 0 ? null : { left: balanceWon };
}

describe('paying early', () => {
  it.each(EFFECTS)('never adds a won of interest, to a payment, or to the term: %s', (effect) => {
    const cases = { share: fc.double({ min: 0, max: 1, noNaN: true }), wait: fc.nat(40), later: fc.nat(800) };
    fc.assert(
      fc.property(runningLoans, fc.record(cases), (loan, { share, wait, later }) => {
        const today = addDays(dueDate(loan.disbursedOn, loan.paid), wait);
        const eve = eveOf(loan, today, addDays(today, later));
        fc.pre(eve !== null && eve.balanceWon > 0);
        const amountWon = Math.max(1, Math.floor(share * eve.balanceWon));
        const { before, after, interestBeforeWon, interestAfterWon } = prepay(loan, eve, amountWon, effect);
        expect(offence(after, before, eve.balanceWon - amountWon)).toBeNull();
        expect(interestAfterWon).toBeLessThanOrEqual(interestBeforeWon);
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: 300 },
    );
  });

  it('shortens a level loan as a calculator does that keeps the payment', () => {
    // 100,000,000 won, 120 months at 4 %: 1,012,451 a month. After 24 months 30,000,000 won are paid on the due date.
    const loan = paidUpTo(aLoan({ principalWon: 100_000_000, annualRateMillionths: 40_000, months: 120 }), 24);
    const today = dueDate(loan.disbursedOn, 24);
    const { before, after } = prepaid(loan, today, 30_000_000, 'SHORTEN_TERM');
    // n = −ln(1 − i·B / A) / ln(1 + i) with what is left, rounded up to whole months.
    const rate = 0.04 / 12;
    const left = loan.balanceWon - 30_000_000;
    const months = Math.ceil(-Math.log(1 - (rate * left) / 1_012_451) / Math.log1p(rate));
    expect([before.length, after.length]).toEqual([96, months]);
    expect(new Set(after.slice(0, -1).map(({ paymentWon }) => paymentWon))).toEqual(new Set([1_012_451]));
    expect(after.at(-1)?.paymentWon).toBeLessThanOrEqual(1_012_451);
  });

  it('lowers a level payment to that of what is left over the same months', () => {
    const loan = paidUpTo(aLoan({ principalWon: 100_000_000, annualRateMillionths: 40_000, months: 120 }), 24);
    const { before, after } = prepaid(loan, dueDate(loan.disbursedOn, 24), 30_000_000, 'LOWER_PAYMENT');
    const rate = 0.04 / 12;
    const exact = ((loan.balanceWon - 30_000_000) * rate) / (1 - (1 + rate) ** -96);
    expect(after).toHaveLength(before.length);
    expect(after[1]?.paymentWon).toBe(Math.round(exact));
  });

  it('saves more by a shorter term than by a lower payment', () => {
    fc.assert(
      fc.property(running(ordinaryLoans), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (loan, share) => {
        const today = dueDate(loan.disbursedOn, loan.paid);
        const amountWon = Math.max(1, Math.floor(share * loan.balanceWon));
        const [shorter, lower] = EFFECTS.map((effect) => prepaid(loan, today, amountWon, effect).interestAfterWon);
        expect(shorter).toBeLessThanOrEqual(lower ?? -1);
      }),
    );
  });

  it.each(METHODS)('spares the interest of the days until the next instalment: %s', (method) => {
    const loan = paidUpTo(aLoan({ method, principalWon: 36_500_000, months: 24 }), 3);
    const today = addDays(dueDate(loan.disbursedOn, 4), -10);
    const { eve, before, after } = prepaid(loan, today, 10_000_000, 'LOWER_PAYMENT');
    // Ten days of 1,000 won on what is paid early; interest since the last instalment is due with it.
    expect((before[0]?.interestWon ?? 0) - (after[0]?.interestWon ?? 0)).toBe(10_000);
    expect(eve.interestDueWon).toBe(Math.floor((eve.balanceWon * 0.0365 * 20) / 365));
  });

  it('keeps interest up to the day when the whole balance is paid', () => {
    const loan = paidUpTo(aLoan({ principalWon: 36_500_000, months: 24 }), 3);
    const today = addDays(dueDate(loan.disbursedOn, 4), -10);
    const { before, after, interestAfterWon } = prepaid(loan, today, loan.balanceWon, 'SHORTEN_TERM');
    expect(after).toEqual([]);
    const spared = Math.floor((loan.balanceWon * 0.0365 * 10) / 365);
    expect(interestAfterWon).toBe((before[0]?.interestWon ?? 0) - spared);
  });

  it('does not shorten a bullet loan, which repays nothing before its end', () => {
    const loan = aLoan({ method: 'BULLET', months: 24 });
    const { before, after } = prepaid(loan, '2025-02-01', 4_000_000, 'SHORTEN_TERM');
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)?.principalWon).toBe(6_000_000);
    expect(after[5]?.interestWon).toBe(Math.floor((6_000_000 * 0.0365) / 12));
  });

  it('leaves months of grace what they are', () => {
    const loan = aLoan({ months: 24, graceMonths: 6 });
    for (const effect of EFFECTS) {
      const { after } = prepaid(loan, '2025-02-15', 3_000_000, effect);
      expect(after.findIndex(({ principalWon }) => principalWon > 0)).toBe(after[0]?.number === 2 ? 5 : 6);
    }
  });

  it('takes instalments up to a later day as paid', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const eve = eveOf(loan, '2025-01-20', '2025-05-25');
    expect(eve).toMatchObject({ balanceWon: 8_000_000, interestDueWon: Math.floor((8_000_000 * 0.0365 * 10) / 365) });
    expect(eve?.before).toEqual(remainingInstalments(loan, '2025-01-20').slice(4));
    expect(sumOf(eve?.before ?? [], ({ principalWon }) => principalWon)).toBe(8_000_000);
    expect(eveOf(loan, '2025-01-20', '2026-01-15')).toBeNull();
  });
});
