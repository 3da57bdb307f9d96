import type { LoanKind } from '../../loans/index.js';
import type { Region } from '../engine/limit-profile.js';

/** How DSR computes the yearly service of a loan, per won of the loan; i is the monthly, r the yearly rate. */
export type ServiceFormula =
  /** Twelve level payments: 12·i / (1 − (1 + i)^−n). */
  | { readonly formula: 'LEVEL_PAYMENT' }
  /** The first twelve of n equal principals: m/n + i·(m − m(m − 1)/2n) with m = 12. */
  | { readonly formula: 'EQUAL_PRINCIPAL' }
  /** Principal spread over so many years, whatever the term, plus a year's interest: 1/years + r. */
  | { readonly formula: 'SPREAD_OVER_YEARS'; readonly years: number }
  /** Principal spread over the term but at most so many years, plus a year's interest: 1/min(term, years) + r. */
  | { readonly formula: 'SPREAD_OVER_TERM'; readonly maxYears: number }
  /** A year's interest, r, for loans from that day on by people in these regions with this many homes; else 0. */
  | {
      readonly formula: 'INTEREST_ONLY';
      readonly regions: readonly Region[];
      readonly homeCount: number;
      readonly loansFrom: string;
    }
  /** Twelve actual payments, or as many as are left. */
  | { readonly formula: 'AS_PAID' }
  | { readonly formula: 'NOT_COUNTED' };

/** Shares of stress for rates fixed for a while, by the share of the term for which they are fixed. */
export interface RateWeights {
  /** Rates fixed for fewer months count as variable. */
  readonly minFixedMonths: number;
  readonly variableMillionths: number;
  readonly fixedMillionths: number;
  /** In rising order of `fromShareMillionths`, the first from 0. */
  readonly bands: readonly {
    readonly fromShareMillionths: number;
    readonly mixedMillionths: number;
    readonly periodicMillionths: number;
  }[];
}

/** What each kind of rule says, as parsed. Percentages are in millionths: 40 % is 400,000, a rate of 4 % is 40,000. */
export interface RuleValues {
  /** The highest DSR, by class of lender. */
  readonly DSR_RATIO: { readonly ratioMillionths: number };
  /** DSR binds when all loans together exceed this. */
  readonly DSR_THRESHOLD: { readonly amountWon: number };
  /** Rate points added to a new loan, by `MORTGAGE/LENDER/REGION` or `CREDIT/LENDER`. */
  readonly STRESS_RATE: {
    /** As published, or the stage's share of a base that follows from rates and the STRESS_BOUNDS of a key. */
    readonly addOn:
      | { readonly publishedMillionths: number }
      | {
          readonly peakMillionths: number;
          readonly currentMillionths: number;
          readonly stageMillionths: number;
          readonly bounds: string;
        };
    /** Key of the RATE_WEIGHT rule that lessens it; null to add it whole. */
    readonly weights: string | null;
    /** Added only when loans of `countedKinds` together exceed this; null for always. */
    readonly aboveBalanceWon: number | null;
    readonly countedKinds: readonly LoanKind[];
  };
  /** Bounds of the base of stress: five-year peak less current rate. */
  readonly STRESS_BOUNDS: { readonly floorMillionths: number; readonly capMillionths: number };
  readonly RATE_WEIGHT: RateWeights;
  /** By `KIND` or `KIND/METHOD`. */
  readonly SERVICE: ServiceFormula;
  /** By `REGION/BUYER`. */
  readonly LTV: { readonly ratioMillionths: number };
  /** By region: the most that may be lent to buy a home, by its price; the last tier has no upper price. */
  readonly PURCHASE_CAP: {
    readonly tiers: readonly { readonly priceUpToWon: number | null; readonly capWon: number }[];
    readonly exemptsPolicyLoans: boolean;
  };
  /** By region: the longest term of a mortgage. */
  readonly TERM_CAP: { readonly maxMonths: number; readonly exemptsPolicyLoans: boolean };
  /** Credit of these kinds over all lenders ends at this share of yearly income. */
  readonly INCOME_CAP: {
    readonly ratioMillionths: number;
    readonly countedKinds: readonly LoanKind[];
    readonly exemptsPolicyLoans: boolean;
  };
  /** By name of the profile: its cap, and the factor on the limit when the rate falls by one point. */
  readonly POLICY_PROFILE: { readonly capWon: number; readonly perPointMillionths: number };
  /** By class of lender: the rate of each band of scores, from its lowest score on, in falling order of score. */
  readonly SCORE_RATE: { readonly bands: readonly { readonly fromScore: number; readonly rateMillionths: number }[] };
  /** The highest yearly rate of any loan, by the day of its contract. */
  readonly RATE_CEILING: { readonly rateMillionths: number };
}

export type RuleKind = keyof RuleValues;

/** Where a rule comes from and when it holds, as answers name it. Days are inclusive. */
export interface RuleReference {
  readonly kind: RuleKind;
  /** What it covers within its kind, such as `MORTGAGE/REGIONAL`. */
  readonly key: string;
  /** The set it was loaded with. */
  readonly version: string;
  readonly validFrom: string;
  /** Its last day; null when none is known. */
  readonly validTo: string | null;
  readonly source: string;
}

export interface Rule<Kind extends RuleKind = RuleKind> extends RuleReference {
  readonly kind: Kind;
  readonly value: RuleValues[Kind];
}

/** Parsed rules of all days: for each kind and key the rules that followed each other, in order of `validFrom`. */
export type LimitRules = {
  readonly [Kind in RuleKind]: ReadonlyMap<string, readonly Rule<Kind>[]>;
};

/** No rule of the day or before says what is needed. */
export class MissingRule extends Error {
  override readonly name = 'MissingRule';

  constructor(
    readonly kind: RuleKind,
    readonly key: string,
    readonly on: string,
    /** The first day for which such a rule is known; null when none is known at all. */
    readonly firstKnown: string | null,
  ) {
    super(`No rule ${kind} ${key} is known for ${on}.`);
  }
}

interface RuleInForce<Kind extends RuleKind> {
  readonly rule: Rule<Kind>;
  /** Whether it ended before the day, so that its last value is used for the unknown one. */
  readonly expired: boolean;
}

/** The rule of a day, or the last before it; null when rules of that kind and key begin later or are not known. */
export function ruleOn<Kind extends RuleKind>(
  rules: LimitRules,
  kind: Kind,
  key: string,
  on: string,
): RuleInForce<Kind> | null {
  const rule = rules[kind].get(key)?.findLast(({ validFrom }) => validFrom <= on);
  return rule ? { rule, expired: rule.validTo !== null && rule.validTo < on } : null;
}
