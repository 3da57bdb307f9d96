import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Customers } from '../../customers/index.js';
import type { SpendingService } from '../quarters/index.js';
import { DASHBOARD, preloadDashboard } from './dashboard-reading.js';
import { CustomerDashboardResolver, SpendingDashboardResolver } from './dashboard.resolver.js';
import { DashboardService, type QuarterDefault } from './dashboard.service.js';
import { PriceIndexes } from './price-indexes.js';

interface DashboardNeighbours {
  readonly spending: SpendingService;
  readonly customers: Pick<Customers, 'preload'>;
  readonly settings: QuarterDefault;
}

export interface Dashboards {
  readonly resolvers: Resolvers;
  readonly service: DashboardService;
}

export function createDashboards(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { spending, customers, settings }: DashboardNeighbours,
): Dashboards {
  const prices = new PriceIndexes({ database, clock });
  const service = new DashboardService({ database, spending, prices, settings });
  customers.preload(DASHBOARD, preloadDashboard);
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [CustomerDashboardResolver, new CustomerDashboardResolver(service)],
    [SpendingDashboardResolver, new SpendingDashboardResolver(service)],
  ]);
  return { resolvers, service };
}
