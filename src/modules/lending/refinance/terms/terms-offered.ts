import type { RepaymentMethod } from '../../terms/index.js';
import type { RateKind } from '../../loans/index.js';

/** The loan terms that a product offers. Rates in millionths. */
export interface Offer {
  readonly rateType: RateKind;
  readonly rateMinMillionths: number;
  readonly rateMaxMillionths: number;
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly repaymentMethods: readonly RepaymentMethod[];
}

/** Terms asked for or granted; undefined where not yet set. */
export interface AskedTerms {
  readonly amountWon: number;
  readonly termMonths: number;
  readonly rateType?: RateKind;
  readonly repaymentMethod?: RepaymentMethod;
  readonly annualRateMillionths?: number;
}

export type TermsMisfit = 'AMOUNT' | 'TERM' | 'RATE_TYPE' | 'REPAYMENT_METHOD' | 'RATE';

/** All of the terms that a product does not offer. */
export function misfits(offer: Offer, asked: AskedTerms): TermsMisfit[] {
  const { amountWon, termMonths, rateType, repaymentMethod, annualRateMillionths: rate } = asked;
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  const fits: Record<TermsMisfit, boolean> = {
    AMOUNT: within(amountWon, offer.amountMinWon, offer.amountMaxWon),
    TERM: within(termMonths, offer.termMinMonths, offer.termMaxMonths),
    RATE_TYPE: rateType === undefined || rateType === offer.rateType,
    REPAYMENT_METHOD: repaymentMethod === undefined || offer.repaymentMethods.includes(repaymentMethod),
    RATE: rate === undefined || within(rate, offer.rateMinMillionths, offer.rateMaxMillionths),
  };
  return (Object.keys(fits) as TermsMisfit[]).filter((term) => !fits[term]);
}
