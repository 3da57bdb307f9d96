import type { LoanKind } from '../../loans/index.js';
import { incomeCap } from '../engine/bounds.js';
import { dsrBound, stressKey } from '../engine/dsr.js';
import { fixed, ofMillionths, over, ratio, times, type Fixed } from '../engine/fixed-point.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { rateMultiplier } from '../engine/pricing.js';
import { RuleBook } from '../rules/rule-book.js';

/** What debts must fall to for a loan to be granted. Every part must hold. */
export interface Need {
  /** Their highest yearly service, in won and fractions; infinite when the loan adds nothing to DSR. */
  readonly serviceWon: number;
  /** The highest sum of debts of some kinds. */
  readonly totals: readonly { readonly kinds: readonly LoanKind[]; readonly mostWon: number }[];
}

/** What a loan requires of the debts, by the rules of a day. */
export interface LoanNeeds {
  /** The limit without any debt: no repayment raises it further. */
  readonly highest: LimitAnswer;
  /** The alternative needs for a sum in steps of 10,000 won, at most `highest`: either will do. */
  readonly of: (targetWon: number) => readonly Need[];
}

/**
 * Turns the limit around: which debts leave room for a loan. By DSR, E ≤ D·Y − T·f(r + s); where the credit, with all
 * other credit, stays below the amount from which stress applies, E ≤ D·Y − T·f(r) is enough. Other bounds that count
 * debts ask that these leave room. Numbers are doubles, since they only guide the search for a plan: `limitOf` decides
 * it.
 */
export function loanNeeds(profile: LimitProfile, rules: LimitRules, on: string): LoanNeeds {
  const bare = { ...profile, debts: [] };
  const highest = limitOf(bare, rules, on);
  if (highest.limitWon === null) return { highest, of: () => [] };
  const book = new RuleBook(rules, on);
  const { before, multiplier } = pricing(profile, highest, book);
  const dsr = dsrBound(bare, { annualRateMillionths: before, termMonths: highest.termMonths }, 0n, book);
  const { ratioMillionths } = book.get('DSR_RATIO', profile.lenderClass);
  const room = times(fixed(profile.yearlyIncomeWon), ofMillionths(ratioMillionths));
  const stressed = dsr.factorOf(Number.MAX_SAFE_INTEGER);
  const cap = totalCap(bare, highest, book);
  const free = freeOfStress(profile, book);
  const roomLeft = (targetWon: number, factor: Fixed): number =>
    dsr.limit === null ? Infinity : wonOf(room - times(over(fixed(targetWon), multiplier), factor));
  return {
    highest,
    of(targetWon) {
      const capped = cap ? [{ kinds: cap.kinds, mostWon: cap.mostWon - targetWon }] : [];
      const whole = { serviceWon: roomLeft(targetWon, stressed), totals: capped };
      if (!free || dsr.factorOf(0) === stressed) return [whole];
      const lentWon = Math.ceil(wonOf(over(fixed(targetWon), multiplier)));
      const below = { kinds: free.kinds, mostWon: free.mostWon - lentWon };
      return [whole, { serviceWon: roomLeft(targetWon, dsr.factorOf(0)), totals: [...capped, below] }];
    },
  };
}

/** The price of a change of the rate, and the rate before it; LAW_ONLY prices nothing. */
function pricing(profile: LimitProfile, { annualRateMillionths }: LimitAnswer, book: RuleBook) {
  const now = annualRateMillionths ?? 0;
  if (profile.policyProfile === 'LAW_ONLY') return { before: now, multiplier: ratio(1, 1) };
  const before = profile.rateBeforeMillionths ?? now;
  const { perPointMillionths } = book.get('POLICY_PROFILE', profile.policyProfile);
  return { before, multiplier: rateMultiplier(perPointMillionths, before, now) };
}

/** The cap by income on debts of some kinds and the loan together. */
function totalCap(bare: LimitProfile, { constraints }: LimitAnswer, book: RuleBook) {
  const isBound = constraints.some(({ name, exactWon }) => name === 'INCOME_CAP' && exactWon !== null);
  const kinds = book.find('INCOME_CAP', 'ALL')?.countedKinds;
  const cap = incomeCap(bare, book);
  return isBound && cap && kinds ? { kinds, mostWon: wonOf(cap.whole) } : null;
}

/** The sum of debts of some kinds and the loan that bears no stress; null where stress does not depend on amount. */
function freeOfStress(profile: LimitProfile, book: RuleBook) {
  const key = stressKey(profile);
  const rule = key === null ? null : book.get('STRESS_RATE', key);
  if (rule?.aboveBalanceWon == null || !rule.countedKinds.includes(profile.loan.kind)) return null;
  return { kinds: rule.countedKinds, mostWon: rule.aboveBalanceWon };
}

/** An amount as a double: sixteen digits, an error far below a won for any loan. */
const wonOf = (amount: Fixed): number => Number(amount) / 1e30;
