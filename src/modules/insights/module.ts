import type { Background } from '../../platform/jobs/index.js';
import type { Caller } from '../../platform/access/index.js';
import type { LanguageModel } from '../../platform/llm/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import type { TwoPersonCheck } from '../identity/index.js';
import {
  anomalyEntities,
  createAnomalies,
  EVALUATE_ALL,
  EVALUATE_CHANGED,
  type Anomalies,
  type SpendingHistories,
} from './anomalies/index.js';
import {
  clusterEntities,
  COUNT_CLUSTERS,
  createClusters,
  type ClusterNeighbours,
  type Clusters,
} from './clusters/index.js';
import { DriftNotices, WATCH_DRIFT } from './drift-notices.js';
import { createHealth, healthEntities, type Health, type HealthNeighbours } from './health/index.js';
import { createLifeStages, lifeStageEntities, type LifeStageNeighbours, type LifeStages } from './life-stage/index.js';
import { createRisk } from './risk/index.js';
import { NewsWatch, WATCH_DAYS, WATCH_NEWS } from './news-watch.js';
import {
  createRecommendations,
  recommendationEntities,
  type RecommendationNeighbours,
  type Recommendations,
} from './recommendations/index.js';
import { createReportCache, reportCacheEntities, SWEEP_REPORTS } from './report-cache/index.js';
import { createSummaries, type SummaryNeighbours } from './summary/index.js';
import {
  createNotifications,
  notificationEntities,
  NOTIFICATION_ADDED,
  type Notifications,
} from './notifications/index.js';

export const insightsBackground: Background = {
  jobs: [EVALUATE_CHANGED, EVALUATE_ALL, COUNT_CLUSTERS, WATCH_DRIFT, WATCH_NEWS, WATCH_DAYS, SWEEP_REPORTS],
  continuous: [
    {
      kind: 'LEASE',
      name: 'report_cache',
      does: 'Lets one reader at a time have a report written, for 45 seconds.',
      when: 'From the request for a text to its storing.',
      ifItDies: 'When the 45 seconds are over, the next reader has it written.',
    },
    {
      kind: 'CHANNEL',
      name: NOTIFICATION_ADDED,
      does: 'Tells subscribers that there is a notification for a customer or an account.',
      when: 'When a transaction that made one commits; heard while somebody subscribes.',
      ifItDies: 'Subscribers look for themselves every five seconds.',
    },
  ],
};

export const insightsEntities: Entities = [
  ...notificationEntities,
  ...healthEntities,
  ...anomalyEntities,
  ...lifeStageEntities,
  ...clusterEntities,
  ...recommendationEntities,
  ...reportCacheEntities,
];

export interface InsightsNeighbours extends Omit<HealthNeighbours, 'customers'> {
  readonly origins: TwoPersonCheck;
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
  readonly histories: SpendingHistories;
  readonly spending: LifeStageNeighbours['spending'];
  readonly models: LifeStageNeighbours['models'];
  readonly inference: ClusterNeighbours['inference'];
  readonly inDistress: RecommendationNeighbours['inDistress'];
  readonly dashboards: SummaryNeighbours['dashboards'];
  readonly peers: SummaryNeighbours['peers'];
  readonly model: LanguageModel;
  readonly news: Pick<ConstructorParameters<typeof NewsWatch>[0], 'loans' | 'importsEnded'>;
  readonly drift: Omit<ConstructorParameters<typeof DriftNotices>[0], 'notifications'>;
}

export interface Insights extends Room {
  readonly health: Health['service'];
  readonly anomalies: Anomalies;
  readonly notifications: Notifications['service'];
  readonly lifeStages: LifeStages['service'];
  readonly clusters: Clusters['service'];
  readonly recommendations: Recommendations['service'];
}

/** Builds the room. */
export function createInsights(platform: Platform, neighbours: InsightsNeighbours): Insights {
  const { customers, histories, loanFacts, spendingFacts, months, positions, spending, models, origins } = neighbours;
  const notifications = createNotifications(platform);
  const driftNotices = new DriftNotices({ ...neighbours.drift, notifications: notifications.service });
  const { database, clock } = platform;
  const news = new NewsWatch({ database, clock, notifications: notifications.service, ...neighbours.news });
  const known = { customers: customers.service, loanFacts, months, positions };
  const health = createHealth(platform, { ...known, spendingFacts, histories, origins });
  const anomalies = createAnomalies(platform, {
    customers: customers.service,
    accessLog: customers.accessLog,
    histories,
    origins,
    notifications: notifications.service,
  });
  const shown = { customers: customers.service, spending, models };
  const lifeStages = createLifeStages(platform, shown);
  const clusters = createClusters(platform, { ...shown, histories, inference: neighbours.inference });
  const recommendations = createRecommendations(platform, {
    ...known,
    spending,
    health: health.service,
    inDistress: neighbours.inDistress,
    lifeStages: lifeStages.service,
    origins,
    clusterMarks: (caller, ids) => clusterMarks(clusters, caller, ids),
  });
  const risk = createRisk({ models, spending, accessLog: customers.accessLog });
  const { dashboards, peers, model } = neighbours;
  const reports = createReportCache(platform, histories);
  const summaries = createSummaries(platform, {
    dashboards,
    peers,
    health: health.service,
    anomalies: anomalies.service,
    model,
    cache: reports,
  });
  const parts = [notifications, health, anomalies, lifeStages, clusters, risk, recommendations, summaries];
  return {
    health: health.service,
    anomalies,
    notifications: notifications.service,
    lifeStages: lifeStages.service,
    clusters: clusters.service,
    recommendations: recommendations.service,
    resolvers: new Map(parts.flatMap(({ resolvers }) => [...resolvers])),
    nodes: { ...notifications.nodes, ...health.nodes, ...anomalies.nodes, ...recommendations.nodes },
    async startWorker() {
      await anomalies.startWorker();
      await clusters.startWorker();
      await startWatching(platform, { driftNotices, news, reports });
      return () => Promise.resolve();
    },
  };
}

interface Watching {
  readonly driftNotices: DriftNotices;
  readonly news: NewsWatch;
  readonly reports: ReturnType<typeof createReportCache>;
}

/** Looks at drift, at news and at reports that nobody needs any more, each by its own clock. */
async function startWatching({ jobs }: Platform, { driftNotices, news, reports }: Watching): Promise<void> {
  await jobs.work(WATCH_DRIFT, () => driftNotices.run());
  await jobs.work(WATCH_NEWS, () => news.lately());
  await jobs.work(WATCH_DAYS, () => news.ofToday());
  await jobs.work(SWEEP_REPORTS, async () => {
    await reports.sweep();
  });
}

/** Names each customer's cluster with the model that says so; null where none is served. */
async function clusterMarks(clusters: Clusters, caller: Caller, ids: readonly number[]): Promise<(string | null)[]> {
  const placements = await clusters.service.place(caller, ids);
  return placements.map(({ placed }) => placed && `${placed.model.modelVersionKey} ${placed.cluster}`);
}
