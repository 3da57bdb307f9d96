import type { Fact } from '../../../platform/assistant/index.js';

/** Facts that an answer begins with. More would fill the prompt, and nobody reads them; a tool tells the rest. */
const FIRST_MAX = 100;
/** Facts that one answer may rest on, with those that tools found. */
const FACTS_MAX = 300;

/** The facts of one answer, each under a name of its own. */
export class FactBook {
  readonly #facts = new Map<string, Fact>();

  constructor(facts: readonly Fact[] = []) {
    this.add(facts.slice(0, FIRST_MAX));
  }

  get facts(): readonly Fact[] {
    return [...this.#facts.values()];
  }

  /**
   * Files facts and answers them as they are filed: what is known already under its name, what differs from that under
   * another, since the same tool may be asked with other amounts.
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
