import type { Fact } from './fact.js';

/** The ids among these that have facts, in the order given; unknown ids are left out. */
export const existingFactIds = (facts: readonly Fact[], ids: readonly string[]): string[] =>
  ids.filter((id) => facts.some((fact) => fact.id === id));
