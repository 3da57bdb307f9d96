import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueDate } from '../../../../src/modules/lending/terms/due-date.js';
import { accountOn, FEE_DAYS, payoffQuote, prepaymentFee } from '../../../../src/modules/lending/schedule/index.js';
import { pay, openingAccount } from '../../../../src/modules/lending/servicing/index.js';
import { aContract } from '../servicing/support.js';
import { aLoan, days, EVERY_DAY, runningLoans, standing, type TestLoan } from './support.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';

describe('the prepayment fee', () => {
  const terms = { disbursedOn: '2025-03-01', months: 360 };

  it.each([
    // 100,000,000 won with 730 of 1,095 days left, as public calculators have it.
    [12_000, 365, 800_000],
    [6_000, 365, 400_000],
    // The first day, at the averages of banks before and since 2025.
    [14_300, 0, 1_430_000],
    [5_600, 0, 560_000],
    [15_000, 365, 1_000_000],
    [12_000, 1_094, 1_095],
    [12_000, 1_095, 0],
    [12_000, 4_000, 0],
    [0, 10, 0],
  ])('of 100,000,000 won at %i millionths after %i days is %i won', (feeMillionths, passed, won) => {
    const fee = prepaymentFee({ ...terms, feeMillionths }, 100_000_000, addDays(terms.disbursedOn, passed));
    expect(fee).toMatchObject({ amountWon: won, periodDays: FEE_DAYS, remainingDays: Math.max(0, 1_095 - passed) });
  });

  it('runs over the term of a loan shorter than three years', () => {
    const year = { disbursedOn: '2025-01-01', months: 12, feeMillionths: 10_000 };
    const fee = prepaymentFee(year, 36_500_000, '2025-04-11');
    // 100 of 365 days are gone: 365,000 × 265 / 365.
    expect(fee).toEqual({
      amountWon: 265_000,
      basis: 'CHARGED',
      remainingDays: 265,
      periodDays: 365,
      freeFrom: '2026-01-01',
    });
  });

  it('is not known while the rate is not, and nothing once the period is over', () => {
    const unknown = { ...terms, feeMillionths: null };
    expect(prepaymentFee(unknown, 1_000_000, '2026-01-01')).toMatchObject({ amountWon: null, basis: 'RATE_UNKNOWN' });
    expect(prepaymentFee(unknown, 1_000_000, '2028-02-29')).toMatchObject({ amountWon: 0, basis: 'PERIOD_OVER' });
    expect(prepaymentFee({ ...terms, feeMillionths: 0 }, 1, '2026-01-01')).toMatchObject({
      amountWon: 0,
      basis: 'FREE',
    });
  });

  it('is never more than three years allow, never above the full rate, and falls from day to day', () => {
    const cases = { from: days, months: fc.integer({ min: 1, max: 600 }), at: fc.nat(1_500), fee: fc.nat(50_000) };
    fc.assert(
      fc.property(fc.record({ ...cases, won: fc.nat(5_000_000_000) }), ({ from, months, at, fee, won }) => {
        const rule = { disbursedOn: from, months, feeMillionths: fee };
        const on = addDays(from, at);
        const today = prepaymentFee(rule, won, on).amountWon ?? -1;
        const tomorrow = prepaymentFee(rule, won, addDays(on, 1)).amountWon ?? -1;
        expect(today).toBeGreaterThanOrEqual(tomorrow);
        expect(today).toBeLessThanOrEqual((won * fee) / 1_000_000);
        if (on >= dueDate(from, Math.min(36, months))) expect(today).toBe(0);
      }),
    );
  });
});

