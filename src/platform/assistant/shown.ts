import type { Fact } from './fact.js';

/** Those of some ids that facts have, in the order given: what is not known is not shown. */
export const shownOf = (facts: readonly Fact[], ids: readonly string[]): string[] =>
  ids.filter((id) => facts.some((fact) => fact.id === id));
