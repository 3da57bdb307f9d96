import { rateMillionths } from '../../terms/index.js';

/** A percentage that may be negative, such as `'-0.25'`, in millionths; its size is read by `rateMillionths`. */
export function signedMillionths(percent: string): number {
  return percent.startsWith('-') ? -rateMillionths(percent.slice(1)) : rateMillionths(percent);
}
