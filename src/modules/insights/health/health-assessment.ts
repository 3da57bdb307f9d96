import type { HealthFigure } from './health-figures.js';
import type { HealthPart, HealthScale } from './health-scale.js';
import type { HealthScore } from './health-score.js';

/** A customer's score with all it rests on. */
export interface HealthAssessment {
  readonly result: HealthScore;
  readonly figures: Readonly<Record<HealthPart, HealthFigure>>;
  readonly scale: HealthScale;
  readonly version: string;
  readonly spendingQuarter: string | null;
  readonly asOf: Date;
}
