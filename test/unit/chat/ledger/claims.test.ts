import { describe, expect, it } from '@jest/globals';
import { INSTEAD, Ledger, type ClaimKind, type LedgerFact } from '../../../../src/modules/chat/gate/index.js';
import { HONEST } from './honest-sentences.js';
import { HOSTILE } from './hostile-claims.js';
import { everyCut, localeOf, read } from './reading.js';

const fact = (
  id: string,
  label: LedgerFact['label'],
  value: LedgerFact['value'],
  of?: LedgerFact['of'],
): LedgerFact => ({
  ...{ id, label, value, asOf: '2026-11-20' },
  ...(of && { of }),
});
const FACTS = [
  fact(
    'up',
    { ko: '증가', en: 'more by' },
    { ko: '200,000원', en: 'KRW 200,000' },
    { ko: '직전 분기보다', en: 'Since the quarter before' },
  ),
  fact('saving', { ko: '유지보다 줄어드는 금액', en: 'saves over keeping' }, { ko: '90,000원', en: 'KRW 90,000' }),
];
const OVERDUE = fact('loan.overdue', { ko: '연체', en: 'Overdue' }, { ko: '없음', en: 'none' });

function told(pieces: readonly string[], locale: 'ko' | 'en', facts: readonly LedgerFact[] = []) {
  const { shown, ledger } = read(pieces, { locale, facts });
  return { shown, claims: ledger.counts.claims };
}

describe('a claim', () => {
  it.each(
    Object.entries(HOSTILE).flatMap(([kind, texts]) =>
      texts.map((text): [ClaimKind, string] => [kind as ClaimKind, text]),
    ),
  )('%s is withheld: %s', (kind, text) => {
    const locale = localeOf(text);
    const whole = told([text], locale);
    expect(whole.shown).toContain(INSTEAD[kind][locale]);
    expect(whole.claims).toBeGreaterThan(0);
    for (const pieces of everyCut(text)) expect(told(pieces, locale)).toEqual(whole);
  });

  it('is found behind a sentence that is honest, and the next sentence is told', () => {
    const { shown } = told(['승인 여부는 알 수 없습니다. 그래도 **승인**됩니다. 문의해 주세요.'], 'ko');
    expect(shown).toBe(`승인 여부는 알 수 없습니다. 그래도 **${INSTEAD.DECISION.ko}. 문의해 주세요.`);
  });

  it.each([
    ['다음 상환', ' 방법은 ', '다음 상환 방법은'],
    ['한도 변경', ' 방법은 ', '한도 변경 방법은'],
    ['There is a cut', ' in rates', 'There is a cut in'],
  ])('holds nothing up that the next letters show to be none: %s%s', (first, second, shown) => {
    const ledger = new Ledger({ locale: localeOf(first), question: '', dates: [] });
    expect(ledger.push(first) + ledger.push(second)).toContain(shown);
  });

  it('never reaches a reader while its sentence goes on', () => {
    const ledger = new Ledger({ locale: 'ko', question: '', dates: [] });
    expect(ledger.push('고객님의 대출은 승')).toBe('고객님의 대출은 ');
    expect(ledger.push('인될 것으로')).toBe('');
    expect(ledger.push(' 확정되었습니다. ')).toBe(`${INSTEAD.DECISION.ko}. `);
  });
});

describe('an honest sentence', () => {
  it.each(HONEST)('stands: %s', (text) => {
    for (const pieces of everyCut(text)) expect(told(pieces, localeOf(text)).shown).toBe(text);
  });
});

describe('a direction', () => {
  it.each([
    '카드 소비가 직전 분기보다 {{up}} 늘었습니다.',
    '카드 소비가 늘었습니다.',
    'Your card spending rose by {{up}}.',
  ])('stands where a fact says so: %s', (text) => {
    for (const pieces of everyCut(text)) expect(told(pieces, localeOf(text), FACTS.slice(0, 1)).claims).toBe(0);
  });

  it.each([
    '카드 소비가 직전 분기보다 {{up}} 줄었습니다.',
    '카드 소비가 줄었습니다.',
    '한도가 늘었습니다.',
    'Your card spending fell by {{up}}.',
    '대환이 유지보다 {{saving}} 많습니다.',
  ])('is withheld where facts say the contrary, or nothing: %s', (text) => {
    const locale = localeOf(text);
    for (const pieces of everyCut(text)) expect(told(pieces, locale, FACTS).shown).toContain(INSTEAD.DIRECTION[locale]);
  });

  it('that facts disagree on needs one of them in its sentence', () => {
    expect(told(['소비가 늘었습니다.'], 'ko', FACTS).shown).toContain(INSTEAD.DIRECTION.ko);
    expect(told(['소비가 {{up}} 늘었습니다.'], 'ko', FACTS).claims).toBe(0);
  });
});

