import { z } from 'zod';
import { CATEGORIES, type CategoryName } from '../../../spending/index.js';
import { HEALTH_PART_NAMES } from '../../health/index.js';
import { explain } from '../../parse-problems.js';
import { MAX_BENEFITS, MAX_BONUSES, MAX_CONDITIONS, MAX_RATE_BP, PRODUCT_KINDS, type ProductOffer } from './product.js';

const won = z.int().min(0);
const shareBp = z.int().min(0).max(10_000);
const category = z.enum(Object.keys(CATEGORIES) as [CategoryName, ...CategoryName[]]);
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('CATEGORY_SHARE_AT_LEAST'), category, shareBp }),
  z.strictObject({ kind: z.literal('CATEGORY_AT_LEAST'), category, won }),
  z.strictObject({ kind: z.enum(['TOTAL_AT_LEAST', 'TOTAL_AT_MOST']), won }),
  z.strictObject({ kind: z.enum(['CREDIT_SHARE_AT_LEAST', 'CREDIT_SHARE_AT_MOST']), shareBp }),
  z.strictObject({ kind: z.literal('LIFE_STAGE_IN'), lifeStages: z.array(z.string().min(1)).min(1).max(10) }),
  z.strictObject({
    kind: z.literal('HEALTH_FIGURE_BELOW'),
    healthPart: z.enum(HEALTH_PART_NAMES as [(typeof HEALTH_PART_NAMES)[number]]),
    below: z.number(),
  }),
]);
const conditions = z.array(condition).max(MAX_CONDITIONS);
const offer = z.strictObject({
  nameKo: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(PRODUCT_KINDS),
  annualFeeWon: won,
  benefits: z
    .array(
      z.strictObject({
        category: category.nullable(),
        rateBp: z.int().min(1).max(MAX_RATE_BP),
        monthlyCapWon: won.nullable(),
      }),
    )
    .min(1)
    .max(MAX_BENEFITS),
  eligibility: conditions,
  bonuses: z
    .array(
      z.strictObject({
        nameKo: z.string().min(1),
        nameEn: z.string().min(1),
        worthWon: won,
        basis: z.string().min(1),
        when: conditions,
      }),
    )
    .max(MAX_BONUSES),
});

/**
 * Reads a product as it is stored.
 * @throws Error that lists everything that is wrong with it: one that is not whole is not offered at all.
 */
export function parseOffer(stored: unknown): ProductOffer {
  const parsed = offer.safeParse(stored);
  if (!parsed.success) throw new Error(`Product: ${explain(parsed.error)}`);
  const levels = new Set(
    parsed.data.benefits.flatMap(({ category: of }) => (of === null ? [] : [CATEGORIES[of].level])),
  );
  // The source does not say which details make up which major category: one amount must not count twice.
  if (levels.size > 1) throw new Error('Product: benefits: categories are of both levels');
  return parsed.data;
}
