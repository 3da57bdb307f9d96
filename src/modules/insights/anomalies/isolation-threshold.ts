import { z } from 'zod';

/** By name, the file of the scores that divide the most unusual thousandths of the training part from the rest. */
export const THRESHOLDS_FILE = 'thresholds.json';
/** Down to the tenth part. */
const THOUSANDTHS = 100;

/** The score that so many thousandths of the scores are above, for each from 1 to 100. */
export function thresholdsOf(scores: Float32Array): number[] {
  const sorted = Float32Array.from(scores).sort().toReversed();
  return Array.from({ length: THOUSANDTHS }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / 1_000)] ?? 1);
}

const stored = z.array(z.number().min(0).max(1)).length(THOUSANDTHS);

/**
 * From which score on a quarter is unusual: above `minScore`, and of the `topPercent` most unusual of those learnt from.
 * @throws Error when the file is not whole.
 */
export function isolationThreshold(
  file: Uint8Array | undefined,
  { minScore, topPercent }: { readonly minScore: number; readonly topPercent: number },
): number {
  const parsed = stored.safeParse(JSON.parse(Buffer.from(file ?? []).toString('utf8') || 'null'));
  if (!parsed.success) throw new Error(`${THRESHOLDS_FILE} is not whole`);
  const place = Math.min(THOUSANDTHS, Math.max(1, Math.round(10 * topPercent)));
  return Math.max(minScore, parsed.data[place - 1] ?? 1);
}
