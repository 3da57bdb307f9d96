import { differingPart } from '../../../platform/forecasting/index.js';
import type { FeatureContract } from './feature-contract.js';

/**
 * The first difference of two contracts, by column or by part of the windows, such as `windows.length`; null when they
 * require the same. Wording does not count.
 */
export function firstDifference(
  here: Pick<FeatureContract, 'columns' | 'windows'>,
  there: Pick<FeatureContract, 'columns' | 'windows'>,
): { readonly column: string; readonly fault: 'MISSING' | 'EXTRA' | 'CHANGED' } | null {
  const known = new Set(here.columns.map(({ name }) => name));
  const given = new Set(there.columns.map(({ name }) => name));
  const missing = here.columns.find(({ name }) => !given.has(name));
  if (missing) return { column: missing.name, fault: 'MISSING' };
  const extra = there.columns.find(({ name }) => !known.has(name));
  if (extra) return { column: extra.name, fault: 'EXTRA' };
  const changed = here.columns.find((column, at) => meaning(column) !== meaning(there.columns[at]));
  if (changed) return { column: changed.name, fault: 'CHANGED' };
  if (!here.windows || !there.windows)
    return here.windows === there.windows ? null : { column: 'windows', fault: here.windows ? 'MISSING' : 'EXTRA' };
  const part = differingPart(here.windows, there.windows);
  return part && { column: `windows.${part}`, fault: 'CHANGED' };
}

function meaning(column: FeatureContract['columns'][number] | undefined): string {
  const { name, unit, min, max, categories, nullable } = column ?? {};
  return JSON.stringify([name, unit, min, max, categories ?? null, nullable]);
}
