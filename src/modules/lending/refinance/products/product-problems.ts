import type { Problem } from '../../../../platform/errors/index.js';
import { rateMillionths } from '../../terms/index.js';
import type { ProductDetails } from './product-writing.repository.js';
import { invalid } from '../refinance.refusals.js';
import { notBelowText, NOT_EMPTY } from './product-changes.texts.js';

/** Every way in which a product contradicts itself: bounds the wrong way round, names of spaces alone. */
export function productProblems(details: ProductDetails): Problem[] {
  const ordered: readonly (readonly [string, string, number | null, number | null])[] = [
    [
      'rateMinPercent',
      'rateMaxPercent',
      rateMillionths(details.rateMinPercent),
      rateMillionths(details.rateMaxPercent),
    ],
    ['amountMinWon', 'amountMaxWon', details.amountMinWon, details.amountMaxWon],
    ['termMinMonths', 'termMaxMonths', details.termMinMonths, details.termMaxMonths],
    ['minCreditScore', 'maxCreditScore', details.minCreditScore, details.maxCreditScore],
  ];
  return [
    ...ordered.flatMap(([least, most, low, high]) =>
      low !== null && high !== null && low > high ? [invalid(most, notBelowText(least))] : [],
    ),
    ...(['nameKo', 'nameEn'] as const).flatMap((field) =>
      details[field].trim() === '' ? [invalid(field, NOT_EMPTY)] : [],
    ),
  ];
}
