import type { FeatureContract } from './feature-contract.js';

/**
 * A contract as a model's file carries it: names with everything that a figure must keep to, as text. Whoever exports a
 * model writes these into it, and whoever opens it holds them against those of the program.
 */
export function inputColumnsOf({ columns }: Pick<FeatureContract, 'columns'>): { name: string; rule: string }[] {
  return columns.map(({ name, unit, min, max, categories, nullable }) => ({
    name,
    rule: `${unit} ${min}..${max}${categories ? ` of ${categories.join(',')}` : ''}${nullable ? ' or unknown' : ''}`,
  }));
}
