import type { Calibrations, Thresholds } from '../rules/index.js';
import type { ComputedFrom } from './threshold-computation.js';
import type { ThresholdEffects } from './threshold-effects.js';

/** A version as it is stored. */
export interface ThresholdVersion {
  /** Its number; null for one that is only shown. */
  readonly key: number | null;
  readonly version: string;
  readonly institutionId: number | null;
  readonly accountId: number | null;
  readonly thresholds: Thresholds;
  /** By the version that was in force before; null for the defaults. */
  readonly before: Thresholds | null;
  readonly previousVersion: string | null;
  readonly computedFrom: ComputedFrom | null;
  readonly effects: ThresholdEffects | null;
  readonly calibration: Calibrations;
  /** Whether it is what the institution is judged by. */
  readonly active: boolean;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  /** Null without an open proposal. */
  readonly proposedAt: Date | null;
  /** Null for the operator, too. */
  readonly proposedBy: number | null;
}

export type StoredVersion = ThresholdVersion & { readonly key: number };
