import { describe, expect, it } from '@jest/globals';
import { chosenLoan, loanSlots } from '../../../../src/modules/lending/assistant/loan-slots.js';
import type { LoanFacts } from '../../../../src/modules/lending/index.js';

const loans = ['2023-SZ4-0000001', '2', 'A-00007', 'B-00007', 'LN-1234'].map((loanNumber) => ({ loanNumber }));
const chosen = (meant: string): string => chosenLoan(loans as unknown as LoanFacts['loans'], meant).loanNumber;

describe('the loan that a tool is asked for', () => {
  it.each([
    ['2023-sz4-0000001', '2023-SZ4-0000001'],
    ['1', '2023-SZ4-0000001'],
    ['loan.3', 'A-00007'],
    ['loan.4.balance', 'B-00007'],
    ['0001', '2023-SZ4-0000001'],
    ['1234', 'LN-1234'],
    // A number goes before a place.
    ['2', '2'],
  ])('%s is %s', (meant, number) => {
    expect(chosen(meant)).toBe(number);
  });

  it.each(['', '6', '0', '0007', 'LN', 'loan.99.balance', '1; DROP TABLE'])('%s is none', (meant) => {
    expect(() => chosen(meant)).toThrow('LOAN_NOT_FOUND');
  });

  it('has slots by its place', () => {
    expect(loanSlots('loan', 0)('balance')).toBe('loan.1.balance');
    expect(loanSlots('payoff', 2)('fee')).toBe('payoff.3.fee');
  });
});
