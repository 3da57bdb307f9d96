import type { Localized } from '../../../platform/text.js';
import type { Thresholds } from './rule.js';
import { BOUND_REASONS, outOfBoundsText } from './threshold-bounds.texts.js';

/** Bounds within which a threshold read from customers can mean what its name says, in the unit of its figure. */
export interface Bound {
  readonly least: number;
  readonly most: number;
  /** Why it means nothing beyond. */
  readonly why: Localized;
}

/**
 * A percentile shows how customers differ, not what is hard: where most do well the worst tenth is not badly off, and
 * where most are badly off the worst fifth is beyond what is hard. Debt service: 40 % is the limit for loans above 100
 * million won (Regulation on Supervision of Banking Business). Housing: 30 % of income is the usual mark of a burden.
 * Health: 10 and 25 % of what a household spends are the marks of SDG indicator 3.8.2. The others are set by us.
 */
export const THRESHOLD_BOUNDS: Readonly<Record<string, Bound>> = {
  LIQ_P20: { least: 7, most: 30, why: BOUND_REASONS.LIQ_P20 },
  LIQ_P80: { least: 60, most: 365, why: BOUND_REASONS.LIQ_P80 },
  DEBT_P50: { least: 10, most: 50, why: BOUND_REASONS.DEBT_P50 },
  DEBT_P80: { least: 40, most: 100, why: BOUND_REASONS.DEBT_P80 },
  NEC_P20: { least: 10, most: 50, why: BOUND_REASONS.NEC_P20 },
  NEC_P80: { least: 50, most: 95, why: BOUND_REASONS.NEC_P80 },
  STRESS_HIGH: { least: 60, most: 100, why: BOUND_REASONS.STRESS_HIGH },
  HOUSING_P70: { least: 25, most: 50, why: BOUND_REASONS.HOUSING_P70 },
  MEDICAL_P80: { least: 10, most: 25, why: BOUND_REASONS.MEDICAL_P80 },
  CREDIT_USAGE_P90: { least: 60, most: 100, why: BOUND_REASONS.CREDIT_USAGE_P90 },
  REVOLVING_P70: { least: 60, most: 100, why: BOUND_REASONS.REVOLVING_P70 },
};

/** A threshold outside its bounds. */
export interface BoundFault {
  readonly name: string;
  readonly text: Localized;
}

/** The threshold as out of its bounds, in words that name it and the bound; null for one that is within, or has none. */
export function boundFault(name: string, value: number): BoundFault | null {
  const bound = THRESHOLD_BOUNDS[name];
  if (!bound || (value >= bound.least && value <= bound.most)) return null;
  return { name, text: outOfBoundsText(name, value, bound.least, bound.most, bound.why) };
}

/** Every threshold that is outside its bounds. */
export const boundFaults = (thresholds: Thresholds): BoundFault[] =>
  Object.entries(thresholds).flatMap(([name, value]) => boundFault(name, value) ?? []);
