import type { FeatureContract } from './feature-contract.js';

/** How two contracts differ first, by column; null when they ask for the same. Wording is no difference. */
export function firstDifference(
  here: Pick<FeatureContract, 'columns'>,
  there: Pick<FeatureContract, 'columns'>,
): { readonly column: string; readonly fault: 'MISSING' | 'EXTRA' | 'CHANGED' } | null {
  const known = new Set(here.columns.map(({ name }) => name));
  const given = new Set(there.columns.map(({ name }) => name));
  const missing = here.columns.find(({ name }) => !given.has(name));
  if (missing) return { column: missing.name, fault: 'MISSING' };
  const extra = there.columns.find(({ name }) => !known.has(name));
  if (extra) return { column: extra.name, fault: 'EXTRA' };
  const changed = here.columns.find((column, at) => meaning(column) !== meaning(there.columns[at]));
  return changed ? { column: changed.name, fault: 'CHANGED' } : null;
}

function meaning(column: FeatureContract['columns'][number] | undefined): string {
  const { name, unit, min, max, categories, nullable } = column ?? {};
  return JSON.stringify([name, unit, min, max, categories ?? null, nullable]);
}
