import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saidDay, saidMonth, saidMonths, saidWon, typedFacts } from '../../../../src/platform/assistant/index.js';

/** Reads an amount back, by units, and not by the code that wrote it. */
function readBack(text: string): number {
  const units = { 조: 1e12, 억: 1e8, 만: 1e4 } as const;
  const parts = [
    ...text
      .replace('-', '')
      .replaceAll(',', '')
      .matchAll(/(\d+)(조|억|만)?/g),
  ];
  const size = parts.reduce((sum, [, digits, unit]) => sum + Number(digits) * (unit ? units[unit as '조'] : 1), 0);
  return text.startsWith('-') ? -size : size;
}

describe('what people say', () => {
  it.each([
    [120_000_000, '1억 2,000만 원'],
    [300_456_789, '3억 45만 6,789원'],
    [500_000, '50만 원'],
    [531_847, '531,847원'],
    [0, '0원'],
    [1_000_000_000_000, '1조 원'],
    [-20_000, '-2만 원'],
  ])('%d won are %s', (amount, text) => {
    expect(saidWon(amount).ko).toBe(text);
  });

  it('are exact to the won', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), (amount) => {
        expect(readBack(saidWon(amount).ko)).toBe(amount);
      }),
    );
  });

  it('are days and months, with the year where it is another', () => {
    expect(saidDay('2026-12-05', '2026-11-22')).toEqual({ ko: '12월 5일', en: '5 December' });
    expect(saidDay('2027-01-31', '2026-11-22')).toEqual({ ko: '2027년 1월 31일', en: '31 January 2027' });
    expect(saidMonth('2027-03', '2026-11-22')).toEqual({ ko: '2027년 3월', en: 'March 2027' });
    expect([12, 30, 1].map((months) => saidMonths(months).en)).toEqual(['1 year', '30 months', '1 month']);
  });
});

it('types a fact beside its words', () => {
  const fact = typedFacts('LOAN', { ko: '원장', en: 'ledger' }, '2026-11-22');
  const label = { ko: '잔액', en: 'balance' };
  expect(fact.money('a', label, 1_000)).toMatchObject({
    value: { ko: '1,000원' },
    typed: { type: 'MONEY', won: 1_000 },
  });
  expect(fact.percent('b', label, '4.5000')).toMatchObject({ value: { ko: '4.5%' }, typed: { percent: '4.5' } });
  expect(fact.words('c', label, label)).not.toHaveProperty('typed');
});
