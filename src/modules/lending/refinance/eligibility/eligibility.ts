import { percentOfMillionths, percentOrNull } from '../../../../platform/percent-of.js';
import type { Region } from '../../limit/index.js';
import type { LoanKind } from '../../loans/index.js';
import { dsrHints, fitsDsr, type YearlyService } from './dsr-hint.js';
import { sharePercent, type Hint, type HintUnknown } from './hint.js';

/** Where a home is: inside or outside the capital area, in a regulated district or not. */
export type HomeRegion = Region;

/** Why an application is rejected. Those before DOCUMENTS_INCOMPLETE follow from figures, the last two from people. */
export const REJECTION_REASONS = [
  'AMOUNT_OUT_OF_RANGE',
  'TERM_OUT_OF_RANGE',
  'LOAN_NOT_ELIGIBLE',
  'DELINQUENT',
  'SCORE_TOO_LOW',
  'SCORE_TOO_HIGH',
  'INCOME_INSUFFICIENT',
  'REGION_NOT_ELIGIBLE',
  'LTV_EXCEEDED',
  'DSR_EXCEEDED',
  'DOCUMENTS_INCOMPLETE',
  'OTHER',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];
export type Criterion = Exclude<RejectionReason, 'DOCUMENTS_INCOMPLETE' | 'OTHER'>;

/** What a product asks of applicants. Null sets no bound. Rates and ratios in millionths. */
export interface ProductTerms {
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly fromLoanTypes: readonly LoanKind[];
  readonly minCreditScore: number | null;
  readonly maxCreditScore: number | null;
  readonly minAnnualIncomeWon: number | null;
  readonly homeRegions: readonly HomeRegion[] | null;
  readonly maxDsrMillionths: number | null;
  readonly maxLtvMillionths: number | null;
}

/** An applicant and what they apply for. Null is not known. */
export interface Applicant {
  readonly requestedWon: number;
  readonly termMonths: number;
  /** The loan to replace. */
  readonly loanType: LoanKind;
  /** Overdue on any debt or card of theirs, including the loan to replace; null where the amount is not known. */
  readonly overdueWon: number | null;
  readonly creditScore: number | null;
  readonly annualIncomeWon: number | null;
  readonly homeRegion: HomeRegion | null;
  readonly homePriceWon: number | null;
  readonly service: YearlyService | null;
  /** The law's DSR with the loan; null where it asks for none, or it is not known. */
  readonly law: LawBound | null;
}

/** DSR as the law makes lenders compute it, and the most that it allows, in millionths. */
export interface LawBound {
  /** Null without an income. */
  readonly dsrMillionths: number | null;
  readonly capMillionths: number;
}

/** One criterion of a product, checked for an applicant. */
export interface Check {
  readonly reason: Criterion;
  /** Null when it is not known. */
  readonly met: boolean | null;
  /** The bound in figures, met or not; empty when there is no bound, or it is not a figure. */
  readonly hints: readonly Hint[];
  /** Why there is no hint; null when there is one. */
  readonly unknown: HintUnknown | null;
}

/** A reason for which an application was rejected, and what would change it. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly hints: readonly Hint[];
  readonly unknown: HintUnknown | null;
}

/** Checks every criterion for an applicant, in the order of the reasons. */
export function checkEligibility(product: ProductTerms, applicant: Applicant): Check[] {
  return [
    ...ranges(product, applicant),
    loanCheck(product, applicant),
    delinquencyCheck(applicant),
    ...scores(product, applicant),
    incomeCheck(product, applicant),
    regionCheck(product, applicant),
    ltvCheck(product, applicant),
    both(dsrCheck(product, applicant), lawCheck(applicant)),
  ];
}

/** What would change each of the reasons given; what only a person can say is left to the note. */
export function rejectionsFor(reasons: readonly RejectionReason[], checks: readonly Check[]): Rejection[] {
  return reasons.map((reason) => {
    const check = checks.find((each) => each.reason === reason);
    return { reason, hints: check?.hints ?? [], unknown: check ? check.unknown : 'NOT_A_FIGURE' };
  });
}

const NO_BOUND = { met: true, hints: [], unknown: 'NO_BOUND' } as const;

const measured = (reason: Criterion, met: boolean | null, ...hints: readonly Hint[]): Check => ({
  reason,
  met,
  hints,
  unknown: null,
});

function ranges(product: ProductTerms, { requestedWon, termMonths }: Applicant): Check[] {
  const range = (
    reason: Criterion,
    measure: 'AMOUNT_WON' | 'TERM_MONTHS',
    value: number,
    bounds: readonly [number, number],
  ) => {
    const [least, most] = bounds;
    const hint = (bound: 'AT_LEAST' | 'AT_MOST', needed: number): Hint => ({
      measure,
      bound,
      current: String(value),
      needed: String(needed),
    });
    return measured(reason, value >= least && value <= most, hint('AT_LEAST', least), hint('AT_MOST', most));
  };
  const { amountMinWon, amountMaxWon, termMinMonths, termMaxMonths } = product;
  return [
    range('AMOUNT_OUT_OF_RANGE', 'AMOUNT_WON', requestedWon, [amountMinWon, amountMaxWon]),
    range('TERM_OUT_OF_RANGE', 'TERM_MONTHS', termMonths, [termMinMonths, termMaxMonths]),
  ];
}

