import type { Fact } from '../../../platform/assistant/index.js';
import type { KnownLoan } from './plan.types.js';

/** The loans that facts describe: their place is part of the facts' ids, such as `loan.2.balance`. */
export function knownLoans(facts: readonly Fact[]): KnownLoan[] {
  const named = facts.flatMap(({ id, of }) => {
    const [, place] = /^loan\.(\d+)\./.exec(id) ?? [];
    return place === undefined || !of ? [] : ([[Number(place), of]] as const);
  });
  return [...new Map(named)].map(([place, name]) => ({ place, name }));
}
