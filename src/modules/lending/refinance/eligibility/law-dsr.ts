import type { RepaymentMethod } from '../../terms/index.js';
import type { LoanKind, RateKind } from '../../loans/index.js';
import {
  dsrOfLoan,
  MissingRule,
  type Debt,
  type DsrOfLoan,
  type LenderClass,
  type LimitRules,
  type Region,
  type WantedKind,
} from '../../limit/index.js';

/** Who asks for a new loan, and the rules of the day that apply. */
export interface LawSetting {
  readonly yearlyIncomeWon: number;
  /** All that they owe except the loan that the new one replaces. */
  readonly others: readonly Debt[];
  readonly rules: LimitRules;
  readonly on: string;
  /** Where the home is; null when that is not known. */
  readonly region: Region | null;
  /** Class of the lender asked. */
  readonly lenderClass: LenderClass;
}

/** A new loan, as stress rules see it. */
export interface NewLoan {
  readonly kind: LoanKind;
  readonly rateKind: RateKind;
  readonly amountWon: number;
  readonly annualRateMillionths: number;
  readonly termMonths: number;
  readonly repaymentMethod: RepaymentMethod;
}

/** Why the law's DSR is not known. */
export type LawDsrUnknown = 'HOME_UNKNOWN' | 'NO_STRESS_RULE' | 'RULES_UNKNOWN';

/** Kinds of new loans that stress rules cover. */
const STRESSED: ReadonlySet<LoanKind> = new Set<LoanKind>(['MORTGAGE', 'CREDIT', 'OVERDRAFT']);

/** DSR with a new loan as the law makes lenders compute it, stress included; or why it is not known. */
export function lawDsr(setting: LawSetting, loan: NewLoan): DsrOfLoan | LawDsrUnknown {
  const { yearlyIncomeWon, others, rules, on, region, lenderClass } = setting;
  const { kind, rateKind, amountWon, annualRateMillionths, termMonths, repaymentMethod } = loan;
  if (kind === 'JEONSE' || (kind === 'MORTGAGE' && region === null)) return 'HOME_UNKNOWN';
  if (!STRESSED.has(kind)) return 'NO_STRESS_RULE';
  const terms = { kind: kind as WantedKind, annualRateMillionths, termMonths, repaymentMethod, rateKind };
  const wanted = { ...terms, fixedMonths: null, policyLoan: false, productCapWon: null };
  // Homes matter only to jeonse loans, and nothing is computed for people with one whose count depends on homes.
  const person = { yearlyIncomeWon, debts: others, region: region ?? 'REGIONAL', homeCount: 0, firstHome: false };
  const rest = { priceWon: null, liensWon: 0, creditScore: null, lenderClass, rateBeforeMillionths: null } as const;
  try {
    const profile = { ...person, ...rest, loan: wanted, policyProfile: 'LAW_ONLY' } as const;
    return dsrOfLoan(profile, { amountWon, annualRateMillionths }, rules, on);
  } catch (error) {
    if (error instanceof MissingRule) return 'RULES_UNKNOWN';
    throw error;
  }
}
