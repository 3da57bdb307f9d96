import { matrixOf, type LabelledRows } from '../../../learning/index.js';
import { TooFewRows, type FeatureTable, type TaskContext, type TrainingContext } from '../../models/index.js';
import { digestOf } from '../training/row-parts.js';
import { peopleOf } from '../training/people-reader.js';
import { LifeStageCorrectionRepository } from './life-stage-correction.repository.js';
import { isLifeStage, LIFE_STAGES, type LifeStage } from './life-stage.js';
import { STAGE_COLUMNS, stageTable } from './life-stage-features.js';
import { STAGE_QUARTERS, stageYear, type StageYear } from './stage-year.js';

/** The most people to learn from: more would not make a better model, and training would take longer than minutes. */
const MOST_PEOPLE = 100_000;
/** People that inputs are watched by. */
const MOST_WATCHED = 20_000;
/** Fewer rows than these make no nine classes. */
const LEAST_ROWS = 1_000;

/** Training data: one row per person, their stage by index in `LIFE_STAGES`. */
export interface StageRows extends LabelledRows {
  readonly table: FeatureTable;
  readonly sexes: readonly string[];
  readonly ages: readonly string[];
  readonly regions: readonly string[];
  /** How many rows have the stage that somebody said in place of the source's. */
  readonly corrected: number;
  readonly quarter: string;
  readonly digest: string;
}

/**
 * Everybody whose stage is known: from what was said and still holds, or else from the source. The last quarter's label is
 * what is learnt; no label of any quarter is looked at.
 * @throws Error when there are too few.
 */
export async function readStageRows(context: TrainingContext): Promise<StageRows> {
  const said = await heldNow(context);
  const years: StageYear[] = [];
  const labels: LifeStage[] = [];
  let corrected = 0;
  const asked = { quarters: STAGE_QUARTERS, most: MOST_PEOPLE };
  const onRead = (done: number, total: number): void => context.progress('people', done, total);
  for await (const { customerId, quarters } of peopleOf(context, asked, onRead)) {
    const correction = customerId === null ? undefined : said.get(customerId);
    const label = correction ?? quarters.at(-1)?.lifeStage;
    const year = stageYear(quarters);
    if (!year || !isLifeStage(label)) continue;
    years.push(year);
    labels.push(label);
    if (correction) corrected += 1;
  }
  return stageRows(years, labels, corrected);
}

/** Years with their labels as rows. @throws Error when they are too few. */
export function stageRows(years: readonly StageYear[], stages: readonly LifeStage[], corrected = 0): StageRows {
  if (years.length < LEAST_ROWS) {
    throw new TooFewRows(`${years.length} people have a known stage of life`, String(LEAST_ROWS));
  }
  const table = stageTable(years);
  const values = Float32Array.from(table.values);
  const labels = Uint8Array.from(stages, (stage) => LIFE_STAGES.indexOf(stage));
  return {
    table,
    labels,
    corrected,
    matrix: matrixOf(years.length, STAGE_COLUMNS.length, values),
    sexes: years.map(({ latest }) => (latest.sexCode === '1' ? 'MALE' : 'FEMALE')),
    ages: years.map(({ latest }) => String(latest.ageBand)),
    regions: years.map(({ latest }) => latest.region ?? '-'),
    quarter: years[0]?.latest.quarter ?? '',
    digest: digestOf(values, labels),
  };
}

/** Figures of the newest quarter as they come in, whether a stage is known or not. */
export async function recentStageInputs(context: TaskContext): Promise<FeatureTable> {
  const years: StageYear[] = [];
  for await (const { quarters } of peopleOf(context, { quarters: STAGE_QUARTERS, most: MOST_WATCHED })) {
    const year = stageYear(quarters);
    if (year) years.push(year);
  }
  return stageTable(years);
}

/** What people said and still holds. */
async function heldNow({ database, institutionId }: TaskContext): Promise<ReadonlyMap<number, LifeStage>> {
  const held = await new LifeStageCorrectionRepository(database).listHeld(institutionId);
  return new Map(held.map(({ customerKey, stage }) => [customerKey, stage]));
}
