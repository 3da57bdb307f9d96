/**
 * A ratio in percent with two decimals, halves rounded away from 0, computed in whole numbers: 14,045 of 20,000 is
 * 70.23, where binary fractions give 70.22. Null when the whole is 0.
 */
export function percentOf(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const negative = part < 0n !== whole < 0n;
  const [top, bottom] = [part < 0n ? -part : part, whole < 0n ? -whole : whole];
  const hundredths = (2n * 10_000n * top + bottom) / (2n * bottom);
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  return negative && hundredths > 0n ? `-${text}` : text;
}

const MILLIONTHS_A_PERCENT = 10_000;

/** A rate or a share in millionths as a percentage with four decimals: 41,250 is 4.1250. */
export const percentOfMillionths = (millionths: number): string => (millionths / MILLIONTHS_A_PERCENT).toFixed(4);

/** The same for a value that may be unknown. */
export const percentOrNull = (millionths: number | null): string | null =>
  millionths === null ? null : percentOfMillionths(millionths);
