import { endOfQuarter } from '../../../platform/calendar.js';
import { matrixOf, type LabelledRows } from '../../../learning/index.js';
import { Borrowers } from '../../lending/index.js';
import { TooFewRows, type FeatureTable, type TaskContext, type TrainingContext } from '../../models/index.js';
import { quarterAt, quarterNumber } from '../quarter-number.js';
import { digestOf } from '../training/row-parts.js';
import { newestQuarter, peopleOf } from '../training/people-reader.js';
import { RISK_COLUMNS, RISK_QUARTERS, riskTable, riskYear, type RiskYear } from './risk-features.js';

/**
 * Quarters between what is looked at and what came of it: risk is that of falling behind within half a year. Arrears that
 * began before are no risk any more, and their borrowers are left out.
 */
export const RISK_AHEAD = 2;

const MOST_PEOPLE = 100_000;
const MOST_WATCHED = 20_000;
const LEAST_ROWS = 1_000;
/** Fewer than these cannot be distinguished from chance. */
const LEAST_LATE = 100;

/** What is learnt from: one row a borrower, 1 for one who fell behind. */
export interface RiskRows extends LabelledRows {
  readonly table: FeatureTable;
  readonly sexes: readonly string[];
  readonly ages: readonly string[];
  readonly quarter: string;
  readonly digest: string;
}

/** Borrowers as they were half a year ago, and who of them has fallen behind since. @throws Error when they are too few. */
export async function readRiskRows(context: TrainingContext): Promise<RiskRows> {
  const newest = await newestQuarter(context);
  if (newest === null) throw new TooFewRows('no quarter has figures', String(RISK_QUARTERS + RISK_AHEAD));
  const quarter = quarterAt(quarterNumber(newest) - RISK_AHEAD);
  const standings = await new Borrowers(context.database).owingSince(context.institutionId, endOfQuarter(quarter));
  const inTime = standings.filter(({ wasLate }) => !wasLate);
  const late = new Map(inTime.map(({ customerId, overdueDays }) => [customerId, overdueDays > 0]));
  const years: RiskYear[] = [];
  const labels: number[] = [];
  const asked = { quarters: RISK_QUARTERS, most: MOST_PEOPLE, upTo: quarter };
  const onRead = (done: number, total: number): void => context.progress('people', done, total);
  for await (const { customerId, quarters } of peopleOf(context, asked, onRead)) {
    const isLate = customerId === null ? undefined : late.get(customerId);
    const year = riskYear(quarters);
    if (isLate === undefined || !year) continue;
    years.push(year);
    labels.push(Number(isLate));
  }
  return riskRows(years, labels);
}

/** By ten years: of bands of five, a twelfth of them late, the farthest two lie six points apart by chance alone. */
const decade = (ageBand: number): string => (ageBand >= 70 ? '70+' : `${10 * Math.floor(ageBand / 10)}s`);

/** Years with what came of them as rows. @throws Error when they are too few. */
export function riskRows(years: readonly RiskYear[], late: readonly number[]): RiskRows {
  const labels = Uint8Array.from(late);
  const count = labels.reduce((sum, label) => sum + label, 0);
  if (years.length < LEAST_ROWS || count < LEAST_LATE) {
    throw new TooFewRows(`${years.length} borrowers, ${count} of them late`, `${LEAST_ROWS} and ${LEAST_LATE}`);
  }
  const table = riskTable(years);
  const values = Float32Array.from(table.values);
  return {
    table,
    labels,
    matrix: matrixOf(years.length, RISK_COLUMNS.length, values),
    sexes: years.map(({ year }) => (year.latest.sexCode === '1' ? 'MALE' : 'FEMALE')),
    ages: years.map(({ year }) => decade(year.latest.ageBand)),
    quarter: years[0]?.year.latest.quarter ?? '',
    digest: digestOf(values, labels),
  };
}

/** Figures of the newest quarter as they come in. */
export async function recentRiskInputs(context: TaskContext): Promise<FeatureTable> {
  const years: RiskYear[] = [];
  for await (const { quarters } of peopleOf(context, { quarters: RISK_QUARTERS, most: MOST_WATCHED })) {
    const year = riskYear(quarters);
    if (year) years.push(year);
  }
  return riskTable(years);
}
