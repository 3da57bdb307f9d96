import type { LenderClass } from './limit-profile.js';
import { ruleOn, type LimitRules, type RuleReference } from '../rules/limit-rule.js';
import { referenceOf, type RuleBook } from '../rules/rule-book.js';

/** Why no rate follows from a credit score. */
export type ScoreRateUnknown = 'NO_SCORE' | 'NO_TABLE' | 'BELOW_TABLE';

/** The rate that goes with a credit score, or why there is none. */
export interface ScoreRate {
  /** Yearly, in millionths; null when it is not known. */
  readonly annualRateMillionths: number | null;
  readonly unknown: ScoreRateUnknown | null;
  /** The table it is from. */
  readonly rule: RuleReference | null;
}

type Bands = readonly { readonly fromScore: number; readonly rateMillionths: number }[];

const unknown = (why: ScoreRateUnknown): ScoreRate => ({ annualRateMillionths: null, unknown: why, rule: null });

/** The rate for a score in the table of a day. No table is loaded by default, and no rate is ever made up. */
export function scoreRate(score: number | null, lender: LenderClass, rules: LimitRules, on: string): ScoreRate {
  if (score === null) return unknown('NO_SCORE');
  const found = ruleOn(rules, 'SCORE_RATE', lender, on);
  if (!found) return unknown('NO_TABLE');
  const annualRateMillionths = rateIn(found.rule.value.bands, score);
  if (annualRateMillionths === null) return unknown('BELOW_TABLE');
  return { annualRateMillionths, unknown: null, rule: referenceOf(found.rule) };
}

/** The same for the engine, which records that it asked. */
export function rateOfScore(score: number | null, lender: LenderClass, book: RuleBook): number | null {
  return score === null ? null : rateIn(book.find('SCORE_RATE', lender)?.bands ?? [], score);
}

const rateIn = (bands: Bands, score: number): number | null =>
  bands.find(({ fromScore }) => score >= fromScore)?.rateMillionths ?? null;
