import type { Problem } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import { monthNumber, SNAPSHOT_COLUMNS, type FinancialSnapshot } from './snapshot.js';

/** Months before this are taken for mistyped. */
const FIRST_MONTH = '2000-01-01';

type Figures = Omit<FinancialSnapshot, 'month'>;

/** What may not exceed what: a part and its whole. */
const PARTS: readonly (readonly [keyof Figures, keyof Figures])[] = [
  ['necessaryWon', 'spendingWon'],
  ['housingWon', 'necessaryWon'],
  ['medicalWon', 'necessaryWon'],
  ['revolvingWon', 'cardUsedWon'],
  ['cardMinimumWon', 'cardUsedWon'],
  ['overdueWon', 'totalDebtWon'],
  ['cardOverdueWon', 'cardUsedWon'],
];

const FIGURES = Object.keys(SNAPSHOT_COLUMNS) as (keyof Figures)[];

/** Everything that makes a snapshot impossible, by field; nothing for one that can be. */
export function snapshotProblems(snapshot: FinancialSnapshot, today: string, at: readonly string[]): Problem[] {
  return [
    ...monthProblems(snapshot.month, today, at),
    ...emptyProblems(snapshot, at),
    ...partProblems(snapshot, at),
    ...signProblems(snapshot, at),
  ];
}

function monthProblems(month: string, today: string, at: readonly string[]): Problem[] {
  const field = [...at, 'month'];
  if (!month.endsWith('-01')) {
    return [invalid(field, { ko: '월의 첫째 날이어야 합니다.', en: 'must be the first day of a month' })];
  }
  if (month < FIRST_MONTH || monthNumber(month) > monthNumber(today)) {
    return [
      invalid(field, { ko: '2000년 1월부터 이번 달까지여야 합니다.', en: 'must be from January 2000 to this month' }),
    ];
  }
  return [];
}

/** A month of which nothing is told would take the place of what was told before, and of the month that is judged by. */
function emptyProblems(snapshot: FinancialSnapshot, at: readonly string[]): Problem[] {
  const isTold = FIGURES.some((name) => snapshot[name] !== null);
  if (isTold) return [];
  const message = { ko: '값이 하나 이상 있어야 합니다.', en: 'At least one figure of the month must be given.' };
  return [{ code: 'INVALID_INPUT', field: at, message }];
}

function partProblems(snapshot: FinancialSnapshot, at: readonly string[]): Problem[] {
  return PARTS.flatMap(([part, whole]) => {
    const [less, more] = [snapshot[part], snapshot[whole]];
    if (typeof less !== 'number' || typeof more !== 'number' || less <= more) return [];
    return [invalid([...at, part], { ko: `${whole}보다 클 수 없습니다.`, en: `must not be more than ${whole}` })];
  });
}

/** Only a market's result can be below nought; being overdue is a matter of both days and won. */
function signProblems(snapshot: FinancialSnapshot, at: readonly string[]): Problem[] {
  const negative = Object.entries(snapshot).flatMap(([name, value]) =>
    typeof value === 'number' && value < 0 && name !== 'investmentGainWon'
      ? [invalid([...at, name], { ko: '0 이상이어야 합니다.', en: 'must not be below 0' })]
      : [],
  );
  const { overdueDays, overdueWon } = snapshot;
  const disagrees = overdueDays !== null && overdueWon !== null && overdueDays > 0 !== overdueWon > 0;
  if (!disagrees) return negative;
  const message = { ko: 'overdueWon과 함께 0이거나 함께 0보다 커야 합니다.', en: 'must be above 0 if overdueWon is' };
  return [...negative, invalid([...at, 'overdueDays'], message)];
}

function invalid(field: readonly string[], { ko, en }: Localized): Problem {
  const name = field.at(-1) ?? '';
  return { code: 'INVALID_INPUT', field, message: { ko: `${name}: ${ko}`, en: `${name} ${en}.` } };
}
