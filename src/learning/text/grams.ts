import { countEdges, type Edges } from './edges.js';
import { mixed, hashUnit, over } from './hash.js';
import { isSyllable, decomposeHangul } from './jamo.js';
import { normaliseText, TEXT_LIMIT, tokensOf } from './tokens.js';

/** Shortest and longest run that is counted. */
export type Lengths = readonly [least: number, most: number];

/** How texts become counts. Vectors are comparable only when read in the same way. */
export interface TextReading {
  /** Runs are counted in 2^bits buckets; two runs in the same bucket count as equal. */
  readonly bits: number;
  /** Runs of whole tokens, of one up to so many. */
  readonly words: number;
  /** Pairs of tokens that are not neighbours, up to so many apart; 0 for none. */
  readonly reach: number;
  /** Runs of letters within a token and its edges. */
  readonly letters: Lengths;
  /**
   * Runs of the single letters that syllables of Hangul are made of, so that endings are distinguished; null for none.
   */
  readonly jamo: Lengths | null;
  /** What is counted by position, to distinguish kinds of utterances; nothing by default. */
  readonly edges?: Edges | undefined;
}

/** Reads short texts in Korean and English: the lengths that classified intents best in cross-validation. */
export const SHORT_TEXTS: TextReading = { bits: 16, words: 2, reach: 4, letters: [2, 4], jamo: [3, 6] };

/** Also reads them for the kind of utterance: a question, an order. Chosen by cross-validation on 3i4K. */
export const UTTERANCES: TextReading = {
  ...SHORT_TEXTS,
  bits: 17,
  edges: { ends: 12, beginnings: 4, last: 3, times: 3 },
};

/** Seeds that keep runs of different kinds apart. */
const [WORD, PAIR, LETTER, JAMO] = [0x2545f491, 0x38495ab5, 0x6c62272e, 0x1b873593];
/** What stands for the edge of a token, and between tokens: a unit that is in no token. */
const EDGE = 0x20;

/** Counts the runs of texts, one text at a time: it keeps its arrays between texts, which is most of its speed. */
export class GramCounter {
  readonly #mask: number;
  readonly #counts: Uint16Array;
  readonly #units = new Uint16Array(3 * TEXT_LIMIT + 2);
  #seen = new Int32Array(1_024);
  #size = 0;

  /** @throws RangeError for buckets or lengths that cannot be counted. */
  constructor(readonly reading: TextReading) {
    const { bits, words, reach, letters, jamo, edges } = reading;
    if (!(Number.isInteger(bits) && bits >= 8 && bits <= 20)) throw new RangeError(`2^${bits} buckets are not counted`);
    const lengths = [[1, words], letters, ...(jamo ? [jamo] : [])];
    for (const [least = 0, most = 0] of lengths)
      if (!(Number.isInteger(least) && Number.isInteger(most) && least >= 1 && most <= 8))
        throw new RangeError(`runs of ${least} to ${most} are not counted`);
    if (!(Number.isInteger(reach) && reach >= 0 && reach <= 8))
      throw new RangeError(`pairs ${reach} apart are not counted`);
    for (const size of Object.values(edges ?? {}))
      if (!(Number.isInteger(size) && size >= 1 && size <= 16))
        throw new RangeError(`edges of ${size} are not counted`);
    this.#mask = 2 ** bits - 1;
    this.#counts = new Uint16Array(2 ** bits);
  }

  /** Buckets of the runs of a text, ascending, and how often each occurs. */
  count(text: string): { readonly places: Int32Array; readonly counts: Uint16Array } {
    const tokens = tokensOf(normaliseText(text));
    this.#countWords(tokens);
    const { edges } = this.reading;
    if (edges)
      countEdges(tokens, edges, (hash) => {
        this.#add(hash, edges.times);
      });
    const places = this.#seen.slice(0, this.#size).sort();
    const counts = new Uint16Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      counts[at] = this.#counts[place] ?? 0;
      this.#counts[place] = 0;
    }
    this.#size = 0;
    return { places, counts };
  }

  #countWords(tokens: readonly string[]): void {
    const { words, reach, letters, jamo } = this.reading;
    const units = this.#units;
    for (let first = 0; first < tokens.length; first += 1) {
      this.#countRunsOfTokens(tokens, first, words);
      this.#countPairs(tokens, first, reach);
      const token = tokens[first] ?? '';
      let hasSyllable = false;
      units[0] = EDGE;
      for (let place = 0; place < token.length; place += 1) {
        const unit = token.charCodeAt(place);
        units[place + 1] = unit;
        hasSyllable ||= isSyllable(unit);
      }
      units[token.length + 1] = EDGE;
      this.#countRuns(token.length + 2, letters, LETTER);
      if (!jamo || !hasSyllable) continue;
      const length = decomposeHangul(token, units.subarray(1, units.length - 1));
      units[length + 1] = EDGE;
      this.#countRuns(length + 2, jamo, JAMO);
    }
  }

  /** Runs of tokens that begin at one; the first of a text also as such. */
  #countRunsOfTokens(tokens: readonly string[], first: number, most: number): void {
    let hash = WORD;
    for (let length = 1; length <= most && first + length <= tokens.length; length += 1) {
      hash = over(hash, tokens[first + length - 1]);
      this.#add(hash);
      hash = hashUnit(hash, EDGE);
      if (first === 0 && length === 1 && most > 1) this.#add(hashUnit(hash, EDGE));
    }
  }

  /** A token with each that follows its neighbour, within reach. */
  #countPairs(tokens: readonly string[], first: number, reach: number): void {
    if (reach < 2) return;
    const begun = hashUnit(over(PAIR, tokens[first]), EDGE);
    const end = Math.min(tokens.length, first + reach + 1);
    for (let second = first + 2; second < end; second += 1) this.#add(over(begun, tokens[second]));
  }

  #countRuns(size: number, [least, most]: Lengths, kind: number): void {
    const units = this.#units;
    for (let first = 0; first + least <= size; first += 1) {
      let hash = kind;
      const end = Math.min(size, first + most);
      for (let place = first; place < end; place += 1) {
        hash = hashUnit(hash, units[place] ?? 0);
        if (place - first + 1 >= least) this.#add(hash);
      }
    }
  }

  #add(hash: number, times = 1): void {
    const place = mixed(hash) & this.#mask;
    const before = this.#counts[place] ?? 0;
    if (before === 0) {
      if (this.#size === this.#seen.length) this.#grow();
      this.#seen[this.#size] = place;
      this.#size += 1;
    }
    this.#counts[place] = before + times;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#seen.length);
    larger.set(this.#seen);
    this.#seen = larger;
  }
}
