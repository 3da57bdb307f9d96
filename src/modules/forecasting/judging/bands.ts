/** Half widths of bands, one a step; null where too few errors are known to say. */
export type Widths = readonly (number | null)[];

/** What share of actual values bands held that were made before. */
export interface Coverage {
  readonly share: number;
  /** Of how many values. */
  readonly values: number;
}

/**
 * Half widths within which a share of actual values is expected, by split conformal prediction (Vovk; Lei et al. 2018):
 * the error of each step that a share of past errors stayed below, counted so that the share holds for one more. A later
 * step is never narrower than an earlier one.
 * @param errors absolute errors by place in the past, each with one value a step.
 */
export function widthsOf(errors: readonly (readonly number[])[], horizon: number, share: number): Widths {
  const rank = Math.ceil((errors.length + 1) * share);
  if (rank > errors.length) return Array.from({ length: horizon }, () => null);
  let widest = 0;
  return Array.from({ length: horizon }, (_, step) => {
    const sorted = errors.map((steps) => steps[step] ?? Number.NaN).sort((one, other) => one - other);
    widest = Math.max(widest, sorted[rank - 1] ?? Number.NaN);
    return widest;
  });
}

/**
 * How bands have held: at each place in the past, bands are made of the errors that were known by then and held against
 * what came. Null where no band could be made.
 */
export function coverageOf(errors: readonly (readonly number[])[], horizon: number, share: number): Coverage | null {
  let [held, values] = [0, 0];
  errors.forEach((steps, origin) => {
    // The errors of a forecast are known a horizon later.
    const widths = widthsOf(errors.slice(0, Math.max(0, origin - horizon + 1)), horizon, share);
    steps.forEach((error, step) => {
      const width = widths[step] ?? null;
      if (width === null) return;
      values++;
      if (error <= width) held++;
    });
  });
  return values === 0 ? null : { share: held / values, values };
}
