import { describe, expect, it } from '@jest/globals';
import {
  misfits,
  type AskedTerms,
  type Offer,
} from '../../../../../src/modules/lending/refinance/terms/terms-offered.js';

const OFFER: Offer = {
  rateType: 'FIXED',
  rateMinMillionths: 35_000,
  rateMaxMillionths: 65_000,
  amountMinWon: 1_000_000,
  amountMaxWon: 50_000_000,
  termMinMonths: 12,
  termMaxMonths: 60,
  repaymentMethods: ['EQUAL_PAYMENT', 'BULLET'],
};
const FITTING: AskedTerms = { amountWon: 10_000_000, termMonths: 36 };

describe('terms that a product offers', () => {
  it.each<[string, Partial<AskedTerms>, string[]]>([
    ['fit', {}, []],
    ['fit at the least', { amountWon: 1_000_000, termMonths: 12, annualRateMillionths: 35_000 }, []],
    ['fit at the most', { amountWon: 50_000_000, termMonths: 60, annualRateMillionths: 65_000 }, []],
    ['are too little', { amountWon: 999_999 }, ['AMOUNT']],
    ['are too much', { amountWon: 50_000_001 }, ['AMOUNT']],
    ['are too short', { termMonths: 11 }, ['TERM']],
    ['are too long', { termMonths: 61 }, ['TERM']],
    ['are too cheap', { annualRateMillionths: 34_999 }, ['RATE']],
    ['are too dear', { annualRateMillionths: 65_001 }, ['RATE']],
    ['have another rate', { rateType: 'VARIABLE' }, ['RATE_TYPE']],
    ['are repaid otherwise', { repaymentMethod: 'EQUAL_PRINCIPAL' }, ['REPAYMENT_METHOD']],
    [
      'fit in nothing',
      { amountWon: 0, termMonths: 0, rateType: 'MIXED', repaymentMethod: 'EQUAL_PRINCIPAL', annualRateMillionths: 0 },
      ['AMOUNT', 'TERM', 'RATE_TYPE', 'REPAYMENT_METHOD', 'RATE'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(misfits(OFFER, { ...FITTING, ...asked })).toEqual(expected);
  });
});
