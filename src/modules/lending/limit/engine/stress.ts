import type { RateKind } from '../../loans/index.js';
import type { RateWeights, RuleValues } from '../rules/limit-rule.js';

/** How the rate of a new loan may change over its term. */
interface RateTerms {
  readonly rateKind: RateKind;
  readonly fixedMonths: number | null;
  readonly termMonths: number;
}

const MILLIONTHS = 1_000_000;

/** A share in millionths of a rate in millionths, half a millionth rounding up. */
const shareOf = (rateMillionths: number, shareMillionths: number): number =>
  Math.floor((rateMillionths * shareMillionths + MILLIONTHS / 2) / MILLIONTHS);

/**
 * The rate points of a stage before weighing the kind of rate: as published, or the stage's share of the base, which
 * is the five-year peak less the current rate within its bounds (FSC, 2023-12-27, fsc.go.kr/eng/pr010101/81345).
 */
export function stressAddOn(
  addOn: RuleValues['STRESS_RATE']['addOn'],
  boundsOf: (key: string) => RuleValues['STRESS_BOUNDS'],
): number {
  if ('publishedMillionths' in addOn) return addOn.publishedMillionths;
  const { floorMillionths, capMillionths } = boundsOf(addOn.bounds);
  const base = addOn.peakMillionths - addOn.currentMillionths;
  return shareOf(Math.min(capMillionths, Math.max(floorMillionths, base)), addOn.stageMillionths);
}

/** The share of stress for a kind of rate, in millionths. A rate fixed for too short a time counts as variable. */
export function stressWeight(weights: RateWeights, { rateKind, fixedMonths, termMonths }: RateTerms): number {
  const span = rateKind === 'FIXED' ? termMonths : Math.min(fixedMonths ?? 0, termMonths);
  if (rateKind === 'VARIABLE' || span < weights.minFixedMonths) return weights.variableMillionths;
  if (rateKind === 'FIXED') return weights.fixedMillionths;
  const band = weights.bands.findLast(
    ({ fromShareMillionths }) => span * MILLIONTHS >= fromShareMillionths * termMonths,
  );
  if (!band) return weights.variableMillionths;
  return rateKind === 'MIXED' ? band.mixedMillionths : band.periodicMillionths;
}

/** Rate points to add to a loan, in millionths. */
export const weighedStress = (addOnMillionths: number, weightMillionths: number): number =>
  shareOf(addOnMillionths, weightMillionths);
