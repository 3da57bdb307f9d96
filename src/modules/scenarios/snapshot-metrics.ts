import { percentOf, rounded } from './percent.js';

/** What rules look at of one month of a customer, in won unless said otherwise. Null is not known. */
export interface MonthFigures {
  /** The first day of the month, `YYYY-MM-01`. */
  readonly month: string;
  readonly liquidWon: number | null;
  readonly totalDebtWon: number | null;
  readonly debtPaymentWon: number | null;
  readonly overdueWon: number | null;
  readonly overdueDays: number | null;
  readonly incomeWon: number | null;
  readonly spendingWon: number | null;
  readonly necessaryWon: number | null;
  readonly housingWon: number | null;
  readonly medicalWon: number | null;
  readonly cardLimitWon: number | null;
  readonly cardUsedWon: number | null;
  readonly revolvingWon: number | null;
  readonly cardMinimumWon: number | null;
  readonly cardOverdueWon: number | null;
  readonly investmentWon: number | null;
  readonly investmentGainWon: number | null;
  readonly employment: 'WORKING' | 'UNEMPLOYED' | 'NOT_SEEKING' | null;
  readonly creditScore: number | null;
}

type Figure = Exclude<keyof MonthFigures, 'month' | 'employment'>;

/** A month is looked back on for a year, the month itself included, and one more to see what changed since. */
export const MONTHS_LOOKED_AT = 13;
/** A month that ended longer ago than this says nothing of today. */
export const MAX_AGE_MONTHS = 3;
/** Most changes are against three months before, so that one odd month says little; debts move slower. */
const [RECENT, HALF_YEAR, YEAR] = [3, 6, 12];
const DAYS_A_MONTH = 30;
/** More days of money at hand than this are told as this: ten years. */
const MAX_DAYS = 3_650;

/** The months of one customer, to be asked of by how many months they lie before the latest. */
class Months {
  readonly #byNumber: ReadonlyMap<number, MonthFigures>;
  readonly #latest: number | null;

  constructor(months: readonly MonthFigures[], on: string) {
    const [over, oldest] = [monthNumber(lastMonthOver(on)), monthNumber(on) - MAX_AGE_MONTHS];
    this.#byNumber = new Map(months.map((month) => [monthNumber(month.month), month]));
    const recent = [...this.#byNumber.keys()].filter((number) => number <= over && number >= oldest);
    this.#latest = recent.length > 0 ? Math.max(...recent) : null;
  }

  at(back: number): MonthFigures | null {
    return this.#latest === null ? null : (this.#byNumber.get(this.#latest - back) ?? null);
  }

  figure(name: Figure, back = 0): number | null {
    return this.at(back)?.[name] ?? null;
  }

  /** The mean of the three months before the latest; null unless all three are known. */
  usual(of: (month: MonthFigures) => number | null): number | null {
    const before = [1, 2, RECENT].map((back) => {
      const month = this.at(back);
      return month && of(month);
    });
    return before.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one / RECENT), 0);
  }

  /** In how many months, from the latest back, something is so without a break; null when that of the latest is unknown. */
  run(is: (month: MonthFigures) => boolean | null): number | null {
    const latest = this.at(0);
    if (!latest || is(latest) === null) return null;
    let count = 0;
    for (let month: MonthFigures | null = latest; month && is(month) === true; month = this.at(count)) count += 1;
    return count;
  }

  /** In how many of the last twelve months something was so; null when none is known to be and some are not known. */
  countInYear(is: (month: MonthFigures) => boolean | null): number | null {
    const told = Array.from({ length: YEAR }, (_, back) => {
      const month = this.at(back);
      return month && is(month);
    });
    const count = told.filter((one) => one === true).length;
    return count === 0 && told.includes(null) ? null : count;
  }
}

/**
 * The first day of the last month that is over on a day, its last day included. Before it is over a month says little:
 * most of its pay may still be to come.
 */
export function lastMonthOver(on: string): string {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const isLastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) === on;
  return new Date(Date.UTC(year, month - (isLastDay ? 1 : 2))).toISOString().slice(0, 10);
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** From what was to what is, in percent of what was; nought for nothing that stayed nothing. */
function changePercent(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  return now === 0 && before === 0 ? 0 : percentOf(now - before, before);
}

