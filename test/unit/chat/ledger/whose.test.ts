import { describe, expect, it } from '@jest/globals';
import { UNRECORDED, type LedgerFact } from '../../../../src/modules/chat/gate/index.js';
import { everyCut, localeOf, read } from './reading.js';

type Text = readonly [ko: string, en: string];

const fact = (id: string, of: Text | null, label: Text, value: Text): LedgerFact => ({
  ...{ id, label: { ko: label[0], en: label[1] }, value: { ko: value[0], en: value[1] }, asOf: '2026-11-20' },
  ...(of && { of: { ko: of[0], en: of[1] } }),
});
const won = (amount: string): Text => [`${amount}원`, `KRW ${amount}`];
const both = (text: string): Text => [text, text];
const BALANCE: Text = ['잔액', 'balance'];
const RATE: Text = ['금리 연', 'rate a year'];

const loan = (id: string, name: Text, balance: string, rate: string, maturesOn: string, payment: string) => [
  fact(`${id}.balance`, name, BALANCE, won(balance)),
  fact(`${id}.rate`, name, RATE, both(rate)),
  fact(`${id}.maturity`, name, ['만기', 'matures on'], both(maturesOn)),
  fact(`${id}.payment`, name, ['다음 상환액', 'next payment'], won(payment)),
];
const HOME: Text = ['주택담보대출(끝번호 0001)', 'Home loan ending in 0001'];
const CREDIT: Text = ['신용대출(끝번호 0002)', 'Credit loan ending in 0002'];
const OVERDRAFT: Text = ['마이너스통장(끝번호 0003)', 'Overdraft ending in 0003'];
const TOTALS = [
  fact('count', null, ['진행 중인 대출 수', 'Open loans'], ['3건', '3']),
  fact('total', null, ['남은 대출 원금 합계', 'Principal still owed'], won('341,191,857')),
];
const FACTS = [
  ...TOTALS,
  ...loan('home', HOME, '307,952,026', '5.87%', '2027-06-12', '1,891,898'),
  ...loan('credit', CREDIT, '23,239,831', '5.4%', '2028-03-05', '618,317'),
  ...loan('overdraft', OVERDRAFT, '10,000,000', '7.2%', '2027-01-31', '60,123'),
  fact('score', null, ['신용점수', 'Credit score'], ['861점', '861 points']),
];

function told(pieces: readonly string[], facts: readonly LedgerFact[] = FACTS) {
  const { shown, ledger } = read(pieces, { locale: localeOf(pieces.join('')), dates: ['2026-11-21'], facts });
  return { shown, bound: ledger.bound.map(({ factId }) => factId) };
}
const filled = (text: string, facts = FACTS): string =>
  text.replace(/\{\{(.+?)\}\}/g, (_, id: string) => facts.find((each) => each.id === id)?.value[localeOf(text)] ?? '?');

describe('a figure of one loan under the name of another', () => {
  it.each([
    '신용대출 금리는 연 {{home.rate}}입니다.',
    '마이너스통장 잔액은 {{home.balance}}입니다.',
    '주택담보대출 잔액은 {{overdraft.balance}}밖에 안 남았습니다.',
    '끝번호 0002 대출의 금리는 연 {{home.rate}}입니다.',
    '신용대출은 {{home.maturity}}에 만기입니다.',
    '다음 상환액은 마이너스통장이 {{home.payment}}입니다.',
    '신용대출이 있으시며 금리는 연 {{home.rate}}입니다.',
    '마이너스통장:\n- 잔액: {{home.balance}}',
    '**마이너스통장**\n- 잔액: {{home.balance}}',
    '{{home.balance}}(마이너스통장)이 남았습니다.',
    '{{home.balance}}은 마이너스통장 잔액입니다.',
    '전세자금대출 잔액은 {{home.balance}}입니다.',
    '신용대출과 주택담보대출의 금리는 각각 {{home.rate}}, {{credit.rate}}입니다.',
    '마이너스통장 잔액은 {{total}}입니다.',
    '신용대출은 {{count}}입니다.',
    '김철수 고객님의 잔액은 {{credit.balance}}입니다.',
    '배우자분의 대출 잔액은 {{credit.balance}}입니다.',
    '부모님의 신용대출 잔액은 {{credit.balance}}입니다.',
    'Your overdraft balance is {{home.balance}}.',
    'Your home loan matures on {{credit.maturity}}.',
    'Your credit loan has a rate of {{home.rate}}.',
    'There is {{home.balance}} left on your overdraft.',
    'Your wife’s balance is {{credit.balance}}.',
    'Your mortgage balance is {{total}}.',
  ])('is withheld, typed or as a slot, however it is cut: %s', (text) => {
    for (const written of [text, filled(text)]) {
      const whole = told([written]);
      expect({ written, shown: whole.shown }).toEqual({
        written,
        shown: expect.stringContaining(UNRECORDED[localeOf(text)]),
      });
      for (const pieces of everyCut(written)) expect({ pieces, ...told(pieces) }).toEqual({ pieces, ...whole });
    }
  });
});

