import { featureContract, type FeatureColumn, type FeatureTable } from '../../models/index.js';
import { CATEGORY_NAMES, type CategoryName, type PersonQuarter } from '../../spending/index.js';
import { monthsAsMember, stageYear, type StageYear } from '../life-stage/index.js';
import { FEATURE_TEXTS, yearShareText } from './risk-features.texts.js';

/** Quarters a borrower is judged by: a year of spending. */
export const RISK_QUARTERS = 4;

/** The factor behind features, each nameable to a person. */
export const RISK_FACTORS = [
  ...(['TOTAL', 'CHANGE', 'UNSTEADY', 'CREDIT_SHARE', 'CREDIT_CHANGE', 'CAN_WAIT', 'CAN_WAIT_CHANGE'] as const),
  ...(['GRADE', 'TENURE'] as const),
  ...CATEGORY_NAMES.MAJOR,
] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

/** What people put off first when money is short: travel and leisure, clothes, goods for the home, cars, courses. */
const DEFERRABLE_CATEGORIES: readonly CategoryName[] = [
  ...(['TRAVEL_AGENCIES', 'LODGING', 'LEISURE_VENUES', 'LEISURE_GOODS', 'CULTURE_AND_HOBBIES', 'CLOTHING'] as const),
  ...(['PERSONAL_GOODS', 'FURNITURE', 'APPLIANCES', 'KITCHENWARE', 'CAR_SALES', 'ACADEMIES'] as const),
];
const DEFERRABLE_INDEXES = DEFERRABLE_CATEGORIES.map((name) => CATEGORY_NAMES.DETAIL.indexOf(name));

/** A borrower's year. */
export interface RiskYear {
  readonly year: StageYear;
  /** Oldest first. */
  readonly quarters: readonly PersonQuarter[];
}

/** The year that ends with the last quarter; null without any. */
export function riskYear(quarters: readonly PersonQuarter[]): RiskYear | null {
  const latest = quarters.slice(-RISK_QUARTERS);
  const year = stageYear(latest);
  return year && { year, quarters: latest.slice(-year.quartersKnown) };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);
const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);
const creditShare = ({ creditWon, checkWon }: PersonQuarter): number => ratio(creditWon, creditWon + checkWon);
const canWait = ({ detailWon }: PersonQuarter): number =>
  ratio(sumOf(DEFERRABLE_INDEXES.map((at) => detailWon[at] ?? 0)), sumOf(detailWon));

/** The last of some shares, less the mean of those before; NaN without any. */
function changeOf(shares: readonly number[]): number {
  const [before, last = NaN] = [shares.slice(0, -1), shares.at(-1)];
  return last - sumOf(before) / before.length;
}

/** Standard deviation of the logarithm of spending from quarter to quarter; NaN for less than two. */
function unsteadiness(quarters: readonly PersonQuarter[]): number {
  const logs = quarters.map(({ totalWon }) => Math.log1p(totalWon / 1_000));
  if (logs.length < 2) return NaN;
  const mean = sumOf(logs) / logs.length;
  return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1));
}

interface RiskFeature {
  readonly column: FeatureColumn;
  readonly factor: RiskFactor;
  readonly read: (year: RiskYear) => number;
}

type Range = readonly [unit: string, min: number, max: number];
const SHARE_RANGE: Range = ['share', 0, 1];
const CHANGE_RANGE: Range = ['share', -1, 1];
const LOG: Range = ['log thousand won a month', 0, 22];

function feature(
  name: keyof typeof FEATURE_TEXTS,
  factor: RiskFactor,
  [unit, min, max]: Range,
  read: RiskFeature['read'],
  nullable = true,
): RiskFeature {
  return { column: { name, description: FEATURE_TEXTS[name], unit, min, max, nullable }, factor, read };
}

const pascal = (name: string): string =>
  name.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const FEATURES: readonly RiskFeature[] = [
  feature('logTotal', 'TOTAL', LOG, ({ year }) => year.logTotal, false),
  feature('logTotalChange', 'CHANGE', ['log ratio', -22, 22], ({ year }) => year.logTotalChange),
  feature('unsteadiness', 'UNSTEADY', ['log ratio', 0, 22], ({ quarters }) => unsteadiness(quarters)),
  feature('creditShare', 'CREDIT_SHARE', SHARE_RANGE, ({ year }) => creditShare(year.latest)),
  feature('creditShareChange', 'CREDIT_CHANGE', CHANGE_RANGE, ({ quarters }) => changeOf(quarters.map(creditShare))),
  feature('canWaitShare', 'CAN_WAIT', SHARE_RANGE, ({ year }) => canWait(year.latest)),
  feature('canWaitShareChange', 'CAN_WAIT_CHANGE', CHANGE_RANGE, ({ quarters }) => changeOf(quarters.map(canWait))),
  feature('memberRank', 'GRADE', ['code', 21, 25], ({ year }) => Number(year.latest.memberRank), false),
  feature('monthsAsMember', 'TENURE', ['months', 0, 1_200], ({ year }) => monthsAsMember(year.latest), false),
  ...CATEGORY_NAMES.MAJOR.map((name, at): RiskFeature => {
    const [unit, min, max] = SHARE_RANGE;
    return {
      column: { name: `share${pascal(name)}`, description: yearShareText(name), unit, min, max, nullable: true },
      factor: name,
      read: ({ year }) => year.majorShares[at] ?? NaN,
    };
  }),
];

/**
 * Risk is predicted from a year of card spending alone: not age, sex and region, nor income, score or loans, which the
 * bank looks at itself. It is meant to add what those do not say.
 */
export const RISK_CONTRACT = featureContract(
  'LOAN_RISK',
  1,
  FEATURES.map(({ column }) => column),
);
export const RISK_COLUMNS: readonly string[] = RISK_CONTRACT.columns.map(({ name }) => name);
export const RISK_FACTOR_OF_COLUMN: readonly RiskFactor[] = FEATURES.map(({ factor }) => factor);

/** Years as the model takes them, row by row. */
export function riskTable(years: readonly RiskYear[]): FeatureTable {
  const width = FEATURES.length;
  const values = new Float32Array(years.length * width);
  for (const [row, year] of years.entries()) {
    for (const [at, { read }] of FEATURES.entries()) values[row * width + at] = read(year);
  }
  return { columns: RISK_COLUMNS, values };
}
