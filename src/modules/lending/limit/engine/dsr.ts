import type { LoanKind } from '../../loans/index.js';
import { countedWon, debtService, serviceFactor, serviceKey, type ServiceTerms } from './debt-service.js';
import { fixed, least, most, ofMillionths, over, times, type Fixed } from './fixed-point.js';
import type { LimitProfile } from './limit-profile.js';
import type { ServiceFormula } from '../rules/limit-rule.js';
import type { RuleBook } from '../rules/rule-book.js';
import { stressAddOn, stressWeight, weighedStress } from './stress.js';

/** A loan as it is counted: its rate known, its term within what is allowed. */
export interface MeasuredLoan {
  readonly annualRateMillionths: number;
  readonly termMonths: number;
}

/** The room that DSR leaves, and the service it assumes. */
export interface DsrBound {
  /** The most that DSR allows; null when the loan adds nothing to it. */
  readonly limit: Fixed | null;
  /** Yearly service of each won of a loan of this amount, stress included. */
  readonly factorOf: (amountWon: number) => Fixed;
  /** Stress on a loan of this amount, in millionths. */
  readonly stressOf: (amountWon: number) => number;
}

/** Stress on a loan, and the amount up to which there is none. */
interface Stress {
  readonly millionths: number;
  /** Null when there is stress from the first won on. */
  readonly freeUpToWon: number | null;
}

/** Yearly service of one debt, and whether its rule counts it at all. */
export interface CountedDebt {
  readonly service: Fixed;
  readonly counted: boolean;
  readonly ruleKey: string;
}

/** Formulas by which a loan may add nothing to DSR. */
const LEAVING_OUT: ReadonlySet<ServiceFormula['formula']> = new Set(['NOT_COUNTED', 'INTEREST_ONLY']);

/** Yearly service of every debt, at its own rate. */
export function debtServices({ debts, region, homeCount }: LimitProfile, book: RuleBook): CountedDebt[] {
  return debts.map((debt) => {
    const ruleKey = serviceKey(debt.kind, debt.repaymentMethod);
    const formula = book.get('SERVICE', ruleKey);
    const service = debtService(formula, debt, { region, homeCount });
    return { service, counted: service > 0n || !LEAVING_OUT.has(formula.formula), ruleKey };
  });
}

/**
 * The most whose service, with that of all debts, stays within the ratio of the lender's class: L = (D·Y − E) / f(r +
 * s). A credit loan bears stress only when all credit together exceeds an amount; then L is what stress leaves, or what
 * fits below that amount without it, whichever is more, so that a higher income never lowers the limit.
 */
export function dsrBound(profile: LimitProfile, loan: MeasuredLoan, debtsYearly: Fixed, book: RuleBook): DsrBound {
  const formula = book.get('SERVICE', serviceKey(profile.loan.kind, profile.loan.repaymentMethod));
  const stress = stressOn(profile, loan, book);
  const free = serviceOfOneWon(profile, loan, formula, 0, book.on);
  const stressed = serviceOfOneWon(profile, loan, formula, stress.millionths, book.on);
  const { ratioMillionths } = book.get('DSR_RATIO', profile.lenderClass);
  const room = most(0n, times(fixed(profile.yearlyIncomeWon), ofMillionths(ratioMillionths)) - debtsYearly);
  const { freeUpToWon } = stress;
  const isFree = (amountWon: number): boolean => freeUpToWon !== null && amountWon <= freeUpToWon;
  const unstressed = freeUpToWon === null || free === 0n ? 0n : least(over(room, free), fixed(freeUpToWon));
  return {
    limit: stressed === 0n ? null : most(over(room, stressed), unstressed),
    factorOf: (amountWon) => (isFree(amountWon) ? free : stressed),
    stressOf: (amountWon) => (isFree(amountWon) ? 0 : stress.millionths),
  };
}

function serviceOfOneWon(
  { loan, region, homeCount }: LimitProfile,
  { annualRateMillionths, termMonths }: MeasuredLoan,
  formula: ServiceFormula,
  stressMillionths: number,
  startedOn: string,
): Fixed {
  const terms: ServiceTerms = {
    annualRateMillionths: annualRateMillionths + stressMillionths,
    months: termMonths,
    repaymentMethod: loan.repaymentMethod,
  };
  return serviceFactor(formula, terms, { region, homeCount, startedOn });
}

function stressOn(profile: LimitProfile, { termMonths }: MeasuredLoan, book: RuleBook): Stress {
  const { kind, rateKind, fixedMonths } = profile.loan;
  const key = stressKey(profile);
  if (key === null) return { millionths: 0, freeUpToWon: null };
  const { addOn, weights, aboveBalanceWon, countedKinds } = book.get('STRESS_RATE', key);
  const addOnMillionths = stressAddOn(addOn, (bounds) => book.get('STRESS_BOUNDS', bounds));
  const share =
    weights === null
      ? 1_000_000
      : stressWeight(book.get('RATE_WEIGHT', weights), { rateKind, fixedMonths, termMonths });
  const millionths = weighedStress(addOnMillionths, share);
  if (aboveBalanceWon === null || !countedKinds.includes(kind)) return { millionths, freeUpToWon: null };
  return { millionths, freeUpToWon: Math.max(0, aboveBalanceWon - totalWon(profile, countedKinds)) };
}

/** Jeonse loans bear no stress; credit loans and overdrafts bear the same. */
export function stressKey({ loan: { kind }, lenderClass, region }: LimitProfile): string | null {
  if (kind === 'MORTGAGE') return `MORTGAGE/${lenderClass}/${region}`;
  return kind === 'JEONSE' ? null : `CREDIT/${lenderClass}`;
}

/** The sum of debts of some kinds, with the agreed limits of overdrafts in full, in won. */
export const totalWon = ({ debts }: LimitProfile, kinds: readonly LoanKind[] | null): number =>
  debts.reduce((sum, debt) => (kinds === null || kinds.includes(debt.kind) ? sum + countedWon(debt) : sum), 0);
