import type { GateFact } from '../gate-fact.js';
import type { Figure } from './figure.js';
import { findFigures } from './find-figures.js';
import { KnownFigures } from './known-figures.js';
import { normalText } from './normal-text.js';
import { quotedFigures, type Quoted } from './quoted-figures.js';

/** Numbers that count ways and steps, and items of a list. */
const EVERYDAY_MAX = 10;
const ITEMS_MAX = 20;
/** What may stand between a fact's label and its value: a particle, and a word that says it is the value. */
const LABELLED = /^(?:은|는|이|가)?\s?[:：]?\s?(?:(?:약|총|현재|지금|is|was|of|are)\s)?$/i;
/** Words that mark a day as the date of the data, or as today. */
const AS_OF_BEHIND = /^\s?(?:기준|현재|자료|에 확인|\))/;
const TODAY_BEFORE = /(?:오늘|today|as of|on)[^.]{0,8}$/i;

/** How a figure stands in a text: what is before and behind it, and with which others. */
export interface Place {
  readonly seen: string;
  readonly figures: readonly Figure[];
  /** No more text comes. */
  readonly isFinal: boolean;
}

/** A figure as it is compared, and a word behind it. */
interface Phrase {
  readonly figure: string;
  readonly word: string;
}

/** A figure that must not be shown, or one that may be, with the fact it states, if any. */
export type Judgement = 'REFUSED' | { readonly factId: string | null };

/**
 * Decides which figures that a model wrote by itself may be shown: a fact's value directly after its label, figures in
 * the name of a thing, those in labels of facts with the word behind them, as in `80% 구간`, the day of the data where it is called so, counts of steps, and figures from the question. Every
 * other value must come from its slot.
 */
export class FigureJudge {
  readonly #known = new KnownFigures();
  readonly #quoted: Quoted;
  /** Facts whose figures are read lazily, when first compared: most models write only slots. */
  readonly #unread: GateFact[] = [];
  readonly #labels = new Map<string, readonly string[]>();
  readonly #names = new Set<string>();
  /** Figures in the labels of facts, each with the word behind it: `80% 구간`. */
  readonly #phrases = new Map<string, string[]>();
  readonly #dates: Set<string>;
  #lastItem = 0;

  constructor(parts: { readonly question: string; readonly dates: readonly string[] }) {
    this.#quoted = quotedFigures(parts.question);
    this.#dates = new Set(parts.dates);
  }

  add(facts: readonly GateFact[]): void {
    this.#unread.push(...facts);
    for (const { id, label, of, asOf } of facts) {
      this.#labels.set(id, [label.ko, label.en]);
      this.#dates.add(asOf);
      for (const name of of ? [of.ko, of.en] : []) if (/\p{N}/u.test(name)) this.#names.add(name);
    }
  }

  /** Whether a figure says what the value of a fact does. */
  states(factId: string, figure: Figure): boolean {
    this.#read();
    return this.#known.states(factId, figure);
  }

  /** Resets list numbering. */
  restart(): void {
    this.#lastItem = 0;
  }

  judge(figure: Figure, place: Place): Judgement {
    const { seen, figures, isFinal } = place;
    const [before, after] = [seen.slice(0, figure.start), seen.slice(figure.end)];
    const isWeak = figure.kind === 'plain' && !/[,.]\d|\d{4}/.test(figure.raw);
    if (isWeak && touchesAnother(figure, figures, seen)) return 'REFUSED';
    this.#read();
    const known = this.#known.all(figure).find((factId) => this.#isLabelled(factId, before));
    if (known !== undefined) return { factId: known };
    const isEveryday = figure.kind === 'ordinary' && Number(figure.value ?? Infinity) <= EVERYDAY_MAX * 1_000_000;
    const isNamed =
      this.#isInName(figure, seen) || this.#isInLabel(figure, after) || this.#isAsOf(figure, before, after);
    return isEveryday || isNamed || this.#quoted.isEchoed(figure, before, after, isFinal)
      ? { factId: null }
      : 'REFUSED';
  }

  /** Whether a number may stand before an item. Items count up from 1, so that no list can spell out an amount. */
  isNextItem(item: number): boolean {
    const isNext = item === 1 || (item === this.#lastItem + 1 && item <= ITEMS_MAX);
    if (isNext) this.#lastItem = item;
    return isNext;
  }

  /** Whether more text may change the verdict on a figure: it may say what day it is, or deny the figure. */
  isOpen(figure: Figure, seen: string): boolean {
    const behind = seen.slice(figure.end);
    if (figure.kind === 'date' && behind.length < 4) return true;
    return this.#quoted.isOpen(figure, seen.slice(0, figure.start), behind);
  }

  #isLabelled(factId: string, before: string): boolean {
    return (this.#labels.get(factId) ?? []).some((label) => {
      const at = before.lastIndexOf(label);
      return at >= 0 && LABELLED.test(before.slice(at + label.length));
    });
  }

  #isInName({ start, end }: Figure, seen: string): boolean {
    return this.#names.values().some((name) => {
      const at = seen.lastIndexOf(name, start);
      return at >= 0 && at + name.length >= end;
    });
  }

  #isInLabel({ kind, value }: Figure, after: string): boolean {
    const written = wordBehind(after);
    return this.#phrases.get(`${kind}:${value}`)?.some((word) => isWord(written, word)) === true;
  }

  #isAsOf({ kind, value }: Figure, before: string, after: string): boolean {
    if (kind !== 'date' || value === null || !this.#dates.has(value)) return false;
    return AS_OF_BEHIND.test(after) || TODAY_BEFORE.test(before);
  }

  #read(): void {
    const unread = this.#unread.splice(0);
    if (unread.length === 0) return;
    this.#known.add(unread);
    for (const text of unread.flatMap(({ label }) => [label.ko, label.en]))
      for (const { figure, word } of phrasesOf(text))
        this.#phrases.set(figure, [...(this.#phrases.get(figure) ?? []), word]);
  }
}

/** The word behind a figure; empty where none follows it. */
const wordBehind = (behind: string): string => /^\s?(\p{L}+)/u.exec(behind)?.[1]?.toLowerCase() ?? '';

/** Each figure of a label, with the word behind it; those without one are left out. */
function phrasesOf(label: string): readonly Phrase[] {
  if (!/\p{N}/u.test(label)) return [];
  const { text } = normalText(label);
  return findFigures(`\n${text}`).figures.flatMap(({ kind, value, end }) => {
    const word = wordBehind(text.slice(end - 1));
    return word === '' || value === null ? [] : [{ figure: `${kind}:${value}`, word }];
  });
}

/** Whether a word is another, with a Korean particle at its end or without. */
const isWord = (written: string, word: string): boolean =>
  written === word || (written.startsWith(word) && PARTICLE_BEHIND_FIGURE.test(written.slice(word.length)));
const PARTICLE_BEHIND_FIGURE = /^[가-힣]{1,2}$/;

/** Whether nothing but signs stands between a figure and another one: digits one by one are no counts. */
function touchesAnother(figure: Figure, figures: readonly Figure[], seen: string): boolean {
  const isNear = (start: number, end: number): boolean =>
    end - start <= 4 && !/[\p{L}\uE000]/u.test(seen.slice(start, end));
  return figures.some((other) =>
    other.end <= figure.start
      ? isNear(other.end, figure.start)
      : other.start >= figure.end && isNear(figure.end, other.start),
  );
}
