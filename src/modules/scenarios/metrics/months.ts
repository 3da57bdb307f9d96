import { monthNumber } from '../../../platform/calendar.js';
import { lastMonthOver, MAX_AGE_MONTHS, type FinancialSnapshot } from '../../customers/index.js';

/** What rules look at of one month of a customer, in won unless said otherwise. Null is not known. */
export type MonthFigures = FinancialSnapshot;

/** Figures that are numbers. */
export type Figure = Exclude<keyof MonthFigures, 'month' | 'employment'>;

/** A month is looked back on for a year, the month itself included, and one more to see what changed since. */
export const MONTHS_LOOKED_AT = 13;
/** What is usual is what was so in the three months before, so that one odd month says little. */
const USUAL_MONTHS = 3;
const YEAR_MONTHS = 12;
/** A month is another level when it lies further than this share from what was usual: pay moves by less from month to month. */
const ANOTHER_LEVEL = 0.15;
/** A level that has lasted this many months is the usual one. */
const SETTLED_MONTHS = 6;

/** How months are looked at. */
export interface Look {
  /** How many months before the judged one a figure may be from; 0 at a month's end for that month alone. */
  readonly maxAgeMonths?: number;
  /** Changes the month a figure is from; the months it is compared with stay as they were. */
  readonly supposed?: (month: MonthFigures) => MonthFigures;
}

/** The months of one customer as they are known on a day. */
export class Months {
  /** Months recent enough to stand for today, with what is seen from each, newest first. */
  readonly #recent: readonly { readonly month: MonthFigures; readonly back: MonthsBack }[];

  constructor(months: readonly MonthFigures[], on: string, look: Look = {}) {
    const oldest = monthNumber(on) - (look.maxAgeMonths ?? MAX_AGE_MONTHS);
    const over = monthNumber(lastMonthOver(on));
    const byNumber = new Map(months.map((month) => [monthNumber(month.month), month]));
    this.#recent = [...byNumber.keys()]
      .filter((number) => number <= over && number >= oldest)
      .sort((one, other) => other - one)
      .flatMap((number) => {
        const month = byNumber.get(number);
        return month ? [{ month, back: new MonthsBack(byNumber, number, look.supposed?.(month) ?? month) }] : [];
      });
  }

  /** The newest recent month of which something is known, to look back from; null when none is. */
  newest(isKnown: (month: MonthFigures) => boolean): MonthsBack | null {
    return this.#recent.find(({ month }) => isKnown(month))?.back ?? null;
  }
}

/** A month and those before it, asked for by how many months they lie back. */
export class MonthsBack {
  constructor(
    private readonly byNumber: ReadonlyMap<number, MonthFigures>,
    private readonly number: number,
    private readonly own: MonthFigures,
  ) {}

  /** The first day of the month itself. */
  get month(): string {
    return this.own.month;
  }

  at(back: number): MonthFigures | null {
    return back === 0 ? this.own : (this.byNumber.get(this.number - back) ?? null);
  }

  figure(name: Figure, back = 0): number | null {
    return this.at(back)?.[name] ?? null;
  }

  /** The mean of the three months before; null unless all three are known. */
  usual(of: (month: MonthFigures) => number | null): number | null {
    let sum = 0;
    for (let back = 1; back <= USUAL_MONTHS; back += 1) {
      const month = this.at(back);
      const value = month && of(month);
      if (value === null) return null;
      sum += value / USUAL_MONTHS;
    }
    return sum;
  }

  /**
   * The mean of the last three months before the current level began. Months at the current level are left out, so that
   * a loss within the last half year is measured against the level before it. Null unless three are known.
   */
  usualBefore(of: (month: MonthFigures) => number | null): number | null {
    let usual: number[] = [];
    let other: number[] = [];
    for (let back = YEAR_MONTHS; back >= 1; back -= 1) {
      const month = this.at(back);
      const value = month && of(month);
      if (value === null) continue;
      const mean = meanOfLast(usual);
      if (mean !== null && Math.abs(value - mean) > ANOTHER_LEVEL * Math.abs(mean)) other.push(value);
      else {
        usual.push(value);
        other = [];
      }
      if (other.length === SETTLED_MONTHS) [usual, other] = [other, []];
    }
    return meanOfLast(usual);
  }

  /** For how many months in a row, from this one back, something holds; null when it is unknown for this one. */
  run(is: (month: MonthFigures) => boolean | null): number | null {
    if (is(this.own) === null) return null;
    let count = 0;
    for (let month: MonthFigures | null = this.own; month && is(month) === true; month = this.at(count)) count += 1;
    return count;
  }

  /** In how many of the last twelve months something held; null when no month is known to and some are not known. */
  countInYear(is: (month: MonthFigures) => boolean | null): number | null {
    const answers = Array.from({ length: YEAR_MONTHS }, (_, back) => {
      const month = this.at(back);
      return month && is(month);
    });
    const count = answers.filter((one) => one === true).length;
    return count === 0 && answers.includes(null) ? null : count;
  }
}

function meanOfLast(values: readonly number[]): number | null {
  if (values.length < USUAL_MONTHS) return null;
  let sum = 0;
  for (let place = values.length - USUAL_MONTHS; place < values.length; place += 1)
    sum += (values[place] ?? 0) / USUAL_MONTHS;
  return sum;
}
