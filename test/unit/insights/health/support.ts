import { FIRST_HEALTH_SCALE } from '../../../../migrations/1763900000005-health-score.js';
import { parseHealthScale } from '../../../../src/modules/insights/health/health-scale-parser.js';
import type { HealthFigures } from '../../../../src/modules/insights/health/health-score.js';

/** The weights and points that are in force at first. */
export const SCALE = parseHealthScale(FIRST_HEALTH_SCALE);

/** Figures, some of them known. */
export const figures = (known: Partial<HealthFigures> = {}): HealthFigures => ({
  SAVING_RATE: null,
  DEBT_SERVICE: null,
  CARD_UTILISATION: null,
  LIQUIDITY: null,
  ARREARS: null,
  ...known,
});
