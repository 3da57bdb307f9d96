import type { GateFact } from '../gate-fact.js';
import { isLoanKind, kindsIn } from './thing-kinds.js';

/** A mention in a sentence of a thing that facts describe: its name, or a value of it. */
export interface Mention {
  /** Null for a value that belongs to all things together, or to no thing. */
  readonly of: string | null;
  readonly kind: 'NAME' | 'VALUE';
  /** The fact, for a value of no single thing. */
  readonly factId?: string;
}

type Owned = Mention & { readonly of: string };
type Placed = Owned & { readonly at: number };

/** The words of a name, without the ending that distinguishes it from others of its kind. */
const shortName = (name: string): string => name.replace(/\s*(?:\([^)]*\)|ending in \S+)\s*$/, '');
/** Stands for a loan that the customer does not have: a value beside its name belongs to another. */
const UNKNOWN_LOAN = '?';

/**
 * Knows which things can be confused: those whose facts are named alike up to the first dot. A value of one may stand
 * only in a sentence that names it, and after its own name where the sentence names several. A thing is named by its
 * name, or by any word for its kind if no other thing is of that kind: `mortgage` for `Home loan ending in 0001`.
 */
export class Subjects {
  /** The family of each thing; things of one family can be confused. */
  readonly #family = new Map<string, string>();
  readonly #words = new Map<string, Set<string>>();
  readonly #kinds = new Map<string, Set<string>>();
  /** The kinds that names of things name; facts of one thing share its name. */
  readonly #kindsOf = new Map<string, readonly string[]>();
  #loan: string | null = null;

  add(facts: readonly GateFact[]): void {
    for (const { id, of } of facts) {
      if (!of) continue;
      const first = id.replace(/\..*$/, '');
      const [mine, other] = [this.#family.get(of.ko), this.#familyOfPrefix(first)];
      if (mine !== undefined && other !== undefined && mine !== other) this.#join(mine, other);
      this.#family.set(of.ko, other ?? mine ?? first);
      this.#prefixes.set(first, this.#family.get(of.ko) ?? first);
      for (const name of [of.ko, of.en].map(shortName)) remember(this.#words, name, of.ko);
      for (const kind of [...this.#kindsNamed(of.ko), ...this.#kindsNamed(of.en)]) {
        remember(this.#kinds, kind, of.ko);
        if (isLoanKind(kind)) this.#loan = of.ko;
      }
    }
  }

  /** Whether the name of a thing says that it is a loan. */
  isLoan(name: string): boolean {
    return this.#kindsNamed(name).some(isLoanKind);
  }

  #kindsNamed(name: string): readonly string[] {
    const known = this.#kindsOf.get(name) ?? kindsIn(name).map(({ kind }) => kind);
    this.#kindsOf.set(name, known);
    return known;
  }

  readonly #prefixes = new Map<string, string>();
  #familyOfPrefix = (prefix: string): string | undefined => this.#prefixes.get(prefix);

  #join(one: string, other: string): void {
    for (const map of [this.#family, this.#prefixes])
      for (const [key, family] of map) if (family === one) map.set(key, other);
  }

  /** Names of things in free words, with their places: only names that belong to a single thing. */
  namedIn(text: string): Placed[] {
    return [...this.#spelledIn(text), ...this.#kindsNamedIn(text)];
  }

  #spelledIn(text: string): Placed[] {
    return [...this.#words].flatMap(([name, things]) => {
      const [of, ...others] = things;
      if (name.length < 2 || of === undefined || others.length > 0) return [];
      return Array.from(text.matchAll(new RegExp(RegExp.escape(name), 'gi')), ({ index }) => ({
        of,
        kind: 'NAME' as const,
        at: index,
      }));
    });
  }

  #kindsNamedIn(text: string): Placed[] {
    return kindsIn(text).flatMap(({ kind, at }): Placed[] => {
      const [of, ...others] = this.#kinds.get(kind) ?? [];
      if (others.length > 0) return [];
      if (of !== undefined) return [{ of, kind: 'NAME', at }];
      return isLoanKind(kind) && this.#loan !== null ? [{ of: UNKNOWN_LOAN + kind, kind: 'NAME', at }] : [];
    });
  }

  /**
   * Whether each value stands with its own thing's name.
   * @param mentions in their order.
   * @param carried the one thing that the sentence before named, of which a sentence without names goes on to speak.
   */
  areNamed(mentions: readonly Mention[], carried: string | null): boolean {
    const families = Map.groupBy(mentions, (mention) => this.#familyOf(mention));
    return families.entries().every(([family, its]) => {
      const own = its.flatMap(({ of, kind }) => (of === null ? [] : [{ of, kind }]));
      const isOfOne = its.length > own.length && new Set(own.map(({ of }) => of)).size === 1;
      return !(isOfOne && this.#sizeOf(family) > 1) && this.#isOrdered(family, own, carried);
    });
  }

  #familyOf({ of, factId }: Mention): string {
    if (of !== null) return this.#family.get(of.startsWith(UNKNOWN_LOAN) ? (this.#loan ?? of) : of) ?? of;
    return this.#prefixes.get(factId?.replace(/\..*$/, '') ?? '') ?? '';
  }

  #sizeOf = (family: string): number => this.#family.values().reduce((sum, each) => sum + (each === family ? 1 : 0), 0);

  #isOrdered(family: string, mentions: readonly Owned[], carried: string | null): boolean {
    const values = mentions.filter(({ kind }) => kind === 'VALUE').map(({ of }) => of);
    const names = mentions.filter(({ kind }) => kind === 'NAME').map(({ of }) => of);
    if (values.length === 0) return true;
    if (names.length === 0) return this.#sizeOf(family) <= 1 || values.every((of) => of === carried);
    if (behindNames(mentions) || behindNames(mentions.toReversed())) return true;
    const isNamesFirst =
      mentions.findLastIndex(({ kind }) => kind === 'NAME') < mentions.findIndex(({ kind }) => kind === 'VALUE');
    return isNamesFirst && unrepeated(names).join('|') === unrepeated(values).join('|');
  }
}

function remember(map: Map<string, Set<string>>, name: string, of: string): void {
  const known = map.get(name) ?? new Set();
  map.set(name, known.add(of));
}

/** Whether the last name before each value is its own. */
function behindNames(mentions: readonly Owned[]): boolean {
  let named: string | null = null;
  for (const { of, kind } of mentions) {
    if (kind === 'NAME') named = of;
    else if (named !== of) return false;
  }
  return true;
}

const unrepeated = (things: readonly string[]): readonly string[] => things.filter((of, at) => of !== things[at - 1]);
