import type { Queryable } from '../../../platform/database/index.js';
import { SeriesRepository } from './series.repository.js';
import { SeriesWritingRepository, type NewObservation, type NewSeries } from './series-writing.repository.js';

/** A series that nobody measured, for trying things out. */
export interface MadeUpSeries extends Omit<NewSeries, 'institutionId' | 'isMadeUp'> {
  readonly observations: readonly Omit<NewObservation, 'seriesId'>[];
}

/** Keeps made-up series where all may read them, marked as such. One whose code is there already is left as it is. */
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
