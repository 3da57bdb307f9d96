import { describe, expect, it } from '@jest/globals';
import { placesOf, findingBlocks, textOf } from '../../../src/modules/chat/answer/index.js';
import { both, factMaker, type Finding } from '../../../src/platform/assistant/index.js';
import { wonText } from '../../../src/platform/amount.texts.js';

const LEDGER = { ko: '대출 원장', en: 'loan ledger' };
const fact = factMaker('LOAN', LEDGER, '2026-11-22');
const named = factMaker('LOAN', LEDGER, '2026-11-22', { ko: '신용대출', en: 'credit loan' });

const balance: Finding = {
  lead: { ko: '대출 잔액은 모두 12,300,000원입니다.', en: 'You owe KRW 12,300,000 in all.' },
  facts: [
    fact('loan.balance', { ko: '잔액 합계', en: 'Owed' }, wonText(12_300_000)),
    named('loan.1.balance', { ko: '잔액', en: 'balance' }, wonText(2_300_000)),
    named('loan.1.rate', { ko: '금리 연', en: 'rate' }, both('4.1%')),
  ],
};
const told = (finding: Finding, locale: 'ko' | 'en' = 'ko'): string => textOf(findingBlocks([finding], locale));

describe('telling what was found', () => {
  it('answers first, then only what the answer does not say itself, with the source once', () => {
    expect(told(balance)).toBe(
      [
        '대출 잔액은 모두 12,300,000원입니다.',
        '- 신용대출: 잔액 2,300,000원, 금리 연 4.1%\n(대출 원장, 2026-11-22 기준)',
      ].join('\n\n'),
    );
    expect(told(balance, 'en')).toBe(
      'You owe KRW 12,300,000 in all.\n\n- credit loan: balance KRW 2,300,000, rate 4.1%\n(loan ledger, as of 2026-11-22)',
    );
  });

  it('states only the facts that are to be shown, in their order', () => {
    expect(told({ ...balance, shown: ['loan.1.rate'] })).toContain('- 신용대출: 금리 연 4.1%\n');
    expect(told({ ...balance, shown: ['loan.1.rate'] })).not.toContain('2,300,000원,');
    expect(told({ ...balance, shown: [] })).toBe('대출 잔액은 모두 12,300,000원입니다.');
  });

  it('names what was assumed, what can be done, and one way to go on', () => {
    const text = told({
      ...balance,
      assumed: [{ ko: '금리 연 4.2%(오늘 가장 낮은 상품)', en: 'a rate of 4.2 % (the lowest today)' }],
      advice: ['1', '2', '3', '4', '5'].map(both),
      followUps: [both('금리는?'), both('금리는?'), both('언제 갚아?')],
    });
    expect(text).toContain('금리 연 4.2%(오늘 가장 낮은 상품) 기준으로 계산했습니다.');
    expect(text).toContain('- 4');
    expect(text).not.toContain('- 5');
    expect(text.match(/금리는\?/g)).toHaveLength(1);
  });

  it('offers a step to those who want it, and never its opposite', () => {
    const step = { label: both('step'), arguments: {}, preview: both('It is done.') };
    const offered = (question: string, isDecline: boolean | null): readonly string[] => {
      const action = { ...step, mutation: 'm', ...(isDecline === null ? {} : { isDecline }) };
      const blocks = findingBlocks([{ ...balance, action }], 'en', { question });
      return placesOf(blocks).flatMap(({ part }) => (part.type === 'action' ? [part.action.mutation] : []));
    };
    expect(offered('Accept the offer', null)).toEqual(['m']);
    expect(offered('Decline the offer', null)).toEqual([]);
    expect(offered('Decline the offer', true)).toEqual(['m']);
    expect(offered('Accept the offer', true)).toEqual([]);
  });

  it('reads a table line by line and says how many rows it leaves out', () => {
    const rows = Array.from({ length: 10 }, (_, at) => [{ text: both(`${at}월`) }, { fact: 'loan.1.balance' }]);
    const text = told({
      ...balance,
      shown: [],
      table: { title: both('표'), columns: [both('월'), both('잔액')], rows },
    });
    expect(text).toContain('- 7월: 잔액 2,300,000원\n이 밖에 2건이 더 있습니다.');
  });

  it('places each part behind its paragraph', () => {
    const blocks = findingBlocks([balance], 'ko', { carried: both('신용대출') });
    const places = placesOf(blocks);
    const { at = 0, reads = 0 } = places[0] ?? {};
    expect(textOf(blocks).slice(at, at + reads)).toMatch(/^- 신용대출[^]*기준\)$/);
    expect(textOf(blocks)).toContain('앞에서 이야기한 신용대출 기준입니다.');
    expect(places.map(({ part }) => part.type)).toEqual(['facts']);
  });

  it('gives a finding that answers two asks once, and says where nothing is on record', () => {
    const twice = findingBlocks([balance, balance], 'ko');
    expect(textOf(twice).match(/12,300,000/g)).toHaveLength(1);
    expect(told({ facts: [] })).toContain('등록된 자료가 아직 없습니다');
  });

  it('goes on with another question than the one just asked', () => {
    const finding: Finding = { ...balance, followUps: [both('기준금리는 앞으로 어떻게 될까요?'), both('금리는?')] };
    const told = textOf(findingBlocks([finding], 'ko', { question: '기준금리는 앞으로 어떻게 될까요' }));
    expect(told).toContain('“금리는?”');
    expect(told).not.toContain('어떻게 될까요');
  });
});
