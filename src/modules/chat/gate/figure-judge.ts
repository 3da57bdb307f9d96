import type { Figure } from './figure.js';
import { mayBeCalled, type Around } from './fact-names.js';
import type { Name } from './name.js';
import { KnownFigures, type LedgerFact } from './known-figures.js';
import { loanCalled } from './loan-mentions.js';
import { mayBeNamed, measuresOf } from './named-quantity.js';
import { quotedFigures, type Quoted } from './quoted.js';
import { mayBeOwned } from './whose.js';

/** Numbers that count ways and steps, and items of a list. */
const EVERYDAY_MAX = 10;
const ITEMS_MAX = 20;

/** How a figure stands in a text: what is before and behind it, and with which others. */
export interface Place {
  /** Text before what is seen, which figures are not looked for in again. */
  readonly earlier: string;
  readonly seen: string;
  readonly figures: readonly Figure[];
  /** No more text comes. */
  readonly isFinal: boolean;
}

/** A figure that is not to be shown, or one that may be, with the fact it tells if it tells one. */
export type Judgement = 'REFUSED' | { readonly factId: string | null };

/** Says which figures may be shown, by the facts, by the question, and by what they count. */
export class FigureJudge {
  readonly #known: KnownFigures;
  readonly #quoted: Quoted;
  /** Facts whose figures are read once a figure is held against them: most models write slots alone. */
  readonly #unread: LedgerFact[] = [];
  readonly #names = new Map<string, readonly Name[]>();
  /** Loans that facts are figures of. */
  readonly #loans = new Set<string>();
  #lastItem = 0;

  constructor(parts: { readonly question: string; readonly dates: readonly string[] }) {
    this.#known = new KnownFigures(parts.dates);
    this.#quoted = quotedFigures(parts.question);
  }

  add(facts: readonly LedgerFact[]): void {
    this.#unread.push(...facts);
    for (const { id, label, of } of facts) {
      const names = (['ko', 'en'] as const).map((locale) => ({ label: label[locale], of: of?.[locale] ?? null }));
      this.#names.set(id, names);
      if (of && loanCalled(of.ko)?.number) this.#loans.add(of.ko);
    }
  }

  /** Whether the value of a fact, told by its slot, is called what the fact is. */
  mayFill(
    factId: string,
    figure: Figure,
    range: { readonly start: number; readonly end: number },
    place: Place,
  ): boolean {
    return mayBeCalled(figure, this.#names.get(factId) ?? [], this.#around({ ...figure, ...range }, place));
  }

  /** Whether a figure says what the value of a fact does. */
  tells(factId: string, figure: Figure): boolean {
    this.#read();
    return this.#known.tells(factId, figure);
  }

  /** Lists begin anew. */
  restart(): void {
    this.#lastItem = 0;
  }

  judge(figure: Figure, place: Place): Judgement {
    const { seen, figures, isFinal } = place;
    this.#read();
    const [before, after] = [seen.slice(0, figure.start), seen.slice(figure.end)];
    const isWeak = figure.kind === 'plain' && !/[,.]\d|\d{4}/.test(figure.raw);
    if (isWeak && touchesAnother(figure, figures, seen)) return 'REFUSED';
    const known = this.#known.find(figure, before, this.#around(figure, place));
    if (known) return { factId: known.isValue ? known.factId : null };
    const isEveryday = figure.kind === 'ordinary' && Number(figure.value ?? Infinity) <= EVERYDAY_MAX * 1_000_000;
    return isEveryday || this.#quoted.isEchoed(figure, before, after, isFinal) ? { factId: null } : 'REFUSED';
  }

  /** Whether a number may stand before an item. Items count from one upwards, so that no amount is told down a list. */
  isNextItem(item: number): boolean {
    const isNext = item === 1 || (item === this.#lastItem + 1 && item <= ITEMS_MAX);
    if (isNext) this.#lastItem = item;
    return isNext;
  }

  /** Whether more text may change what a figure is judged by: it may be named yet, or its sentence deny it. */
  isOpen(figure: Figure, seen: string): boolean {
    const behind = seen.slice(figure.end);
    if (measuresOf(figure.kind).length > 0 && (mayBeNamed(behind) || mayBeOwned(behind))) return true;
    return this.#quoted.isOpen(figure, seen.slice(0, figure.start), behind);
  }

  #read(): void {
    if (this.#unread.length > 0) this.#known.add(this.#unread.splice(0));
  }

  #around(figure: Figure, place: Place): Around {
    return { ...aroundOf(figure, place), isOneLoan: this.#loans.size <= 1 };
  }
}

function aroundOf(figure: Figure, { earlier, seen, figures }: Place): Omit<Around, 'isOneLoan'> {
  const begin = Math.max(...['.', '\n', '?', '!'].map((sign) => seen.lastIndexOf(`${sign} `, figure.start)), 0);
  const same = figures.filter(({ kind, start }) => kind === figure.kind && start >= begin && start < figure.start);
  const alike = same.map(({ start }) => earlier.length + start);
  return { before: earlier + seen.slice(0, figure.start), behind: seen.slice(figure.end), place: same.length, alike };
}

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
