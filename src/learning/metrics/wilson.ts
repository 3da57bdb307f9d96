/** A share with its 95 % interval. All between 0 and 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution, for 95 % on both sides. */
const Z = 1.959963984540054;

/**
 * The score interval of Wilson, “Probable inference, the law of succession, and statistical inference” (1927). Unlike
 * the common ± 1.96 standard errors it stays between 0 and 1 and is usable for a handful of cases. Null for none.
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const shrink = 1 + Z ** 2 / trials;
  const centre = (share + Z ** 2 / (2 * trials)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  // Rounding must not put a share of 0 or 1 slightly outside.
  return { share, low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}