function loanCheck({ fromLoanTypes }: ProductTerms, { loanType }: Applicant): Check {
  const met = fromLoanTypes.includes(loanType);
  return { reason: 'LOAN_NOT_ELIGIBLE', met, hints: [], unknown: 'NOT_A_FIGURE' };
}

function delinquencyCheck({ overdueWon }: Applicant): Check {
  const hint: Hint = {
    measure: 'OVERDUE_WON',
    bound: 'AT_MOST',
    current: overdueWon === null ? null : String(overdueWon),
    needed: '0',
  };
  return measured('DELINQUENT', overdueWon === 0, hint);
}

function scores({ minCreditScore, maxCreditScore }: ProductTerms, { creditScore }: Applicant): Check[] {
  const check = (reason: Criterion, bound: Hint['bound'], needed: number | null): Check => {
    if (needed === null) return { reason, ...NO_BOUND };
    const within = creditScore !== null && (bound === 'AT_LEAST' ? creditScore >= needed : creditScore <= needed);
    const current = creditScore === null ? null : String(creditScore);
    return measured(reason, creditScore === null ? null : within, {
      measure: 'CREDIT_SCORE',
      bound,
      current,
      needed: String(needed),
    });
  };
  return [check('SCORE_TOO_LOW', 'AT_LEAST', minCreditScore), check('SCORE_TOO_HIGH', 'AT_MOST', maxCreditScore)];
}

function incomeCheck({ minAnnualIncomeWon: needed }: ProductTerms, { annualIncomeWon: income }: Applicant): Check {
  if (needed === null) return { reason: 'INCOME_INSUFFICIENT', ...NO_BOUND };
  const current = income === null ? null : String(income);
  return measured('INCOME_INSUFFICIENT', income === null ? null : income >= needed, {
    measure: 'ANNUAL_INCOME_WON',
    bound: 'AT_LEAST',
    current,
    needed: String(needed),
  });
}

function regionCheck({ homeRegions }: ProductTerms, { homeRegion }: Applicant): Check {
  if (homeRegions === null) return { reason: 'REGION_NOT_ELIGIBLE', ...NO_BOUND };
  const met = homeRegion === null ? null : homeRegions.includes(homeRegion);
  return { reason: 'REGION_NOT_ELIGIBLE', met, hints: [], unknown: 'NOT_A_FIGURE' };
}

/** Loan to value: the amount asked for over the price. A smaller amount or a dearer home would change it. */
function ltvCheck({ maxLtvMillionths: most }: ProductTerms, { requestedWon, homePriceWon: price }: Applicant): Check {
  if (most === null) return { reason: 'LTV_EXCEEDED', ...NO_BOUND };
  if (price === null) return { reason: 'LTV_EXCEEDED', met: null, hints: [], unknown: 'PRICE_UNKNOWN' };
  const fitting = (BigInt(price) * BigInt(most)) / 1_000_000n;
  return measured(
    'LTV_EXCEEDED',
    BigInt(requestedWon) <= fitting,
    {
      measure: 'LTV_PERCENT',
      bound: 'AT_MOST',
      current: sharePercent(requestedWon, price),
      needed: percentOfMillionths(most),
    },
    { measure: 'AMOUNT_WON', bound: 'AT_MOST', current: String(requestedWon), needed: String(fitting) },
  );
}

function dsrCheck({ maxDsrMillionths: most }: ProductTerms, applicant: Applicant): Check {
  const { service, annualIncomeWon: income, requestedWon } = applicant;
  if (most === null) return { reason: 'DSR_EXCEEDED', ...NO_BOUND };
  if (service === null) return { reason: 'DSR_EXCEEDED', met: null, hints: [], unknown: 'RULES_UNKNOWN' };
  const asked = { service, income, requestedWon, mostMillionths: most };
  return measured('DSR_EXCEEDED', fitsDsr(asked), ...dsrHints(asked));
}

/** DSR against the law's own bound; null where it sets none. */
function lawCheck({ law, annualIncomeWon: income }: Applicant): Check | null {
  if (!law) return null;
  const { dsrMillionths: dsr, capMillionths: most } = law;
  const met = income === null ? null : dsr !== null && dsr <= most;
  const current = percentOrNull(dsr);
  return measured('DSR_EXCEEDED', met, {
    measure: 'STRESSED_DSR_PERCENT',
    bound: 'AT_MOST',
    current,
    needed: percentOfMillionths(most),
  });
}

/** A criterion with two bounds: met only when both are, unmet when either is. */
function both(own: Check, other: Check | null): Check {
  if (!other) return own;
  const results = [own.met, other.met];
  const met = results.includes(false) ? false : results.includes(null) ? null : true;
  return { ...own, met, hints: [...own.hints, ...other.hints], unknown: null };
}
