import { z } from 'zod';
import { exactly, halfUp, sumOf } from '../../../platform/exact-fraction.js';
import { explain } from '../parse-problems.js';
import { HEALTH_PART_NAMES, MORE_IS_BETTER, type HealthPart, type HealthScale } from './health-scale.js';

const part = z.strictObject({
  weight: z.number().positive().max(100),
  worst: z.number().min(0),
  best: z.number().min(0),
  step: z.number().positive(),
  source: z.string().min(1),
});
const scale = z.strictObject({
  leastKnownWeight: z.number().positive().max(100),
  source: z.string().min(1),
  parts: z.strictObject({
    SAVING_RATE: part,
    DEBT_SERVICE: part,
    CARD_UTILISATION: part,
    LIQUIDITY: part,
    ARREARS: part,
  } satisfies Record<HealthPart, typeof part>),
});

/**
 * Reads weights and points as they are stored.
 * @throws Error that lists everything that is wrong with them.
 */
export function parseHealthScale(stored: unknown): HealthScale {
  const parsed = scale.safeParse(stored);
  if (!parsed.success) throw new Error(`Health score: ${explain(parsed.error)}`);
  const problems = faultsOf(parsed.data);
  if (problems.length > 0) throw new Error(`Health score: ${problems.join('; ')}`);
  return parsed.data;
}

/** More than any weight has. */
const DECIMALS_SHOWN = 12;

function faultsOf({ parts }: HealthScale): string[] {
  const weights = HEALTH_PART_NAMES.map((name) => exactly(parts[name].weight));
  const sum = halfUp(weights.reduce(sumOf), DECIMALS_SHOWN);
  const turned = HEALTH_PART_NAMES.filter((name) => {
    const { worst, best } = parts[name];
    return MORE_IS_BETTER.includes(name) ? best <= worst : best >= worst;
  });
  return [
    ...(sum === 100 ? [] : [`weights sum to ${sum}, not to 100`]),
    ...turned.map((name) => `${name}: worst and best are the wrong way round`),
  ];
}
