import { describe, expect, it } from '@jest/globals';
import type { FactValue } from '../../../../src/platform/assistant/index.js';
import { SlotBook } from '../../../../src/modules/chat/gate/slots/slot-book.js';
import { inForm } from '../../../../src/modules/chat/gate/slots/value-forms.js';
import type { GateFact } from '../../../../src/modules/chat/gate/index.js';

const TODAY = '2026-11-22';
const fact = (id: string, ko: string, en: string, more: Partial<GateFact> = {}): GateFact => ({
  id,
  label: { ko: '잔액', en: 'balance' },
  value: { ko, en },
  asOf: '2026-11-20',
  ...more,
});
const OF = { ko: '신용대출(끝번호 0002)', en: 'Credit loan (0002)' };
const OVERDUE = { ko: '연체 중인 대출이 없습니다.', en: 'No loan is overdue.' };
const book = new SlotBook(TODAY);
book.add([
  fact('loan.1.balance', '341,000,000원', 'KRW 341,000,000'),
  fact('loan.2.balance', '59,000,000원', 'KRW 59,000,000', { of: OF }),
  fact('loan.1.rate', '5.87%', '5.87%'),
  fact('loan.2.rate', '4.5%', '4.5%'),
  fact('loan.2.due', '2026-11-25', '2026-11-25', { typed: { type: 'DATE', on: '2026-11-25' } }),
  fact('loan.overdue', '없음', 'none', { answer: OVERDUE }),
]);
const ko = (slot: string): string | null => book.fill(slot)?.words.ko ?? null;
const en = (slot: string): string | null => book.fill(slot)?.words.en ?? null;

describe('a slot', () => {
  it('states a value exactly, or in a form of its type', () => {
    expect(ko('loan.1.balance')).toBe('341,000,000원');
    expect([ko('loan.1.balance|about'), en('loan.1.balance|about')]).toEqual([
      '약 3억 4천만 원',
      'about KRW 340 million',
    ]);
    expect([ko('loan.2.due|day'), en('loan.2.due|day')]).toEqual(['11월 25일', 'November 25']);
    expect([ko('loan.2.due|in'), en('loan.2.due|in')]).toEqual(['3일 뒤', 'in 3 days']);
  });

  it('says nothing in a form that its value does not have', () => {
    for (const slot of ['loan.1.balance|day', 'loan.overdue|about', 'loan.1.rate|in', 'loan.1.rate|x', 'a|b|c', 'none'])
      expect({ slot, said: ko(slot) }).toEqual({ slot, said: null });
  });

  it('states the name of a thing, and a state in the sentence of the server', () => {
    expect(book.fill('loan.2.name')).toMatchObject({ words: OF, kind: 'NAME' });
    expect(book.fill('loan.overdue.said')).toMatchObject({ words: OVERDUE, kind: 'SAID', factIds: ['loan.overdue'] });
    expect([ko('loan.1.balance.said'), ko('loan.9.name')]).toEqual([null, null]);
  });
});

describe('a derived slot', () => {
  it('computes with facts and names its parents', () => {
    expect(book.fill('sum(loan.1.balance, loan.2.balance)')).toMatchObject({
      words: { ko: '400,000,000원', en: 'KRW 400,000,000' },
      factIds: ['loan.1.balance', 'loan.2.balance'],
    });
    expect(ko('sum(loan.1.balance, loan.2.balance)|about')).toBe('약 4억 원');
    expect(ko('difference(loan.1.balance,loan.2.balance)')).toBe('282,000,000원');
    expect(ko('difference(loan.2.rate,loan.1.rate)')).toBe('1.37%p');
    expect(ko('share(loan.2.balance,loan.1.balance)')).toBe('17.3%');
    expect(ko('times(loan.1.balance,loan.2.balance)')).toBe('5.8배');
    expect(ko('least(loan.1.balance,loan.2.balance)')).toBe(OF.ko);
    expect(ko('days(loan.2.due)')).toBe('3일');
    expect(ko('above(loan.1.rate,loan.2.rate)')).toMatch(/^네, /);
    expect(en('below(loan.1.rate,loan.2.rate)')).toMatch(/^No, /);
  });

  it('says nothing of facts that cannot be combined', () => {
    for (const slot of [
      ...['sum(loan.1.balance,loan.1.rate)', 'sum(loan.1.rate,loan.2.rate)', 'sum(loan.1.balance,none)', 'sum()'],
      ...['greatest(loan.1.balance,loan.1.balance)', 'days(loan.1.balance)', 'constructor(loan.1.balance)'],
      ...['share(loan.1.balance)', `sum(${Array(9).fill('loan.1.balance').join(',')})`],
    ])
      expect({ slot, said: ko(slot) }).toEqual({ slot, said: null });
  });
});

describe('a form', () => {
  const won = (amount: number): FactValue => ({ type: 'MONEY', won: amount });
  it.each([
    [won(9_500), '9,500원', 'KRW 9,500'],
    [won(1_234_567), '약 120만 원', 'about KRW 1.2 million'],
    [won(12_345_678), '약 1,200만 원', 'about KRW 12 million'],
    [won(99_999_999), '약 1억 원', 'about KRW 100 million'],
    [won(1_250_000_000), '약 13억 원', 'about KRW 1.3 billion'],
    [won(-340_000_000), '약 -3억 4천만 원', 'about KRW -340 million'],
  ])('rounds %j as people do', (value, korean, english) => {
    expect(inForm(value, 'about', TODAY)).toEqual({ ko: korean, en: english });
  });

  it('counts days to both sides, and knows today', () => {
    const on = (day: string) => inForm({ type: 'DATE', on: day }, 'in', TODAY)?.en;
    expect([on('2026-11-22'), on('2026-11-23'), on('2026-11-20'), on('2027-11-22')]).toEqual([
      ...['today', 'in 1 day', '2 days ago', 'in 365 days'],
    ]);
  });
});
