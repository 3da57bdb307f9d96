/**
 * What others published on M3: MASE of the yearly, quarterly and monthly series. They score all 3,003 series, so that only the
 * share of the seasonal naive's error on the same series can be compared.
 */
interface Published {
  readonly name: string;
  /** Trained weights, in millions; null for a method that has none. */
  readonly weightsM: number | null;
  /** YEAR, QUARTER, MONTH. */
  readonly mase: readonly [number, number, number];
}

/** Of the same evaluation as the others, which scores each method alike. */
export const PUBLISHED_NAIVE = [3.172, 1.425, 1.146] as const;

/**
 * Without training on M3. Source: fev (AutoGluon), benchmarks/chronos_zeroshot/results, of versions 0.1 to 0.3; weights
 * by the models' own cards.
 */
export const PUBLISHED: readonly Published[] = [
  { name: 'AutoTheta (statsforecast)', weightsM: null, mase: [2.61, 1.119, 0.855] },
  { name: 'AutoETS (statsforecast)', weightsM: null, mase: [2.695, 1.144, 0.863] },
  { name: 'Chronos-Bolt tiny', weightsM: 9, mase: [3.368, 1.365, 0.874] },
  { name: 'Chronos-Bolt base', weightsM: 205, mase: [2.906, 1.289, 0.851] },
  { name: 'TimesFM 2.0', weightsM: 500, mase: [2.822, 1.202, 0.832] },
];
