import { requireActor, type Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { SpendingService } from '../../spending/index.js';
import type { LifeStageCorrectionRepository } from './life-stage-correction.repository.js';
import { LIFE_STAGES } from './life-stage.js';
import { FACTOR_OF_COLUMN, STAGE_COLUMNS, STAGE_FACTORS, stageTable } from './life-stage-features.js';
import { estimateOf, type StageEstimate, type StagePrediction, type StageReason } from './stage-estimate.js';
import { MEDIANS_FILE, STAGE_OUTPUT } from './stage-output.js';
import { STAGE_QUARTERS, stageYear, type StageYear } from './stage-year.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import { readMedians } from '../training/medians.js';
import { occludedRows, strongestEffects } from '../training/occlusion.js';
import type { ServedModel } from '../../models/index.js';
import { correctionsSeenOf } from './life-stage.policy.js';

/** Returns stages of life: what people said, and the estimate of the model in service from a year of card spending. */
export class LifeStageService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly models: ServedModels;
      readonly spending: Pick<SpendingService, 'personQuarters'>;
      readonly corrections: LifeStageCorrectionRepository;
    },
  ) {}

  /**
   * Estimates in the order of the ids. Customers whom the caller may not see get the same answer as those without
   * spending.
   */
  async estimate(caller: Caller, ids: readonly number[]): Promise<StageEstimate[]> {
    const actor = requireActor(caller);
    const { clock, models, spending, corrections } = this.parts;
    const own = correctionsSeenOf(actor, ids);
    const [quarters, said, model] = await Promise.all([
      spending.personQuarters(caller, ids, STAGE_QUARTERS),
      corrections.listInForce(actor.institutionId, own, clock.now()),
      servedOrNull(models, 'LIFE_STAGE', actor.institutionId),
    ]);
    const years = quarters.map(stageYear);
    const predictions = model ? await predict(model, years) : null;
    const byCustomer = new Map(said.map((correction) => [correction.customerKey, correction]));
    return ids.map((id, at) => {
      const prediction = predictions?.[at] ?? null;
      const unknown = !years[at] ? 'NO_SPENDING' : !predictions ? 'NO_MODEL' : 'FIGURES_OUT_OF_RANGE';
      return estimateOf(byCustomer.get(id) ?? null, years[at] ?? null, prediction, unknown);
    });
  }

  /** What speaks most for or against the stage according to the model; empty without an answer of the model. */
  async reasons(caller: Caller, { year, stage, prediction }: StageEstimate): Promise<StageReason[]> {
    const { institutionId } = requireActor(caller);
    if (!year || !stage || !prediction) return [];
    const model = await servedOrNull(this.parts.models, 'LIFE_STAGE', institutionId);
    if (!model) return [];
    const medians = readMedians(STAGE_COLUMNS, model.files[MEDIANS_FILE]);
    const { values: row } = stageTable([year]);
    const table = { columns: STAGE_COLUMNS, values: occludedRows(row, medians, STAGE_FACTORS, FACTOR_OF_COLUMN) };
    const { outputs, refused } = await model.predict(table);
    if (refused.size > 0) return [];
    const all = outputs[STAGE_OUTPUT] ?? new Float32Array();
    const place = LIFE_STAGES.indexOf(stage);
    return strongestEffects(
      STAGE_FACTORS,
      all.filter((_, at) => at % LIFE_STAGES.length === place),
    );
  }
}

/** One prediction a year; null where there is none or its figures are not what the model knows. */
async function predict(model: ServedModel, years: readonly (StageYear | null)[]): Promise<(StagePrediction | null)[]> {
  const known = years.filter((year) => year !== null);
  if (known.length === 0) return years.map(() => null);
  let row = -1;
  const { outputs, refused, model: name } = await model.predict(stageTable(known));
  const all = outputs[STAGE_OUTPUT] ?? new Float32Array();
  const width = LIFE_STAGES.length;
  return years.map((year) => {
    if (!year) return null;
    row += 1;
    if (refused.has(row)) return null;
    const probabilities = Array.from(all.subarray(row * width, (row + 1) * width));
    return { probabilities, quarter: year.latest.quarter, model: name };
  });
}
