import type { QuarterField } from './customer-quarter.columns.js';
import type { QuarterFigures } from './quarter-histories.repository.js';

/** One quarter of one person in the source: their attributes at the card company, and spending in won a month. */
export interface PersonQuarter extends QuarterFigures {
  /** Lower end of a five-year band, 20 to 85. */
  readonly ageBand: number;
  /** `1` men, `2` women. */
  readonly sexCode: string;
  /** `21` the highest grade, `25` none. */
  readonly memberRank: string;
  /** Month of the first card, as `202301`. */
  readonly joinedMonth: string;
  readonly region: string | null;
  readonly hasDigitalChannel: boolean;
  readonly usesDigitalChannel: boolean;
  readonly lifeStage: string | null;
}

/** What is read for it. */
export const PERSON_FIELDS: readonly QuarterField[] = [
  ...(['quarter', 'ageBand', 'sexCode', 'memberRank', 'joinedMonth', 'region'] as const),
  ...(['hasDigitalChannel', 'usesDigitalChannel', 'lifeStage'] as const),
  ...(['totalWon', 'creditWon', 'checkWon', 'majorWon', 'detailWon'] as const),
];
