import type { LimitProfile } from './limit-profile.js';
import type { LimitRules, RuleReference } from '../rules/limit-rule.js';

/** What can bound a loan. Among equal bounds, the first in this order is named as the binding one. */
export const CONSTRAINTS = ['DSR', 'LTV', 'PURCHASE_CAP', 'INCOME_CAP', 'PRODUCT_CAP', 'PROFILE_CAP'] as const;
export type ConstraintName = (typeof CONSTRAINTS)[number];

/** Why a bound has no amount. */
export type Unbounded =
  /** The price of the home is not known. */
  | 'PRICE_UNKNOWN'
  /** No rule of that day covers such a loan. */
  | 'NO_RULE'
  /** The rule excludes such a loan, or the loan adds nothing to what the rule bounds. */
  | 'NOT_COUNTED'
  /** It is above any real loan. */
  | 'ABOVE_ANY_LOAN'
  /** No rate is given, and no table derives one from the score. */
  | 'RATE_UNKNOWN';

/** One bound of a loan. */
export interface Constraint {
  readonly name: ConstraintName;
  /** The most it allows, rounded half up to the won; null when it does not bound the loan. */
  readonly exactWon: number | null;
  /** The same rounded down to 10,000 won. */
  readonly limitWon: number | null;
  /** Why there is no amount; null when there is one. */
  readonly unbounded: Unbounded | null;
}

/** What to know besides the numbers. */
export type LimitWarningCode =
  /**
   * Something is overdue, `amountWon` where known: the rules allow the limit, but lenders refuse borrowers in arrears.
   */
  | 'IN_ARREARS'
  /** A rule ended before the day asked for; its last value was used. `rule` says which rule, and its last day. */
  | 'RULE_EXPIRED'
  /** Without a price neither LTV nor caps by price are known; the loosest cap was used. */
  | 'PRICE_UNKNOWN'
  /** LTV has no rule for that day. */
  | 'LTV_UNKNOWN'
  /** All loans together stay within the amount up to which the law asks for no DSR: `amountWon` more is outside it. */
  | 'DSR_NOT_REQUIRED'
  /** The term was cut to the longest allowed, `months`. */
  | 'TERM_SHORTENED'
  /** Debts of `amountWon` together, of the kind that `rule` names, add nothing to DSR. */
  | 'DEBT_NOT_COUNTED'
  /** The loan wanted adds nothing to DSR. */
  | 'LOAN_NOT_COUNTED'
  /** The answer follows a named profile that is no law. */
  | 'PROFILE_IS_NOT_LAW'
  /** By law, not followed in this profile, credit loans end at `amountWon`. */
  | 'INCOME_CAP_WOULD_CUT'
  /** No table gives a rate for a score. */
  | 'SCORE_TABLE_MISSING'
  /** The table of rates by score begins at a higher score: `rule`. */
  | 'SCORE_BELOW_TABLE'
  /** Nothing known bounds the loan. */
  | 'NO_BOUND_KNOWN'
  /** The day is in the future: rules may change until then. */
  | 'DATE_IN_FUTURE';

export interface LimitWarning {
  readonly code: LimitWarningCode;
  readonly rule: RuleReference | null;
  readonly amountWon: number | null;
  readonly months: number | null;
}

/** A simulated limit and its derivation. */
export interface LimitAnswer {
  /** The day whose rules were used. */
  readonly on: string;
  /** What can be borrowed, rounded down to 10,000 won; null when nothing known bounds it. */
  readonly limitWon: number | null;
  /** The same rounded half up to the won, as published examples state it. */
  readonly exactWon: number | null;
  /** The least bound; null when there is none. */
  readonly bindingConstraint: ConstraintName | null;
  /** Every bound that such a loan can have, in the order of `CONSTRAINTS`. */
  readonly constraints: readonly Constraint[];
  /**
   * Yearly service of all debts and of `limitWon`, stress included, in millionths of income: 40 % is 400,000. Rounded
   * half up; null without income, above a million percent, or without a limit.
   */
  readonly dsrMillionths: number | null;
  /** The same for the debts alone. */
  readonly debtDsrMillionths: number | null;
  /** The highest DSR the lender may grant, in millionths. */
  readonly dsrCapMillionths: number;
  /** Yearly service of the debts, rounded half up to the won. */
  readonly debtServiceWon: number;
  /** The regular monthly payment on `limitWon`, at the rate without stress; null without rate or limit. */
  readonly monthlyPaymentWon: number | null;
  /** Rate without stress, in millionths; null when it is not known. */
  readonly annualRateMillionths: number | null;
  /** Stress that was added to it for DSR, in millionths. */
  readonly stressMillionths: number;
  /** The term used, in months: the one asked for, or the longest allowed. */
  readonly termMonths: number;
  /**
   * By what SEED_EXAMPLE multiplies the DSR limit after a change of the rate: the part due to the
   * service of a lower rate, and the rest, the lender's appetite, in millionths; null for other profiles.
   */
  readonly pricing: { readonly serviceMillionths: number; readonly appetiteMillionths: number } | null;
  /** Every rule that took part, each once. */
  readonly rules: readonly RuleReference[];
  readonly warnings: readonly LimitWarning[];
}

/**
 * The most that somebody can borrow by the rules of a day.
 * @throws MissingRule when no rule of that day or before says what must be known.
 */
export type LimitOf = (profile: LimitProfile, rules: LimitRules, on: string) => LimitAnswer;
