import { percentOf } from '../../../platform/percent-of.js';

/** What customers are grouped by. */
export const STATISTIC_GROUPS = ['AGE_BAND', 'SEX', 'GRADE', 'LIFE_STAGE', 'REGION'] as const;
export type StatisticGroup = (typeof STATISTIC_GROUPS)[number];

/** What some customers spent together, in thousand won a month. */
export interface StatisticSums {
  readonly customers: number;
  readonly totalThousands: number;
  readonly creditThousands: number;
  readonly checkThousands: number;
  /** The ten major categories, in the order of the source. */
  readonly majorThousands: readonly number[];
}

/** The same for people who share a code; null for people without one in the source. */
export interface StatisticGroupSums extends StatisticSums {
  readonly code: string | null;
}

export interface StatisticFigures extends StatisticSums {
  /** Customers of the institution when it was counted, and those of them who have figures of the quarter. */
  readonly institutionCustomers: number;
  readonly coveredCustomers: number;
  readonly groups: Readonly<Record<StatisticGroup, readonly StatisticGroupSums[]>>;
}

/** Groups smaller than this are marked: their figures could reveal single people and must not be passed on. */
export const FEW_PEOPLE = 20;
const WON_OF_SOURCE = 1_000;

export const wonOf = (thousands: number): number => thousands * WON_OF_SOURCE;

/** What one customer spent on average, in won, halves up; null for no customers. */
export function meanWon({ totalThousands, customers }: StatisticSums): number | null {
  if (customers === 0) return null;
  const [sum, people] = [BigInt(wonOf(totalThousands)), BigInt(customers)];
  return Number((2n * sum + people) / (2n * people));
}

/** A part of a whole in percent, two decimals, halves up; null when the whole is 0. */
export const shareOf = (part: number, whole: number): string | null => percentOf(BigInt(part), BigInt(whole));

/** How a figure grew since an earlier quarter, in percent; null where there is no earlier one, or it was 0. */
export function growthPercent(now: number | null, before: number | null): string | null {
  if (now === null || before === null) return null;
  return percentOf(BigInt(now) - BigInt(before), BigInt(before));
}
