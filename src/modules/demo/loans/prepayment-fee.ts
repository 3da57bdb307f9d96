import type { DemoLoan } from './demo-loan.js';
import type { RateType } from './loan-shape.js';
import type { LoanType } from './market-rate.js';

/** From this day on lenders may charge no more than what an early repayment costs them (감독규정, in force that day). */
const ACTUAL_COST_FROM = '2025-01-13';

/** Percent of what is paid back early, in contracts before that day and since. */
type Fee = readonly [before: string, since: string];

const FREE: Fee = ['0', '0'];

/**
 * Averages of banks as the press gave them that week for mortgages at a fixed rate (1.43 to 0.56) and credit loans at a
 * variable one (0.83 to 0.11); the others are of the model, in proportion. Overdrafts and card loans charge nothing.
 */
const FEES: Readonly<Record<LoanType, { readonly fixed: Fee; readonly variable: Fee } | null>> = {
  MORTGAGE: { fixed: ['1.43', '0.56'], variable: ['1.25', '0.55'] },
  JEONSE: { fixed: ['0.9', '0.45'], variable: ['0.7', '0.4'] },
  CREDIT: { fixed: ['0.95', '0.12'], variable: ['0.83', '0.11'] },
  OVERDRAFT: { fixed: FREE, variable: FREE },
  AUTO: { fixed: ['1.6', '0.9'], variable: ['1.6', '0.9'] },
  CARD: { fixed: FREE, variable: FREE },
  // Agreed case by case: the books do not hold it.
  BUSINESS: null,
};

const FIXED_AT_FIRST: ReadonlySet<RateType> = new Set(['FIXED', 'MIXED', 'PERIODIC']);

/** The fee a loan was agreed with; null when the books do not say. */
export function prepaymentFeePercent({ type, rateType, disbursedOn, appliedOn }: DemoLoan): string | null {
  return feePercent(type, rateType, disbursedOn ?? appliedOn);
}

/** The fee that contracts of a day have; null when it is agreed case by case. */
export function feePercent(type: LoanType, rateType: RateType, on: string): string | null {
  const fees = FEES[type];
  if (fees === null) return null;
  const [before, since] = FIXED_AT_FIRST.has(rateType) ? fees.fixed : fees.variable;
  return on < ACTUAL_COST_FROM ? before : since;
}
