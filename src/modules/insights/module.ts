import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import { anomalyEntities, createAnomalies, type Anomalies, type SpendingHistories } from './anomalies/index.js';
import { createHealth, healthEntities, type Health, type HealthNeighbours } from './health/index.js';
import { createNotifications, notificationEntities, type Notifications } from './notifications/index.js';

export const insightsEntities: Entities = [...notificationEntities, ...healthEntities, ...anomalyEntities];

export interface InsightsNeighbours extends Omit<HealthNeighbours, 'customers'> {
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
  readonly histories: SpendingHistories;
}

export interface Insights extends Room {
  readonly health: Health['service'];
  readonly anomalies: Anomalies;
  readonly notifications: Notifications['service'];
}

/** Builds the room. */
export function createInsights(platform: Platform, neighbours: InsightsNeighbours): Insights {
  const { customers, histories, loanFacts, spendingFacts } = neighbours;
  const notifications = createNotifications(platform);
  const health = createHealth(platform, { customers: customers.service, loanFacts, spendingFacts });
  const anomalies = createAnomalies(platform, {
    customers: customers.service,
    accessLog: customers.accessLog,
    histories,
    notifications: notifications.service,
  });
  return {
    health: health.service,
    anomalies,
    notifications: notifications.service,
    resolvers: new Map([...notifications.resolvers, ...health.resolvers, ...anomalies.resolvers]),
    nodes: { ...notifications.nodes, ...anomalies.nodes },
    async startWorker() {
      await anomalies.startWorker();
      return () => Promise.resolve();
    },
  };
}
