import { refuseAll } from '../../../../platform/errors/index.js';
import type {
  InsightBenefitInput,
  InsightBonusInput,
  InsightConditionInput,
  InsightProductCreateInput,
  InsightProductUpdateInput,
} from './insight-product.inputs.js';
import { conditionProblems } from './offer-problems.js';
import type { Benefit, Bonus, Condition, ProductOffer } from './product.js';

/** Changes of an offer; what is undefined stays. */
export type OfferChanges = { readonly [Field in keyof ProductOffer]?: ProductOffer[Field] | undefined };

type Said = Pick<InsightProductUpdateInput, 'eligibility' | 'bonuses'>;

/**
 * What was said of a product, as it is kept.
 * @throws Refusal INVALID_INPUT that lists every condition that says too little or too much.
 */
export function proposedOffer(input: InsightProductCreateInput): ProductOffer {
  refuseConditions(input);
  const { nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses } = input;
  return {
    nameKo,
    nameEn,
    kind,
    annualFeeWon,
    benefits: benefits.map(benefitOf),
    eligibility: (eligibility ?? []).map(conditionOf),
    bonuses: (bonuses ?? []).map(bonusOf),
  };
}

/** The same of changes. */
export function statedChanges(input: InsightProductUpdateInput): OfferChanges {
  refuseConditions(input);
  const { nameKo, nameEn, annualFeeWon, benefits, eligibility, bonuses } = input;
  return {
    nameKo: nameKo ?? undefined,
    nameEn: nameEn ?? undefined,
    annualFeeWon: annualFeeWon ?? undefined,
    benefits: benefits?.map(benefitOf),
    eligibility: eligibility?.map(conditionOf),
    bonuses: bonuses?.map(bonusOf),
  };
}

function refuseConditions({ eligibility, bonuses }: Said): void {
  refuseAll([
    ...conditionProblems(eligibility ?? [], ['eligibility']),
    ...(bonuses ?? []).flatMap(({ when }, index) => conditionProblems(when ?? [], ['bonuses', String(index), 'when'])),
  ]);
}

const hundredths = (percent: string): number => Math.round(100 * Number(percent));

const benefitOf = ({ category, ratePercent, monthlyCapWon }: InsightBenefitInput): Benefit => ({
  category: category ?? null,
  rateBp: hundredths(ratePercent),
  monthlyCapWon: monthlyCapWon ?? null,
});

const bonusOf = ({ nameKo, nameEn, worthWon, basis, when }: InsightBonusInput): Bonus => ({
  nameKo,
  nameEn,
  worthWon,
  basis,
  when: (when ?? []).map(conditionOf),
});

/** The condition with the fields of its kind. */
function conditionOf(said: InsightConditionInput): Condition {
  const { kind } = said;
  switch (kind) {
    case 'CATEGORY_SHARE_AT_LEAST':
      return { kind, category: needed(said.category), shareBp: hundredths(needed(said.sharePercent)) };
    case 'CATEGORY_AT_LEAST':
      return { kind, category: needed(said.category), won: needed(said.won) };
    case 'TOTAL_AT_LEAST':
    case 'TOTAL_AT_MOST':
      return { kind, won: needed(said.won) };
    case 'CREDIT_SHARE_AT_LEAST':
    case 'CREDIT_SHARE_AT_MOST':
      return { kind, shareBp: hundredths(needed(said.sharePercent)) };
    case 'LIFE_STAGE_IN':
      return { kind, lifeStages: [...new Set(needed(said.lifeStages))] };
    case 'HEALTH_FIGURE_BELOW':
      return { kind, healthPart: needed(said.healthPart), below: Number(needed(said.below)) };
  }
}

/** A field that `conditionProblems` found to be there. */
function needed<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('a condition that was checked lacks a field');
  return value;
}
