import {
  refusedRow,
  refuseRowInUse,
  type Intake,
  type IntakeBatch,
  type RowFate,
} from '../../../platform/delimited/index.js';
import type { BulkTransaction } from '../../../platform/database/index.js';
import { SERIES_COLUMNS } from './series-columns.js';
import { LATER_IMPORT, SERIES_EFFECTS, SERIES_FAULTS } from './series-intake.texts.js';
import { SeriesIntakeRepository } from './series-intake.repository.js';
import { SeriesTaker } from './series-taker.js';

/** Imports files of series: the figure of each period, and the day from which it was known. */
export const seriesIntake: Intake = {
  columns: SERIES_COLUMNS,
  key: null,
  order: ['series', 'period'],
  effects: SERIES_EFFECTS,
  faults: SERIES_FAULTS,
  open(transaction, batch) {
    const taker = new SeriesTaker(transaction, batch);
    return async (rows): Promise<RowFate[]> => {
      const sound = rows.filter(({ fault }) => fault === null);
      const taken = new Map((await taker.take(sound)).map((fate) => [fate.line, fate]));
      return rows.map(
        ({ line, fault }) =>
          taken.get(line) ?? refusedRow(line, fault?.code ?? '', fault?.column ?? null, fault?.detail),
      );
    };
  },
  undo,
};

async function undo(transaction: BulkTransaction, { id }: IntakeBatch): Promise<void> {
  const repository = new SeriesIntakeRepository(transaction);
  const rested = await repository.restedOn(id);
  if (rested) refuseRowInUse(rested.line, rested.code, LATER_IMPORT);
  await repository.takeBack(id);
}
