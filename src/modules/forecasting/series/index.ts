/** Series of figures with vintages: the figures of a period, and when each became known. */
export { keepMadeUpSeries, type MadeUpSeries } from './made-up-series.js';
export { ObservationEntity } from './observation.entity.js';
export {
  firstDayOf,
  FREQUENCIES,
  periodNumber,
  periodOf,
  periodText,
  readPeriod,
  SEASON,
  stepsOf,
  type Frequency,
} from './period.js';
export { isNamedIn } from './name-in-text.js';
export { expectPast, expectWithin } from './series.refusals.js';
export { SeriesTopicEnum } from './series.enums.js';
export { SeriesEntity } from './series.entity.js';
export { SeriesResolver } from './series.resolver.js';
export { SeriesObservationType, SeriesType, toSeriesType, type SeriesSource } from './series.types.js';
export type { Observation, Series, Vintage } from './series.js';
export { SeriesRepository } from './series.repository.js';
export { SeriesService } from './series.service.js';
export { SeriesWritingRepository, type NewObservation, type NewSeries } from './series-writing.repository.js';
export { TOPICS, type SeriesTopic } from './series-topic.js';
export { TOPIC_NAMES } from './series-topic.texts.js';
export { isBareUnit, unitText } from './unit.texts.js';
export * as seriesPolicy from './series.policy.js';
