import type { ModelName } from '../../models/index.js';
import type { RiskYear } from './risk-features.js';
import type { RiskBand } from './risk-output.js';

/** Why no risk is given. */
export type RiskUnknown = 'NO_SPENDING' | 'NO_MODEL' | 'FIGURES_OUT_OF_RANGE';

/** How likely a borrower is to fall behind. */
interface RiskEstimate {
  /** From 0 to 1. */
  readonly probability: number;
  readonly band: RiskBand;
  readonly quarter: string;
  readonly model: ModelName;
  readonly year: RiskYear;
}

export type RiskAnswer =
  | { readonly estimate: RiskEstimate; readonly unknown: null }
  | { readonly estimate: null; readonly unknown: RiskUnknown };
