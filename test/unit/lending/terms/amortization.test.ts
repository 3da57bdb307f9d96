import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  exactEqualPayment,
  monthlyInterestWon,
  rateMillionths,
  schedule,
  type LoanTerms,
  type RepaymentMethod,
} from '../../../../src/modules/lending/terms/amortization.js';

const METHODS: readonly RepaymentMethod[] = ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'];

const loans = fc.record({
  principalWon: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 5_000_000_000 })),
  annualRateMillionths: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 })),
  months: fc.integer({ min: 1, max: 600 }),
});
const withGrace = loans.chain((terms) =>
  fc.integer({ min: 0, max: terms.months - 1 }).map((graceMonths) => ({ ...terms, graceMonths })),
);

/** The first instalment that breaks a law, if any; one `expect` for a schedule keeps thousands of them quick. */
function offence(method: RepaymentMethod, terms: LoanTerms): unknown {
  const instalments = schedule(method, terms);
  let balanceWon = terms.principalWon;
  for (const instalment of instalments) {
    const { interestWon, principalWon, paymentWon, balanceAfterWon } = instalment;
    const lawful =
      interestWon === monthlyInterestWon(balanceWon, terms.annualRateMillionths) &&
      (principalWon === 0 || instalment.number > (terms.graceMonths ?? 0)) &&
      principalWon >= 0 &&
      Number.isSafeInteger(paymentWon) &&
      paymentWon === principalWon + interestWon &&
      balanceAfterWon === balanceWon - principalWon;
    if (!lawful) return instalment;
    balanceWon = balanceAfterWon;
  }
  return instalments.length === terms.months && balanceWon === 0 ? null : { left: balanceWon };
}

describe('amortization', () => {
  it.each(METHODS)('repays exactly the loan by %s and never lets the balance grow', (method) => {
    fc.assert(fc.property(loans, (terms) => expect(offence(method, terms)).toBeNull()));
    fc.assert(fc.property(withGrace, (terms) => expect(offence(method, terms)).toBeNull()));
  });

  it.each(METHODS)('after months of grace goes on by %s as a loan of the months that are left', (method) => {
    fc.assert(
      fc.property(withGrace, ({ graceMonths, ...terms }) => {
        const later = schedule(method, { ...terms, months: terms.months - graceMonths });
        const rows = schedule(method, { ...terms, graceMonths }).slice(graceMonths);
        expect(rows.map((row) => ({ ...row, number: row.number - graceMonths }))).toEqual(later);
      }),
    );
  });

  it('pays interest alone in months of grace, then more each month than without', () => {
    const house = { principalWon: 300_000_000, annualRateMillionths: 40_000, months: 360 };
    const rows = schedule('EQUAL_PAYMENT', { ...house, graceMonths: 12 });
    expect(rows.slice(0, 12).every(({ paymentWon }) => paymentWon === 1_000_000)).toBe(true);
    // 300,000,000 won over 348 months at 4 %: A = P·i / (1 − (1 + i)^−n) = 1,457,920.
    expect(rows[12]).toMatchObject({ number: 13, interestWon: 1_000_000, paymentWon: 1_457_920 });
  });

  it('gives the level payment that published calculators give', () => {
    const house = { principalWon: 300_000_000, annualRateMillionths: 40_000, months: 360 };
    expect(schedule('EQUAL_PAYMENT', house)[0]?.paymentWon).toBe(1_432_246);
    expect(schedule('EQUAL_PAYMENT', { ...house, annualRateMillionths: 70_000 })[0]?.paymentWon).toBe(1_995_907);
    const short = { principalWon: 300_000_000, annualRateMillionths: 30_000, months: 24 };
    expect(exactEqualPayment(short)).toBeCloseTo(12_894_363.59, 2);
    expect(schedule('EQUAL_PAYMENT', short)[0]).toMatchObject({ paymentWon: 12_894_364, interestWon: 750_000 });
    const interestWon = schedule('EQUAL_PAYMENT', short).reduce((sum, instalment) => sum + instalment.interestWon, 0);
    expect(Math.abs(interestWon - 9_464_726.25)).toBeLessThan(24);
  });

  it('keeps every payment but the last level', () => {
    const payments = schedule('EQUAL_PAYMENT', { principalWon: 50_000_000, annualRateMillionths: 61_250, months: 60 });
    expect(new Set(payments.slice(0, -1).map(({ paymentWon }) => paymentWon)).size).toBe(1);
    expect(Math.abs((payments.at(-1)?.paymentWon ?? 0) - (payments[0]?.paymentWon ?? 0))).toBeLessThan(60);
  });

  it('repays the same principal each month, the last taking the rest', () => {
    const principals = schedule('EQUAL_PRINCIPAL', { principalWon: 1_000, annualRateMillionths: 50_000, months: 3 });
    expect(principals.map(({ principalWon }) => principalWon)).toEqual([333, 333, 334]);
  });

  it('asks only interest of a bullet loan until the end', () => {
    const payments = schedule('BULLET', { principalWon: 100_000_000, annualRateMillionths: 36_000, months: 3 });
    expect(payments.map(({ paymentWon }) => paymentWon)).toEqual([300_000, 300_000, 100_300_000]);
  });

  it('stops after the months asked for', () => {
    const terms = { principalWon: 12_345_678, annualRateMillionths: 45_000, months: 36 };
    for (const method of METHODS) expect(schedule(method, terms, 5)).toEqual(schedule(method, terms).slice(0, 5));
  });

  it('computes interest exactly where a double could not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 1_000_000 }), (balance, rate) => {
        expect(BigInt(monthlyInterestWon(balance, rate))).toBe((BigInt(balance) * BigInt(rate)) / 12_000_000n);
      }),
    );
  });

  it('reads a percentage without rounding and refuses anything else', () => {
    expect(rateMillionths('4.1250')).toBe(41_250);
    expect(rateMillionths('100')).toBe(1_000_000);
    for (const wrong of ['', '-1', '4.12345', '1e2', ' 4', '4.', 'NaN']) {
      expect(() => rateMillionths(wrong)).toThrow(RangeError);
    }
  });
});
