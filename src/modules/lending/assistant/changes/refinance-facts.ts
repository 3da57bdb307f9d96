import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { months, said, typedFacts, type Fact } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { ComparisonAnswer } from '../../decision/index.js';
import { KIND_TEXT, openCriteriaText, RATE_TEXT, REASON_TEXT, type Alternative } from './refinance.texts.js';

export const REFINANCE_SOURCE: Localized = {
  ko: '대출 원장과 대환 상품 조건에서 계산',
  en: 'computed from the loan ledger and terms of products',
};
/** The most other loans shown: products with the same figures count as one. */
const SWITCHES = 3;

/** An alternative, and how many other products have exactly the same figures. */
export interface ShownAlternative {
  readonly alternative: Alternative;
  readonly alike: number;
}

export const alternativeName = ({ product, kind }: Alternative): Localized =>
  product ? said(`대환: ${product.nameKo}`, `Switching: ${product.nameEn}`) : KIND_TEXT[kind];

const isHypothetical = ({ basis }: Alternative): boolean => basis === 'TURNING_RATE';

/**
 * The alternatives with a real offer, the cheapest first with keeping in its place, and those with an unknown cost
 * last. A rate that nobody has offered is left out: what it would save is not an outcome.
 */
export function shownAlternatives(alternatives: readonly Alternative[]): ShownAlternative[] {
  const real = alternatives.filter((alternative) => alternative.terms !== null && !isHypothetical(alternative));
  const groups = [
    ...Map.groupBy(real, (alternative) => (alternative.product ? figuresOf(alternative) : alternative.kind)).values(),
  ];
  const shown = groups.flatMap(([alternative, ...others]) =>
    alternative ? [{ alternative, alike: others.length }] : [],
  );
  const kept = shown.filter(({ alternative }) => alternative.product === null);
  const switches = shown.filter(({ alternative }) => alternative.product !== null).slice(0, SWITCHES);
  return [...kept, ...switches].toSorted(
    (one, other) => (one.alternative.netCashWon ?? Infinity) - (other.alternative.netCashWon ?? Infinity) || 0,
  );
}

/** All figures shown for an alternative. */
function figuresOf({
  terms,
  monthlyPaymentWon,
  upfrontWon,
  netCashWon,
  savingWon,
  breakEvenMonth,
}: Alternative): string {
  const rate = terms?.annualRateMillionths;
  return JSON.stringify([rate, monthlyPaymentWon, upfrontWon, netCashWon, savingWon, breakEvenMonth]);
}

/** The rate at which keeping is as cheap as switching: shown alone, without what it would cost. */
export function turningFact(alternative: Alternative, on: string): Fact[] {
  if (!isHypothetical(alternative) || alternative.kind !== 'RATE_CUT_REQUEST' || alternative.terms === null) return [];
  const fact = typedFacts('REFINANCE', REFINANCE_SOURCE, on, KIND_TEXT.RATE_CUT_REQUEST);
  return [
    fact.percent(
      'refinance.turningRate',
      RATE_TEXT.TURNING_RATE,
      percentOfMillionths(alternative.terms.annualRateMillionths),
    ),
  ];
}

export function alternativeFacts({ alternative, alike }: ShownAlternative, place: number, on: string): Fact[] {
  const { kind, terms, netCashWon, savingWon, upfrontWon, monthlyPaymentWon, breakEvenMonth, basis } = alternative;
  const fact = typedFacts('REFINANCE', REFINANCE_SOURCE, on, alternativeName(alternative));
  const id = (part: string): string => `refinance.${place + 1}.${part}`;
  const known = <T>(value: T | null, make: (value: T) => Fact): Fact[] => (value === null ? [] : [make(value)]);
  const saving = (amount: number): Fact =>
    amount < 0
      ? fact.money(id('saving'), said('유지보다 더 드는 금액', 'costs more than keeping by'), -amount)
      : fact.money(id('saving'), said('유지보다 줄어드는 금액', 'saves over keeping'), amount);
  return [
    ...known(terms, ({ annualRateMillionths }) =>
      fact.percent(id('rate'), RATE_TEXT[basis ?? 'CONTRACT'], percentOfMillionths(annualRateMillionths)),
    ),
    ...known(monthlyPaymentWon, (amount) => fact.money(id('payment'), said('월 상환액', 'monthly payment'), amount)),
    ...known(upfrontWon, (amount) => fact.money(id('upfront'), said('당일 비용', 'cost on the day'), amount)),
    ...known(netCashWon, (amount) => fact.money(id('cost'), said('기간 전체 비용', 'cost over the time'), amount)),
    ...(kind === 'NOTHING' ? [] : known(savingWon, saving)),
    ...known(breakEvenMonth, (month) =>
      fact.count(id('breakEven'), said('이득이 되는 시점', 'pays off after'), month, 'MONTH', months(month)),
    ),
    ...conditionsOf(alternative).map((condition, at) =>
      fact.words(id(`condition${at + 1}`), said('확인할 점', 'to be known'), condition),
    ),
    ...(alike > 0
      ? [
          fact.count(
            id('alike'),
            said('금액이 같은 다른 상품', 'other products with the same figures'),
            alike,
            'THING',
            said(`${alike}개`, String(alike)),
          ),
        ]
      : []),
  ];
}

/** When an alternative pays off if market rates move as forecast: at their median, and at the ends of the band. */
export function aheadFacts(
  { alternative }: ShownAlternative,
  place: number,
  { aheadOf, aheadBasis, position }: Pick<ComparisonAnswer, 'aheadOf' | 'aheadBasis' | 'position'>,
): Fact[] {
  const ahead = aheadOf(alternative);
  if (!ahead || !aheadBasis) return [];
  const fact = typedFacts('REFINANCE', aheadBasis.words, position.on, alternativeName(alternative));
  const factOf = (part: string, label: Localized, month: number | null): Fact[] =>
    month === null ? [] : [fact.count(`refinance.${place + 1}.${part}`, label, month, 'MONTH', months(month))];
  return [
    ...factOf(
      'aheadMedian',
      said('금리 중앙값에서 이득이 되는 시점', 'pays off at the median rate after'),
      ahead.median,
    ),
    ...factOf('aheadLow', said('금리 하단에서 이득이 되는 시점', 'pays off at the lower rate after'), ahead.lower),
    ...factOf('aheadHigh', said('금리 상단에서 이득이 되는 시점', 'pays off at the higher rate after'), ahead.higher),
  ];
}

/** What speaks against taking the figures of an alternative for granted. */
const conditionsOf = ({ reasons, openCriteria }: Alternative): Localized[] => [
  ...reasons.flatMap((reason) => REASON_TEXT[reason] ?? []),
  ...openCriteriaText(openCriteria),
];
