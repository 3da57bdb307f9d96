import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { narrate } from '../../../../src/modules/chat/answer/index.js';
import type { Fact } from '../../../../src/platform/assistant/index.js';
import { ownQuantities } from '../../../../src/modules/chat/gate/fact-names.js';
import { Ledger, UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { measuresOf } from '../../../../src/modules/chat/gate/named-quantity.js';
import { writtenFigures } from '../../../../src/modules/chat/gate/written-figure.js';
import { FOREIGN } from './foreign-names.js';
import { shippedFacts } from './shipped-facts.js';

type Locale = 'ko' | 'en';
const LOCALES: readonly Locale[] = ['ko', 'en'];
/** More find rarer cuts and pairs; these take seconds. */
const RUNS = 200;
let facts: readonly Fact[];
beforeAll(async () => {
  facts = await shippedFacts();
});

function told(text: string, locale: Locale, sizes: readonly number[] = []) {
  const ledger = new Ledger({ locale, question: '', dates: ['2026-11-21'] });
  ledger.add(facts);
  let [shown, at] = ['', 0];
  for (const size of sizes) shown += ledger.push(text.slice(at, (at += size)));
  shown += ledger.push(text.slice(at)) + ledger.end();
  return { shown, bound: ledger.bound.map(({ factId }) => factId), counts: ledger.counts };
}
const namesOf = ({ label, of }: Fact) => LOCALES.map((locale) => ({ label: label[locale], of: of?.[locale] ?? null }));
/** Facts with one figure as their value, and what it is. */
const figures = () =>
  facts.flatMap((fact) => {
    const [figure, ...others] = writtenFigures(fact.value.ko);
    return figure && others.length === 0
      ? [{ fact, own: ownQuantities(namesOf(fact), measuresOf(figure.kind)), measures: measuresOf(figure.kind) }]
      : [];
  });

describe('what the facts are called', () => {
  it('says of every figure what it is', () => {
    expect(figures().length).toBeGreaterThan(45);
    expect(figures().flatMap(({ fact, own }) => (own.size === 0 ? [`${fact.id}: ${fact.label.ko}`] : []))).toEqual([]);
  });
});

describe('a true figure under a false name', () => {
  it('is withheld for every fact and every name of another quantity, typed or as a slot', () => {
    const pairs = figures().flatMap(({ fact, own, measures }) =>
      FOREIGN.filter(({ quantity, measure }) => measures.includes(measure) && !own.has(quantity)).map((name) => ({
        fact,
        name,
      })),
    );
    expect(pairs.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.constantFrom(...LOCALES),
        fc.boolean(),
        ({ fact, name }, locale, isSlot) => {
          const value = isSlot ? `{{${fact.id}}}` : fact.value[locale];
          const texts =
            locale === 'ko' ? name.ko.map((word) => `${word} ${value}입니다.`) : [`Your ${name.en} is ${value}.`];
          for (const text of texts) {
            const shown = expect.stringContaining(UNRECORDED[locale]);
            expect({ text, id: fact.id, shown: told(text, locale).shown }).toEqual({ text, id: fact.id, shown });
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it.each([
    '카드값은 {{payoff.total}}입니다.',
    '{{payoff.total}}이 이번 달 카드값입니다.',
    '{{loan.balance}}의 예금이 있습니다.',
    '대출 한도: {{loan.balance}}',
    '**소득** {{loan.balance}}',
    '카드값은 다음과 같습니다.\n- {{loan.balance}}',
    '이자는 {{payoff.1.principal}}입니다.',
    '예금 금리가 아닌 확률은 {{loan.1.rate}}입니다.',
    '상환일은 2026-11-20입니다.',
    '만기는 {{loan.1.dueOn}}입니다.',
    '소비가 {{spending.total}} 늘었습니다.',
    '{{limit.income}}을 카드로 쓰셨습니다.',
    '연체 대출은 {{loan.count}}입니다.',
    'You have {{loan.balance}} in savings.',
    'You spent {{loan.balance}}.',
    'Your income: {{limit.max}}',
  ])('is withheld: %s', (text) => {
    const locale = /[가-힣]/.test(text) ? 'ko' : 'en';
    const whole = told(text, locale);
    expect(whole.shown).toContain(UNRECORDED[locale]);
    for (let at = 1; at < text.length; at += 1) expect(told(text, locale, [at])).toEqual(whole);
    expect(
      told(
        text,
        locale,
        Array.from(text, () => 1),
      ),
    ).toEqual(whole);
  });
});

describe('an honest sentence', () => {
  it.each([
    '남은 대출 원금은 {{loan.balance}}이고, 오늘 모두 갚으시려면 {{payoff.total}}이 듭니다.',
    '이자와 중도상환수수료는 각각 {{payoff.1.interest}}, {{payoff.1.fee}}입니다.',
    '원금에 이자를 더한 총 상환액은 {{payoff.1.total}}입니다.',
    '금리는 연 {{loan.1.rate}}이며 만기는 {{loan.1.maturity}}입니다.',
    '{{loan.1.rate}}의 금리로 이용 중이십니다.',
    '다음 상환일인 {{loan.1.dueOn}}에 {{loan.1.payment}}을 내시면 됩니다.',
    '신용점수는 {{profile.creditScore}}입니다. 대출은 모두 {{loan.count}}입니다.',
    '카드는 매달 평균 {{spending.total}}을 쓰셨습니다.',
    '대출 원장 2026-11-20 기준으로 빚은 {{loan.balance}}입니다.',
    '오늘은 2026-11-21입니다.',
    '카드 소비가 직전 분기보다 {{quarter.previous.change}}({{quarter.previous.percent}}) 늘었습니다.',
    '예상 한도는 {{limit.max}}이고 매월 {{limit.payment}}을 갚으시게 됩니다.',
    'Your balance is {{loan.balance}} at a rate of {{loan.1.rate}}.',
    'You owe {{loan.balance}}, and paying it off takes {{payoff.total}}.',
    'The next payment of {{loan.1.payment}} is due on {{loan.1.dueOn}}.',
    'You could borrow {{limit.max}} by the rules, with an income of {{limit.income}}.',
    'Interest and prepayment fee are {{payoff.1.interest}} and {{payoff.1.fee}} respectively.',
  ])('stands: %s', (text) => {
    const locale = /[가-힣]/.test(text) ? 'ko' : 'en';
    const slots = [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, id]) => id);
    const filled = text.replace(
      /\{\{(.+?)\}\}/g,
      (_, id: string) => facts.find((fact) => fact.id === id)?.value[locale] ?? '?',
    );
    for (let at = 0; at < text.length; at += 3) {
      const { shown, bound } = told(text, locale, [at]);
      expect(shown).toBe(filled);
      expect(bound).toEqual(slots);
    }
  });
});

describe('our own narration', () => {
  const QUESTIONS = [
    ...[
      '대출',
      '상환이 힘들어요',
      '소비',
      '진단',
      '신용점수',
      '연체',
      '다 갚으면?',
      '안녕',
      '날씨',
      '대출과 소비와 상황',
    ],
    ...['한도', '갈아타기', '또래', '분기 요약'],
  ];
  it('passes the ledger unchanged in both languages, however it is cut', () => {
    const topics = [...new Set(facts.map(({ topic }) => topic))];
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS),
        fc.constantFrom(...LOCALES),
        fc.subarray(topics, { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 40 }),
        (question, locale, chosen, sizes) => {
          // That nothing is overdue is said only where no loan is known, by nobody but ourselves.
          const about = facts.filter(({ topic }) => topic === 'ARREARS' || chosen.includes(topic));
          // How many lines were left out is counted by the narrator and by no fact.
          const text = narrate(question, about, locale).replace(/^이 밖에 .*$|^There are \d+ more\.$/gm, '');
          expect(told(text, locale, sizes).shown).toBe(text);
        },
      ),
      { numRuns: RUNS / 5 },
    );
  });
});
