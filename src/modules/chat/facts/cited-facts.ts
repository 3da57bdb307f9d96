import type { BoundFigure } from '../gate/index.js';
import type { CitedFact } from '../replies/index.js';
import { type Fact, fullLabel } from '../../../platform/assistant/index.js';

/** Facts as they are kept with a reply, each with its places in the text. */
export function citedFacts(facts: readonly Fact[], bound: readonly BoundFigure[]): CitedFact[] {
  const places = Map.groupBy(bound, ({ factId }) => factId);
  return facts.map((fact) => {
    const { id, value, source, asOf } = fact;
    const ownPlaces = (places.get(id) ?? []).map(({ start, end }) => ({ start, end }));
    return { id, label: fullLabel(fact), value, source, asOf, isTold: ownPlaces.length > 0, places: ownPlaces };
  });
}

/** Versions of all that made these facts. */
export const versionsOf = (facts: readonly Fact[]): Record<string, string> =>
  Object.assign({}, ...facts.map(({ madeBy }) => madeBy ?? {})) as Record<string, string>;
