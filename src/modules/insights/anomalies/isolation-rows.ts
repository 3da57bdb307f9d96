import { matrixOf, randomOf, type Matrix } from '../../../platform/learning/index.js';
import { TooLittleToLearnFrom, type FeatureTable, type TaskContext, type TrainingContext } from '../../models/index.js';
import type { PersonQuarter } from '../../spending/index.js';
import { peopleOf } from '../training/people.js';
import { contrastOf, isolationTable, type QuarterContrast } from './isolation-features.js';
import { judgedQuarter, type HistoryNeeded, type JudgedQuarter } from './quarter-history.js';
import { median } from './robust.js';

/** As much of the past as the rules ask for, so that both judge the same quarters. */
export const ISOLATION_HISTORY: HistoryNeeded = { quarters: 4, within: 6 };
/** A forest looks at 256 rows a tree: more people than these only make its threshold no better. */
const MOST_PEOPLE = 30_000;
const MOST_WATCHED = 20_000;
const LEAST_ROWS = 500;
const QUARTERS = ISOLATION_HISTORY.within + 1;

/** The newest quarter of one person, with whom he is put together when shares of findings are compared. */
export interface IsolationRow {
  readonly judged: JudgedQuarter;
  readonly contrast: QuarterContrast;
  readonly sex: string;
  readonly age: string;
}

/** The newest quarter of a person against his past; null where there is too little of it. */
export function isolationRow(quarters: readonly PersonQuarter[]): IsolationRow | null {
  const latest = quarters.at(-1);
  const judged = latest && judgedQuarter(quarters, latest.quarter, ISOLATION_HISTORY);
  if (!latest || !judged) return null;
  const sex = latest.sexCode === '1' ? 'MALE' : 'FEMALE';
  return { judged, contrast: contrastOf(judged), sex, age: String(latest.ageBand) };
}

/** @throws Error when there are too few. */
export async function readIsolationRows(context: TrainingContext): Promise<IsolationRow[]> {
  const rows: IsolationRow[] = [];
  const onRead = (done: number, total: number): void => context.progress('people', done, total);
  for await (const { quarters } of peopleOf(context, { quarters: QUARTERS, most: MOST_PEOPLE }, onRead)) {
    const row = isolationRow(quarters);
    if (row) rows.push(row);
  }
  if (rows.length < LEAST_ROWS) {
    throw new TooLittleToLearnFrom(`${rows.length} people have a past to judge by`, String(LEAST_ROWS));
  }
  return rows;
}

export const isolationMatrix = (contrasts: readonly QuarterContrast[]): Matrix => {
  const { columns, values } = isolationTable(contrasts);
  return matrixOf(contrasts.length, columns.length, Float32Array.from(values));
};

/** Figures of the newest quarter as they come in. */
export async function recentIsolationInputs(context: TaskContext): Promise<FeatureTable> {
  const contrasts: QuarterContrast[] = [];
  for await (const { quarters } of peopleOf(context, { quarters: QUARTERS, most: MOST_WATCHED })) {
    const row = isolationRow(quarters);
    if (row) contrasts.push(row.contrast);
  }
  return isolationTable(contrasts);
}

/** How much is put on top of an ordinary quarter, in usual monthly totals: from hardly to plainly unusual. */
const DISTURBANCE = { least: 0.2, most: 1.2 } as const;

/** The same quarters with a sum on top in a category by chance: what a finder of unusual quarters should find. */
export function disturbed(rows: readonly IsolationRow[], seed: number): QuarterContrast[] {
  const random = randomOf(seed, 31);
  return rows.map(({ judged: { current, past } }) => {
    const times = DISTURBANCE.least + (DISTURBANCE.most - DISTURBANCE.least) * random.unit();
    const won = Math.round(times * median(past.map(({ totalWon }) => totalWon)));
    const at = random.below(current.detailWon.length);
    const detailWon = current.detailWon.map((each, place) => (place === at ? each + won : each));
    const creditWon = current.creditWon + won;
    return contrastOf({ current: { ...current, detailWon, creditWon, totalWon: current.totalWon + won }, past });
  });
}
