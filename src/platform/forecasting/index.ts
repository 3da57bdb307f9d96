/**
 * Forecasts of single series: plain methods that need no training, a network trained on made-up series, and measures of
 * how reliable each is: trials from moments of the past, and bands calibrated against it. It does not know where series
 * come from.
 */
export {
  checkedHistory,
  MAX_HORIZON,
  MAX_LENGTH,
  MAX_PERIOD,
  SeriesUnfit,
  type Outlook,
  type SeriesFault,
  type Values,
} from './series.js';
export { companions, type Companion, type CompanionName } from './companions/companions.js';
export {
  loadForecaster,
  quantileAt,
  type Asked,
  type Forecaster,
  type QuantileForecast,
} from './network/forecaster.js';
export {
  describeForecaster,
  forecasterFile,
  ForecasterRefused,
  weightsIn,
  type ForecasterIdentity,
} from './network/model-file.js';
export {
  ARCHITECTURE,
  PRE_TRAINING,
  PRE_TRAINING_SEEDS,
  trainNetwork,
  type ForecastTraining,
  type TrainingTurn,
} from './network/training.js';
export { differingPart, WINDOWS, windowContractHash, type WindowContract } from './network/window-contract.js';
export { mixtureOf, NETWORK_SHARE, type Mixed } from './mixture.js';
export { accuracyOf, LEAST_ORIGINS, scaledError, type Accuracy } from './record/accuracy.js';
export {
  calibratedBand,
  calibrationOf,
  conformalBands,
  type Band,
  type BandCalibration,
  type BandOptions,
  type Spread,
} from './record/bands.js';
export { MOST_ORIGINS, rollingOrigins, type Origin } from './record/origins.js';
export type { VintageFigure, Vintages } from './record/vintages.js';
export { BAND_LEVELS, plainSpread, type BandLevel } from './record/plain-spread.js';
export { forecastWith, trackRecord, type BandedForecast, type MethodName, type TrackRecord } from './track-record.js';
export { forecasterFiles, type TrainingRun } from './network/forecaster-files.js';
export { viewsOf, windowOf } from './network/window.js';
export { madeUpSeries } from './synthetic/made-up-series.js';
export {
  fineTune,
  heldOut,
  ownSource,
  TooLittleHistory,
  type FineTuned,
  type OwnSeries,
} from './network/fine-tuning.js';
