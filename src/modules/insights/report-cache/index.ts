/**
 * The report cache stores texts that a language model wrote over a customer's facts, tracks who is writing one, and
 * limits how many are requested in a day. It returns only texts made from exactly the given facts.
 */
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { SpendingHistories } from '../anomalies/index.js';
import { ReportAllowanceEntity, ReportCacheEntity } from './report-cache.entity.js';
import { ReportCacheRepository } from './report-cache.repository.js';
import { ReportCache } from './report-cache.js';

export { ReportCache, SWEEP_REPORTS } from './report-cache.js';
export type { Claim, ReportKey, StoredReport } from './report.js';

export const reportCacheEntities: Entities = [ReportCacheEntity, ReportAllowanceEntity];

export function createReportCache(
  { database, clock }: Platform,
  histories: Pick<SpendingHistories, 'listLoaded'>,
): ReportCache {
  return new ReportCache({ database, clock, histories, reports: new ReportCacheRepository(database) });
}
