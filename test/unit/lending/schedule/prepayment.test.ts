import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instalment } from '../../../../src/modules/lending/terms/amortization.js';
import { paidUpOn, prepaid } from '../../../../src/modules/lending/schedule/index.js';
import {
  instalmentDueOn,
  instalmentsToCome,
  pay,
  prepaidPlan,
  repricedPlan,
  type InstalmentPlan,
  type PrepaymentEffect,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import {
  aLoan,
  EVERY_DAY,
  METHODS,
  ordinaryLoans,
  paidUpTo,
  remaining,
  running,
  runningLoans,
  sumOf,
  type TestLoan,
} from './support.js';

const EFFECTS: readonly PrepaymentEffect[] = ['SHORTEN_TERM', 'LOWER_PAYMENT'];

/** Pays early on a day, everything paid that fell due up to it. */
function early(loan: TestLoan, on: string, amountWon: number, effect: PrepaymentEffect) {
  const account = paidUpOn(EVERY_DAY, loan, on);
  return { account, ...prepaid(loan.contract, account, { amountWon, effect, on }) };
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
  const cases = { share: fc.double({ min: 0, max: 1, noNaN: true }), wait: fc.nat(840) };

  it('never adds a won of interest, to a payment, or to the term: SHORTEN_TERM', () => {
    fc.assert(
      fc.property(runningLoans, fc.record(cases), (loan, { share, wait }) => {
        const on = addDays(loan.kept.on, wait);
        const { balanceWon } = paidUpOn(EVERY_DAY, loan, on).plan;
        fc.pre(balanceWon > 0);
        const amountWon = Math.max(1, Math.floor(share * balanceWon));
        const { before, after, interestBeforeWon, interestAfterWon } = early(loan, on, amountWon, 'SHORTEN_TERM');
        expect(offence(after, before, balanceWon - amountWon)).toBeNull();
        expect(interestAfterWon).toBeLessThanOrEqual(interestBeforeWon);
        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never adds a won of interest, raises what stays level, nor adds to the last day: LOWER_PAYMENT', () => {
    fc.assert(
      fc.property(runningLoans, fc.record(cases), (loan, { share, wait }) => {
        const on = addDays(loan.kept.on, wait);
        const { plan } = paidUpOn(EVERY_DAY, loan, on);
        fc.pre(plan.balanceWon > 0);
        const amountWon = Math.max(1, Math.floor(share * plan.balanceWon));
        const { after, ...interest } = early(loan, on, amountWon, 'LOWER_PAYMENT');
        expect(interest.interestAfterWon).toBeLessThanOrEqual(interest.interestBeforeWon);
        expect(offence(after, after, plan.balanceWon - amountWon)).toBeNull();
        const lower = prepaidPlan(loan.contract, plan, amountWon, 'LOWER_PAYMENT');
        expect(lower.levelWon).toBeLessThanOrEqual(plan.levelWon);
        expect(after.at(-1)?.number ?? 0).toBeLessThanOrEqual(plan.lastInstalment);
      }),
      { numRuns: 300 },
    );
  });

  it('saves no less than nothing by a few won, which level payments in whole won repay more slowly', () => {
    fc.assert(
      fc.property(runningLoans, fc.integer({ min: 1, max: 300 }), fc.nat(840), (loan, amountWon, wait) => {
        const on = addDays(loan.kept.on, wait);
        fc.pre(paidUpOn(EVERY_DAY, loan, on).plan.balanceWon > amountWon);
        const { interestBeforeWon, interestAfterWon } = early(loan, on, amountWon, 'LOWER_PAYMENT');
        expect(interestAfterWon).toBeLessThanOrEqual(interestBeforeWon);
      }),
      { numRuns: 300 },
    );
    // 100,000,000 won over 360 months at 5 %: 536,822 a month. Sixty won lower that by a third of a won, which rounds to a
    // whole one; a won less each month would bear 272 won more interest in all.
    const loan = aLoan({ principalWon: 100_000_000, annualRateMillionths: 50_000, months: 360 });
    const { after, interestBeforeWon, interestAfterWon } = early(loan, loan.kept.on, 60, 'LOWER_PAYMENT');
    expect(after[0]?.paymentWon).toBe(536_822);
    expect(interestBeforeWon - interestAfterWon).toBe(207);
  });

  it('never adds to a payment, or to the term: LOWER_PAYMENT of a twentieth or more', () => {
    // Level payments are whole won: for less, what that rounds over the term may outweigh what is paid early in the last one.
    // A term that was shortened ends with a part of a payment, which is then spread, too.
    const loans = running(ordinaryLoans, ['LOWER_PAYMENT']).filter(
      ({ annualRateMillionths, balanceWon, months, paid }) =>
        annualRateMillionths >= 10_000 && balanceWon > 10_000 * (months - paid),
    );
    fc.assert(
      fc.property(loans, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.nat(27), (loan, share, wait) => {
        const on = addDays(loan.kept.on, wait);
        const { balanceWon } = paidUpOn(EVERY_DAY, loan, on).plan;
        const { before, after } = early(loan, on, Math.floor(share * balanceWon), 'LOWER_PAYMENT');
        expect(after.length).toBeLessThanOrEqual(before.length);
        const dearer = after.slice(0, -1).filter(({ paymentWon }, at) => paymentWon > (before[at]?.paymentWon ?? 0));
        expect(dearer).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a term that was shortened when payments are lowered later, or the rate is cut', () => {
    // 12,000,000 won in twelve parts: after 6,000,000 six are left, and of 3,000,000 more each is half as much.
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const { contract, kept } = loan;
    const shorter = prepaidPlan(contract, kept.plan, 6_000_000, 'SHORTEN_TERM');
    const rows = (plan: InstalmentPlan) => instalmentsToCome(contract, plan).map(({ principalWon }) => principalWon);
    expect(rows(shorter)).toEqual(Array(6).fill(1_000_000));
    expect(rows(prepaidPlan(contract, shorter, 3_000_000, 'LOWER_PAYMENT'))).toEqual(Array(6).fill(500_000));
    expect(rows(repricedPlan(contract, shorter, 20_000, '2025-01-20'))).toEqual(Array(6).fill(1_000_000));
  });

  it.each(EFFECTS)('does what a payment of the amount and its interest does: %s', (effect) => {
    fc.assert(
      fc.property(runningLoans, fc.record(cases), (loan, { share, wait }) => {
        const on = addDays(loan.kept.on, wait);
        const account = paidUpOn(EVERY_DAY, loan, on);
        const principalWon = Math.floor(share * account.plan.balanceWon);
        fc.pre(principalWon > 0 && principalWon < account.plan.balanceWon);
        const { interestDueWon, after } = early(loan, on, principalWon, effect);
        const payment = { amountWon: principalWon + interestDueWon, on, effect };
        const paid = pay(EVERY_DAY, loan.contract, account, payment);
        expect(paid?.division).toMatchObject({ principalWon, interestWon: interestDueWon, prepaidWon: principalWon });
        expect(paid && instalmentsToCome(loan.contract, paid.account.plan)).toEqual(after);
      }),
    );
  });

  it('shortens a level loan as a calculator does that keeps the payment', () => {
    // 100,000,000 won, 120 months at 4 %: 1,012,451 a month. After 24 months 30,000,000 won are paid on the due date.
    const loan = paidUpTo(aLoan({ principalWon: 100_000_000, annualRateMillionths: 40_000, months: 120 }), 24);
    const { before, after } = early(loan, loan.kept.on, 30_000_000, 'SHORTEN_TERM');
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
    const { before, after } = early(loan, loan.kept.on, 30_000_000, 'LOWER_PAYMENT');
    const rate = 0.04 / 12;
    const exact = ((loan.balanceWon - 30_000_000) * rate) / (1 - (1 + rate) ** -96);
    expect(after).toHaveLength(before.length);
    expect(after[1]?.paymentWon).toBe(Math.round(exact));
  });

  it('saves more by a shorter term than by a lower payment', () => {
    fc.assert(
      fc.property(running(ordinaryLoans), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (loan, share) => {
        const amountWon = Math.max(1, Math.floor(share * loan.balanceWon));
        const [shorter, lower] = EFFECTS.map((effect) => early(loan, loan.kept.on, amountWon, effect).interestAfterWon);
        expect(shorter).toBeLessThanOrEqual(lower ?? -1);
      }),
    );
  });

  it.each(METHODS)('spares the interest of the days until the next instalment: %s', (method) => {
    const loan = paidUpTo(aLoan({ method, principalWon: 36_500_000, months: 24 }), 3);
    // 5 May: 20 days after the last instalment, ten before the next. 10,000,000 won bear 1,000 a day.
    const { before, after, interestDueWon } = early(loan, '2025-05-05', 10_000_000, 'LOWER_PAYMENT');
    expect(interestDueWon).toBe(20_000);
    const sparedWon = (before[0]?.interestWon ?? 0) - (after[0]?.interestWon ?? 0) - interestDueWon;
    // A whole month bears 10,000,000 × 3.65 % / 12 = 30,416.67, rounded down with the rest; that of a bullet loan its 30 days.
    expect(method === 'BULLET' ? [10_000] : [10_416, 10_417]).toContain(sparedWon);
  });

  it('keeps interest up to the day when the whole balance is paid', () => {
    const loan = paidUpTo(aLoan({ principalWon: 36_500_000, months: 24 }), 3);
    const { after, interestAfterWon } = early(loan, '2025-05-05', loan.balanceWon, 'SHORTEN_TERM');
    expect(after).toEqual([]);
    expect(interestAfterWon).toBe(Math.floor((loan.balanceWon * 0.0365 * 20) / 365));
  });

  it('does not shorten a bullet loan, which repays nothing before its end', () => {
    const loan = aLoan({ method: 'BULLET', months: 24 });
    const { before, after } = early(loan, '2025-02-01', 4_000_000, 'SHORTEN_TERM');
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)?.principalWon).toBe(6_000_000);
    // 30 days from 15 June to 15 July, of 600 won.
    expect(after[5]).toMatchObject({ number: 6, dueOn: '2025-07-15', interestWon: 18_000 });
  });

  it('leaves months of grace what they are', () => {
    const loan = aLoan({ months: 24, graceMonths: 6 });
    for (const effect of EFFECTS) {
      const { after } = early(loan, '2025-02-15', 3_000_000, effect);
      expect(after[0]?.number).toBe(2);
      expect(after.find(({ principalWon }) => principalWon > 0)?.number).toBe(7);
    }
  });

  it('takes instalments up to a later day as paid', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const { account, before, interestDueWon } = early(loan, '2025-05-25', 8_000_000, 'SHORTEN_TERM');
    expect(account).toMatchObject({ dues: [], plan: { billed: 4, balanceWon: 8_000_000 } });
    // Ten days of 800 won since 15 May.
    expect(interestDueWon).toBe(8_000);
    expect(before).toEqual(remaining(loan, '2025-01-20').slice(4));
    expect(sumOf(before, ({ principalWon }) => principalWon)).toBe(8_000_000);
    expect(paidUpOn(EVERY_DAY, loan, instalmentDueOn(loan.contract, 12)).plan.balanceWon).toBe(0);
  });
});
