import { describe, expect, it } from '@jest/globals';
import { explain, missingItems } from '../../../../../src/modules/lending/refinance/explanation/explanation.js';
import { EXPLANATION_ITEMS } from '../../../../../src/modules/lending/refinance/explanation/explanation-item.js';
import type { ExplainedTerms } from '../../../../../src/modules/lending/refinance/explanation/explanation.texts.js';

const TERMS: ExplainedTerms = {
  amountWon: 300_000_000,
  termMonths: 360,
  rateType: 'VARIABLE',
  repaymentMethod: 'EQUAL_PAYMENT',
  rateMinMillionths: 40_000,
  rateMaxMillionths: 70_000,
  prepaymentFeeMillionths: 5_600,
};
const textOf = (terms: ExplainedTerms, item: string) => explain(terms).find((each) => each.item === item)?.text;
const acknowledged = (terms: ExplainedTerms) =>
  explain(terms).map(({ item, version }) => ({ item, textVersion: version }));

describe('what is explained of a loan', () => {
  it('is five items, in words and figures of this very loan', () => {
    expect(explain(TERMS).map(({ item }) => item)).toEqual([...EXPLANATION_ITEMS]);
    expect(textOf(TERMS, 'RATE')?.ko).toBe(
      '금리는 심사를 거쳐 연 4%에서 7% 사이에서 정해지며, 기준금리에 따라 오르내리는 변동금리입니다.',
    );
    // 300 million won over 360 months: 1,432,246 won a month at 4 %, 1,995,907 at 7 %.
    expect(textOf(TERMS, 'TERM_AND_REPAYMENT')?.ko).toContain('연 4%이면 1,432,246원, 연 7%이면 1,995,907원');
    expect(textOf(TERMS, 'TERM_AND_REPAYMENT')?.en).toContain('1,432,246 won at 4% a year and 1,995,907 won at 7%');
    expect(textOf(TERMS, 'FEES')?.ko).toContain('0.56%');
    expect(textOf({ ...TERMS, prepaymentFeeMillionths: 0 }, 'FEES')?.ko).toContain('중도상환수수료가 없습니다');
    expect(textOf(TERMS, 'WITHDRAWAL_RIGHT')?.ko).toContain('14일');
    expect(textOf(TERMS, 'ARREARS_CONSEQUENCES')?.ko).toContain('3%포인트');
  });

  it('is named by its words: other terms make another version of the items they change, and of no other', () => {
    const changed = (terms: Partial<ExplainedTerms>) =>
      missingItems(explain({ ...TERMS, ...terms }), acknowledged(TERMS));
    expect(changed({})).toEqual([]);
    expect(changed({ amountWon: 300_000_001 })).toEqual(['TERM_AND_REPAYMENT']);
    expect(changed({ termMonths: 359 })).toEqual(['TERM_AND_REPAYMENT']);
    expect(changed({ repaymentMethod: 'BULLET' })).toEqual(['TERM_AND_REPAYMENT']);
    expect(changed({ rateMaxMillionths: 70_100 })).toEqual(['RATE', 'TERM_AND_REPAYMENT']);
    expect(changed({ rateType: 'FIXED' })).toEqual(['RATE']);
    expect(changed({ prepaymentFeeMillionths: 5_500 })).toEqual(['FEES']);
  });

  it('is missing item by item until all are acknowledged', () => {
    expect(missingItems(explain(TERMS), [])).toEqual([...EXPLANATION_ITEMS]);
    expect(missingItems(explain(TERMS), acknowledged(TERMS).slice(1))).toEqual(['RATE']);
    const forged = acknowledged(TERMS).map(({ item }) => ({ item, textVersion: `${item.toLowerCase()}.000000000000` }));
    expect(missingItems(explain(TERMS), forged)).toEqual([...EXPLANATION_ITEMS]);
  });
});
