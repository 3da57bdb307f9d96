import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { totalsOf, type LoanGroup } from '../../../../src/modules/lending/loans/loan-statistics.js';

const group = (values: Partial<LoanGroup>): LoanGroup => ({
  loanType: 'CREDIT',
  status: 'ACTIVE',
  count: 1,
  principalWon: 1_000,
  balanceWon: 500,
  overdueCount: 0,
  overdueWon: 0,
  rateMillionths: '40000',
  balanceRateMillionths: '20000000',
  ...values,
});

describe('totalsOf', () => {
  it('adds up groups, and averages by loan and by won', () => {
    const totals = totalsOf([
      group({
        count: 3,
        principalWon: 10_000,
        balanceWon: 3_000,
        rateMillionths: '120000',
        balanceRateMillionths: '120000000',
      }),
      group({
        loanType: 'AUTO',
        status: 'DELINQUENT',
        balanceWon: 1_000,
        overdueCount: 1,
        overdueWon: 70,
        rateMillionths: '100000',
        balanceRateMillionths: '100000000',
      }),
      group({ status: 'CLOSED', balanceWon: 0, rateMillionths: '0', balanceRateMillionths: '0' }),
    ]);
    expect(totals).toEqual({
      loanCount: 5,
      openLoanCount: 4,
      overdueLoanCount: 1,
      totalPrincipalWon: 12_000,
      totalBalanceWon: 4_000,
      totalOverdueWon: 70,
      averagePrincipalWon: 2_400,
      // 220,000 / 5 = 44,000 millionths; 220,000,000 / 4,000 = 55,000 millionths.
      averageRatePercent: '4.4000',
      balanceWeightedRatePercent: '5.5000',
      byStatus: [
        { status: 'ACTIVE', count: 3, balanceWon: 3_000 },
        { status: 'CLOSED', count: 1, balanceWon: 0 },
        { status: 'DELINQUENT', count: 1, balanceWon: 1_000 },
      ],
      byType: [
        { loanType: 'AUTO', count: 1, balanceWon: 1_000 },
        { loanType: 'CREDIT', count: 4, balanceWon: 3_000 },
      ],
    });
  });

  it('has no averages where there is nothing to average', () => {
    expect(totalsOf([])).toMatchObject({
      loanCount: 0,
      averagePrincipalWon: null,
      averageRatePercent: null,
      balanceWeightedRatePercent: null,
    });
    expect(totalsOf([group({ status: 'CLOSED', balanceWon: 0 })])).toMatchObject({
      averageRatePercent: '4.0000',
      balanceWeightedRatePercent: null,
    });
  });

  it('rounds averages half up', () => {
    expect(totalsOf([group({ count: 2, principalWon: 3 })]).averagePrincipalWon).toBe(2);
    expect(totalsOf([group({ count: 3, principalWon: 4 })]).averagePrincipalWon).toBe(1);
  });

  it('sums alike whatever the order and grouping', () => {
    const counts = fc.nat(1_000_000);
    const groups = fc.array(
      fc
        .record({
          loanType: fc.constantFrom('CREDIT', 'AUTO', 'CARD'),
          status: fc.constantFrom('ACTIVE', 'CLOSED'),
          count: counts,
          balanceWon: counts,
        })
        .map((values) => group(values as Partial<LoanGroup>)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (given) => {
        const totals = totalsOf(given);
        expect(totalsOf([...given].reverse())).toEqual(totals);
        const by = (of: 'count' | 'balanceWon') =>
          [totals.byStatus, totals.byType].map((list) => list.reduce((sum, one) => sum + one[of], 0));
        expect(by('count')).toEqual([totals.loanCount, totals.loanCount]);
        expect(by('balanceWon')).toEqual([totals.totalBalanceWon, totals.totalBalanceWon]);
      }),
    );
  });
});
