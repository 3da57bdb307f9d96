import type { Figure, FigureKind } from './figure.js';
import { mayBeAsOf, mayBeCalled, type Around } from './fact-names.js';
import type { Name } from './name.js';
import { writtenFigures } from './written-figure.js';

/** What the ledger has to know of a fact. */
export interface LedgerFact {
  readonly id: string;
  /** What it is one figure of; absent for what stands alone. */
  readonly of?: { readonly ko: string; readonly en: string };
  readonly label: { readonly ko: string; readonly en: string };
  readonly value: { readonly ko: string; readonly en: string };
  /** A date or a quarter. */
  readonly asOf: string;
  /** Sentences that may be said because of it. */
  readonly answer?: { readonly ko: string; readonly en: string };
  readonly advice?: readonly { readonly ko: string; readonly en: string }[];
}

/** Why a figure may be shown: it is the value of a fact, or stands in its name or date, or in the list of what may. */
export interface Known {
  readonly factId: string | null;
  /** The figure is in the fact's value, and not only in its name or date. */
  readonly isValue: boolean;
  /** What the fact is called, and what it is one figure of, in each language. */
  readonly names: readonly Name[];
}

const ALLOWED: Known = { factId: null, isValue: false, names: [] };
/** How far before a figure the name of what it is may stand. */
const NAME_NEAR = 240;

/** Kinds that a figure without a unit may be meant as when a fact has no unit either. */
const UNITLESS: ReadonlySet<FigureKind> = new Set<FigureKind>(['plain', 'case']);

/** The figures that an answer may tell, and which facts each is from. */
export class KnownFigures {
  readonly #byKind = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();
  readonly #read = new Map<string, ReturnType<typeof writtenFigures>>();

  /** @param dates days that every answer may name, such as today. */
  constructor(dates: readonly string[] = []) {
    for (const date of dates) this.#learn(date, ALLOWED);
  }

  add(facts: readonly LedgerFact[]): void {
    this.addValues(facts);
    for (const { id, asOf } of facts) this.#learn(asOf, { factId: id, isValue: false, names: [] });
    for (const { id, label, of } of facts) {
      this.#learnBoth(label, { factId: id, isValue: false, names: [] });
      if (of) this.#learnBoth(of, { factId: id, isValue: false, names: [] });
    }
  }

  /** Only what facts say, without the figures of their names and dates. */
  addValues(facts: readonly LedgerFact[]): void {
    for (const { id, value, label, of } of facts) {
      const names = (['ko', 'en'] as const).map((locale) => ({ label: label[locale], of: of?.[locale] ?? null }));
      this.#learnBoth(value, { factId: id, isValue: true, names });
    }
  }

  /**
   * Of several facts with the same figure, that which was named last before it; else the first.
   * @param around the words around it: facts that they call what they are not are none of it. Nobody asks when absent.
   */
  find(figure: Figure, before = '', around: Around | null = null): Known | null {
    const isCalled = ({ isValue, names, factId }: Known): boolean =>
      around === null ||
      (isValue ? mayBeCalled(figure, names, around) : factId === null ? true : mayBeAsOf(figure, around));
    const [first, ...others] = this.#candidates(figure).filter(isCalled);
    if (!first || others.length === 0 || !first.isValue) return first ?? null;
    const near = before.slice(-NAME_NEAR);
    const nameAt = ({ names }: Known): number => Math.max(-1, ...names.map((name) => placeOf(name, near)));
    return others
      .filter(({ isValue }) => isValue)
      .reduce((best, each) => (nameAt(each) > nameAt(best) ? each : best), first);
  }

  /** Whether the value of a fact says what a figure does. */
  tells(factId: string, figure: Figure): boolean {
    return this.#candidates(figure).some((known) => known.isValue && known.factId === factId);
  }

  #candidates({ kind, value, raw }: Figure): readonly Known[] {
    if (value === null) return this.#byName.get(raw) ?? [];
    const exact = this.#byKind.get(`${kind}:${value}`);
    if (exact) return exact;
    // A figure without a unit claims no kind; one of a fact that has none may count cases.
    if (kind === 'plain') return this.#byKind.get(`any:${value}`) ?? this.#byKind.get(`date:${yearOf(value)}`) ?? [];
    return UNITLESS.has(kind) ? (this.#byKind.get(`plain:${value}`) ?? []) : [];
  }

  #learnBoth({ ko, en }: { readonly ko: string; readonly en: string }, known: Known): void {
    this.#learn(ko, known);
    if (en !== ko) this.#learn(en, known);
  }

  #learn(text: string, known: Known): void {
    for (const figure of this.#figuresOf(text)) {
      if (figure.value === null) this.#set(this.#byName, figure.raw, known);
      else for (const key of keysOf(figure.kind, figure.value)) this.#set(this.#byKind, key, known);
    }
  }

  /** Names and dates are those of many facts. */
  #figuresOf(text: string): ReturnType<typeof writtenFigures> {
    const known = this.#read.get(text) ?? writtenFigures(text);
    this.#read.set(text, known);
    return known;
  }

  #set(map: Map<string, Known[]>, key: string, known: Known): void {
    const before = map.get(key);
    if (before) before.push(known);
    else map.set(key, [known]);
  }
}

/** A whole date may be told in part; any other figure with its unit or without. */
function keysOf(kind: FigureKind, value: string): string[] {
  if (kind !== 'date') return [`${kind}:${value}`, `any:${value}`];
  const [, year = '', quarter] = /^(\d{4})?(?:Q(\d))?/.exec(value) ?? [];
  const parts = value.slice(year.length).match(/-\d\d/g) ?? [];
  const shorter =
    quarter === undefined
      ? [value, `${year}${parts[0] ?? ''}`, parts.join(''), parts[0] ?? '']
      : [value, `Q${quarter}`];
  return [...new Set([...shorter, year])].filter((part) => part !== '').map((part) => `date:${part}`);
}

const yearOf = (value: string): string => value.replace(/0{6}$/, '');

/** How late a text names something, -1 when it does not: what it is a figure of decides first, then what it is. */
function placeOf({ label, of }: Name, text: string): number {
  const at = text.lastIndexOf(label);
  const first = of === null ? at : text.lastIndexOf(of);
  return at < 0 || first < 0 ? -1 : first * NAME_NEAR + at;
}
