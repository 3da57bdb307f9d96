import { describe, expect, it } from '@jest/globals';
import { type GateFact, SentenceRelease } from '../../../../src/modules/chat/gate/index.js';
import { EVERYTHING_PASSES, localeOf } from './reading.js';

type Text = readonly [ko: string, en: string];

const fact = (id: string, of: Text | null, label: Text, value: Text): GateFact => ({
  id,
  label: { ko: label[0], en: label[1] },
  value: { ko: value[0], en: value[1] },
  asOf: '2026-11-20',
  ...(of && { of: { ko: of[0], en: of[1] } }),
});
const won = (amount: string): Text => [`${amount}원`, `KRW ${amount}`];
const both = (text: string): Text => [text, text];
const loan = (number: number, name: Text, balance: string, rate: string, maturesOn: string): readonly GateFact[] => [
  fact(`loan.${number}.balance`, name, ['잔액', 'balance'], won(balance)),
  fact(`loan.${number}.rate`, name, ['금리 연', 'rate a year'], both(rate)),
  fact(`loan.${number}.maturity`, name, ['만기', 'matures on'], both(maturesOn)),
  fact(`loan.${number}.method`, name, ['상환 방식', 'repaid by'], ['원리금균등', 'equal payments']),
];
const HOME = loan(1, ['주택담보대출(끝번호 0001)', 'Home loan ending in 0001'], '307,952,026', '5.87%', '2027-06-12');
const CREDIT = loan(2, ['신용대출(끝번호 0002)', 'Credit loan ending in 0002'], '23,239,831', '5.4%', '2028-03-05');
const ALL = [
  fact('loan.balance', null, ['남은 원금 합계', 'Principal still owed'], won('331,191,857')),
  fact(
    'repayment.2.amount',
    ['신용대출(끝번호 0002)', 'Credit loan ending in 0002'],
    ['납입액', 'instalment'],
    won('91,898'),
  ),
  fact('spending.food.amount', ['식비', 'Food'], ['금액', 'amount'], won('512,000')),
  fact('profile.score', null, ['신용점수', 'Credit score'], ['861점', '861 points']),
];
const FACTS = [...HOME, ...CREDIT, ...ALL];

function shown(text: string, facts: readonly GateFact[] = FACTS): string {
  const parts = { locale: localeOf(text), question: '', today: '2026-11-20' } as const;
  const release = new SentenceRelease({ ...parts, classifier: EVERYTHING_PASSES, look: {} });
  release.add(facts);
  return release.push(text) + release.end();
}
const filled = (text: string): string =>
  text
    .replace(
      /\{\{loan\.(\d)\.name\}\}/g,
      (_, number) => (number === '1' ? HOME : CREDIT)[0]?.of?.[localeOf(text)] ?? '',
    )
    .replace(/\{\{(.+?)\}\}/g, (_, id: string) => FACTS.find((each) => each.id === id)?.value[localeOf(text)] ?? '?');

describe('a value beside the name of something else', () => {
  it.each([
    '{{loan.1.name}} 잔액은 {{loan.2.balance}}입니다.',
    '신용대출 금리는 연 {{loan.1.rate}}입니다.',
    '{{loan.2.name}}은 {{loan.1.maturity}}에 만기입니다.',
    '{{loan.1.balance}}은 {{loan.2.name}} 잔액입니다.',
    '{{loan.1.name}}과 {{loan.2.name}}의 금리는 각각 {{loan.2.rate}}, {{loan.1.rate}}입니다.',
    '{{loan.1.name}} 다음 납입액은 {{repayment.2.amount}}입니다.',
    '{{loan.2.name}} 잔액은 {{loan.balance}}입니다.',
    '신용대출:\n- 잔액: {{loan.1.balance}}',
    '금리 연 {{loan.1.balance}}인 {{loan.1.name}}입니다.',
    '배우자분의 대출 잔액은 {{loan.2.balance}}입니다.',
    '김철수 고객님의 신용대출 잔액은 {{loan.2.balance}}입니다.',
    '잔액은 {{loan.1.balance}}입니다.',
    'Your credit loan has a rate of {{loan.1.rate}}.',
    'Your wife’s balance is {{loan.2.balance}}.',
    'The mortgage has {{loan.2.balance}} left.',
    '자동차대출 잔액은 {{loan.1.balance}}입니다.',
    'Your jeonse loan has {{loan.2.balance}} left.',
    '이번 분기 카드 지출은 {{loan.2.balance}}이고, 신용대출도 있습니다.',
    '신용대출로 쓰신 지출은 {{loan.2.balance}}입니다.',
    'On the credit loan you spent {{loan.2.balance}}.',
    '신용대출 금리는 {{loan.2.balance}}입니다.',
    '신용대출 잔액은 {{loan.2.rate}}입니다.',
    'The credit loan matures on {{loan.2.rate}}.',
    'The score of your credit loan is {{loan.2.rate}}.',
    '신용대출 상환 방식은 {{loan.2.rate}}입니다.',
  ])('is left out: %s', (text) => {
    expect(shown(text)).not.toMatch(/\d{2}[,.%]|2027|2028/);
  });
});

describe('a value beside its own name', () => {
  it.each([
    '{{loan.2.name}} 잔액은 {{loan.2.balance}}입니다.',
    '신용대출 금리는 연 {{loan.2.rate}}이고, 주택담보대출 금리는 연 {{loan.1.rate}}입니다.',
    '{{loan.2.name}}과 {{loan.1.name}}의 금리는 각각 {{loan.2.rate}}, {{loan.1.rate}}입니다.',
    '잔액은 {{loan.1.balance}}(주택담보대출), {{loan.2.balance}}(신용대출)입니다.',
    '{{loan.2.name}}의 납입액은 {{repayment.2.amount}}이고, 식비는 {{spending.food.amount}}입니다.',
    '남은 원금 합계는 {{loan.balance}}입니다. 신용점수는 {{profile.score}}입니다.',
    '{{loan.1.name}}부터 말씀드릴게요. 잔액은 {{loan.1.balance}}이고 만기는 {{loan.1.maturity}}입니다.',
    '1. {{loan.1.name}}\n   - 잔액: {{loan.1.balance}}\n2. {{loan.2.name}}\n   - 잔액: {{loan.2.balance}}',
    'The mortgage has {{loan.1.balance}} left, your personal loan {{loan.2.balance}}.',
    'The mortgage will be repaid by {{loan.1.maturity}}.',
    '주담대 만기는 {{loan.1.maturity}}이고 외식비는 {{spending.food.amount}}입니다.',
    'Your credit score is {{profile.score}}.',
    'There is {{loan.1.balance}} left on your home loan and {{loan.2.balance}} on your credit loan.',
  ])('stands: %s', (text) => {
    expect(shown(text)).toBe(filled(text));
  });

  it('needs no name where there is one thing alone', () => {
    const text = '잔액은 {{loan.2.balance}}입니다.';
    expect(shown(text, CREDIT)).toBe(filled(text));
  });

  it('is recognised by the whole name where two are called alike', () => {
    const twin = loan(3, ['신용대출(끝번호 0009)', 'Credit loan (0009)'], '4,321,098', '6.6%', '2029-09-09');
    const facts = [...FACTS, ...twin];
    expect(shown('신용대출 금리는 연 {{loan.3.rate}}입니다.', facts)).toBe('');
    expect(shown('{{loan.3.name}} 금리는 연 {{loan.3.rate}}입니다.', facts)).toContain('6.6%');
  });
});
