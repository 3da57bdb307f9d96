import type { RepaymentMethod } from '../../terms/index.js';
import type { LoanKind, RateKind } from '../../loans/index.js';

/** Loans whose limit can be simulated. */
export type WantedKind = Extract<LoanKind, 'MORTGAGE' | 'JEONSE' | 'CREDIT' | 'OVERDRAFT'>;

/** Where the home is: inside or outside the capital area (Seoul, Incheon, Gyeonggi), in a regulated district or not. */
export const REGIONS = ['CAPITAL_REGULATED', 'CAPITAL', 'REGIONAL_REGULATED', 'REGIONAL'] as const;
export type Region = (typeof REGIONS)[number];

/** Banks and all others (savings banks, insurers, card companies, mutual finance) have DSR ratios of their own. */
export const LENDER_CLASSES = ['BANK', 'NON_BANK'] as const;
export type LenderClass = (typeof LENDER_CLASSES)[number];

/** LAW_ONLY computes what rules allow. SEED_EXAMPLE adds the pricing and the cap of a worked example, and is no law. */
export const POLICY_PROFILES = ['LAW_ONLY', 'SEED_EXAMPLE'] as const;
export type PolicyProfile = (typeof POLICY_PROFILES)[number];

/** An existing loan. It counts at its own contract rate: stress applies to new loans only. */
export interface Debt {
  readonly kind: LoanKind;
  /** What is still owed, in whole won. */
  readonly balanceWon: number;
  /** For an overdraft, the agreed limit, which counts however little of it is drawn; null for other kinds. */
  readonly agreedLimitWon: number | null;
  /** Yearly contract rate in millionths: 4 % is 40,000. */
  readonly annualRateMillionths: number;
  /** Months until it ends, at least 1. */
  readonly remainingMonths: number;
  readonly repaymentMethod: RepaymentMethod;
  /** The monthly payment, for debts that count with their actual payments; computed from the terms when null. */
  readonly monthlyPaymentWon: number | null;
  /** Whether it represents all debts elsewhere, of which only the payments are known. */
  readonly isElsewhere?: true;
  /** When its money went out; null when that is not known. A jeonse loan counts only from a certain day on. */
  readonly startedOn: string | null;
}

/** The loan asked for. A mortgage buys the home of the profile. */
export interface WantedLoan {
  readonly kind: WantedKind;
  /** Yearly rate offered, in millionths and without stress; null to take it from the credit score. */
  readonly annualRateMillionths: number | null;
  readonly termMonths: number;
  readonly repaymentMethod: RepaymentMethod;
  readonly rateKind: RateKind;
  /** For MIXED the months fixed at first, for PERIODIC those between resets; null for other kinds. */
  readonly fixedMonths: number | null;
  /** Whether it is a policy or hardship loan, to which caps of amount do not apply. */
  readonly policyLoan: boolean;
  /** The most its product lends, in whole won; null when the product has no such bound. */
  readonly productCapWon: number | null;
}

/** Who asks for a loan, and what for. Every amount is in whole won and at least 0. */
export interface LimitProfile {
  /** Recognised yearly income before tax. */
  readonly yearlyIncomeWon: number;
  readonly debts: readonly Debt[];
  readonly loan: WantedLoan;
  readonly region: Region;
  /** Homes that the household keeps: one to be sold as a condition of the loan is not counted. */
  readonly homeCount: number;
  /** Whether the household buys its first home ever (생애최초). */
  readonly firstHome: boolean;
  /** Price of the home bought; null when there is none, or it is not known. */
  readonly priceWon: number | null;
  /** Claims on the home that come before the loan, such as a tenant's deposit. */
  readonly liensWon: number;
  readonly creditScore: number | null;
  /** The class of the lender asked. */
  readonly lenderClass: LenderClass;
  readonly policyProfile: PolicyProfile;
  /** The rate before a simulated change of it, which SEED_EXAMPLE prices; null when none is simulated. */
  readonly rateBeforeMillionths: number | null;
  /**
   * Overdue on debts and cards, in won; null where only days are known. Absent where nothing is known to be overdue.
   */
  readonly overdueWon?: number | null;
}