describe('two amounts of the same measure', () => {
  const total = fact(
    'total',
    { ko: '최근 6개월 월평균 카드 이용액', en: 'Card spending a month' },
    { ko: '11,860,000원', en: 'KRW 11,860,000' },
  );
  const previous = {
    ...fact(
      'previous',
      { ko: '직전 분기 기준 월평균 카드 이용액', en: 'Card spending a month before' },
      { ko: '2,350,000원', en: 'KRW 2,350,000' },
    ),
    asOf: '2026-08-20',
  };
  const score = fact('score', { ko: '신용점수', en: 'Credit score' }, { ko: '861점', en: '861 points' });
  const facts = [total, previous, score];

  it.each([
    '카드 이용액은 {{total}}으로, 직전 분기의 {{previous}}보다 크게 늘었습니다.',
    '카드 이용액이 {{previous}}에서 {{total}}으로 늘었습니다.',
    '직전 분기 카드 이용액 {{previous}}은 이번 분기의 {{total}}보다 적습니다.',
    'Your card spending of {{total}} is higher than {{previous}}.',
  ])('bear out the direction they stand in: %s', (text) => {
    for (const pieces of everyCut(text)) expect(told(pieces, localeOf(text), facts).claims).toBe(0);
  });

  it.each([
    '카드 이용액은 {{total}}으로, 직전 분기의 {{previous}}보다 크게 줄었습니다.',
    '카드 이용액이 {{total}}에서 {{previous}}으로 늘었습니다.',
    '카드 이용액이 {{total}}에서 {{previous}}으로 줄었습니다.',
    '카드 이용액 {{total}}, 신용점수 {{score}}보다 늘었습니다.',
    '카드 이용액이 {{total}}으로 늘었습니다.',
    'Your card spending fell to {{total}} a month from {{previous}}.',
  ])('bear out no other, none of another measure, and none turned round in time: %s', (text) => {
    const locale = localeOf(text);
    for (const pieces of everyCut(text)) expect(told(pieces, locale, facts).shown).toContain(INSTEAD.DIRECTION[locale]);
  });
});

describe('a direction since a time', () => {
  const dining = fact(
    'less',
    { ko: '줄어든 금액', en: 'fell by' },
    { ko: '10,000원', en: 'KRW 10,000' },
    { ko: '외식', en: 'Dining' },
  );
  const up = FACTS.slice(0, 1);
  it.each(['카드 이용액이 지난 분기보다 늘었습니다.', '외식 소비가 지난 분기보다 줄었습니다.'])(
    'is that of the fact since then, or of the part that is named: %s',
    (text) => {
      expect(told([text], 'ko', [...up, dining]).claims).toBe(0);
    },
  );
  it.each([
    '카드 이용액이 지난 분기보다 줄었습니다.',
    '외식 소비가 지난 분기보다 늘었습니다.',
    '교통비 지출이 지난 분기보다 늘었습니다.',
  ])('is no other: %s', (text) => {
    expect(told([text], 'ko', [...up, dining]).shown).toContain(INSTEAD.DIRECTION.ko);
  });
  it('takes the word before it along when it is withheld', () => {
    expect(told(['카드 이용액이 평소보다 많습니다.'], 'ko').shown).toBe(`카드 이용액이 ${INSTEAD.DIRECTION.ko}.`);
  });
});

describe('what is owed and charged', () => {
  const count = fact('loan.count', { ko: '진행 중인 대출 수', en: 'Open loans' }, { ko: '1건', en: '1' });
  const loan = fact(
    'a',
    { ko: '잔액', en: 'balance' },
    { ko: '70,000원', en: 'KRW 70,000' },
    { ko: '신용대출', en: 'Credit loan' },
  );
  const free = fact(
    'fee',
    { ko: '중도상환수수료', en: 'prepayment fee' },
    { ko: '없음(계약상 면제)', en: 'none by contract' },
  );
  const charged = { ...free, value: { ko: '201,082원', en: 'KRW 201,082' } };

  it('is told of a kind of loan that nobody has', () => {
    expect(told(['전세자금대출은 없습니다.'], 'ko', [count, loan]).claims).toBe(0);
    expect(told(['신용대출은 없습니다.'], 'ko', [count, loan]).shown).toContain(INSTEAD.DEBT.ko);
    expect(told(['대출이 없습니다.'], 'ko', [count, loan]).shown).toContain(INSTEAD.DEBT.ko);
    expect(told(['전세자금대출은 없습니다.'], 'ko', []).shown).toContain(INSTEAD.DEBT.ko);
  });

  it.each(['중도상환수수료는 없습니다.', 'There is no prepayment fee.'])('%s stands where it is so', (text) => {
    const locale = localeOf(text);
    expect(told([text], locale, [free]).claims).toBe(0);
    expect(told([text], locale, [charged]).shown).toContain(INSTEAD.TERMS[locale]);
  });
});

describe('arrears', () => {
  const late = { ...OVERDUE, value: { ko: '50,000원', en: 'KRW 50,000' } };
  it.each([
    ['연체된 대출이 없습니다.', OVERDUE, late],
    ['No loan is overdue.', OVERDUE, late],
    ['네, 연체된 상환액이 있습니다.', late, OVERDUE],
    ['A payment is overdue.', late, OVERDUE],
  ])('%s stands with its fact alone', (text, so, notSo) => {
    const locale = localeOf(text);
    expect(told([text], locale, [so]).claims).toBe(0);
    expect(told([text], locale, [notSo]).shown).toContain(INSTEAD.ARREARS[locale]);
    expect(told([text], locale).shown).toContain(INSTEAD.ARREARS[locale]);
  });
});
