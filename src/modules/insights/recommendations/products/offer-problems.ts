import type { Problem } from '../../../../platform/errors/index.js';
import { isBlank, type Localized } from '../../../../platform/text.js';
import { CATEGORIES } from '../../../spending/index.js';
import { PLAUSIBLE, type Benefit, type ConditionKind, type ProductOffer } from './product.js';

/** A condition as it was said: which fields are set is still to be judged. */
export interface SaidCondition {
  readonly kind: ConditionKind;
  readonly category?: unknown;
  readonly won?: unknown;
  readonly sharePercent?: unknown;
  readonly lifeStages?: unknown;
  readonly healthPart?: unknown;
  readonly below?: unknown;
}

const FIELDS = ['category', 'won', 'sharePercent', 'lifeStages', 'healthPart', 'below'] as const;
type ConditionField = (typeof FIELDS)[number];

/** What each kind of condition must say, and nothing else. */
const ASKED: Readonly<Record<ConditionKind, readonly ConditionField[]>> = {
  CATEGORY_SHARE_AT_LEAST: ['category', 'sharePercent'],
  CATEGORY_AT_LEAST: ['category', 'won'],
  TOTAL_AT_LEAST: ['won'],
  TOTAL_AT_MOST: ['won'],
  CREDIT_SHARE_AT_LEAST: ['sharePercent'],
  CREDIT_SHARE_AT_MOST: ['sharePercent'],
  LIFE_STAGE_IN: ['lifeStages'],
  HEALTH_FIGURE_BELOW: ['healthPart', 'below'],
};

const MISSING: Localized = { ko: '이 조건에 필요한 값입니다.', en: 'is needed by a condition of this kind.' };
const UNASKED: Localized = { ko: '이 조건에는 쓰지 않는 값입니다.', en: 'has no place in a condition of this kind.' };
const BLANK: Localized = { ko: '비워 둘 수 없습니다.', en: 'is not empty.' };
const TWICE: Localized = { ko: '앞에서 이미 정한 대상입니다.', en: 'names what an earlier one does.' };
const LEVELS: Localized = {
  ko: '대분류와 중분류를 함께 쓸 수 없습니다. 같은 이용액이 두 번 계산될 수 있습니다.',
  en: 'mixes major and detailed categories, and one amount might count twice.',
};
const NOT_POSITIVE: Localized = { ko: '0보다 커야 합니다.', en: 'is above nought.' };

const TOO_MUCH_OF_ALL: Localized = {
  ko: `모든 카드 이용에 주는 혜택은 ${PLAUSIBLE.mostRateOfAllBp / 100}% 이하여야 합니다.`,
  en: `is at most ${PLAUSIBLE.mostRateOfAllBp / 100}% of all spending.`,
};
const NO_CAP: Localized = {
  ko: `${PLAUSIBLE.uncappedRateBp / 100}%를 넘는 혜택에는 월 한도가 필요합니다.`,
  en: `is needed above ${PLAUSIBLE.uncappedRateBp / 100}%.`,
};

const atMost = (path: readonly string[], won: number, most: number): Problem[] =>
  won <= most
    ? []
    : [
        problem(path, {
          ko: `${most.toLocaleString('ko-KR')}원 이하여야 합니다.`,
          en: `is at most ${most.toLocaleString('en-US')} won.`,
        }),
      ];

function problem(path: readonly string[], { ko, en }: Localized): Problem {
  const name = path.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field: path, message: { ko: `${name}: ${ko}`, en: `${name} ${en}` } };
}

/** Fields of conditions that are missing, or have no place there. */
export function conditionProblems(conditions: readonly SaidCondition[], path: readonly string[]): Problem[] {
  return conditions.flatMap((condition, index) =>
    FIELDS.flatMap((field): Problem[] => {
      const [asked, said] = [ASKED[condition.kind].includes(field), condition[field] != null];
      if (asked === said) return [];
      return [problem([...path, String(index), field], asked ? MISSING : UNASKED)];
    }),
  );
}

/** Everything in which an offer contradicts itself. */
export function offerProblems(offer: ProductOffer): Problem[] {
  const names = (['nameKo', 'nameEn'] as const).filter((field) => isBlank(offer[field]));
  const bonusTexts = offer.bonuses.flatMap((bonus, index) =>
    (['nameKo', 'nameEn', 'basis'] as const)
      .filter((field) => isBlank(bonus[field]))
      .map((field) => problem(['bonuses', String(index), field], BLANK)),
  );
  return [
    ...names.map((field) => problem([field], BLANK)),
    ...atMost(['annualFeeWon'], offer.annualFeeWon, PLAUSIBLE.mostAnnualFeeWon),
    ...benefitProblems(offer.benefits),
    ...bonusTexts,
    ...offer.bonuses.flatMap(({ worthWon }, index) =>
      atMost(['bonuses', String(index), 'worthWon'], worthWon, PLAUSIBLE.mostBonusWon),
    ),
  ];
}

function benefitProblems(benefits: readonly Benefit[]): Problem[] {
  const level = benefits.map(({ category }) => category && CATEGORIES[category].level).find((each) => each !== null);
  return benefits.flatMap(({ category, rateBp, monthlyCapWon }, index) => {
    const at = (field: string, what: Localized): Problem => problem(['benefits', String(index), field], what);
    const earlier = benefits.slice(0, index);
    return [
      ...(rateBp > 0 ? [] : [at('ratePercent', NOT_POSITIVE)]),
      ...(category === null && rateBp > PLAUSIBLE.mostRateOfAllBp ? [at('ratePercent', TOO_MUCH_OF_ALL)] : []),
      ...(monthlyCapWon === null && rateBp > PLAUSIBLE.uncappedRateBp ? [at('monthlyCapWon', NO_CAP)] : []),
      ...atMost(['benefits', String(index), 'monthlyCapWon'], monthlyCapWon ?? 0, PLAUSIBLE.mostCapWon),
      ...(earlier.some((other) => other.category === category) ? [at('category', TWICE)] : []),
      ...(category !== null && CATEGORIES[category].level !== level ? [at('category', LEVELS)] : []),
    ];
  });
}
