import type { Fact } from '../../../platform/assistant/index.js';

/** Facts that an answer begins with. More would fill the prompt unread; tools find the rest. */
const FIRST_MAX = 100;
/** Most facts that one answer may use, with those that tools found. */
const FACTS_MAX = 300;

/** The facts of one answer, each under its own name. */
export class FactBook {
  readonly #facts = new Map<string, Fact>();

  constructor(facts: readonly Fact[] = []) {
    this.add(facts.slice(0, FIRST_MAX));
  }

  get facts(): readonly Fact[] {
    return [...this.#facts.values()];
  }

  /**
   * Stores facts and returns them as stored: a known one under its name, one that differs from it under another name,
   * since the same tool may be called with other amounts.
   */
  add(facts: readonly Fact[]): Fact[] {
    return facts.flatMap((fact) => {
      for (let turn = 1; ; turn += 1) {
        const id = turn === 1 ? fact.id : `${fact.id}~${turn}`;
        const known = this.#facts.get(id);
        if (known && !isSame(known, fact)) continue;
        if (!known && this.#facts.size >= FACTS_MAX) return [];
        const filed = known ?? { ...fact, id };
        this.#facts.set(id, filed);
        return [filed];
      }
    });
  }
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.value.ko === b.value.ko && a.asOf === b.asOf && a.label.ko === b.label.ko && a.of?.ko === b.of?.ko;
