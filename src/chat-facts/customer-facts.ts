import type { Fact, FactSource } from '../platform/assistant/index.js';
import type { CustomerService } from '../modules/customers/index.js';
import { adviceOf, LABEL_TEXT, sentenceOf, type Evaluation, type ScenarioService } from '../modules/scenarios/index.js';
import { quarterBefore, type SpendingFacts, type SpendingService } from '../modules/spending/index.js';
import type { Caller } from '../platform/access/index.js';
import { fieldsNamed } from '../platform/graphql/index.js';
import { koreanDate, type Clock } from '../platform/clock.js';
import type { Localized } from '../platform/text.js';
import { won } from '../platform/assistant/index.js';

/** Where the chat's facts come from: each service authorises by itself, as the caller. */
export interface FactParts {
  readonly clock: Clock;
  readonly customers: Pick<CustomerService, 'find'>;
  readonly spending: Pick<SpendingService, 'spendingFacts'>;
  readonly scenarios: Pick<ScenarioService, 'evaluate'>;
}

const CARD: Localized = { ko: '분기별 카드 이용 자료', en: 'quarterly card spending' };
const REGISTERED: Localized = { ko: '등록된 고객 정보', en: 'customer record' };
const RULES: Localized = { ko: '상황 판정 규칙', en: 'scenario rules' };

const CREDIT_SCORE = fieldsNamed('creditScore');

function spendingFacts(spending: SpendingFacts): Fact[] {
  const fact = (id: string, label: Localized, amount: number, asOf = spending.quarter): Fact => ({
    id: `spending.${id}`,
    topic: 'SPENDING',
    label,
    value: won(amount),
    source: CARD,
    asOf,
  });
  return [
    fact(
      'total',
      { ko: '최근 6개월 월평균 카드 이용액', en: 'Card spending a month, over six months' },
      spending.totalWon,
    ),
    fact('credit', { ko: '그중 신용카드', en: 'Of it, by credit card' }, spending.creditWon),
    ...(spending.previousTotalWon === null
      ? []
      : [
          fact(
            'previous',
            {
              ko: '직전 분기 기준 6개월 월평균 카드 이용액',
              en: 'Card spending a month, over the six months to the quarter before',
            },
            spending.previousTotalWon,
            quarterBefore(spending.quarter),
          ),
        ]),
  ];
}

/** From which figure of the rules on a situation is called so. Rules speak of one from 0.2 to 0.6 on, and 1 is the most. */
const STRENGTHS: readonly (readonly [number, Localized])[] = [
  [0.7, { ko: '뚜렷함', en: 'clear' }],
  [0.5, { ko: '어느 정도', en: 'moderate' }],
  [0, { ko: '약함', en: 'slight' }],
];

export function scenarioFacts(evaluation: Evaluation, asOf: string): Fact[] {
  const { verdicts, watched, ruleSetVersion, thresholdSetVersion } = evaluation;
  const madeBy = { 'scenario-rules': ruleSetVersion, 'scenario-thresholds': thresholdSetVersion };
  const about = { topic: 'SCENARIO', source: RULES, asOf, madeBy } as const;
  const told = verdicts.map(({ label, score, keyMetrics }) => {
    const isBesideWatched = label === 'NEUTRAL' && watched.length > 0;
    const sentence = sentenceOf(label, keyMetrics, isBesideWatched ? 'TO_WATCH' : 'TOLD');
    // A score is no likelihood, so it is told in words.
    const [, strength] = STRENGTHS.find(([from]) => Number(score) >= from) ?? [];
    const isSaid = strength !== undefined && label !== 'NEUTRAL';
    const value = isSaid ? { ko: `${strength.ko}. ${sentence.ko}`, en: `${strength.en}. ${sentence.en}` } : sentence;
    return { ...about, id: `scenario.${label}`, label: LABEL_TEXT[label].name, value, advice: adviceSteps(label) };
  });
  // What is only to be watched is named as that, and nothing is advised of it.
  const toWatch = watched.map(({ label, keyMetrics }) => {
    const { ko, en } = LABEL_TEXT[label].name;
    return {
      ...about,
      id: `scenario.watch.${label}`,
      label: { ko: `지켜볼 점: ${ko}`, en: `To watch: ${en}` },
      value: sentenceOf(label, keyMetrics, 'TO_WATCH'),
    };
  });
  return [...told, ...toWatch];
}

/** The steps say the same whatever somebody feels; how he feels is for the answer's opening. */
function adviceSteps(label: Evaluation['verdicts'][number]['label']): Localized[] {
  const [ko, en] = (['ko', 'en'] as const).map((locale) => adviceOf(label, [], 'NEUTRAL', locale).steps);
  return (ko ?? []).map((step, at) => ({ ko: step, en: en?.[at] ?? step }));
}

function creditFacts(creditScore: unknown, asOf: string): Fact[] {
  if (typeof creditScore !== 'number') return [];
  const value = { ko: `${creditScore}점`, en: `${creditScore} points` };
  const label = { ko: '신용점수', en: 'Credit score' };
  return [{ id: 'profile.creditScore', topic: 'PROFILE', label, value, source: REGISTERED, asOf }];
}

/** What the chat may tell of a customer beside their loans: what the other rooms tell the same caller, in words. */
export function customerFacts(parts: FactParts): FactSource {
  const { clock, customers, spending, scenarios } = parts;
  return {
    async factsFor(caller: Caller, customerId: number): Promise<readonly Fact[]> {
      const today = koreanDate(clock.now());
      const [spent, [evaluation], person] = await Promise.all([
        spending.spendingFacts(caller, customerId),
        scenarios.evaluate(caller, [customerId]),
        customers.find(caller, customerId, { selected: CREDIT_SCORE, variables: {} }),
      ]);
      return [
        ...creditFacts(person?.['creditScore'], today),
        ...(spent ? spendingFacts(spent) : []),
        ...(evaluation ? scenarioFacts(evaluation, today) : []),
      ];
    },
  };
}
