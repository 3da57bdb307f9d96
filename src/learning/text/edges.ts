import { hashUnit, over } from './hash.js';
import { decomposeHangul } from './jamo.js';

/**
 * What is counted by position, beside what is counted anywhere. Whether a text asks, states or orders shows at its
 * edges: in Korean above all at the ending of the last word, and in what goes with it.
 */
export interface Edges {
  /** Ends of the text, of one up to so many single letters: jamo of Hangul, all other letters as they are. */
  readonly ends: number;
  /** Beginnings of the text, of one up to so many letters. */
  readonly beginnings: number;
  /** So many of the last tokens, each with how far from the end it is, and their own last letters. */
  readonly last: number;
  /** How often one occurrence counts: text at an edge says more than the same elsewhere. */
  readonly times: number;
}

/** Seeds that keep kinds of runs apart, here and from those elsewhere. */
const [END, BEGINNING, LAST, LAST_LETTERS] = [0x51ed270b, 0x7feb352d, 0x4cf5ad43, 0x5bd1e995];
const [TOKENS, LENGTH, END_AND_TOKENS] = [0x1656667b, 0x27d4eb2f, 0x165667b1];
const [END_AND_FIRST, END_AND_LAST] = [0x68bc21eb, 0x02e5be93];
/** What stands between tokens: a unit that is in no token. */
const BETWEEN = 0x20;
/** Texts of so many tokens, thirds of letters or, with an ending, tokens, are all one: few are as long. */
const [MOST_TOKENS, MOST_THIRDS, MOST_WITH_END] = [12, 15, 8];
/** Letters of the end that go with a token. */
const GOING_WITH = 2;

/** Receives the hash of a run. */
type CountRun = (hash: number) => void;

/** Finds what is at the edges of a text, and what goes with its end. Nothing for a text without tokens. */
export function countEdges(tokens: readonly string[], edges: Edges, count: CountRun): void {
  if (tokens.length === 0) return;
  const text = tokens.join(' ');
  countEnds(text, edges, count);
  for (let length = 1, hash = BEGINNING; length <= Math.min(edges.beginnings, text.length); length += 1) {
    hash = hashUnit(hash, text.charCodeAt(length - 1));
    count(hash);
  }
  countLast(tokens, edges, count);
  const end = endOf(text, END_AND_TOKENS, 1);
  count(hashUnit(end, Math.min(MOST_WITH_END, tokens.length)));
  count(hashUnit(TOKENS, Math.min(MOST_TOKENS, tokens.length)));
  count(hashUnit(LENGTH, Math.min(MOST_THIRDS, Math.floor(text.length / 3))));
  countWithEnd(tokens, text, count);
}

/** Ends of the text, from its last letter backwards. */
function countEnds(text: string, { ends }: Edges, count: CountRun): void {
  const letters = new Uint16Array(3 * ends);
  // As many syllables as single letters are wanted have enough of them.
  const size = decomposeHangul(text.slice(-ends), letters);
  for (let length = 1, hash = END; length <= Math.min(ends, size); length += 1) {
    hash = hashUnit(hash, letters[size - length] ?? 0);
    count(hash);
  }
}

/** The last tokens by their place from the end, and by their own last letter and last two. */
function countLast(tokens: readonly string[], { last }: Edges, count: CountRun): void {
  for (let place = 1; place <= Math.min(last, tokens.length); place += 1) {
    const token = tokens[tokens.length - place] ?? '';
    count(over(hashUnit(LAST, place), token));
    for (let length = 1; length <= Math.min(GOING_WITH, token.length); length += 1)
      count(endOf(token, hashUnit(LAST_LETTERS, place), length));
  }
}

/** The end of the text with the first letter, and with the last, of each token before the last: 왜 ... 어, 누가 ... 니. */
function countWithEnd(tokens: readonly string[], text: string, count: CountRun): void {
  for (let length = 1; length <= Math.min(GOING_WITH, text.length); length += 1) {
    const first = hashUnit(endOf(text, END_AND_FIRST, length), BETWEEN);
    const last = hashUnit(endOf(text, END_AND_LAST, length), BETWEEN);
    for (const token of tokens.slice(0, -1)) {
      count(hashUnit(first, token.charCodeAt(0)));
      count(hashUnit(last, token.charCodeAt(token.length - 1)));
    }
  }
}

/** The hash of the last letters of a text, the last one first. */
function endOf(text: string, kind: number, length: number): number {
  let hash = kind;
  for (let from = 1; from <= length; from += 1) hash = hashUnit(hash, text.charCodeAt(text.length - from));
  return hash;
}
