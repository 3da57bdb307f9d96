import type { Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import type { SpendingService } from '../../spending/index.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import { readMedians } from '../training/medians.js';
import { occludedRows, strongestEffects, type FactorEffect } from '../training/occlusion.js';
import {
  RISK_COLUMNS,
  RISK_FACTOR_OF_COLUMN,
  RISK_FACTORS,
  RISK_QUARTERS,
  riskTable,
  riskYear,
  type RiskFactor,
} from './risk-features.js';
import { BANDS_FILE, bandOf, RISK_MEDIANS_FILE, RISK_OUTPUT } from './risk-output.js';
import type { RiskAnswer } from './risk-answer.js';
import { secondClass } from './risk-training.js';
import { matrixOf } from '../../../learning/index.js';
import { READ_LOAN_RISK } from './risk.policy.js';

/** Half a point: risks are small, and what moves one by less is no reason. */
const LEAST_EFFECT = 0.005;

/** Shows staff how likely borrowers are to fall behind, and records each look. It decides nothing. */
export class RiskService {
  constructor(
    private readonly parts: {
      readonly models: ServedModels;
      readonly spending: Pick<SpendingService, 'personQuarters'>;
      readonly accessLog: AccessLog;
    },
  ) {}

  /**
   * In the order of the ids. Customers of other institutions get the same answer as those without spending. For staff.
   */
  async assess(caller: Caller, ids: readonly number[]): Promise<RiskAnswer[]> {
    const { institutionId } = READ_LOAN_RISK.require(caller);
    const { models, spending, accessLog } = this.parts;
    const [quarters, model] = await Promise.all([
      spending.personQuarters(caller, ids, RISK_QUARTERS),
      servedOrNull(models, 'LOAN_RISK', institutionId),
    ]);
    const years = quarters.map(riskYear);
    await accessLog.record(caller, {
      action: 'LOAN_RISKS_VIEWED',
      subjectType: 'Customer',
      subjectId: null,
      customerId: null,
      detail: { customerIds: ids.filter((_, at) => years[at]), modelVersion: model?.model.version ?? null },
    });
    if (!model) return years.map((year) => ({ estimate: null, unknown: year ? 'NO_MODEL' : 'NO_SPENDING' }));
    const known = years.filter((year) => year !== null);
    const { outputs, refused } = await model.predict(riskTable(known));
    const risks = secondClass(matrixOf(known.length, 2, outputs[RISK_OUTPUT]));
    let row = -1;
    return years.map((year): RiskAnswer => {
      if (!year) return { estimate: null, unknown: 'NO_SPENDING' };
      row += 1;
      const probability = risks[row] ?? NaN;
      if (refused.has(row)) return { estimate: null, unknown: 'FIGURES_OUT_OF_RANGE' };
      const band = bandOf(probability, model.files[BANDS_FILE]);
      return {
        estimate: { probability, band, quarter: year.year.latest.quarter, model: model.model, year },
        unknown: null,
      };
    });
  }

  /** What moves a risk most according to the model. For staff. */
  async reasons(caller: Caller, { estimate }: RiskAnswer): Promise<FactorEffect<RiskFactor>[]> {
    const { institutionId } = READ_LOAN_RISK.require(caller);
    const model = estimate && (await servedOrNull(this.parts.models, 'LOAN_RISK', institutionId));
    if (!model) return [];
    const medians = readMedians(RISK_COLUMNS, model.files[RISK_MEDIANS_FILE]);
    const { values: row } = riskTable([estimate.year]);
    const values = occludedRows(row, medians, RISK_FACTORS, RISK_FACTOR_OF_COLUMN);
    const { outputs, refused } = await model.predict({ columns: RISK_COLUMNS, values });
    if (refused.size > 0) return [];
    const risks = secondClass(matrixOf(RISK_FACTORS.length + 1, 2, outputs[RISK_OUTPUT]));
    return strongestEffects(RISK_FACTORS, risks, LEAST_EFFECT);
  }
}
