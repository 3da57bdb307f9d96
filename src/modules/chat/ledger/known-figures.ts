import type { Figure, FigureKind } from './figure.js';
import { findFigures } from './find-figures.js';
import { normalText } from './normal-text.js';

/** What the ledger has to know of a fact. */
export interface LedgerFact {
  readonly id: string;
  readonly label: { readonly ko: string; readonly en: string };
  readonly value: { readonly ko: string; readonly en: string };
  /** A date or a quarter. */
  readonly asOf: string;
}

/** Why a figure may be shown: it is the value of a fact, or stands in its name or date, or in the list of what may. */
export interface Known {
  readonly factId: string | null;
  /** The figure is in the fact's value, and not only in its name or date. */
  readonly isValue: boolean;
}

const ALLOWED: Known = { factId: null, isValue: false };

/** Kinds that a figure without a unit may be meant as when a fact has no unit either. */
const UNITLESS: ReadonlySet<FigureKind> = new Set<FigureKind>(['plain', 'case']);

/** The figures that an answer may tell, and which fact each is from. The first fact that has a figure keeps it. */
export class KnownFigures {
  readonly #byKind = new Map<string, Known>();
  readonly #byName = new Map<string, Known>();

  /** @param dates days that every answer may name, such as today. */
  constructor(dates: readonly string[] = []) {
    for (const date of dates) this.#learn(date, ALLOWED);
  }

  add(facts: readonly LedgerFact[]): void {
    for (const { id, value } of facts) this.#learnBoth(value, { factId: id, isValue: true });
    for (const { id, asOf } of facts) this.#learn(asOf, { factId: id, isValue: false });
    for (const { id, label } of facts) this.#learnBoth(label, { factId: id, isValue: false });
  }

  find({ kind, value, raw }: Figure): Known | null {
    if (value === null) return this.#byName.get(raw) ?? null;
    const exact = this.#byKind.get(`${kind}:${value}`);
    if (exact) return exact;
    // A figure without a unit claims no kind; one of a fact that has none may count cases.
    if (kind === 'plain') return this.#byKind.get(`any:${value}`) ?? this.#byKind.get(`date:${yearOf(value)}`) ?? null;
    return UNITLESS.has(kind) ? (this.#byKind.get(`plain:${value}`) ?? null) : null;
  }

  #learnBoth({ ko, en }: { readonly ko: string; readonly en: string }, known: Known): void {
    this.#learn(ko, known);
    if (en !== ko) this.#learn(en, known);
  }

  #learn(text: string, known: Known): void {
    for (const figure of findFigures(` ${normalText(text).text} `).figures) {
      if (figure.value === null) this.#set(this.#byName, figure.raw, known);
      else for (const key of keysOf(figure.kind, figure.value)) this.#set(this.#byKind, key, known);
    }
  }

  #set(map: Map<string, Known>, key: string, known: Known): void {
    if (!map.has(key)) map.set(key, known);
  }
}

/** A whole date may be told in part; any other figure with its unit or without. */
function keysOf(kind: FigureKind, value: string): string[] {
  if (kind !== 'date') return [`${kind}:${value}`, `any:${value}`];
  const [, year = '', quarter] = /^(\d{4})?(?:Q(\d))?/.exec(value) ?? [];
  const parts = value.slice(year.length).match(/-\d\d/g) ?? [];
  const shorter = quarter === undefined ? [value, `${year}${parts[0] ?? ''}`, parts.join('')] : [value, `Q${quarter}`];
  return [...new Set([...shorter, year])].filter((part) => part !== '').map((part) => `date:${part}`);
}

const yearOf = (value: string): string => value.replace(/0{6}$/, '');
