import { describe, expect, it } from '@jest/globals';
import { loanIds, type LoanFilter } from '../../../../src/modules/lending/loans/loan-filter.js';

const ALL: LoanFilter = {
  institutionId: 7,
  customerId: null,
  status: null,
  loanType: null,
  searched: null,
  match: null,
};
const CONTAINS = { search: { kind: 'CONTAINS', values: ['%LN-1%'] }, few: true } as const;

describe('loanIds', () => {
  it('numbers its parameters in the order of its values', () => {
    const filters: LoanFilter[] = [
      ALL,
      { ...ALL, customerId: 3, status: 'ACTIVE', loanType: 'AUTO' },
      { ...ALL, status: 'CLOSED', searched: 'LN-1', match: CONTAINS },
      { ...ALL, customerId: 3, searched: 'LN-1', match: CONTAINS },
      { ...ALL, searched: '김', match: { search: { kind: 'STARTS_WITH', values: ['김', '김z'] }, few: false } },
    ];
    for (const filter of filters) {
      const { sql, values } = loanIds(filter);
      const used = new Set([...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
      expect([...used].sort()).toEqual(values.map((_value, index) => index + 1));
      expect(values[0]).toBe(7);
    }
  });

  it('looks for a loan number only in what could be one', () => {
    const sql = (searched: string) => loanIds({ ...ALL, searched, match: CONTAINS }).sql;
    expect(sql(' LN-1 ')).toContain('loan_number');
    for (const name of ['홍길동', 'LN1', '홍 길 동 1']) expect(sql(name)).not.toContain('loan_number');
  });

  it('makes one text for all values of a filter', () => {
    const one = loanIds({ ...ALL, status: 'ACTIVE' });
    const other = loanIds({ ...ALL, institutionId: 8, status: 'CLOSED' });
    expect(other.sql).toBe(one.sql);
  });
});
