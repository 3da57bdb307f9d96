/** The quarters of customers as they are in force, listed, summed up by category, and read for other rooms. */
export { preloadedRows, quarterBound, takePreloaded } from './preloaded.js';
export { isQuarter, refuseQuarter, refuseUnloadedQuarter } from './asked-quarter.js';
export { MAX_CATEGORIES, categoryShares } from './category-shares.js';
export { quarterColumns, type QuarterField, type QuarterRow } from './customer-quarter.columns.js';
export { CustomerQuarterEntity } from './customer-quarter.entity.js';
export type { PersonQuarter } from './person-quarter.js';
export { Population, type Person } from './population.repository.js';
export { QuarterHistories, type LoadedQuarter } from './quarter-histories.repository.js';
export { quarterOutgoing } from './quarter-outgoing.js';
export { SpendingStandings } from './spending-standings.js';
export {
  RejectionCodeEnum,
  CategoryLevelEnum,
  SpendingCategoryEnum,
  ImportEncodingEnum,
  ImportKindEnum,
  ImportStateEnum,
  apiNameOf,
  LifeStageEnum,
  RegionEnum,
  MemberRankEnum,
} from './spending.enums.js';
export { SpendingRepository, type SpendingKey } from './spending.repository.js';
export { CustomerSpendingResolver, QuarterlySpendingResolver } from './spending.resolver.js';
export { SpendingService, type SpendingFacts } from './spending.service.js';
export { A_MONTH } from './spending.types.js';
