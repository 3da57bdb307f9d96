import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mistypedKind } from '../../../../src/modules/chat/plan/mistyped-loans.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const planOf = (...questions: readonly string[]) =>
  planAfter(understanding, { loans: [], today: '2026-11-25' }, questions);
const kindIn = (...questions: readonly string[]) => planOf(...questions).asks.map(({ slots }) => slots.kind);

describe('a home that is spoken of where a loan is asked about', () => {
  it.each([
    ['what do i still owe for the apartment'],
    ['처음 집 살때 대출 얼마 받았더라'],
    ['When you take next house payment from me'],
    ['신용대출 돈 나가는 날', '집 거는 며칠이고'],
  ])('means the loan for it: %s / %s', (...talk) => {
    expect(kindIn(...talk)).toEqual(['MORTGAGE']);
  });

  it.each([
    ['집 월세 내고나면 다음 대출 얼마 나가'],
    ['집에 와서 보는데 대출 금리가 몇이지'],
    ['집 팔아서 신용대출 갚으면 수수료 얼마'],
  ])('and means none where it is where somebody lives, or another loan is named: %s', (question) => {
    expect(kindIn(question)).not.toContain('MORTGAGE');
  });
});

describe('a loan whose name is mistyped', () => {
  it.each([
    ['신용대춠 금리 몇프로야', 'CREDIT'],
    ['마이나스통장서 꺼내 쓴 돈', 'OVERDRAFT'],
    ['paying off the morgage early', 'MORTGAGE'],
    ['my overdarft rate', 'OVERDRAFT'],
  ])('is still named: %s', (question, kind) => {
    expect(mistypedKind(question)).toBe(kind);
  });

  it.each(['신용카드 결제일', '신용점수 몇 점', '대출 금리', 'how much overtime do I need', 'the most I gained'])(
    'and no other word is one: %s',
    (question) => {
      expect(mistypedKind(question)).toBeNull();
    },
  );

  it('costs little, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        expect([null, 'CREDIT', 'MORTGAGE', 'OVERDRAFT']).toContain(mistypedKind(text));
      }),
    );
  });
});

describe('the same calculation with another number', () => {
  it.each([
    ['주담대에 5천만원 갚고 기간은 그대로 두면 월 납입금 얼마 돼요', '아 그렇게까진 없고 3천이면요?', /월 납입금/],
    ['putting 30M into the mortgage early, what would i be paying per month after that', 'make it 40', /per month/],
  ])('asks for the same part of it: %s / %s', (first, second, part) => {
    expect(planOf(first, second).wording).toMatch(part);
  });

  it('unless it asks for another part', () => {
    expect(planOf('주담대에 5천만원 갚으면 월 납입금 얼마 돼요', '3천이면 수수료는요?').wording ?? '').not.toMatch(
      /월 납입금/,
    );
  });
});

describe('another pick than before', () => {
  it('is not of what was picked', () => {
    const [ask] = planOf('나 어디에 돈 젤 많이 씀?', '그래도 줄어든 항목은 뭐 없나').asks;
    expect(ask?.slots.category).toBeUndefined();
  });
});
