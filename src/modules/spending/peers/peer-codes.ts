import type { AttributeValues } from './peer-lattice.js';

/** What the source says about people, in the order of `PEER_ATTRIBUTES`; null where it is not known. */
export type SourceCodes = readonly (string | null)[];

/** Numbers the codes of each attribute as they are met, from 1; 0 stands for one that is not known. */
export class PeerCodes {
  readonly #numbers: readonly Map<string, number>[];

  constructor(attributes: number) {
    this.#numbers = Array.from({ length: attributes }, () => new Map<string, number>());
  }

  /** How many codes each attribute has. */
  get sizes(): number[] {
    return this.#numbers.map(({ size }) => size);
  }

  valuesOf(codes: SourceCodes): AttributeValues {
    return this.#numbers.map((known, attribute) => {
      const code = codes[attribute] ?? null;
      if (code === null) return 0;
      const number = known.get(code) ?? known.size + 1;
      known.set(code, number);
      return number;
    });
  }

  /** The codes that numbers stand for; empty for 0. */
  codesOf(values: AttributeValues): string[] {
    return this.#numbers.map((known, attribute) => [...known.keys()][(values[attribute] ?? 0) - 1] ?? '');
  }
}
