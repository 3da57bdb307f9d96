import type { Figure } from './figure.js';
import { isMisnamed } from './misnamed.js';
import type { Name } from './name.js';
import { measuresOf, mentionsIn, namingOf } from './named-quantity.js';
import type { Measure, Quantity } from './quantity-words.js';
import { mayBelong, ownerOf } from './whose.js';

/** Where a figure stands among words. */
export interface Around {
  readonly before: string;
  readonly behind: string;
  /** Which of the figures of its sentence it is. */
  readonly place: number;
  /** Where in `before` the others of its kind stand. */
  readonly alike: readonly number[];
  /** The facts know of one loan at most: what is said of all loans is said of it. */
  readonly isOneLoan: boolean;
}

/** What is reckoned over all loans where a fact names none. */
const OVER_LOANS: readonly Quantity[] = ['BALANCE', 'PAYOFF', 'LOANS'];
/** What a sentence goes on with behind the beginning of a line, a bracket or another value. */
const LIST_BEGIN = /(?:^|[\n,:：(|•-])[*\s]*$/;

/**
 * Whether the words around a figure may call it what a fact is called. A true figure under a false name is a false
 * statement: a name that the fact does not have is refused, and nothing named is let through.
 */
export function mayBeCalled(figure: Figure, names: readonly Name[], around: Around): boolean {
  const measures = measuresOf(figure.kind);
  const all = ownQuantities(names, measures);
  const isOverLoans = !around.isOneLoan && OVER_LOANS.some((each) => all.has(each));
  if (names.length > 0 && !mayBelong(ownerOf(names, isOverLoans), around)) return false;
  if (measures.length === 0) return true;
  const { before, behind } = around;
  return (
    isCalledByItsLabel(names, before) ||
    (!isMisnamed({ figure, names, own: all, measures, before, behind }) && isCalledSo(figure, names, around))
  );
}

function isCalledSo(figure: Figure, names: readonly Name[], { before, behind, place }: Around): boolean {
  const measures = measuresOf(figure.kind);
  const own = ownQuantities(names, measures);
  if (own.size === 0) return true;
  const naming = namingOf(before, behind, measures, place);
  const isOne = (named: readonly Quantity[] | null): boolean => named === null || named.some((each) => own.has(each));
  if (!isOne(naming.behind)) return false;
  if (own.has('CHANGE') && naming.behind !== null) return true;
  const isNamedHere = naming.before !== null || naming.behind !== null;
  return isOne(isNamedHere ? naming.before : naming.farther) || isCalledByItsLabel(names, before);
}

/** Names are those of facts, which are held against many figures. */
const read = new WeakMap<readonly Name[], ReturnType<typeof mentionsIn>>();

/** All that a fact is called, as far as it is of one measure. */
export function ownQuantities(names: readonly Name[], measures: readonly Measure[]): ReadonlySet<Quantity> {
  const mentions = read.get(names) ?? names.flatMap(({ label, of }) => mentionsIn(`${of ?? ''} ${label}`));
  read.set(names, mentions);
  const own = mentions.filter((each) => each.measures.some((measure) => measures.includes(measure)));
  return new Set(own.flatMap(({ quantities }) => quantities));
}

/** A day that the facts are of is no day of a payment: it is told as such a day, or of nothing. */
export function mayBeAsOf(figure: Figure, { before, behind, place }: Around): boolean {
  if (figure.kind !== 'date' || /^\s?(?:기준|현재|자료|에 확인|일자|자로|분기|\))/.test(behind)) return true;
  const naming = namingOf(before, '', ['date'], place);
  const named = naming.before ?? naming.farther;
  return named === null || named.includes('AS_OF');
}

/** A label that names nothing by itself, such as `월평균`, where it stands alone before its value. */
function isCalledByItsLabel(names: readonly Name[], before: string): boolean {
  const text = before.replace(/[\s:：*]+$/, '');
  return names.some(({ label, of }) => {
    const begin = text.slice(0, text.length - label.length);
    return text.endsWith(label) && LIST_BEGIN.test(begin) && (of === null || begin.includes(of));
  });
}
