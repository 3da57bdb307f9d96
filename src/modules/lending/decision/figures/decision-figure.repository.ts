import { statement, type Queryable } from '../../../../platform/database/index.js';
import { parseFigures, type StoredFigure } from './figure-values.js';
import type { Figure } from './figures.js';

const ALL_FIGURES = statement(`
  SELECT kind, value, valid_from AS "validFrom", valid_to AS "validTo", source
  FROM decision_figure ORDER BY kind, valid_from`);

/** Reads published figures. */
export class DecisionFigureRepository {
  constructor(private readonly database: Queryable) {}

  /** Every figure of every day. */
  async listAll(): Promise<Figure[]> {
    return parseFigures(await this.database.rows<StoredFigure>(ALL_FIGURES));
  }
}
