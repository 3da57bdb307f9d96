import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { debtOrder, type EarlyDebt } from '../../../../src/modules/lending/assistant/early/debt-order.js';

const debts = fc.array(
  fc.record({
    isOverdue: fc.boolean(),
    annualRateMillionths: fc.integer({ min: 0, max: 240_000 }),
    balanceWon: fc.integer({ min: 1, max: 1_000_000_000 }),
    feeWon: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    feeBasis: fc.constant('CHARGED' as const),
  }),
  { maxLength: 8 },
);
const amounts = fc.integer({ min: 10_000, max: 100_000_000 });

describe('the order of repayment', () => {
  it('names every debt once, what is overdue first, and then never more gain after less', () => {
    fc.assert(
      fc.property(debts, amounts, (given, amountWon) => {
        const ordered = debtOrder(given, amountWon);
        expect(new Set(ordered.map(({ debt }) => debt))).toEqual(new Set(given));
        for (const [at, { debt, gainWon }] of ordered.entries()) {
          const next = ordered[at + 1];
          if (!next) continue;
          expect(Number(debt.isOverdue)).toBeGreaterThanOrEqual(Number(next.debt.isOverdue));
          if (debt.isOverdue === next.debt.isOverdue) expect(gainWon).toBeGreaterThanOrEqual(next.gainWon);
        }
      }),
    );
  });

  it('saves a year of interest to the won, less the fee that is known', () => {
    fc.assert(
      fc.property(debts, amounts, (given, amountWon) => {
        for (const { debt, yearlyInterestWon, gainWon } of debtOrder(given, amountWon)) {
          const exact = (BigInt(amountWon) * BigInt(debt.annualRateMillionths)) / 1_000_000n;
          expect(BigInt(yearlyInterestWon)).toBe(exact);
          expect(gainWon).toBe(yearlyInterestWon - (debt.feeWon ?? 0));
        }
      }),
    );
  });

  it('never puts a debt later because its rate rose', () => {
    fc.assert(
      fc.property(debts, amounts, fc.nat(7), fc.integer({ min: 1, max: 50_000 }), (given, amountWon, at, more) => {
        const raised = given.map((debt, index): EarlyDebt & { readonly index: number } => ({
          ...debt,
          index,
          annualRateMillionths: debt.annualRateMillionths + (index === at ? more : 0),
        }));
        const plain = given.map((debt, index) => ({ ...debt, index }));
        const placeIn = (list: readonly (EarlyDebt & { readonly index: number })[]): number =>
          debtOrder(list, amountWon).findIndex(({ debt }) => debt.index === at);
        expect(placeIn(raised)).toBeLessThanOrEqual(placeIn(plain));
      }),
    );
  });

  it('puts the smaller of two equal debts first', () => {
    const debt = { isOverdue: false, annualRateMillionths: 50_000, feeWon: 0, feeBasis: 'FREE' } as const;
    const ordered = debtOrder(
      [
        { ...debt, balanceWon: 2 },
        { ...debt, balanceWon: 1 },
      ],
      1_000_000,
    );
    expect(ordered.map(({ debt: { balanceWon } }) => balanceWon)).toEqual([1, 2]);
  });
});
