import { rateMillionths } from '../amortization.js';

/** A percentage that may be negative, such as `'-0.25'`, in millionths; as `rateMillionths` of its size. */
export function signedMillionths(percent: string): number {
  return percent.startsWith('-') ? -rateMillionths(percent.slice(1)) : rateMillionths(percent);
}

/** Millionths as a percentage with four decimals, as the database writes rates. */
export const percentText = (millionths: number): string => (millionths / 10_000).toFixed(4);
