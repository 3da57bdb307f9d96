import { describe, expect, it } from '@jest/globals';
import { Book } from '../../../../src/modules/demo/books/book.js';
import { prepaymentFeePercent } from '../../../../src/modules/demo/loans/prepayment-fee.js';

const institution = { code: 'MOA_BANK', name: '모아은행', kind: 'BANK', customers: 500, loans: 1_500 } as const;
const loans = [...new Book({ seed: 3, asOf: '2026-11-21' }, institution).loans()].map(({ loan }) => loan);
const [any] = loans;
if (!any) throw new Error('no loans were made');

describe('prepayment fees of made-up loans', () => {
  it.each([
    ['MORTGAGE', 'FIXED', '2025-01-12', '1.43'],
    ['MORTGAGE', 'MIXED', '2025-01-13', '0.56'],
    ['CREDIT', 'VARIABLE', '2025-01-12', '0.83'],
    ['CREDIT', 'VARIABLE', '2025-01-13', '0.11'],
    ['OVERDRAFT', 'VARIABLE', '2024-06-01', '0'],
    ['BUSINESS', 'FIXED', '2024-06-01', null],
  ] as const)('of a %s at a %s rate of %s is %s percent', (type, rateType, disbursedOn, percent) => {
    expect(prepaymentFeePercent({ ...any, type, rateType, disbursedOn })).toBe(percent);
  });

  it('go by the day of the request while the money is not out', () => {
    const terms = { ...any, type: 'MORTGAGE', rateType: 'FIXED', disbursedOn: null } as const;
    expect(prepaymentFeePercent({ ...terms, appliedOn: '2024-12-30' })).toBe('1.43');
  });

  it('are charged on some loans, free on others, and unknown of a few', () => {
    const fees = loans.map(prepaymentFeePercent);
    const share = (test: (fee: string | null) => boolean): number => fees.filter(test).length / fees.length;
    expect(share((fee) => fee === null)).toBeGreaterThan(0.01);
    expect(share((fee) => fee === '0')).toBeGreaterThan(0.05);
    expect(share((fee) => Number(fee) > 0)).toBeGreaterThan(0.5);
  });
});
