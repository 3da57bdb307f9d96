import type { FigureKind } from './figure.js';
import { QUANTITY_WORDS, type Measure, type Quantity } from './quantity-words.js';

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  readonly measures: readonly Measure[];
}

const MEASURES: Partial<Record<FigureKind, readonly Measure[]>> = {
  ...{ won: ['money'], other: ['money'], percent: ['share'], percentPoint: ['share'], date: ['date'] },
  ...{ day: ['term'], week: ['term'], month: ['term'], year: ['term'] },
  ...{ case: ['count'], person: ['count'], time: ['count'], point: ['score'], rank: ['score'] },
  plain: ['money', 'share', 'count', 'score', 'term'],
};

/** What a figure of this kind may measure; nothing where no name could be wrong. */
export const measuresOf = (kind: FigureKind): readonly Measure[] => MEASURES[kind] ?? [];

/** How far before a figure its name may stand. */
export const NAME_BEFORE = 200;
/** How far behind it. */
const NAME_BEHIND = 24;
/** A name that another is reckoned with, and not what the figure is: `이자를 더한`, `excluding fees`. */
const RECKONED_WITH =
  /^(?:(?:을|를|도|까지|와|과|이|가)? ?(?:모두 )?(?:포함|더하|더한|더해|합하|합한|합해|합쳐|빼|뺀|제외|없이|별도)| ?(?:not counted|excluded|included))/;
const RECKONING = /\b(?:including|excluding|plus|minus|without(?: the| any)?|not counting|with)(?: your| the)? $/i;
export const SENTENCE = /[.!?](?=\s)|\n/;
export const HEADING = /(?:[:：]|같습니다\.?|아래|follows\.?|below)[*\s]*$/i;
const ITEM = /^\s*(?:[-*•|>]|\d+[.)])/;
/** What stands between names that stand side by side. */
export const SIDE_BY_SIDE = /^(?:와|과|및|랑|하고|에|,|&|\s|\band\b|\bthe\b|\byour\b)+$/i;
/** Where a clause begins. */
export const CLAUSE_BEGIN = /(?<=[가-힣])(?:고|며|지만|는데|으?니)\s|,\s|;\s|\b(?:and|but|while)\s/g;
/** Where what is said of a figure ends. */
export const CLAUSE_END =
  /[.,;:!?)\]|\n(]|(?<=[가-힣])(?:니다|고|며|지만|는데|으?니)(?=\s)| (?:and|but|while|with|at|of which)\b/;
/** What follows a figure that is not its name. */
export const CLOSED =
  /^(?:[.,;:!?)\]|\n]|입니다|이며|이고|이에요|예요|이니|인데|으로|로|에|까지|부터|보다|씩|이상|이하|미만|중)/;
const NAMING_KO = /^(?:의|짜리|어치|이|가|은|는|을|를|도)\s/;
const NAMING_EN = /^ (?:of|in|is|was|for|as) /i;
const CHANGING =
  /^ ?(?:만큼 |정도 |가량 |더 |덜 )?(?:늘|줄|증가|감소|올랐|오른|내렸|내린|상승|하락|많|적|more\b|less\b|higher\b|lower\b)/i;

/** Names of quantities in a text, in order; of those that overlap, the longer one. */
export function mentionsIn(text: string): Mention[] {
  const all = QUANTITY_WORDS.flatMap(({ words, quantities, measures }) =>
    [...text.matchAll(words)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      quantities,
      measures,
    })),
  );
  const isCovered = (one: Mention): boolean =>
    all.some(
      (other) => other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
    );
  return all.filter((each) => !isCovered(each)).toSorted((a, b) => a.end - b.end);
}

const isOf = (mention: Mention, measures: readonly Measure[]): boolean =>
  mention.measures.some((each) => measures.includes(each));

/** What a figure is called by the words around it; null where nothing names it there. */
export interface Naming {
  /** In its own clause. */
  readonly before: readonly Quantity[] | null;
  /** In what stands before its clause: the sentence, or the line that a list stands under. */
  readonly farther: readonly Quantity[] | null;
  readonly behind: readonly Quantity[] | null;
}

/**
 * The names of a figure: the nearest before it counts. Korean names it behind, too (`12원의 이자`, `12원이 이자입니다`), and so
 * does English (`of interest`).
 * @param place which of the figures of its sentence it is: of `이자와 수수료는 1원, 2원` each has a name of its own.
 */
export function namingOf(before: string, behind: string, measures: readonly Measure[], place = 0): Naming {
  const lines = before.slice(-NAME_BEFORE).split(SENTENCE);
  const own = lines.at(-1) ?? '';
  const begin = [...own.matchAll(CLAUSE_BEGIN)].reduce((_, { 0: found, index }) => index + found.length, 0);
  const listed = listedAt(own, measures, place);
  if (listed) return { before: listed, farther: null, behind: nameBehind(behind, measures) };
  const named = (text: string): readonly Quantity[] | null => namesOf(text, measures).at(-1)?.quantities ?? null;
  const above = lines.slice(0, -1).findLast((line) => !ITEM.test(line) && line.trim() !== '') ?? '';
  const farther = named(own) ?? (HEADING.test(above) ? named(above) : null);
  return { before: named(own.slice(begin)), farther, behind: nameBehind(behind, measures) };
}

/** Whether more text may name a figure that ends here. */
export function mayBeNamed(behind: string): boolean {
  return !CLOSED.test(behind) && behind.length < NAME_BEHIND && !CLAUSE_END.test(behind);
}

/** The name that a figure has by its place, where several names stand side by side before the figures. */
function listedAt(own: string, measures: readonly Measure[], place: number): readonly Quantity[] | null {
  const named = namesOf(own, measures);
  const first = named.findIndex((each, at) => {
    const next = named[at + 1];
    return next !== undefined && SIDE_BY_SIDE.test(own.slice(each.end, next.start));
  });
  if (first < 0) return null;
  const run = named.slice(first).filter((each, at, all) => {
    const last = all[at - 1];
    return last === undefined || SIDE_BY_SIDE.test(own.slice(last.end, each.start));
  });
  return run.length === named.length - first ? (run[place]?.quantities ?? null) : null;
}

/** Names that count: those that another is reckoned with, and those beside them, are none. */
function namesOf(text: string, measures: readonly Measure[]): Mention[] {
  const kept: Mention[] = [];
  let next: { readonly start: number; readonly isOut: boolean } | null = null;
  for (const each of mentionsIn(text).toReversed()) {
    const isBeside: boolean = next !== null && next.isOut && SIDE_BY_SIDE.test(text.slice(each.end, next.start));
    const isOut: boolean =
      isBeside || RECKONED_WITH.test(text.slice(each.end)) || RECKONING.test(text.slice(0, each.start));
    next = { start: each.start, isOut };
    if (!isOut && isOf(each, measures)) kept.unshift(each);
  }
  return kept;
}

function nameBehind(behind: string, measures: readonly Measure[]): readonly Quantity[] | null {
  const window = behind.slice(0, NAME_BEHIND);
  const text = window.slice(0, CLAUSE_END.exec(window)?.index);
  if (CLOSED.test(text)) return null;
  if (CHANGING.test(text)) return ['CHANGE', 'SAVING', 'COST'];
  const isFirst = /^(?:의|짜리|어치)\s/.test(text) || NAMING_EN.test(text);
  if (!isFirst && !NAMING_KO.test(text)) return null;
  const named = namesOf(text, measures).filter(({ quantities }) => quantities[0] !== 'CHANGE');
  return (isFirst ? named.at(0) : named.at(-1))?.quantities ?? null;
}
