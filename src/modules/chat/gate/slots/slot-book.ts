import type { Locale, Localized } from '../../../../platform/text.js';
import type { GateFact } from '../gate-fact.js';
import { derived } from './derived-values.js';
import { FORMS, inForm } from './value-forms.js';
import { typedValue } from './typed-value.js';

/** What a slot says: its words, the facts behind them, and the thing they belong to. */
export interface Filled {
  readonly words: Localized;
  readonly factIds: readonly string[];
  /** The thing that the value belongs to, or that the slot names; null for none. */
  readonly of: Localized | null;
  /** `NAME` names a thing without a figure, `SAID` is a whole sentence of the server's. */
  readonly kind: 'VALUE' | 'NAME' | 'SAID';
}

const DERIVED = /^([a-z]+)\(([^()]*)\)$/;
const SENTENCES: ReadonlySet<string> = new Set(['above', 'below']);

/** Resolves slots: `loan.1.balance`, `loan.1.balance|about`, `loan.1.name`, `loan.arrears.said`, `sum(a, b)`. */
export class SlotBook {
  readonly #facts = new Map<string, GateFact>();
  /** Sentences of facts, without blanks and marks. */
  readonly #sentences = new Set<string>();
  readonly #named = new Map<string, Localized>();

  /** @param today by which `in` and `days` count. */
  constructor(private readonly today: string) {}

  factOf(factId: string): GateFact | undefined {
    return this.#facts.get(factId);
  }

  /** Whether a fact says this sentence word for word. */
  says(sentence: string): boolean {
    return this.#sentences.has(bare(sentence));
  }

  /** Facts may be added at any time; earlier ones keep their names. */
  add(facts: readonly GateFact[]): void {
    for (const fact of facts) {
      if (this.#facts.has(fact.id)) continue;
      this.#facts.set(fact.id, fact);
      const { answer, advice = [] } = fact;
      for (const { ko, en } of answer ? [answer, ...advice] : advice) this.#sentences.add(bare(ko)).add(bare(en));
      const owner = fact.id.replace(/\.[^.]*$/, '');
      if (fact.of && !this.#named.has(owner)) this.#named.set(owner, fact.of);
    }
  }

  /** What a slot says; null where it names nothing known, or a form that its value does not have. */
  fill(expression: string): Filled | null {
    const [body = '', form, ...rest] = expression.split('|').map((part) => part.trim());
    if (rest.length > 0) return null;
    const [, name, parents] = DERIVED.exec(body) ?? [];
    if (name !== undefined && parents !== undefined) return this.#derived(name, parents, form);
    const fact = this.#facts.get(body);
    if (fact) return this.#value(fact, form);
    return form === undefined ? this.#saidOrName(body) : null;
  }

  #value(fact: GateFact, form: string | undefined): Filled | null {
    const words = form === undefined ? fact.value : this.#formed(typedValue(fact), form);
    return words && { words, factIds: [fact.id], of: fact.of ?? null, kind: 'VALUE' };
  }

  #saidOrName(body: string): Filled | null {
    const [, owner = '', what] = /^(.+)\.(said|name)$/.exec(body) ?? [];
    if (what === 'said') {
      const fact = this.#facts.get(owner);
      return fact?.answer ? { words: fact.answer, factIds: [owner], of: null, kind: 'SAID' } : null;
    }
    const words = what === 'name' ? (this.#named.get(owner) ?? this.#facts.get(owner)?.of) : undefined;
    return words ? { words, factIds: [], of: words, kind: 'NAME' } : null;
  }

  #derived(name: string, list: string, form: string | undefined): Filled | null {
    const parents = list.split(',').map((id) => this.#facts.get(id.trim()));
    const known = parents.filter((parent) => parent !== undefined);
    const made = known.length === parents.length ? derived(name, known, this.today) : null;
    const words = form === undefined ? made?.value : made && this.#formed(made.typed, form);
    const kind = SENTENCES.has(name) ? 'SAID' : 'VALUE';
    return words ? { words, factIds: known.map(({ id }) => id), of: null, kind } : null;
  }

  #formed(value: ReturnType<typeof typedValue>, form: string): Localized | null {
    const known = FORMS.find((each) => each === form);
    return value && known ? inForm(value, known, this.today) : null;
  }
}

const bare = (text: string): string => text.replace(/[\s.*_>-]+/g, '');

/** The words of a slot in a language, safe from braces and line breaks in a name that a customer chose. */
export const wordsOf = ({ words }: Filled, locale: Locale): string => words[locale].replace(/[{}\s]+/g, ' ');
