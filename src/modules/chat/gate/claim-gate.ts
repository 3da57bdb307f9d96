import type { Locale } from '../../../platform/text.js';
import { claimAt, mayClaim, type Claim, type ClaimRule } from './claim-rule.js';
import type { ClaimSupport, Told } from './claim-support.js';
import { claimView, type ClaimView } from './claim-view.js';
import { ENGLISH_CLAIMS } from './claims-english.js';
import { KOREAN_CLAIMS } from './claims-korean.js';
import { VAGUE } from './claims-vague.js';
import { INSTEAD } from './ledger.texts.js';
import { RangedText, type Edit, type ShownPiece } from './ranged-text.js';

/** How much of a sentence before a word counts for what it says. */
const CONTEXT = 160;
/** How far behind a word its sentence may end; of a longer one, this much is judged. */
const WAIT = 120;
/** Where a sentence ends: a point, unless a figure or a name goes on behind it. */
const END = /[.!?](?=[\s)"'”’])|[.!?](?=[가-힣])|[.!?]$|\n/g;
const RULES: readonly ClaimRule[] = [...KOREAN_CLAIMS, ...ENGLISH_CLAIMS, ...VAGUE];
const STEMS = [...new Set(RULES.flatMap(({ stems }) => stems))];
const KOREAN = STEMS.filter((stem) => /^[가-힣]/.test(stem)).toSorted((a, b) => b.length - a.length);
const ENGLISH = STEMS.filter((stem) => /^[a-z]/.test(stem)).toSorted((a, b) => b.length - a.length);
const STEM = new RegExp(`${KOREAN.join('|')}|(?<![a-z'])(?:${ENGLISH.join('|')})(?![a-z])`, 'g');
/** Beginnings of Korean words that a claim begins with, and a word in Latin letters that may be going on. */
const BEGINS = new Set(KOREAN.flatMap((stem) => Array.from(stem, (_, place) => stem.slice(0, place)).slice(1)));
const LATIN = /(?<![a-z'])[a-z][a-z']{0,23}$/;
const LONGEST = Math.max(...KOREAN.map(({ length }) => length));

interface Sentence {
  /** Where it begins and ends in what is seen; the end is behind what is judged and before the sign that closes it. */
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
}

/** Lets text through up to a word that a claim may begin with, and tells what is true instead of what nothing bears out. */
export class ClaimGate {
  readonly #waiting = new RangedText();
  /** What was let through of the sentence, as it is read, and where in it facts are told. */
  #before = '';
  #toldBefore: readonly Told[] = [];
  #held = 0;
  #withheldLetters = 0;

  constructor(
    private readonly locale: Locale,
    private readonly support: ClaimSupport,
  ) {}

  /** How many claims were withheld. */
  get held(): number {
    return this.#held;
  }

  /** Letters withheld since the last restart, without those that were withheld before they came here. */
  get withheldLetters(): number {
    return this.#withheldLetters;
  }

  push(pieces: readonly ShownPiece[]): ShownPiece[] {
    for (const piece of pieces) this.#waiting.add(piece);
    return this.#decide(false);
  }

  /** All that waits, judged as it stands. */
  end(pieces: readonly ShownPiece[]): ShownPiece[] {
    for (const piece of pieces) this.#waiting.add(piece);
    const rest = this.#decide(true);
    [this.#before, this.#toldBefore] = ['', []];
    return rest;
  }

  restart(): void {
    this.#waiting.take(this.#waiting.text.length);
    [this.#before, this.#toldBefore, this.#withheldLetters] = ['', [], 0];
  }

  #decide(isFinal: boolean): ShownPiece[] {
    const { text, ranges } = this.#waiting;
    if (text === '') return [];
    const view = claimView(text);
    const [seen, from] = [this.#before + view.text, this.#before.length];
    const place = (index: number): number => (index === seen.length ? text.length : view.startOf(index - from));
    const told = [
      ...this.#toldBefore,
      ...ranges.map(({ factId, start }) => ({ factId, at: from + indexAt(view, start) })),
    ];
    const edits: Edit[] = [];
    let cut = isFinal ? seen.length : beginningAt(seen, from);
    let at = from;
    for (const index of stemsIn(seen, from)) {
      if (index < at) continue;
      if (index >= cut) break;
      const sentence = sentenceAround(seen, index, isFinal);
      if (!sentence) {
        const begin = Math.max(beginOf(seen, index), index - CONTEXT);
        if (!mayClaim(RULES, seen.slice(begin), index - begin)) continue;
        cut = index;
        break;
      }
      const claim = this.#claimOf(seen, index, sentence, told);
      if (!claim) continue;
      const words = INSTEAD[claim.kind][this.locale];
      const [start, end] = [place(index), place(sentence.end)];
      edits.push({ start, end, words, factId: null });
      this.#withheldLetters += this.#waiting.lettersBetween(start, end);
      at = sentence.end;
    }
    this.#held += edits.length;
    cut = Math.max(cut, at);
    const begin = Math.max(beginOf(seen, cut), cut - CONTEXT);
    this.#before = seen.slice(begin, cut);
    this.#toldBefore = told
      .filter((each) => each.at >= begin && each.at < cut)
      .map((each) => ({ ...each, at: each.at - begin }));
    return this.#waiting.take(place(cut), edits);
  }

  /** What a sentence claims that no fact bears out. */
  #claimOf(seen: string, index: number, { start, end, isQuestion }: Sentence, told: readonly Told[]): Claim | null {
    const begin = Math.max(start, index - CONTEXT);
    const sentence = seen.slice(begin, end);
    const claim = claimAt(RULES, sentence, index - begin, isQuestion);
    if (!claim) return null;
    const facts = told.flatMap(({ factId, at }) => (at >= begin && at < end ? [{ factId, at: at - begin }] : []));
    const place = index - begin;
    const isBorne = this.support.isSaid(sentence, place) || this.support.bears(claim, facts, sentence, place);
    return isBorne ? null : claim;
  }
}

/** Where words begin that a claim may begin with, from a place on. */
function* stemsIn(seen: string, from: number): Generator<number> {
  let at = from;
  for (;;) {
    STEM.lastIndex = at;
    const found = STEM.exec(seen);
    if (!found) return;
    yield found.index;
    at = found.index + found[0].length;
  }
}

/** Where in a view a place of the original is. */
function indexAt(view: ClaimView, place: number): number {
  let index = 0;
  while (index < view.text.length && view.startOf(index) < place) index += 1;
  return index;
}

/** The sentence that a word stands in; null while more text may belong to it. */
function sentenceAround(seen: string, index: number, isFinal: boolean): Sentence | null {
  END.lastIndex = index;
  const found = END.exec(seen.slice(0, index + WAIT + 1));
  const isWhole = found !== null && (found.index + 1 < seen.length || isFinal || seen[found.index] === '\n');
  if (!isWhole && !isFinal && seen.length <= index + WAIT) return null;
  const end = isWhole ? found.index : Math.min(seen.length, index + WAIT);
  return { start: beginOf(seen, index), end, isQuestion: seen[end] === '?' };
}

/** Where the sentence begins that goes on at a place, as far back as it counts. */
function beginOf(seen: string, at: number): number {
  const low = Math.max(0, at - CONTEXT - 1);
  const ends = [...seen.slice(low, at + 1).matchAll(END)].filter(({ index }) => {
    return low + index < at && low + index + 1 < seen.length;
  });
  return low + (ends.at(-1)?.index ?? -1) + 1;
}

/** Where a word begins at the end of a text that a claim may begin with. */
function beginningAt(seen: string, from: number): number {
  const latin = LATIN.exec(seen)?.index ?? seen.length;
  const korean = Array.from({ length: LONGEST }, (_, back) => seen.length - 1 - back).findLast(
    (at) => at >= from && BEGINS.has(seen.slice(at)),
  );
  return Math.max(from, Math.min(latin, korean ?? seen.length));
}
