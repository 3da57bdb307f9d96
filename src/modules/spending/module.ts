import type { Background } from '../../platform/jobs/index.js';
import type { ForecastEngine } from '../../platform/forecast-thread/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Resolvers } from '../../platform/graphql/index.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import {
  CustomerQuarterEntity,
  SpendingRepository,
  CustomerSpendingResolver,
  QuarterlySpendingResolver,
  SpendingService,
} from './quarters/index.js';
import { createDashboards, type Dashboards } from './dashboard/index.js';
import { ImportBatchQualityResolver, createImports, importEntities, SWEEP_IMPORTS } from './import-api/index.js';
import { endedImports, IMPORT_TASKS, type EndedImport } from './import-batches/index.js';
import type { TwoPersonCheck } from '../identity/index.js';
import { createExpectationSets, expectationEntities } from './expectation-sets/index.js';
import { CustomerOutlookResolver, OutlookService } from './outlook/index.js';
import { createPeers, peerEntities, REFRESH_PEERS, type Peers } from './peers/index.js';
import { createQuality, MEASURE_QUALITY, qualityEntities } from './quality/index.js';
import { SpendingSettingEntity, SpendingSettingsResolver, SpendingSettingsService } from './settings/index.js';
import { COUNT_STATISTICS, createStatistics, statisticEntities } from './statistics/index.js';

export const spendingBackground: Background = {
  jobs: [IMPORT_TASKS, SWEEP_IMPORTS, MEASURE_QUALITY, COUNT_STATISTICS, REFRESH_PEERS],
};

export const spendingEntities: Entities = [
  CustomerQuarterEntity,
  ...importEntities,
  ...expectationEntities,
  ...qualityEntities,
  ...peerEntities,
  ...statisticEntities,
  SpendingSettingEntity,
];

interface SpendingNeighbours {
  /** Knows which customers a caller may see and their keys in the source, and reads figures along with them. */
  readonly customers: Pick<Customers, 'service' | 'preload' | 'accessLog'>;
  /** Decides whether two accounts can be trusted to be two people. */
  readonly origins: TwoPersonCheck;
  /** Forecasts what a customer may spend, without a neural network. */
  readonly forecasters: Pick<ForecastEngine, 'companions'>;
}

export interface Spending extends Room {
  readonly service: SpendingService;
  readonly dashboards: Dashboards['service'];
  readonly peers: Peers['service'];
  readonly outlooks: OutlookService;
  /** Imports that ended since a moment, for notifying those who sent them. */
  readonly importsEnded: (since: Date) => Promise<readonly EndedImport[]>;
}

/** Builds the room. */
export function createSpending(platform: Platform, { customers, origins, forecasters }: SpendingNeighbours): Spending {
  const { database } = platform;
  const service = new SpendingService(new SpendingRepository(database), customers.service);
  const imports = createImports(platform, customers);
  const quality = createQuality(platform);
  const expectations = createExpectationSets(platform, { origins });
  const settings = new SpendingSettingsService(platform);
  const statistics = createStatistics(platform);
  const dashboards = createDashboards(platform, { spending: service, customers, settings });
  const peers = createPeers(platform, { spending: service, customers, settings });
  const outlooks = new OutlookService({ spending: service, companions: forecasters.companions });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [CustomerSpendingResolver, new CustomerSpendingResolver(service)],
    [QuarterlySpendingResolver, new QuarterlySpendingResolver()],
    [ImportBatchQualityResolver, new ImportBatchQualityResolver(quality.service)],
    ...imports.resolvers,
    ...expectations.resolvers,
    ...statistics.resolvers,
    [SpendingSettingsResolver, new SpendingSettingsResolver(settings)],
    ...quality.resolvers,
    ...dashboards.resolvers,
    ...peers.resolvers,
    [CustomerOutlookResolver, new CustomerOutlookResolver(outlooks)],
  ]);
  return {
    service,
    dashboards: dashboards.service,
    peers: peers.service,
    outlooks,
    importsEnded: (since) => endedImports(database, since),
    resolvers,
    nodes: { ...imports.nodes, ...expectations.nodes },
    routes: imports.routes,
    async startWorker() {
      await peers.startWorker();
      await imports.startWorker();
      await quality.startWorker();
      await statistics.startWorker();
      return () => Promise.resolve();
    },
  };
}
