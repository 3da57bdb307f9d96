import type { Caller } from '../../../platform/access/index.js';
import type { SeriesForecaster } from '../../../platform/forecast-thread/index.js';
import type { QuarterField, SpendingService } from '../quarters/index.js';
import { latestQuarters, MAX_QUARTERS } from '../source/index.js';
import { nextQuarter, type SpendingOutlook } from './next-quarter.js';

const OUTLOOK_FIELDS: readonly QuarterField[] = ['quarter', 'totalWon'];

interface OutlookParts {
  readonly spending: Pick<SpendingService, 'listQuarters'>;
  /** No neural network sees customers' spending: it uses methods that need no training. */
  readonly companions: Pick<SeriesForecaster, 'forecast'>;
}

/** Forecasts what customers may spend next, for those who may see the customers. Stores nothing. */
export class OutlookService {
  constructor(private readonly parts: OutlookParts) {}

  /** In the order of the ids; null for those with too few quarters in a row, or whom the caller may not see. */
  async list(caller: Caller, customerIds: readonly number[]): Promise<(SpendingOutlook | null)[]> {
    const { spending, companions } = this.parts;
    const lists = await spending.listQuarters(caller, customerIds, latestQuarters(MAX_QUARTERS), OUTLOOK_FIELDS);
    return Promise.all(lists.map((rows) => nextQuarter(rows, companions)));
  }
}
