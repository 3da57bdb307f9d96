import type { ConditionKind, Product } from '../products/product.js';

/** Whether any product, or a bonus of one, has a condition of this kind. */
export const hasCondition = (kind: ConditionKind, products: readonly Product[]): boolean =>
  products.some(({ eligibility, bonuses }) =>
    [...eligibility, ...bonuses.flatMap(({ when }) => when)].some((condition) => condition.kind === kind),
  );
