import { Random } from '../basis/index.js';
import { CATEGORIES } from './spending-profile.js';

/**
 * How a customer's spending changes and stays changed, where it is made to. MIX_CHANGE spends the same total on other
 * things, up to three. SLOW_DRIFT spends a little more on one category each quarter. NEW_CATEGORY and VANISHED_CATEGORY
 * begin and end to spend on one. SECOND_CARD moves a part of all spending to the other kind of card.
 */
export const CHANGE_KINDS = ['MIX_CHANGE', 'SLOW_DRIFT', 'NEW_CATEGORY', 'VANISHED_CATEGORY', 'SECOND_CARD'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change that was planted: from this quarter on. */
export interface PlantedChange {
  readonly kind: ChangeKind;
  readonly quarter: string;
  /** The categories that take more or less, by their names in the generator; empty for SECOND_CARD. */
  readonly categories: readonly string[];
  /** How large it is: a share of all spending, for SLOW_DRIFT of the usual total each quarter. */
  readonly share: number;
}

/** One in so many customers has each kind of change; which, is their place after the sudden sums. */
const CUSTOMERS_PER_CHANGE = 97;
const CHANGE_OFFSETS: Readonly<Record<ChangeKind, number>> = {
  MIX_CHANGE: 17,
  SLOW_DRIFT: 31,
  NEW_CATEGORY: 47,
  VANISHED_CATEGORY: 63,
  SECOND_CARD: 79,
};
/** A change begins in one of so many last quarters, which leaves a past to hold it against. */
const QUARTERS_OF_START = 4;
/** A drift begins so many quarters before the last, which is the earliest with some past. */
const DRIFT_QUARTERS = 5;

const SHARES: Readonly<Record<ChangeKind, readonly [number, number]>> = {
  MIX_CHANGE: [0.35, 0.6],
  SLOW_DRIFT: [0.03, 0.08],
  NEW_CATEGORY: [0.08, 0.7],
  VANISHED_CATEGORY: [1, 1],
  SECOND_CARD: [0.2, 0.5],
};
/** What people begin to spend on: seldom bought by anybody, or not by everybody. */
const MAY_BEGIN = ['ACDM', 'INSU', 'LEISURE_P', 'BLDMNG', 'MBRSHOP', 'AUTOMNT', 'OFFCOM'];
/** What people use all the time, and may give up at once. */
const CATEGORIES_THAT_MAY_END = ['DISTBP', 'RESTRNT', 'HOS'];
const CATEGORIES_THAT_MAY_GROW = ['HOS', 'RESTRNT', 'CULTURE', 'SVC', 'CLOTH', 'FUEL', 'DISTBP', 'INSU'];

interface Asked {
  readonly seed: number;
  readonly institution: string;
  readonly index: number;
  readonly quarters: readonly string[];
}

/** The change of one customer; null for most, and where there are too few quarters to show one. */
export function plantedChange({ seed, institution, index, quarters }: Asked): PlantedChange | null {
  const kind = CHANGE_KINDS.find((each) => index % CUSTOMERS_PER_CHANGE === CHANGE_OFFSETS[each]);
  if (!kind || quarters.length < 2 * QUARTERS_OF_START) return null;
  const random = Random.named(seed, institution, 'planted-change', index);
  const back = kind === 'SLOW_DRIFT' ? DRIFT_QUARTERS : random.integer(1, QUARTERS_OF_START);
  const quarter = quarters.at(-back);
  const [low, high] = SHARES[kind];
  const share = Math.round(1_000 * random.between(low, high)) / 1_000;
  return quarter === undefined ? null : { kind, quarter, categories: categoriesOf(random, kind), share };
}

function categoriesOf(random: Random, kind: ChangeKind): string[] {
  if (kind === 'SECOND_CARD') return [];
  if (kind === 'NEW_CATEGORY') return [random.pick(MAY_BEGIN)];
  if (kind === 'VANISHED_CATEGORY') return [random.pick(CATEGORIES_THAT_MAY_END)];
  if (kind === 'SLOW_DRIFT') return [random.pick(CATEGORIES_THAT_MAY_GROW)];
  const first = random.integer(0, CATEGORIES_THAT_MAY_GROW.length - 1);
  return Array.from(
    { length: random.integer(1, 3) },
    (_, step) => CATEGORIES_THAT_MAY_GROW[(first + 3 * step) % CATEGORIES_THAT_MAY_GROW.length] ?? '',
  );
}

/** The amounts of a quarter, by category, as the change makes them. `usualTotal` is in the unit of the amounts. */
export function changedAmounts(
  change: PlantedChange | null,
  amounts: readonly number[],
  { quarter, quarters, usualTotal }: { quarter: string; quarters: readonly string[]; usualTotal: number },
): number[] {
  if (!change) return [...amounts];
  const since = quarters.indexOf(quarter) - quarters.indexOf(change.quarter);
  const { kind, share, categories } = change;
  const isOne = amounts.map((_, at) => categories.includes(CATEGORIES[at]?.name ?? ''));
  if (kind === 'NEW_CATEGORY') {
    return amounts.map((amount, at) => (isOne[at] ? (since < 0 ? 0 : share * usualTotal) : amount));
  }
  if (since < 0 || kind === 'SECOND_CARD') return [...amounts];
  if (kind === 'VANISHED_CATEGORY') return amounts.map((amount, at) => (isOne[at] ? 0 : amount));
  if (kind === 'SLOW_DRIFT') {
    return amounts.map((amount, at) => (isOne[at] ? amount + share * (since + 1) * usualTotal : amount));
  }
  const moved = share * amounts.reduce((all, amount) => all + amount, 0);
  return amounts.map((amount, at) => (1 - share) * amount + (isOne[at] ? moved / categories.length : 0));
}

/** The share of credit cards in a quarter: from the second card on, that much farther from the usual one. */
export function changedCreditShare(
  change: PlantedChange | null,
  creditShare: number,
  { quarter, quarters }: { quarter: string; quarters: readonly string[] },
): number {
  if (change?.kind !== 'SECOND_CARD' || quarters.indexOf(quarter) < quarters.indexOf(change.quarter))
    return creditShare;
  return creditShare > 0.5 ? creditShare - change.share : creditShare + change.share;
}
