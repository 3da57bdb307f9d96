import { exactEqualPayment, schedule, type Instalment, type LoanTerms, type RepaymentMethod } from '../terms/index.js';

/** Fifty years: the longest loan there is. */
export const MAX_MONTHS = 600;

/** A schedule and its totals. */
export interface PricedSchedule {
  readonly rows: readonly Instalment[];
  /** The first payment after grace; for a bullet loan its interest. */
  readonly monthlyPaymentWon: number;
  /** The level payment to the hundredth of a won; null when payments are not level. */
  readonly exactMonthlyPayment: string | null;
  readonly totalInterestWon: number;
  readonly totalPaymentWon: number;
}

/** Computes a schedule with its totals. */
export function pricedSchedule(method: RepaymentMethod, terms: LoanTerms): PricedSchedule {
  const rows = schedule(method, terms);
  const totalInterestWon = rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
  const ordinary = method === 'BULLET' ? rows[0]?.interestWon : rows[terms.graceMonths ?? 0]?.paymentWon;
  return {
    rows,
    monthlyPaymentWon: ordinary ?? 0,
    exactMonthlyPayment: method === 'EQUAL_PAYMENT' ? exactEqualPayment(terms).toFixed(2) : null,
    totalInterestWon,
    totalPaymentWon: terms.principalWon + totalInterestWon,
  };
}
