import { percentOfMillionths } from '../../../../platform/percent-of.js';
import type { Problem } from '../../../../platform/errors/index.js';
import { rateMillionths } from '../../terms/index.js';
import { rateAboveCeiling } from '../../loans/index.js';
import type { RateCeiling } from '../../limit/index.js';

/** Checks a rate in percent against the law: no problem, or RATE_ABOVE_CEILING for the field. */
export function aboveCeiling(ceiling: RateCeiling | null, percent: string, field: string): Problem[] {
  if (!ceiling || rateMillionths(percent) <= ceiling.rateMillionths) return [];
  return [rateAboveCeiling({ ...ceiling, ceilingPercent: percentOfMillionths(ceiling.rateMillionths) }, [field])];
}