describe('a figure under the name of its own loan, or of none', () => {
  it.each([
    '신용대출 금리는 연 {{credit.rate}}이고, 주택담보대출 금리는 연 {{home.rate}}입니다.',
    '주택담보대출(끝번호 0001) 잔액은 {{home.balance}}이고 금리는 연 {{home.rate}}입니다.',
    '신용대출과 주택담보대출의 금리는 각각 {{credit.rate}}, {{home.rate}}입니다.',
    '신용대출과 주택담보대출, 마이너스통장을 합한 잔액은 {{total}}입니다.',
    '주택담보대출을 포함한 전체 대출 잔액은 {{total}}입니다.',
    '신용대출 등 대출이 모두 {{count}} 있습니다.',
    '주택담보대출, 신용대출, 마이너스통장으로 모두 {{count}}입니다.',
    '신용대출은 순조롭게 갚고 계시고, 가장 큰 대출의 잔액은 {{home.balance}}입니다.',
    '주택담보대출은 신용대출과 달리 연 {{home.rate}}입니다.',
    '주택담보대출 금리 {{home.rate}}가 신용대출 금리 {{credit.rate}}보다 높습니다.',
    '잔액은 {{home.balance}}(주택담보대출), {{credit.balance}}(신용대출)입니다.',
    '{{credit.balance}}은 신용대출, {{overdraft.balance}}은 마이너스통장 잔액입니다.',
    '대출별로는 다음과 같습니다.\n- 주택담보대출(끝번호 0001): {{home.balance}}\n- 신용대출(끝번호 0002): {{credit.balance}}',
    '1. **주택담보대출**\n   - 잔액: {{home.balance}}\n2. **신용대출**\n   - 잔액: {{credit.balance}}',
    '끝번호 0002 대출은 {{credit.maturity}}에 만기가 됩니다.',
    '고객님의 잔액은 {{total}}입니다. 소중한 고객님의 다음 상환액은 {{credit.payment}}입니다.',
    '배우자와 상의하시되, 고객님의 신용대출 잔액은 {{credit.balance}}입니다.',
    'Your home loan is {{home.balance}} and your credit loan {{credit.balance}}.',
    'There is {{home.balance}} left on your home loan and {{credit.balance}} on your credit loan.',
    'You owe {{home.balance}} for the mortgage, {{credit.balance}} for the credit loan and {{overdraft.balance}} on the overdraft.',
    'Across your home loan, credit loan and overdraft you owe {{total}}.',
    'Your home loan, unlike your credit loan, has a rate of {{home.rate}}.',
    'Your credit loan ending in 0002 matures on {{credit.maturity}}.',
  ])('stands: %s', (text) => {
    for (const pieces of everyCut(text))
      expect({ pieces, shown: told(pieces).shown }).toEqual({ pieces, shown: filled(text) });
  });

  it('is told of all loans under the name of the only one', () => {
    const facts = [...TOTALS, ...loan('home', HOME, '307,952,026', '5.87%', '2027-06-12', '1,891,898')];
    const text = '주택담보대출 잔액은 {{total}}입니다.';
    expect(told([text], facts).shown).toBe(filled(text));
  });

  it('is told apart by its number where two loans are of one kind', () => {
    const twin: Text = ['신용대출(끝번호 0009)', 'Credit loan ending in 0009'];
    const facts = [...FACTS, ...loan('twin', twin, '4,321,098', '6.6%', '2029-09-09', '91,234')];
    expect(told(['신용대출(끝번호 0002) 금리는 연 6.6%입니다.'], facts).shown).toContain(UNRECORDED.ko);
    const text = '신용대출(끝번호 0009) 금리는 연 6.6%, 끝번호 0002는 연 5.4%입니다.';
    expect(told([text], facts).shown).toBe(text);
  });
});

describe('a slot with the unit of its fact behind it', () => {
  it.each(['You have {{count}} open loans, and {{total}} of principal left in all.', 'You have {{count}} loans.'])(
    'stands: %s',
    (text) => {
      for (const pieces of everyCut(text)) expect(told(pieces)).toMatchObject({ shown: filled(text) });
      expect(told([text]).bound[0]).toBe('count');
    },
  );
});
