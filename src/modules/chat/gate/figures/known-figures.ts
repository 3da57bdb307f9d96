import type { GateFact } from '../gate-fact.js';
import type { Figure, FigureKind } from './figure.js';
import { writtenFigures } from './written-figure.js';

/** A fact whose value holds a figure, and what it is called in each language. */
interface Known {
  readonly factId: string;
  readonly names: readonly { readonly label: string; readonly of: string | null }[];
}

/** How far before a figure the name of what it is may stand. */
const NAME_NEAR = 240;

/** Kinds that a figure without a unit may be meant as when a fact has no unit either. */
const UNITLESS: ReadonlySet<FigureKind> = new Set<FigureKind>(['plain', 'case']);

/** The figures of the values of facts, and which facts each is from. */
export class KnownFigures {
  readonly #byKind = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();

  add(facts: readonly GateFact[]): void {
    for (const { id, value, label, of } of facts) {
      const names = (['ko', 'en'] as const).map((locale) => ({ label: label[locale], of: of?.[locale] ?? null }));
      const known = { factId: id, names };
      this.#learn(value.ko, known);
      if (value.en !== value.ko) this.#learn(value.en, known);
    }
  }

  /**
   * The fact with this figure; among several, the one named last before it, else the first. Null when there is none.
   */
  find(figure: Figure, before: string): string | null {
    const [first, ...others] = this.#candidates(figure);
    if (!first) return null;
    const near = before.slice(-NAME_NEAR);
    const nameAt = ({ names }: Known): number => Math.max(-1, ...names.map((name) => placeOf(name, near)));
    return others.reduce((best, each) => (nameAt(each) > nameAt(best) ? each : best), first).factId;
  }

  /** Every fact with that figure. */
  all(figure: Figure): readonly string[] {
    return this.#candidates(figure).map(({ factId }) => factId);
  }

  /** Whether the value of a fact says what a figure does. */
  states(factId: string, figure: Figure): boolean {
    return this.all(figure).includes(factId);
  }

  #candidates({ kind, value, raw }: Figure): readonly Known[] {
    if (value === null) return this.#byName.get(raw) ?? [];
    const exact = this.#byKind.get(`${kind}:${value}`);
    if (exact) return exact;
    // A figure without a unit claims no kind; one of a fact that has none may count cases.
    if (kind === 'plain') return this.#byKind.get(`any:${value}`) ?? this.#byKind.get(`date:${yearOf(value)}`) ?? [];
    return UNITLESS.has(kind) ? (this.#byKind.get(`plain:${value}`) ?? []) : [];
  }

  #learn(text: string, known: Known): void {
    for (const figure of writtenFigures(text)) {
      if (figure.value === null) set(this.#byName, figure.raw, known);
      else for (const key of keysOf(figure.kind, figure.value)) set(this.#byKind, key, known);
    }
  }
}

function set(map: Map<string, Known[]>, key: string, known: Known): void {
  const before = map.get(key);
  if (before) before.push(known);
  else map.set(key, [known]);
}

/** A whole date may be stated in part; any other figure with or without its unit. */
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
function placeOf({ label, of }: Known['names'][number], text: string): number {
  const at = text.lastIndexOf(label);
  const first = of === null ? at : text.lastIndexOf(of);
  return at < 0 || first < 0 ? -1 : first * NAME_NEAR + at;
}
