import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { ScoreRateTableEntity } from './score-rate-table.entity.js';
import { ScoreRateTableRepository } from './score-rate-table.repository.js';
import { ScoreRateTables } from './score-rate-tables.js';

export const scoreRateEntities: Entities = [ScoreRateTableEntity];

export const createScoreRates = ({ database, clock }: Pick<Platform, 'database' | 'clock'>): ScoreRateTables =>
  new ScoreRateTables(new ScoreRateTableRepository(database), clock);
