import type { ConditionKind, Product } from '../products/product.js';

/** Whether any product asks for something of this kind, or has a bonus that does. */
export const asksFor = (kind: ConditionKind, products: readonly Product[]): boolean =>
  products.some(({ eligibility, bonuses }) =>
    [...eligibility, ...bonuses.flatMap(({ when }) => when)].some((condition) => condition.kind === kind),
  );
