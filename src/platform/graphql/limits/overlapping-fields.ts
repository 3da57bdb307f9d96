import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * How many pairs of fields a document may select at the same place of its answer, each with a selection of its own: 150
 * at one place, as no client selects. The rule that merges fields compares every pair, with all that is below them.
 */
const MAX_PAIRS = 11_200;

/** The error for a document whose fields cannot be merged at a bearable cost. */
export const TOO_MANY_OVERLAPS =
  'The document selects the same fields so often that they cannot be merged at a bearable cost.';

/** Counts pairs of fields with one name at one place, in a walk of at most as many selections as a document may have. */
class PairMeter {
  pairs = 0;
  private left: number;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor({ definitions }: DocumentNode, maxSelections: number) {
    this.left = maxSelections;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** Counts below one place of the answer, for which all of these selections are meant. */
  count(sets: readonly SelectionSetNode[]): void {
    const places = new Map<string, SelectionSetNode[]>();
    for (const set of sets) this.collect(set, places);
    for (const alike of places.values()) {
      this.pairs += (alike.length * (alike.length - 1)) / 2;
      if (this.left > 0) this.count(alike);
    }
  }

  private collect({ selections }: SelectionSetNode, places: Map<string, SelectionSetNode[]>): void {
    for (const selection of selections) {
      this.left -= 1;
      if (this.left < 0) return;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const alike = places.get(name) ?? [];
        if (selection.selectionSet) places.set(name, alike).get(name)?.push(selection.selectionSet);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment) this.collect(fragment.selectionSet, places);
    }
  }
}

/** Whether a document with at most `maxSelections` selects the same fields too often for the rules of GraphQL. */
export function hasTooManyOverlaps(document: DocumentNode, maxSelections: number): boolean {
  const meter = new PairMeter(document, maxSelections);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) meter.count([definition.selectionSet]);
  }
  return meter.pairs > MAX_PAIRS;
}
