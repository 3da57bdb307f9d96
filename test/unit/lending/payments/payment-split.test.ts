import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { payoffWithFee, settle, type PayableLoan } from '../../../../src/modules/lending/payments/payment-split.js';
import { openAccount, type LoanContract, type Servicing } from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';

const servicing: Servicing = { payableOn: (on) => on, defaultRate: (rate) => rate + 30_000 };
const OUT = '2026-01-15';

const loans = fc
  .record({
    method: fc.constantFrom('EQUAL_PAYMENT' as const, 'EQUAL_PRINCIPAL' as const, 'BULLET' as const),
    principalWon: fc.integer({ min: 100_000, max: 500_000_000 }),
    months: fc.integer({ min: 1, max: 60 }),
    annualRateMillionths: fc.integer({ min: 0, max: 200_000 }),
    feeMillionths: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  })
  .map(({ feeMillionths, ...terms }): PayableLoan => {
    const contract: LoanContract = {
      ...terms,
      graceMonths: 0,
      disbursedOn: OUT,
      dueDay: 15,
      convention: 'MONTHLY_ACTUAL_365',
      prepaymentEffect: 'SHORTEN_TERM',
    };
    const kept = { ...openAccount(contract), on: OUT };
    return { contract, kept, heldPostedTo: null, feeMillionths, disbursedOn: OUT, months: terms.months };
  });
const days = fc.integer({ min: 0, max: 400 }).map((after) => addDays(OUT, after));
const instructions = fc.record({
  purpose: fc.constantFrom('REPAYMENT' as const, 'PREPAYMENT' as const, 'PAYOFF' as const),
  effect: fc.option(fc.constantFrom('SHORTEN_TERM' as const, 'LOWER_PAYMENT' as const)),
});
const shares = fc.double({ min: 0.000_001, max: 1.3, noNaN: true });

describe('how money is split', () => {
  it('sums to it, and is refunded only beyond what ends the loan', () => {
    fc.assert(
      fc.property(loans, days, instructions, shares, (loan, on, instruction, share) => {
        const payoff = payoffWithFee(servicing, loan, on);
        const amountWon = Math.max(1, Math.round(payoff.totalWon * share));
        const told = settle(servicing, loan, { amountWon, on, instruction }, on);
        expect(told.repaidWon + told.feeWon + told.refundWon).toBe(amountWon);
        const { division } = told.booking ?? {};
        expect(told.repaidWon).toBe(
          (division?.principalWon ?? 0) +
            (division?.interestWon ?? 0) +
            (division?.defaultInterestWon ?? 0) +
            (division?.heldWon ?? 0),
        );
        const isGap = amountWon < payoff.totalWon && amountWon > payoff.totalWon - payoff.feeWon;
        if (amountWon <= payoff.totalWon && !isGap) expect(told.refundWon).toBe(0);
        if (told.refundWon > 0 && !isGap) expect(told.booking?.summary.status).toBe('CLOSED');
      }),
    );
  });

  it('is held short of the payoff where it would end the loan without its fee, and the rest is owed back', () => {
    fc.assert(
      fc.property(loans, days, fc.double({ min: 0, max: 1, noNaN: true }), (loan, on, share) => {
        const payoff = payoffWithFee(servicing, loan, on);
        const amountWon = payoff.totalWon - Math.ceil(payoff.feeWon * share);
        fc.pre(payoff.feeWon > 0 && amountWon < payoff.totalWon);
        const told = settle(
          servicing,
          loan,
          { amountWon, on, instruction: { purpose: 'REPAYMENT', effect: null } },
          on,
        );
        expect(told.repaidWon + told.feeWon + told.refundWon).toBe(amountWon);
        if (told.refundWon > 0) expect(told.repaidWon).toBeLessThan(payoff.totalWon - payoff.feeWon);
        expect(told.booking?.summary.status).not.toBe('CLOSED');
      }),
    );
  });

  it('ends the loan with exactly its payoff and fee, and not with a won less where it bears none', () => {
    fc.assert(
      fc.property(loans, days, (loan, on) => {
        const { totalWon, feeWon } = payoffWithFee(servicing, loan, on);
        const instruction = { purpose: 'PAYOFF', effect: null } as const;
        const whole = settle(servicing, loan, { amountWon: totalWon, on, instruction }, on);
        expect(whole).toMatchObject({ feeWon, repaidWon: totalWon - feeWon, refundWon: 0 });
        expect(whole.booking?.summary.status).toBe('CLOSED');
        if (feeWon > 0 || totalWon < 2) return;
        const less = settle(servicing, loan, { amountWon: totalWon - 1, on, instruction }, on);
        expect(less.booking?.summary.status).not.toBe('CLOSED');
      }),
    );
  });

  it('charges a fee on early principal alone, never more than its rate, and at most a won less', () => {
    fc.assert(
      fc.property(loans, days, shares, (loan, on, share) => {
        const payoff = payoffWithFee(servicing, loan, on);
        const amountWon = Math.max(1, Math.round(payoff.totalWon * Math.min(share, 0.99)));
        const instruction = { purpose: 'PREPAYMENT', effect: null } as const;
        const { feeWon, booking } = settle(servicing, loan, { amountWon, on, instruction }, on);
        const earlyWon = booking?.division.prepaidWon ?? 0;
        const mostWon = earlyWon === 0 ? 0 : ((loan.feeMillionths ?? 0) / 1_000_000) * earlyWon;
        expect(feeWon).toBeLessThanOrEqual(mostWon);
        const wholeEarlyWon = loan.kept.plan.balanceWon;
        if (earlyWon === wholeEarlyWon) expect(payoff.feeWon - feeWon).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is owed back in full by a loan that takes nothing', () => {
    const money = { amountWon: 5_000, on: OUT, instruction: { purpose: 'PAYOFF', effect: null } } as const;
    expect(settle(servicing, null, money, OUT)).toMatchObject({ booking: null, repaidWon: 0, refundWon: 5_000 });
  });

  it('is booked as of the last change of the loan when it came in before', () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const money = {
          amountWon: 1_000,
          on: '2020-01-01',
          instruction: { purpose: 'REPAYMENT', effect: null },
        } as const;
        expect(settle(servicing, loan, money, OUT).bookedOn).toBe(OUT);
      }),
    );
  });
});
