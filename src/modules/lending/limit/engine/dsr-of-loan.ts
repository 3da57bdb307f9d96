import { dsrBound, debtServices, totalWon } from './dsr.js';
import { fixed, over, roundedMillionths } from './fixed-point.js';
import type { LimitProfile } from './limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { RuleBook } from '../rules/rule-book.js';

/** DSR as a lender computes it for a requested loan. */
export interface DsrOfLoan {
  /** Debts at their own rates and the loan with stress, over income, in millionths; null without an income. */
  readonly dsrMillionths: number | null;
  /** What it adds to the rate of the loan, in millionths. */
  readonly stressMillionths: number;
  /** The most that the lender's class may grant, in millionths. */
  readonly capMillionths: number;
  /** Whether the law asks for it: all loans together exceed its threshold. */
  readonly required: boolean;
}

/**
 * Computes DSR with the loan of a profile at some amount, whatever its limit. The rate of the loan must be known.
 * @throws MissingRule when no rule of that day or before says what must be known.
 */
export function dsrOfLoan(
  profile: LimitProfile,
  { amountWon, annualRateMillionths }: { readonly amountWon: number; readonly annualRateMillionths: number },
  rules: LimitRules,
  on: string,
): DsrOfLoan {
  const book = new RuleBook(rules, on);
  const debtsYearly = debtServices(profile, book).reduce((sum, { service }) => sum + service, 0n);
  const loan = { annualRateMillionths, termMonths: profile.loan.termMonths };
  const { factorOf, stressOf } = dsrBound(profile, loan, debtsYearly, book);
  const yearly = debtsYearly + BigInt(amountWon) * factorOf(amountWon);
  const { yearlyIncomeWon, lenderClass } = profile;
  return {
    dsrMillionths: yearlyIncomeWon === 0 ? null : roundedMillionths(over(yearly, fixed(yearlyIncomeWon))),
    stressMillionths: stressOf(amountWon),
    capMillionths: book.get('DSR_RATIO', lenderClass).ratioMillionths,
    required: totalWon(profile, null) + amountWon > book.get('DSR_THRESHOLD', 'ALL').amountWon,
  };
}