describe('a payoff quote', () => {
  const feeMillionths = 12_000;
  const quoteOf = (loan: TestLoan, on: string) => payoffQuote(EVERY_DAY, loan, on);

  it('adds balance, interest, interest on arrears and fee, and says what a day costs', () => {
    const contract = aContract({ months: 120 });
    const position = { balanceWon: 10_000_000, paidToOn: '2026-01-05', unpaidInterestWon: 7_770 };
    const loan = standing(contract, openingAccount(contract, position), position.paidToOn, feeMillionths);
    // 364 days after the first: 9 days of 1,000 won, of 7,770 won at 6.65 % 12.7 (1.4 a day), and
    // 10,000,000 × 1.2 % × 731 / 1,095 = 80,109.6.
    expect(quoteOf(loan, '2026-01-14')).toMatchObject({
      on: '2026-01-14',
      balanceWon: 10_000_000,
      unpaidInterestWon: 7_770,
      accruedInterestWon: 9_000,
      defaultInterestWon: 12,
      heldWon: 0,
      perDiemWon: 1_001,
      totalWithoutFeeWon: 10_016_782,
      payableWon: 10_016_782,
      totalWon: 10_096_891,
      fee: { amountWon: 80_109, remainingDays: 731 },
    });
  });

  it('takes off what is held for an instalment to come', () => {
    const { contract } = aLoan();
    const on = '2025-01-25';
    const held = pay(EVERY_DAY, contract, aLoan().kept, { amountWon: 400_000, on: contract.disbursedOn, effect: null });
    if (!held) throw new Error('a payment was refused');
    const loan = standing(contract, held.account, contract.disbursedOn);
    expect(quoteOf(loan, on)).toMatchObject({
      balanceWon: 10_000_000,
      accruedInterestWon: 10_000,
      heldWon: 400_000,
      totalWithoutFeeWon: 9_610_000,
    });
  });

  it('has no total while the fee is not known', () => {
    const quote = quoteOf({ ...aLoan({ months: 120 }), feeMillionths: null }, '2025-01-25');
    expect(quote).toMatchObject({ totalWon: null, totalWithoutFeeWon: 10_010_000, fee: { amountWon: null } });
  });

  it('charges no fee on principal that is due or overdue', () => {
    const terms = { principalWon: 12_000_000, months: 12 };
    const on = '2025-03-20';
    // Two instalments of 1,000,000 won were due, of the bullet loan none: × 1.2 % × 301 / 365 days.
    expect(quoteOf(aLoan({ ...terms, method: 'EQUAL_PRINCIPAL' }, feeMillionths), on).fee.amountWon).toBe(
      Math.floor((10_000_000 * 0.012 * 301) / 365),
    );
    expect(quoteOf(aLoan({ ...terms, method: 'BULLET' }, feeMillionths), on).fee.amountWon).toBe(
      Math.floor((12_000_000 * 0.012 * 301) / 365),
    );
  });

  it('is what a repayment that closes the loan takes, at least the balance, and grows by the day', () => {
    fc.assert(
      fc.property(runningLoans, fc.nat(4_000), fc.nat(50_000), (running, wait, fee) => {
        const loan = { ...running, feeMillionths: fee };
        const on = addDays(loan.kept.on, wait);
        const quote = quoteOf(loan, on);
        const account = accountOn(EVERY_DAY, loan, on);
        const posted = pay(EVERY_DAY, loan.contract, account, { amountWon: quote.payableWon, on, effect: null });
        expect(posted).toMatchObject({ closed: true, division: { principalWon: quote.balanceWon } });
        const { accruedInterestWon, unpaidInterestWon, defaultInterestWon, balanceWon, totalWithoutFeeWon } = quote;
        expect(totalWithoutFeeWon).toBe(balanceWon + unpaidInterestWon + defaultInterestWon + accruedInterestWon);
        expect(quote.totalWon).toBeGreaterThanOrEqual(totalWithoutFeeWon);
        const later = quoteOf(loan, addDays(on, 1));
        const dues = accountOn(EVERY_DAY, loan, later.on).dues.length;
        // When an instalment falls due, a month of interest takes the place of its days.
        fc.pre(dues === account.dues.length);
        // What is said of a day and each sum that grows may round down by a won.
        const more = later.totalWithoutFeeWon - totalWithoutFeeWon - quote.perDiemWon;
        expect(more).toBeGreaterThanOrEqual(-dues);
        expect(more).toBeLessThanOrEqual(dues + 1);
        expect(daysBetween(on, later.on)).toBe(1);
      }),
    );
  });
});
