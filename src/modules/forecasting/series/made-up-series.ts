import type { Queryable } from '../../../platform/database/index.js';
import { SeriesRepository } from './series.repository.js';
import { SeriesWritingRepository, type NewObservation, type NewSeries } from './series-writing.repository.js';

/** A series that nobody measured, for trying things out. */
export interface MadeUpSeries extends Omit<NewSeries, 'institutionId' | 'isMadeUp'> {
  readonly observations: readonly Omit<NewObservation, 'seriesId'>[];
}

/** Stores made-up series for all to read, marked as such. A series whose code already exists stays unchanged. */
export async function keepMadeUpSeries(transaction: Queryable, made: readonly MadeUpSeries[], at: Date): Promise<void> {
  const writing = new SeriesWritingRepository(transaction);
  for (const { observations, ...series } of made) {
    if (await new SeriesRepository(transaction).findForAll(series.code)) continue;
    const seriesId = await writing.begin({ ...series, institutionId: null, isMadeUp: true }, at);
    await writing.keep(
      observations.map((each) => ({ ...each, seriesId })),
      null,
    );
  }
}
