import type { ModelName } from '../../models/index.js';
import type { LifeStageCorrection } from './life-stage-correction.js';
import { LIFE_STAGES, type LifeStage } from './life-stage.js';
import type { FactorEffect } from '../training/occlusion.js';
import type { StageFactor } from './life-stage-features.js';
import type { StageYear } from './stage-year.js';

/** How sure the model is. */
export type StageConfidence = 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * The least probability of the likeliest stage for each level of confidence. Probabilities are calibrated, so that of
 * the answers of a band about as many are right as its probabilities say: at 0.8 four in five, which people call
 * likely; at 0.5 more often right than wrong. Both are Moa's choice.
 */
export const CONFIDENCE_FROM: Readonly<Record<Exclude<StageConfidence, 'LOW'>, number>> = { HIGH: 0.8, MEDIUM: 0.5 };

export function confidenceOf(probability: number): StageConfidence {
  if (probability >= CONFIDENCE_FROM.HIGH) return 'HIGH';
  return probability >= CONFIDENCE_FROM.MEDIUM ? 'MEDIUM' : 'LOW';
}

/** Why the model gives no answer. */
export type StageUnknown = 'NO_SPENDING' | 'NO_MODEL' | 'FIGURES_OUT_OF_RANGE';

/** The model's estimate from a year. */
export interface StagePrediction {
  /** By stage, in the order of `LIFE_STAGES`; they sum to 1. */
  readonly probabilities: readonly number[];
  /** The year ends with it. */
  readonly quarter: string;
  readonly model: ModelName;
}

/** The effect of one factor on the probability of the stage shown. */
export type StageReason = FactorEffect<StageFactor>;

/** A customer's stage of life as far as it is known. */
export interface StageEstimate {
  /** What somebody said while that holds, else the likeliest; null when neither is known. */
  readonly stage: LifeStage | null;
  readonly basis: 'CORRECTION' | 'MODEL' | null;
  readonly correction: LifeStageCorrection | null;
  readonly prediction: StagePrediction | null;
  /** Why there is no prediction; null when there is one. */
  readonly unknown: StageUnknown | null;
  /** What the model was asked about; null without spending. */
  readonly year: StageYear | null;
}

/** The likeliest stage, the first of equal ones. */
export function likeliest(probabilities: readonly number[]): LifeStage | null {
  const best = probabilities.reduce((most, each, at) => (each > (probabilities[most] ?? -1) ? at : most), 0);
  return probabilities.length > 0 ? (LIFE_STAGES[best] ?? null) : null;
}

/** What people said comes before what the model says. */
export function estimateOf(
  correction: LifeStageCorrection | null,
  year: StageYear | null,
  prediction: StagePrediction | null,
  unknown: StageUnknown | null,
): StageEstimate {
  const predicted = prediction && likeliest(prediction.probabilities);
  const basis = correction ? 'CORRECTION' : predicted ? 'MODEL' : null;
  return {
    stage: correction?.stage ?? predicted,
    basis,
    correction,
    prediction,
    unknown: prediction ? null : unknown,
    year,
  };
}
