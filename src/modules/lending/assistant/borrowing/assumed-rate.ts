import { said } from '../../../../platform/assistant/index.js';
import type { Caller } from '../../../../platform/access/index.js';
import type { Localized } from '../../../../platform/text.js';
import { rateMillionths } from '../../terms/index.js';
import type { WantedKind } from '../../limit/index.js';
import { LOAN_KINDS, type LoanFacts } from '../../loans/index.js';
import type { ProductRow, ProductService } from '../../refinance/index.js';
import { saidRate } from '../wording.js';

/** Where a rate comes from when none is named. */
export interface RateParts {
  readonly products: Pick<ProductService, 'listOffered'>;
}

/** The rate used, and where it is from; `assumed` is null where the customer named it. */
export interface AssumedRate {
  readonly millionths: number;
  readonly assumed: Localized | null;
}

/** An example for when neither a product nor a loan of the customer has a rate; each answer says so. */
const EXAMPLE_PERCENT = '5';

/**
 * The rate that was named; else the lowest of today's products of the kind; else that of the customer's own loan of the
 * kind; else an example. The answer states what the customer did not say.
 */
export async function assumedRate(
  { products }: RateParts,
  caller: Caller,
  kind: WantedKind,
  { annualRatePercent, loans }: { readonly annualRatePercent?: number | undefined; readonly loans: LoanFacts },
): Promise<AssumedRate> {
  if (annualRatePercent !== undefined) return { millionths: Math.round(annualRatePercent * 10_000), assumed: null };
  const lowest = cheapestOf(await products.listOffered(caller), kind);
  if (lowest)
    return taken(
      lowest.rateMinPercent,
      said(`오늘 가장 낮은 ${LOAN_KINDS[kind].ko} 상품`, 'the lowest product of today'),
    );
  const own = loans.loans.find(({ loanType }) => loanType === kind);
  if (own)
    return taken(own.annualRatePercent, said(`지금 ${LOAN_KINDS[kind].ko}의 금리`, 'as your loan of that kind has'));
  return taken(EXAMPLE_PERCENT, said('예시', 'an example'));
}

/** The product of a kind with the lowest rate; null where none is on offer. */
export const cheapestOf = (rows: readonly ProductRow[], kind: ProductRow['loanType']): ProductRow | null =>
  rows
    .filter(({ loanType }) => loanType === kind)
    .toSorted((one, other) => Number(one.rateMinPercent) - Number(other.rateMinPercent))[0] ?? null;

function taken(percent: string, from: Localized): AssumedRate {
  const rate = saidRate(percent);
  return {
    millionths: rateMillionths(percent),
    assumed: said(`금리 ${rate.ko}(${from.ko})`, `a rate of ${rate.en} (${from.en})`),
  };
}