const sumOf = (...parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);

const isPositive = (value: number | null): boolean | null => (value === null ? null : value > 0);
const isNought = (value: number | null): boolean | null => (value === null ? null : value === 0);

/** Whether anything was overdue, on a card or else; not known while one of both might be. */
function inArrears({ overdueWon, cardOverdueWon }: MonthFigures): boolean | null {
  const [debts, cards] = [isPositive(overdueWon), isPositive(cardOverdueWon)];
  if (debts === true || cards === true) return true;
  return debts === null || cards === null ? null : false;
}

function atLeisure({ spendingWon, necessaryWon }: MonthFigures): number | null {
  return spendingWon === null || necessaryWon === null ? null : spendingWon - necessaryWon;
}

/** What the months of a customer say on a day: of the latest that is recent enough, and of how it came to be so. */
export function snapshotMetrics(history: readonly MonthFigures[], on: string) {
  const months = new Months(history, on);
  const now = (name: Figure): number | null => months.figure(name);
  const latest = months.at(0);
  const freeMonths = months.run((month) => negated(inArrears(month)));
  return {
    liquidWon: now('liquidWon'),
    liquidDays: daysCovered(now('liquidWon'), now('spendingWon')),
    liquidChangePercent: changePercent(now('liquidWon'), months.figure('liquidWon', RECENT)),
    totalDebtWon: now('totalDebtWon'),
    debtServicePercent: percentOf(now('debtPaymentWon'), now('incomeWon')),
    debtChangePercent: changePercent(now('totalDebtWon'), months.figure('totalDebtWon', HALF_YEAR)),
    committedIncomePercent: percentOf(
      sumOf(now('necessaryWon'), now('debtPaymentWon'), now('cardMinimumWon')),
      now('incomeWon'),
    ),
    incomeWon: now('incomeWon'),
    incomeChangePercent: changePercent(
      now('incomeWon'),
      months.usual(({ incomeWon }) => incomeWon),
    ),
    monthsWithoutIncome: months.run(({ incomeWon }) => isNought(incomeWon)),
    monthsUnemployed: months.run(({ employment }) => (employment === null ? null : employment === 'UNEMPLOYED')),
    necessarySharePercent: percentOf(now('necessaryWon'), now('spendingWon')),
    discretionaryChangePercent: changePercent(latest && atLeisure(latest), months.usual(atLeisure)),
    housingToIncomePercent: percentOf(now('housingWon'), now('incomeWon')),
    medicalSharePercent: percentOf(now('medicalWon'), now('spendingWon')),
    cardUsagePercent: percentOf(now('cardUsedWon'), now('cardLimitWon')),
    revolvingSharePercent: percentOf(now('revolvingWon'), now('cardUsedWon')),
    cardOverdueWon: now('cardOverdueWon'),
    arrearsMonths: months.countInYear(inArrears),
    arrearsFreeMonths: freeMonths,
    creditScore: now('creditScore'),
    creditScoreChange: sumOf(now('creditScore'), negative(months.figure('creditScore', RECENT))),
    investmentWon: now('investmentWon'),
    investmentReturnPercent: returnPercent(months),
  };
}

const negated = (told: boolean | null): boolean | null => (told === null ? null : !told);
const negative = (value: number | null): number | null => (value === null ? null : -value);

/** For how many days money at hand pays for what is spent, by months of thirty days, rounded down. */
function daysCovered(liquidWon: number | null, spendingWon: number | null): number | null {
  if (liquidWon === null || spendingWon === null || spendingWon <= 0) return null;
  return Math.min(MAX_DAYS, Math.floor((liquidWon * DAYS_A_MONTH) / spendingWon));
}

/** What three months made of the investments there were before them, in percent: paying in or out is no gain or loss. */
function returnPercent(months: Months): number | null {
  const gain = sumOf(...[0, 1, 2].map((back) => months.figure('investmentGainWon', back)));
  const start = months.figure('investmentWon', RECENT);
  return gain !== null && start !== null && start > 0 ? rounded((100 * gain) / start) : null;
}
