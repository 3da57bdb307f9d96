import type { FeatureTable } from '../contract/index.js';
import type { RecordedSample } from './training-record.js';

/** Trees and sums in 32-bit floats differ by this much between two orders of adding, and not by more. */
const TOLERANCE = 1e-4;

/** The rows of a sample as a table. */
export const tableOf = ({ columns, values }: RecordedSample): FeatureTable => ({
  columns,
  values: Float32Array.from(values, (value) => value ?? NaN),
});

/** The first output of an opened file that differs from training's; null when all agree. */
export function disagreement(
  { outputs }: RecordedSample,
  answered: Readonly<Record<string, ArrayLike<number>>>,
): string | null {
  for (const [name, expected] of Object.entries(outputs)) {
    const given = answered[name];
    if (given?.length !== expected.length) return name;
    const differs = expected.some((value, at) => !(Math.abs((given[at] ?? NaN) - value) <= bound(value)));
    if (differs) return name;
  }
  return null;
}

const bound = (value: number): number => TOLERANCE * Math.max(1, Math.abs(value));
