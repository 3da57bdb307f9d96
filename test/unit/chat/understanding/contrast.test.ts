import { describe, expect, it } from '@jest/globals';
import { askedInstead } from '../../../../src/modules/chat/understanding/contrast.js';
import { shippedUnderstanding } from './shipped.js';

describe('what a question leaves out', () => {
  it.each([
    ['만기 말고 금리', '금리'],
    ['빚이 아니라 카드값 얼마 썼냐고?', '카드값 얼마 썼냐고'],
    ['전체 말고요, 기름값만요', '기름값만요'],
    ['not when it ends, the rate', 'the rate'],
    ["No, I don't mean the instalment, the balance", 'the balance'],
    ['my past payments, not the coming ones', 'my past payments'],
    ['show me the principal rather than the interest', 'show me the principal'],
  ])('is not asked for by %s', (question, asked) => {
    expect(askedInstead(question)).toBe(asked);
  });

  it.each([
    ['대출 잔액이 얼마예요?'],
    ['갚지 말고'],
    ['말고기 파는 식당'],
    ['why is my limit not higher'],
    ['is it not due, or is it late?'],
    ['not sure how much I owe'],
  ])('is nothing in %s', (question) => {
    expect(askedInstead(question)).toBeNull();
  });
});

describe('a question that names two things and asks for one', () => {
  const things = [
    ['만기', 'LOAN_MATURITY'],
    ['금리', 'LOAN_RATE'],
    ['대출 잔액', 'LOAN_BALANCE'],
    ['신용점수', 'CREDIT_SCORE'],
    ['재무 건강 점수', 'HEALTH_SCORE'],
    ['지난 분기 카드 지출', 'CARD_SPENDING'],
  ] as const;
  const pairs = things.flatMap(([left]) => things.filter(([name]) => name !== left).map((asked) => [left, ...asked]));

  it('is heard as the one that is asked for, whichever comes first', async () => {
    const understanding = await shippedUnderstanding();
    const wrong = pairs.filter(([left, asked, intent]) => {
      const heard = understanding.understand(`${left} 말고 ${asked} 알려줘`).guesses?.[0]?.label;
      return heard !== intent && heard !== understanding.understand(`${asked} 알려줘`).guesses?.[0]?.label;
    });
    expect(wrong).toEqual([]);
  });
});
