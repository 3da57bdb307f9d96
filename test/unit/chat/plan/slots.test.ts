import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slotsSaid } from '../../../../src/modules/chat/plan/asks.js';
import { tokensIn } from '../../../../src/modules/chat/plan/tokens.js';
import { lastQuarter, monthFrom } from '../../../../src/modules/chat/plan/times.js';

const today = '2026-11-22';
const loans = [
  { place: 1, name: { ko: '신용대출(끝번호 0123)', en: 'Personal loan (ending 0123)' } },
  { place: 2, name: { ko: '주택담보대출(끝번호 4567)', en: 'Mortgage (ending 4567)' } },
];
const said = (question: string) => slotsSaid(tokensIn(question), { loans, today });

describe('what a question says of what it asks for', () => {
  it.each([
    [
      '소득 10% 늘고 카드빚 갚고 금리 1% 하락하면?',
      { incomeChangePercent: 10, repaid: ['CARD'], rateChangePoints: -1 },
    ],
    ['6개월간 부채를 2000만원 줄이면', { monthsAhead: 6, debtChangeWon: -20_000_000 }],
    ['금리가 7프로까지 올라간다 치면 얼마 빌릴 수 있어', { annualRatePercent: 7 }],
    ['이율이 지금보다 2퍼센트포인트 뛰면 한도는', { rateChangePoints: 2 }],
    ['연봉이 500만원 오르면 한도가 늘어요?', { incomeChangeWon: 5_000_000 }],
    ['연봉 5000인데 대출 한도 얼마예요', { yearlyIncomeWon: 50_000_000 }],
    ['월급 300이면 신용대출 얼마까지 받을 수 있나요', { kind: 'CREDIT', monthlyIncomeWon: 3_000_000 }],
    ['소득 1억2천으로 잡으면 여력은', { yearlyIncomeWon: 120_000_000 }],
    ['삼천만원 집대출에 갚아버리면', { kind: 'MORTGAGE', amountWon: 30_000_000 }],
    ['마통 갚고 신용대출 받으면 한도', { kind: 'CREDIT', repaid: ['OVERDRAFT'] }],
    ['마통 다 갚으면 한도', { repaid: ['OVERDRAFT'] }],
    ['카드빚을 전부 갚으면 한도', { repaid: ['CARD'] }],
    ['limit if i pay off all of my overdraft', { repaid: ['OVERDRAFT'] }],
    ['대출 다 갚으면 한도', { repaid: ['ALL'] }],
    [
      '서울에 집이 두 채 있는데 집값 9억 금리 4%면 주담대 한도는?',
      { kind: 'MORTGAGE', region: 'CAPITAL_REGULATED', homeCount: 2, homePriceWon: 900_000_000, annualRatePercent: 4 },
    ],
    ['5억짜리 집이면 한도는?', { kind: 'MORTGAGE', homePriceWon: 500_000_000 }],
    ['1억을 20년간 4%로 빌리면', { amountWon: 100_000_000, annualRatePercent: 4 }],
    ['Suppose I earn 20% more', { incomeChangePercent: 20 }],
    ['if income rises 10% and rates fall by 0.5 points', { incomeChangePercent: 10, rateChangePoints: -0.5 }],
    ['rates fall by half a point', { rateChangePoints: -0.5 }],
    ['If I put 2 million won towards the mortgage', { kind: 'MORTGAGE', amountWon: 2_000_000 }],
    ['두 번째 대출 금리', { loanNumber: '2' }],
    ['끝번호 4567 잔액', { loanNumber: '2' }],
    ['3분기 외식비', { quarter: '2026Q3', category: 'FOOD_SERVICE' }],
    ['4분기 여행비', { quarter: '2025Q4', category: 'TRAVEL_AND_LEISURE' }],
    ['지지난 분기 카드값', { quarter: '2026Q2' }],
    ['올해 이자', { since: '2026-01-01', until: today }],
    ['지난달 카드', { month: '2026-10' }],
    ['DSR이 뭐예요', { term: 'DSR' }],
  ])('is taken from "%s"', (question, slots) => {
    expect(said(question)).toMatchObject(slots);
  });

  it('takes nothing for a change that is none, and no part for the whole', () => {
    expect(said('금리는 5%로')).toEqual({ annualRatePercent: 5 });
    expect(said('신용대출 500만원 갚으면').repaid).toBeUndefined();
    expect(said('대출 2건 있나요').amountWon).toBeUndefined();
    expect(said('자산 유형은요')).toEqual({});
  });

  it('never fails, and never says what cannot be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { amountWon = 1, homePriceWon = 1, debtChangeWon = -1 } = said(text);
        expect(amountWon > 0 && homePriceWon > 0 && debtChangeWon < 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  // 23 November 2026 is a Monday.
  it.each([
    ['2026-11-23', '지난주 월요일', '2026-11-16'],
    ['2026-11-23', '지난주 일요일', '2026-11-22'],
    ['2026-11-25', '지난 주 금요일', '2026-11-20'],
    ['2026-11-29', '지난주 금요일', '2026-11-20'],
    ['2026-11-29', '저번주 일요일', '2026-11-22'],
    ['2026-11-27', '지난주 월요일', '2026-11-16'],
    ['2026-11-27', '지지난주 월요일', '2026-11-09'],
    ['2026-11-23', '이번 주 월요일', '2026-11-23'],
    ['2026-11-25', '이번 주 금요일', '2026-11-27'],
    ['2026-11-29', '이번주 월요일', '2026-11-23'],
    ['2026-11-29', '이번 주 일요일', '2026-11-29'],
    ['2027-01-01', '이번 주 월요일', '2026-12-28'],
    ['2026-11-25', '지난 월요일', '2026-11-23'],
    ['2026-11-23', '지난 월요일', '2026-11-16'],
    ['2026-11-29', '저번 토요일', '2026-11-28'],
    ['2026-11-25', 'last Monday', '2026-11-23'],
    ['2026-11-25', 'on Friday of last week', '2026-11-20'],
    ['2026-11-25', 'Friday this week', '2026-11-27'],
    ['2026-11-23', '어제', '2026-11-22'],
    ['2026-03-01', '그제', '2026-02-27'],
    ['2026-03-01', '엊그제', '2026-02-27'],
  ])('on %s, "%s" is the day %s', (on, words, date) => {
    expect(slotsSaid(tokensIn(`${words} 카드값`), { loans, today: on }).date).toBe(date);
  });

  it.each(['그제야 연락이 왔어요', '그제서야 갚았어요', '이번 주에 낼 돈', '일요일에도 되나요'])(
    'names no day by "%s"',
    (words) => {
      expect(said(words).date).toBeUndefined();
    },
  );

  it('knows months and quarters over the turn of a year', () => {
    expect([monthFrom('2026-01-15', -1), monthFrom('2026-11-30', 2)]).toEqual(['2025-12', '2027-01']);
    expect([lastQuarter('2026-01-15'), lastQuarter('2026-12-31'), lastQuarter('2026-02-01', 1)]).toEqual([
      ...['2025Q4', '2026Q3', '2025Q3'],
    ]);
  });
});
