import type { Locale } from '../../../../platform/text.js';
import type { GateFact } from '../gate-fact.js';
import { typedValue } from './typed-value.js';

/** What stands between a label and a slot: a particle, and words that only lead to the value. */
const LEADS_TO_VALUE = /(?:은|는|이|가)?\s?[:：]?\s?(?:(?:약|총|현재|지금|is|of|was|stands at)\s)?$/i;

/** Knows the labels of facts, so that a value behind the label of another fact is found. */
export class Labels {
  /** The labels of all facts whose value a label may precede. */
  readonly #labels = new Set<string>();
  /** The labels of all facts that state the same property, of whatever thing. */
  readonly #byProperty = new Map<string, Set<string>>();

  constructor(private readonly locale: Locale) {}

  add(facts: readonly GateFact[]): void {
    for (const fact of facts) {
      const label = fact.label[this.locale].toLowerCase();
      const property = propertyOf(fact.id);
      this.#byProperty.set(property, (this.#byProperty.get(property) ?? new Set()).add(label));
      // A quarter dates values, and words such as `repaid by` label no value: neither counts as another fact's label.
      if (label.length > 1 && (typedValue(fact)?.type ?? 'QUARTER') !== 'QUARTER') this.#labels.add(label);
    }
  }

  /** Whether the text directly before a fact's value ends with the label of another: `금리는 {{loan.1.balance}}`. */
  isAnothers(before: string, factId: string): boolean {
    const words = before.replace(LEADS_TO_VALUE, '').toLowerCase();
    const labels = [...this.#labels].filter((label) => words.endsWith(label));
    // A sum over loans and its parts may share each other's labels.
    const mine = [...(this.#byProperty.get(propertyOf(factId)) ?? [])];
    return labels.length > 0 && !mine.some((each) => labels.some((label) => each.includes(label)));
  }
}

/** The property of its thing that a fact states: `balance` of `loan.1.balance`. */
const propertyOf = (id: string): string => id.replace(/^.*\./, '').replace(/~\d+$/, '');
