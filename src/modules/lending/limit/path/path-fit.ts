import type { PathPoint } from './path.js';

/** When a wanted sum first fits. Null for never within the path, or not known. */
export interface PathFit {
  readonly wantedWon: number;
  /** The first point whose limit is at least as much, when debts are paid as agreed. */
  readonly asAgreed: PathPoint | null;
  /** The first whose limit is, when savings repay debts then. */
  readonly withSaving: PathPoint | null;
  /**
   * The first whose limit is, when debts are paid as agreed, at the median of the rates and at the ends of their band.
   */
  readonly atMedianRate: PathPoint | null;
  readonly atHigherRate: PathPoint | null;
  readonly atLowerRate: PathPoint | null;
}

/** The first points of a path at which a sum fits: without and with savings, and along the band of rates. */
export function pathFit(points: readonly PathPoint[], wantedWon: number): PathFit {
  const fits = (limitWon: number | null): boolean => limitWon !== null && limitWon >= wantedWon;
  return {
    wantedWon,
    asAgreed: points.find(({ answer }) => fits(answer.limitWon)) ?? null,
    withSaving: points.find(({ withSavingWon }) => fits(withSavingWon)) ?? null,
    atMedianRate: points.find(({ medianWon }) => fits(medianWon)) ?? null,
    atHigherRate: points.find(({ lowWon }) => fits(lowWon)) ?? null,
    atLowerRate: points.find(({ highWon }) => fits(highWon)) ?? null,
  };
}
