import type { LifeStage } from './life-stage.js';

/**
 * How long a correction holds, in days. The model looks back a year; after that, nothing it sees is as old as the
 * correction, and life may have moved on: the customer is asked again.
 */
export const CORRECTION_DAYS = 365;

/** What somebody said of a customer's stage of life. */
export interface LifeStageCorrection {
  readonly customerKey: number;
  readonly stage: LifeStage;
  readonly byCustomer: boolean;
  readonly correctedAt: Date;
  readonly expiresAt: Date;
}
