import { describe, expect, it } from '@jest/globals';
import { GONE, tokenCounts } from '../../../support/token-counts.js';

describe('slots', () => {
  it.each([1, 2, 3, 5, 100])('are filled when they come in pieces of %d', (size) => {
    const { shown, bound } = tokenCounts('잔액은 {{loan.LN-1.balance}}이고 금리는 {{ loan.LN-1.rate }}입니다.', {
      size,
    });
    expect(shown).toBe('잔액은 12,300,000원이고 금리는 4.5%입니다.');
    expect(bound.map(({ factId, start, end }) => [factId, shown.slice(start, end)])).toEqual([
      ['loan.LN-1.balance', '12,300,000원'],
      ['loan.LN-1.rate', '4.5%'],
    ]);
  });

  it.each([
    ['{{nothing.here}}', GONE],
    ['{{loan.LN-1.balance', GONE],
    ['{{{loan.LN-1.balance}}}', '12,300,000원}'],
    ['{{a {{loan.LN-1.rate}}', `${GONE}4.5%`],
    ['{{loan.LN-1\n.rate}}', `${GONE}\n.rate}}`],
    ['{ {x} }', '{ {x} }'],
    ['{{}}', GONE],
  ])('%j becomes %j', (text, shown) => {
    for (const size of [1, 3, 50]) expect(tokenCounts(text, { size }).shown).toBe(shown);
  });

  it.each(['1{{loan.LN-1.balance}}', '{{loan.LN-1.rate}}5', '{{loan.count}} 만원', '9,{{loan.LN-1.balance}}'])(
    'are no part of another figure: %s',
    (text) => {
      for (const size of [1, 4, 50]) {
        const { shown, bound } = tokenCounts(text, { size });
        expect(shown).toContain(GONE);
        const kept = bound.map(({ start, end }) => shown.slice(start, end)).join('');
        expect(shown.replace(/[^\d.,]/g, '')).toBe(kept.replace(/[^\d.,]/g, ''));
      }
    },
  );
});

describe('a unit behind a slot', () => {
  it.each([
    ...[
      '{{profile.creditScore}}만 원',
      '{{loan.count}}억 원',
      '{{loan.count}}억',
      '{{loan.count}}만원',
      '{{loan.LN-1.rate}}배',
    ],
    ...[
      '{{loan.LN-1.balance}} million',
      '{{profile.creditScore}}k',
      '{{profile.creditScore}}%',
      '**{{loan.count}}**억 원',
    ],
    ...['820점만 원', '3건천만 원', '{{loan.LN-1.rate}} 천 원', '{{loan.LN-1.balance}} 2 lakh'],
  ])('makes no other figure of it: %s', (text) => {
    for (const size of [1, 3, 200]) {
      const { shown } = tokenCounts(`값은 ${text} 정도입니다.`, { size });
      expect({ text, size, shown }).toMatchObject({ shown: expect.stringContaining(GONE) });
      expect({ text, size, shown }).toMatchObject({
        shown: expect.not.stringMatching(/점만|건억|건만|%배|점%|점k|million|[천만억]\s?원|lakh/),
      });
    }
  });

  it.each([
    '{{profile.creditScore}}만 있으면',
    '{{loan.count}}만 조회됩니다',
    '{{loan.count}} 조건',
    '{{loan.LN-1.rate}} 배당',
    '{{loan.count}} 만기',
  ])('is none in %s', (text) => {
    for (const size of [1, 3, 200]) expect(tokenCounts(text, { size }).shown).not.toContain(GONE);
  });
});

describe('figures that a fact carries', () => {
  it.each([
    ['12,300,000원', 'loan.LN-1.balance'],
    ['12300000원', 'loan.LN-1.balance'],
    ['1,230만 원', 'loan.LN-1.balance'],
    ['1천230만원', 'loan.LN-1.balance'],
    ['천이백삼십만 원', 'loan.LN-1.balance'],
    ['１２，３００，０００원', 'loan.LN-1.balance'],
    ['KRW 12,300,000', 'loan.LN-1.balance'],
    ['12.3 million won', 'loan.LN-1.balance'],
    ['₩12.3M', 'loan.LN-1.balance'],
    ['twelve million three hundred thousand won', 'loan.LN-1.balance'],
    ['4.5%', 'loan.LN-1.rate'],
    ['4.50 퍼센트', 'loan.LN-1.rate'],
    ['사 점 오 퍼센트', 'loan.LN-1.rate'],
    ['2026년 12월 25일', 'loan.LN-1.due'],
    ['12월 25일', 'loan.LN-1.due'],
    ['December 25, 2026', 'loan.LN-1.due'],
    ['2026.12.25', 'loan.LN-1.due'],
    ['3건', 'loan.count'],
    ['세 건', 'loan.count'],
    ['3 loans', 'loan.count'],
    ['820점', 'profile.creditScore'],
    ['820', 'profile.creditScore'],
    ['45일', 'loan.overdue'],
  ])('%s stands, as %s', (figure, factId) => {
    for (const text of [`값은 ${figure} 정도 됩니다.`, `값: ${figure}`, `값은 약 ${figure}`]) {
      for (const size of [1, 2, 7, 100]) {
        const { shown, bound } = tokenCounts(text, { size });
        expect(shown).toBe(text);
        expect(bound.map((each) => each.factId)).toEqual([factId]);
        expect(bound[0] && shown.slice(bound[0].start, bound[0].end)).toContain(figure.replace(/^KRW |^₩/, ''));
      }
    }
  });

  it.each(['대출은 12,300,000원입니다.', '금리가 4.5%라서', '(820점)', '12월 25일'])(
    'does not stand where its label is not before it: %s',
    (text) => expect(tokenCounts(text).shown).toContain(GONE),
  );

  it('is the day of the data where it is called so', () => {
    expect(tokenCounts('2026-11-20 기준입니다.').shown).toBe('2026-11-20 기준입니다.');
    expect(tokenCounts('만기는 2026-11-20입니다.').shown).toContain(GONE);
  });
});
