import type { FeatureDistribution } from './distribution.js';

/** An empty bin would make the index infinite; half a row in ten thousand stands for it. */
const FLOOR = 0.00005;

/** Below it a column is stable; Siddiqi, Credit Risk Scorecards (2006), and supervisors' custom since. */
export const PSI_WATCH = 0.1;
/** Above it a column has moved. */
export const PSI_STOP = 0.25;

export type DriftState = 'STABLE' | 'WATCH' | 'MOVED';

export const driftStateOf = (psi: number): DriftState =>
  psi < PSI_WATCH ? 'STABLE' : psi <= PSI_STOP ? 'WATCH' : 'MOVED';

/**
 * Population stability index of two distributions in the same bins, with "not known" as a bin of its own:
 * the sum of (now - then) * ln(now / then). It is 0 for equal ones and never negative.
 */
export function psi(then: FeatureDistribution, now: FeatureDistribution): number {
  const pairs = [...then.shares, then.missing].map(
    (share, at) => [share, [...now.shares, now.missing][at] ?? 0] as const,
  );
  return pairs.reduce((sum, [before, after]) => {
    if (before === 0 && after === 0) return sum;
    const [from, to] = [Math.max(before, FLOOR), Math.max(after, FLOOR)];
    return sum + (to - from) * Math.log(to / from);
  }, 0);
}
