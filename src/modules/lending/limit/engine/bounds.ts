import type { LoanKind } from '../../loans/index.js';
import { totalWon } from './dsr.js';
import { fixed, most, ofMillionths, roundedWon, steppedWon, times, type Fixed } from './fixed-point.js';
import type { Constraint, ConstraintName, Unbounded } from './limit-answer.js';
import type { LimitProfile } from './limit-profile.js';
import type { RuleBook } from '../rules/rule-book.js';

/** A bound of a loan: an amount, or why there is none. */
export type Bound = Fixed | Unbounded;

/** Ten trillion won: what lies above bounds nothing. */
const MAX_LOAN: Fixed = fixed(10_000_000_000_000);

export function constraintOf(name: ConstraintName, bound: Bound): Constraint {
  if (typeof bound === 'string') return { name, exactWon: null, limitWon: null, unbounded: bound };
  if (bound > MAX_LOAN) return { name, exactWon: null, limitWon: null, unbounded: 'ABOVE_ANY_LOAN' };
  return { name, exactWon: roundedWon(bound), limitWon: steppedWon(bound), unbounded: null };
}

/** The key of the LTV rule for a home buyer. */
export const ltvKey = ({ region, homeCount, firstHome }: LimitProfile): string =>
  `${region}/${homeCount > 0 ? 'HOME_OWNER' : firstHome ? 'FIRST_HOME' : 'NO_HOME'}`;

/** LTV × price − prior claims. Where nothing may be lent on a home, its price does not matter. */
function ltvBound(profile: LimitProfile, book: RuleBook): Bound {
  const rule = book.find('LTV', ltvKey(profile));
  if (!rule) return 'NO_RULE';
  if (rule.ratioMillionths === 0) return 0n;
  if (profile.priceWon === null) return 'PRICE_UNKNOWN';
  return most(0n, times(fixed(profile.priceWon), ofMillionths(rule.ratioMillionths)) - fixed(profile.liensWon));
}

/** The most that may be lent to buy a home at a price; without a price, the most for any. */
function purchaseCapBound({ region, priceWon, loan }: LimitProfile, book: RuleBook): Bound {
  const rule = book.find('PURCHASE_CAP', region);
  if (!rule) return 'NO_RULE';
  if (loan.policyLoan && rule.exemptsPolicyLoans) return 'NOT_COUNTED';
  if (priceWon === null) return fixed(Math.max(...rule.tiers.map(({ capWon }) => capWon)));
  const tier = rule.tiers.find(({ priceUpToWon }) => priceUpToWon === null || priceWon <= priceUpToWon);
  return tier ? fixed(tier.capWon) : 'NO_RULE';
}

/** A share of yearly income, less existing credit of the kinds it counts. */
function incomeCapBound(profile: LimitProfile, book: RuleBook): Bound {
  const cap = incomeCap(profile, book);
  return cap ? most(0n, cap.whole - cap.used) : unboundedIncome(profile, book);
}

interface IncomeCap {
  /** The share of income. */
  readonly whole: Fixed;
  /** Existing credit that counts against it. */
  readonly used: Fixed;
}

/** The share of income at which credit ends; null when no rule bounds such a loan by income. */
export function incomeCap(profile: LimitProfile, book: RuleBook): IncomeCap | null {
  const rule = book.find('INCOME_CAP', 'ALL');
  if (!rule?.countedKinds.includes(profile.loan.kind)) return null;
  if (profile.loan.policyLoan && rule.exemptsPolicyLoans) return null;
  const whole = times(fixed(profile.yearlyIncomeWon), ofMillionths(rule.ratioMillionths));
  return { whole, used: fixed(totalWon(profile, rule.countedKinds)) };
}

const unboundedIncome = ({ loan }: LimitProfile, book: RuleBook): Unbounded =>
  loan.policyLoan && book.find('INCOME_CAP', 'ALL') ? 'NOT_COUNTED' : 'NO_RULE';

const UNSECURED: readonly LoanKind[] = ['CREDIT', 'OVERDRAFT'];

/** Every bound by law that a loan of its kind can have, except DSR. */
export function lawfulBounds(profile: LimitProfile, book: RuleBook): [ConstraintName, Bound][] {
  if (profile.loan.kind === 'MORTGAGE')
    return [
      ['LTV', ltvBound(profile, book)],
      ['PURCHASE_CAP', purchaseCapBound(profile, book)],
    ];
  return UNSECURED.includes(profile.loan.kind) ? [['INCOME_CAP', incomeCapBound(profile, book)]] : [];
}
