import { describe, expect, test } from '@jest/globals';
import { askedPart } from '../../../src/modules/chat/answer/asked-part.js';
import { said, typedFacts, type Finding } from '../../../src/platform/assistant/index.js';

const loan = typedFacts('REPAYMENT', said('대출 원장', 'loan ledger'), '2026-11-23', said('신용대출', 'credit loan'));
const next: Finding = {
  facts: [
    loan.date('loan.1.dueOn', said('다음 상환일', 'next due on'), '2026-12-14'),
    loan.money('loan.1.payment', said('다음 상환액', 'next payment'), 514_645),
    loan.money('loan.1.paymentInterest', said('다음 상환액 중 이자', 'interest in the next payment'), 94_151),
    loan.money('loan.1.paymentPrincipal', said('다음 상환액 중 원금', 'principal in the next payment'), 420_494),
  ],
  lead: said('다음 상환일은 12월 14일이고, 514,645원을 내시면 됩니다.', 'Your next payment is due: KRW 514,645.'),
};

describe('the part of a finding that is asked for by name', () => {
  test.each([
    ['다음 납입금 중에 이자는 얼마예요?', 'ko', '신용대출의 다음 상환액 중 이자는 94,151원입니다.'],
    ['다음 회차 원금이 얼마 들어가나요', 'ko', '신용대출의 다음 상환액 중 원금은 420,494원입니다.'],
    ['원금분알려주세요', 'ko', '신용대출의 다음 상환액 중 원금은 420,494원입니다.'],
    ['how much of my next payment is interest', 'en', 'Interest in the next payment (credit loan): KRW 94,151.'],
    ['how much of it is interest', 'en', 'Interest in the next payment (credit loan): KRW 94,151.'],
  ] as const)('%s', (question, locale, sentence) => {
    expect(askedPart(question, next, locale)?.[locale]).toBe(sentence);
  });

  test.each([
    ['다음 상환액이 얼마예요', 'what the lead tells'],
    ['이자와 원금이 각각 얼마예요', 'two parts at once'],
    ['왜 이자가 이렇게 많아요', 'the reason'],
    ['이자를 언제 내요', 'a day, which no part is'],
    ['이번 달 얼마 내요', 'nothing by name'],
  ])('nothing stands before the lead: %s (%s)', (question) => {
    expect(askedPart(question, next, 'ko')).toBeNull();
  });

  test('two loans have the same part: neither is given for the other', () => {
    const other = typedFacts('REPAYMENT', said('대출 원장', 'ledger'), '2026-11-23', said('주담대', 'home loan'));
    const more = other.money('loan.2.paymentInterest', said('다음 상환액 중 이자', 'interest in the next payment'), 7);
    expect(askedPart('이자는 얼마예요', { ...next, facts: [...next.facts, more] }, 'ko')).toBeNull();
  });

  test('a label that is named in full comes before one that only shares a word', () => {
    const facts = [
      loan.money('payoff.interest', said('이자', 'interest'), 5_000),
      loan.money('payoff.perDay', said('하루 늦어질 때마다 이자', 'interest of each further day'), 300),
    ];
    const lead = said('모두 갚으려면 100만 원이 필요합니다.', 'It takes KRW 1 million.');
    expect(askedPart('이자는 얼마야', { facts, lead }, 'ko')?.ko).toBe('신용대출의 이자는 5,000원입니다.');
  });

  test('an input of the computation is not asked for, and a rate is `연` so much in a sentence', () => {
    const rate = loan.percent('limit.rate', said('계산에 쓴 금리 연', 'rate a year used'), '4.5');
    const lead = said('최대 2,390만 원까지 받을 수 있습니다.', 'Up to KRW 23.9 million.');
    const question = '4.5% 금리로 하면 얼마까지 돼요';
    expect(askedPart(question, { facts: [{ ...rate, isGiven: true }], lead }, 'ko')).toBeNull();
    const own = loan.percent('loan.1.rate', said('금리 연', 'rate a year'), '5.4');
    expect(askedPart('금리는요?', { facts: [own], lead }, 'ko')?.ko).toBe('신용대출의 금리는 연 5.4%입니다.');
    expect(askedPart('더 낮은 금리 상품은?', { facts: [own], lead }, 'ko')).toBeNull();
    expect(askedPart('바뀔 수도 있는 금리예요?', { facts: [own], lead }, 'ko')).toBeNull();
  });
});
