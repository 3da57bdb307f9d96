import { percentOf, rounded } from '../../customers/index.js';
import { Months, type Figure, type Look, type MonthFigures, type MonthsBack } from './months.js';

/** Most changes are against three months before; debts move slower. */
const [RECENT, HALF_YEAR] = [3, 6];
const DAYS_A_MONTH = 30;
/** Days of money at hand are capped at this: ten years. */
const MAX_DAYS = 3_650;

/** How a metric is read: which months it can be computed for, and its value as seen from one of them. */
interface Measure {
  readonly isKnown: (month: MonthFigures) => boolean;
  readonly value: (from: MonthsBack) => number | null;
  /** Whether it falls back to the newest month when no month knows all its figures. */
  readonly ofAnyMonth?: true;
}

/** A metric of the newest month that knows all these figures, which all come from that one month. */
function of<Names extends readonly Figure[]>(
  names: Names,
  value: (from: MonthsBack, ...figures: { [Place in keyof Names]: number }) => number | null,
): Measure {
  return {
    isKnown: (month) => names.every((name) => month[name] !== null),
    value: (from) => {
      const figures = names.map((name) => from.figure(name) ?? 0);
      return value(from, ...(figures as { [Place in keyof Names]: number }));
    },
  };
}

const figure = (name: Figure): Measure => of([name] as const, (_, value) => value);
const share = (part: Figure, whole: Figure): Measure =>
  of([part, whole] as const, (_, some, all) => percentOf(some, all));
const change = (name: Figure, back: number): Measure =>
  of([name] as const, (from, now) => changePercent(now, from.figure(name, back)));

/**
 * How each metric is read. It uses the newest month, at most three months old, that knows its figures: a month reported
 * in part does not hide the one before it. A ratio takes both its parts from one month; a change is from the right
 * month before the one it is of, and not known where that is missing.
 */
const MEASURES = {
  liquidWon: figure('liquidWon'),
  liquidDays: of(['liquidWon', 'spendingWon'] as const, (_, liquid, spending) => daysCovered(liquid, spending)),
  liquidChangePercent: change('liquidWon', RECENT),
  totalDebtWon: figure('totalDebtWon'),
  debtServicePercent: share('debtPaymentWon', 'incomeWon'),
  debtChangePercent: change('totalDebtWon', HALF_YEAR),
  committedIncomePercent: of(
    ['necessaryWon', 'debtPaymentWon', 'cardMinimumWon', 'incomeWon'] as const,
    (_, necessary, payment, cards, income) => percentOf(necessary + payment + cards, income),
  ),
  incomeWon: figure('incomeWon'),
  incomeChangePercent: of(['incomeWon'] as const, (from, income) =>
    changePercent(
      income,
      from.usualBefore(({ incomeWon }) => incomeWon),
    ),
  ),
  monthsWithoutIncome: of(['incomeWon'] as const, (from) => from.run(({ incomeWon }) => isNought(incomeWon))),
  monthsUnemployed: {
    isKnown: ({ employment }) => employment !== null,
    value: (from) => from.run(({ employment }) => (employment === null ? null : employment === 'UNEMPLOYED')),
  },
  necessarySharePercent: share('necessaryWon', 'spendingWon'),
  discretionaryChangePercent: of(['spendingWon', 'necessaryWon'] as const, (from, spending, necessary) =>
    changePercent(spending - necessary, from.usual(atLeisure)),
  ),
  housingToIncomePercent: share('housingWon', 'incomeWon'),
  medicalSharePercent: share('medicalWon', 'spendingWon'),
  cardUsagePercent: share('cardUsedWon', 'cardLimitWon'),
  revolvingSharePercent: share('revolvingWon', 'cardUsedWon'),
  cardOverdueWon: figure('cardOverdueWon'),
  arrearsMonths: {
    isKnown: (month) => inArrears(month) !== null,
    value: (from) => from.countInYear(inArrears),
    ofAnyMonth: true,
  },
  arrearsFreeMonths: {
    isKnown: (month) => inArrears(month) !== null,
    value: (from) => from.run((month) => negated(inArrears(month))),
  },
  creditScore: figure('creditScore'),
  creditScoreChange: of(['creditScore'] as const, (from, score) => {
    const before = from.figure('creditScore', RECENT);
    return before === null ? null : score - before;
  }),
  investmentWon: figure('investmentWon'),
  investmentReturnPercent: of(['investmentGainWon'] as const, returnPercent),
} as const satisfies Readonly<Record<string, Measure>>;

/** Metrics computed by the month. */
type SnapshotMetric = keyof typeof MEASURES;

const SNAPSHOT_METRIC_NAMES = Object.keys(MEASURES) as SnapshotMetric[];

/** What the months of a customer say on a day; null what they do not know. */
export function snapshotMetrics(
  history: readonly MonthFigures[],
  on: string,
  look?: Look,
): Record<SnapshotMetric, number | null> {
  const months = new Months(history, on, look);
  return tableOf((name) => {
    const from = seenFrom(months, name);
    return from && MEASURES[name].value(from);
  });
}

/** The first day of the month each metric is for; null when it does not come from months. */
export function snapshotMonths(history: readonly MonthFigures[], on: string): Record<SnapshotMetric, string | null> {
  const months = new Months(history, on);
  return tableOf((name) => {
    const from = seenFrom(months, name);
    return from && MEASURES[name].value(from) !== null ? from.month : null;
  });
}

function seenFrom(months: Months, name: SnapshotMetric): MonthsBack | null {
  const { isKnown, ofAnyMonth }: Measure = MEASURES[name];
  return months.newest(isKnown) ?? (ofAnyMonth ? months.newest(() => true) : null);
}

const tableOf = <Value>(of: (name: SnapshotMetric) => Value): Record<SnapshotMetric, Value> =>
  Object.fromEntries(SNAPSHOT_METRIC_NAMES.map((name) => [name, of(name)])) as Record<SnapshotMetric, Value>;

/** The change as a percentage of the earlier value; 0 when both are 0. */
function changePercent(now: number, before: number | null): number | null {
  if (before === null) return null;
  return now === 0 && before === 0 ? 0 : percentOf(now - before, before);
}

const isPositive = (value: number | null): boolean | null => (value === null ? null : value > 0);
const isNought = (value: number | null): boolean | null => (value === null ? null : value === 0);
const negated = (holds: boolean | null): boolean | null => (holds === null ? null : !holds);

/** Whether anything was overdue, on a card or elsewhere; not known while either might be. */
function inArrears({ overdueWon, cardOverdueWon }: MonthFigures): boolean | null {
  const [debts, cards] = [isPositive(overdueWon), isPositive(cardOverdueWon)];
  if (debts === true || cards === true) return true;
  return debts === null || cards === null ? null : false;
}

function atLeisure({ spendingWon, necessaryWon }: MonthFigures): number | null {
  return spendingWon === null || necessaryWon === null ? null : spendingWon - necessaryWon;
}

/** How many days of spending the money at hand covers, with months of thirty days, rounded down. */
function daysCovered(liquidWon: number, spendingWon: number): number | null {
  if (spendingWon <= 0) return null;
  return Math.min(MAX_DAYS, Math.floor((liquidWon * DAYS_A_MONTH) / spendingWon));
}

/**
 * The return over three months on the investments held before them, in percent: deposits and withdrawals do not count.
 */
function returnPercent(from: MonthsBack): number | null {
  const gains = [0, 1, 2].map((back) => from.figure('investmentGainWon', back));
  const gain = gains.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const start = from.figure('investmentWon', RECENT);
  return gain !== null && start !== null && start > 0 ? rounded((100 * gain) / start) : null;
}
