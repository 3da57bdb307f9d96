import type { FeatureContract } from './feature-contract.js';

/**
 * A contract as stored in a model's file: names with all constraints on their figures, as text. The export writes these
 * into the model, and opening it compares them with those of the program.
 */
export function inputColumnsOf({ columns }: Pick<FeatureContract, 'columns'>): { name: string; rule: string }[] {
  return columns.map(({ name, unit, min, max, categories, nullable }) => ({
    name,
    rule: `${unit} ${min}..${max}${categories ? ` of ${categories.join(',')}` : ''}${nullable ? ' or unknown' : ''}`,
  }));
}
