import { monthNumber } from '../../../platform/calendar.js';
import type { Problem } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import type { FinancialSnapshot, SnapshotFigure } from './snapshot.js';
import {
  FIRST_OF_MONTH,
  MONTH_BOUNDS,
  NO_VALUE,
  notAboveText,
  notBelowStoredText,
  TOO_MUCH_WON,
  TOO_MUCH_USED,
  LIMIT_TOO_LOW,
  NOT_NEGATIVE,
  bothOrNoneText,
} from './snapshot.texts.js';

/** Months before this are considered typing errors. */
const FIRST_MONTH = '2000-01-01';

/** What may not exceed what: a part and its whole. */
const PARTS_AND_WHOLES: readonly (readonly [SnapshotFigure, SnapshotFigure])[] = [
  ['necessaryWon', 'spendingWon'],
  ['housingWon', 'necessaryWon'],
  ['medicalWon', 'necessaryWon'],
  ['revolvingWon', 'cardUsedWon'],
  ['cardMinimumWon', 'cardUsedWon'],
  ['overdueWon', 'totalDebtWon'],
  ['cardOverdueWon', 'cardUsedWon'],
];

/**
 * No figure of a month may be above a trillion won: no household comes near, and a slip of the keyboard goes far beyond.
 * More may be owed on cards than their limit, since fees come on top and a lender may cut a limit below what is owed; at
 * more than ten times of it one of the two is in another unit.
 */
const MOST_WON = 1_000_000_000_000;
const MOST_OF_LIMIT = 10;

/**
 * Everything that makes a snapshot impossible, by field, as far as given figures cause it; empty for a possible one.
 * Figures recorded before were checked then.
 */
export function snapshotProblems(
  snapshot: FinancialSnapshot,
  given: readonly SnapshotFigure[],
  today: string,
  at: readonly string[],
): Problem[] {
  return [
    ...monthProblems(snapshot.month, today, at),
    ...emptyProblems(given, at),
    ...partProblems(snapshot, given, at),
    ...signProblems(snapshot, given, at),
    ...boundProblems(snapshot, given, at),
    ...cardProblems(snapshot, given, at),
  ];
}

function monthProblems(month: string, today: string, at: readonly string[]): Problem[] {
  const field = [...at, 'month'];
  if (!month.endsWith('-01')) {
    return [invalid(field, FIRST_OF_MONTH)];
  }
  if (month < FIRST_MONTH || monthNumber(month) > monthNumber(today)) {
    return [invalid(field, MONTH_BOUNDS)];
  }
  return [];
}

function emptyProblems(given: readonly SnapshotFigure[], at: readonly string[]): Problem[] {
  if (given.length > 0) return [];
  const message = NO_VALUE;
  return [{ code: 'INVALID_INPUT', field: at, message }];
}

function partProblems(snapshot: FinancialSnapshot, given: readonly SnapshotFigure[], at: readonly string[]): Problem[] {
  return PARTS_AND_WHOLES.flatMap(([part, whole]) => {
    const [less, more] = [snapshot[part], snapshot[whole]];
    if (typeof less !== 'number' || typeof more !== 'number' || less <= more) return [];
    if (given.includes(part)) {
      return [invalid([...at, part], notAboveText(whole))];
    }
    const least = notBelowStoredText(part);
    return given.includes(whole) ? [invalid([...at, whole], least)] : [];
  });
}

function boundProblems(
  snapshot: FinancialSnapshot,
  given: readonly SnapshotFigure[],
  at: readonly string[],
): Problem[] {
  return given.flatMap((name) => {
    const value = snapshot[name];
    if (!name.endsWith('Won') || typeof value !== 'number' || Math.abs(value) <= MOST_WON) return [];
    return [invalid([...at, name], TOO_MUCH_WON)];
  });
}

/** A limit of 0 was withdrawn, and the debt from before is still owed. */
function cardProblems(
  { cardUsedWon, cardLimitWon }: FinancialSnapshot,
  given: readonly SnapshotFigure[],
  at: readonly string[],
): Problem[] {
  if (cardUsedWon === null || cardLimitWon === null || cardLimitWon <= 0) return [];
  if (cardUsedWon <= cardLimitWon * MOST_OF_LIMIT) return [];
  if (given.includes('cardUsedWon')) {
    const message = TOO_MUCH_USED;
    return [invalid([...at, 'cardUsedWon'], message)];
  }
  const least = LIMIT_TOO_LOW;
  return given.includes('cardLimitWon') ? [invalid([...at, 'cardLimitWon'], least)] : [];
}

/** Only a market's result can be below 0; overdue days and overdue won go together. */
function signProblems(snapshot: FinancialSnapshot, given: readonly SnapshotFigure[], at: readonly string[]): Problem[] {
  const negative = given.flatMap((name) => {
    const value = snapshot[name];
    return typeof value === 'number' && value < 0 && name !== 'investmentGainWon'
      ? [invalid([...at, name], NOT_NEGATIVE)]
      : [];
  });
  const { overdueDays, overdueWon, cardOverdueWon } = snapshot;
  // Overdue days without overdue won come from an overdue card.
  const isOfCards = overdueWon === 0 && (cardOverdueWon ?? 0) > 0;
  const disagrees = overdueDays !== null && overdueWon !== null && overdueDays > 0 !== overdueWon > 0 && !isOfCards;
  const [field, other] = given.includes('overdueDays') ? OVERDUE : OVERDUE.toReversed();
  if (!disagrees || !field || !other || !given.includes(field)) return negative;
  const message = bothOrNoneText(other);
  return [...negative, invalid([...at, field], message)];
}

const OVERDUE: readonly SnapshotFigure[] = ['overdueDays', 'overdueWon'];

function invalid(field: readonly string[], { ko, en }: Localized): Problem {
  const name = field.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}.` } };
}
