import type { Problem } from '../../../../platform/errors/index.js';
import { isBlank, type Localized } from '../../../../platform/text.js';
import { CATEGORIES } from '../../../spending/index.js';
import { PLAUSIBLE, type Benefit, type ConditionKind, type ProductOffer } from './product.js';
import {
  VALUE_MISSING,
  UNASKED,
  BLANK,
  TWICE,
  LEVELS,
  NOT_POSITIVE,
  TOO_MUCH_OF_ALL,
  NO_CAP,
  atMostWonText,
} from './offer-problems.texts.js';

/** A condition as it was said: which fields are set is still to be judged. */
interface SaidCondition {
  readonly kind: ConditionKind;
  readonly category?: unknown;
  readonly won?: unknown;
  readonly sharePercent?: unknown;
  readonly lifeStages?: unknown;
  readonly healthPart?: unknown;
  readonly below?: unknown;
}

const OFFER_FIELDS = ['category', 'won', 'sharePercent', 'lifeStages', 'healthPart', 'below'] as const;
type ConditionField = (typeof OFFER_FIELDS)[number];

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

const atMost = (path: readonly string[], won: number, most: number): Problem[] =>
  won <= most ? [] : [problem(path, atMostWonText(most))];

function problem(path: readonly string[], { ko, en }: Localized): Problem {
  const name = path.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field: path, message: { ko: `${name}: ${ko}`, en: `${name} ${en}` } };
}

/** Fields of conditions that are missing, or have no place there. */
export function conditionProblems(conditions: readonly SaidCondition[], path: readonly string[]): Problem[] {
  return conditions.flatMap((condition, index) =>
    OFFER_FIELDS.flatMap((field): Problem[] => {
      const [asked, said] = [ASKED[condition.kind].includes(field), condition[field] != null];
      if (asked === said) return [];
      return [problem([...path, String(index), field], asked ? VALUE_MISSING : UNASKED)];
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
