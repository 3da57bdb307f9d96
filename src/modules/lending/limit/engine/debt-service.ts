import type { RepaymentMethod } from '../../terms/index.js';
import type { LoanKind } from '../../loans/index.js';
import { fixed, ofMillionths, FIXED_ONE, over, power, ratio, times, type Fixed } from './fixed-point.js';
import type { Debt, Region } from './limit-profile.js';
import type { ServiceFormula } from '../rules/limit-rule.js';

/** What determines the yearly service of a loan, besides its amount. */
export interface ServiceTerms {
  readonly annualRateMillionths: number;
  /** At least 1. */
  readonly months: number;
  readonly repaymentMethod: RepaymentMethod;
}

/** Whose loan it is and since when, for rules that count only some people's loans. */
interface ServiceOwner {
  readonly region: Region;
  readonly homeCount: number;
  /** When the money went, or would go, out; null when that is not known. */
  readonly startedOn: string | null;
}

const TWELVE_MILLION = 12_000_000;

/** The key of the SERVICE rule of a loan: mortgages have one for each method of repayment. */
export const serviceKey = (kind: LoanKind, method: RepaymentMethod): string =>
  kind === 'MORTGAGE' ? `${kind}/${method}` : kind;

/**
 * Yearly service of each won of a loan, as DSR computes it (the supervisor's table of debt service by loan type). Terms
 * under a year count as one year, so that a longer term never has more service.
 */
export function serviceFactor(formula: ServiceFormula, terms: ServiceTerms, owner: ServiceOwner): Fixed {
  const rate = ofMillionths(terms.annualRateMillionths);
  switch (formula.formula) {
    case 'LEVEL_PAYMENT':
      return levelPaymentFactor(terms);
    case 'EQUAL_PRINCIPAL':
      return equalPrincipalFactor(terms);
    case 'SPREAD_OVER_YEARS':
      return ratio(1, formula.years) + rate;
    case 'SPREAD_OVER_TERM':
      return ratio(12, Math.min(terms.months, 12 * formula.maxYears)) + rate;
    case 'INTEREST_ONLY':
      return isCounted(formula, owner) ? rate : 0n;
    case 'AS_PAID':
      return asPaidFactor(terms);
    case 'NOT_COUNTED':
      return 0n;
  }
}

/** Twelve level payments: 12·i / (1 − (1 + i)^−n), which is 12/n at a rate of 0. */
function levelPaymentFactor({ annualRateMillionths, months }: ServiceTerms): Fixed {
  if (annualRateMillionths === 0) return ratio(12, months);
  const growth = power(FIXED_ONE + ratio(annualRateMillionths, TWELVE_MILLION), months);
  return over(times(ofMillionths(annualRateMillionths), growth), growth - FIXED_ONE);
}

/**
 * The first twelve instalments of equal principal: 12/n + i·(12 − 66/n); when n is below twelve, all of them, times
 * 12/n.
 */
function equalPrincipalFactor({ annualRateMillionths, months }: ServiceTerms): Fixed {
  const interest = months >= 12 ? 12 * months - 66 : 6 * (months + 1);
  const dividend = 12n * BigInt(TWELVE_MILLION) + BigInt(annualRateMillionths) * BigInt(interest);
  return ratio(dividend, BigInt(TWELVE_MILLION) * BigInt(months));
}

/** What really falls due within a year; a bullet's principal when it ends within the year. */
function asPaidFactor(terms: ServiceTerms): Fixed {
  const share = ratio(Math.min(12, terms.months), 12);
  if (terms.repaymentMethod === 'EQUAL_PAYMENT') return times(levelPaymentFactor(terms), share);
  if (terms.repaymentMethod === 'EQUAL_PRINCIPAL') return times(equalPrincipalFactor(terms), share);
  return times(ofMillionths(terms.annualRateMillionths), share) + (terms.months <= 12 ? FIXED_ONE : 0n);
}

function isCounted(
  { regions, homeCount, loansFrom }: Extract<ServiceFormula, { formula: 'INTEREST_ONLY' }>,
  owner: ServiceOwner,
): boolean {
  return (
    regions.includes(owner.region) &&
    owner.homeCount === homeCount &&
    owner.startedOn !== null &&
    owner.startedOn >= loansFrom
  );
}

/** The amount of a debt that counts: the agreed limit of an overdraft, else what is owed. In won. */
export const countedWon = ({ kind, balanceWon, agreedLimitWon }: Debt): number =>
  kind === 'OVERDRAFT' ? Math.max(balanceWon, agreedLimitWon ?? 0) : balanceWon;

/** Formulas that spread a loan over its own term. */
const BY_TERM: ReadonlySet<ServiceFormula['formula']> = new Set([
  'LEVEL_PAYMENT',
  'EQUAL_PRINCIPAL',
  'SPREAD_OVER_TERM',
]);

/**
 * Yearly service of a debt at its own rate, in won: stress applies to new loans only. A debt that ends within the year
 * counts for the months left.
 */
export function debtService(formula: ServiceFormula, debt: Debt, owner: Omit<ServiceOwner, 'startedOn'>): Fixed {
  const { annualRateMillionths, remainingMonths: months, repaymentMethod, monthlyPaymentWon, startedOn } = debt;
  if (formula.formula === 'AS_PAID' && monthlyPaymentWon !== null)
    return fixed(monthlyPaymentWon * Math.min(12, months));
  const factor = serviceFactor(formula, { annualRateMillionths, months, repaymentMethod }, { ...owner, startedOn });
  const paid = BY_TERM.has(formula.formula) ? times(factor, ratio(Math.min(12, months), 12)) : factor;
  return BigInt(countedWon(debt)) * paid;
}
