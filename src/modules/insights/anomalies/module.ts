import type { AccessLog } from '../../../platform/audit/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService } from '../../customers/index.js';
import { InForce } from '../in-force.js';
import type { NotificationService } from '../notifications/index.js';
import type { ServedModels } from '../served-or-null.js';
import { AnomalyDecisionService } from './anomaly-decision.service.js';
import { AnomalyEvaluationEntity } from './anomaly-evaluation.entity.js';
import { AnomalyEvaluationRepository } from './anomaly-evaluation.repository.js';
import {
  AnomalyEvaluation,
  EVALUATE_ALL,
  EVALUATE_ALL_CRON,
  EVALUATE_CHANGED,
  EVALUATE_CHANGED_CRON,
} from './anomaly-evaluation.service.js';
import { AnomalyEntity } from './anomaly.entity.js';
import { AnomalyRepository } from './anomaly.repository.js';
import { AnomalyResolver, CustomerAnomaliesResolver } from './anomaly.resolver.js';
import { parseAnomalyRules } from './anomaly-rule-parser.js';
import { AnomalyRuleSetEntity } from './anomaly-rule-set.entity.js';
import { AnomalyRulesService } from './anomaly-rules.service.js';
import { AnomalyService } from './anomaly.service.js';
import { toAnomaly } from './anomaly.types.js';
import type { SpendingHistories } from './spending-histories.js';

export const anomalyEntities: Entities = [AnomalyRuleSetEntity, AnomalyEntity, AnomalyEvaluationEntity];

export interface AnomalyNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly accessLog: AccessLog;
  readonly histories: SpendingHistories;
  readonly notifications: Pick<NotificationService, 'notify'>;
  readonly models: ServedModels;
}

export interface Anomalies {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly service: AnomalyService;
  readonly decisions: AnomalyDecisionService;
  readonly evaluation: AnomalyEvaluation;
  startWorker(): Promise<void>;
}

export function createAnomalies(platform: Platform, neighbours: AnomalyNeighbours): Anomalies {
  const { database, clock, jobs } = platform;
  const { customers, accessLog, histories, notifications, models } = neighbours;
  const stored = new AnomalyRepository(database);
  const evaluated = new AnomalyEvaluationRepository(database);
  const rules = new InForce({ find: () => evaluated.findActiveRules(), parse: parseAnomalyRules, clock });
  const service = new AnomalyService({ anomalies: stored, rules, accessLog });
  const decisions = new AnomalyDecisionService({ database, clock, anomalies: stored });
  const records = new AnomalyRulesService({ anomalies: stored, rules });
  const evaluation = new AnomalyEvaluation({
    ...{ database, clock, anomalies: evaluated, histories, rules, notifications, models },
  });
  return {
    service,
    decisions,
    evaluation,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [AnomalyResolver, new AnomalyResolver(service, decisions, records, customers)],
      [CustomerAnomaliesResolver, new CustomerAnomaliesResolver(service)],
    ]),
    nodes: {
      Anomaly: async (id, context) => {
        const row = await service.find(context, id);
        return row && toAnomaly(row, context.locale);
      },
    },
    async startWorker() {
      await jobs.work(EVALUATE_CHANGED, async () => {
        await evaluation.run();
      });
      await jobs.work(EVALUATE_ALL, async () => {
        await evaluation.run(true);
      });
      await jobs.schedule(EVALUATE_CHANGED, EVALUATE_CHANGED_CRON);
      await jobs.schedule(EVALUATE_ALL, EVALUATE_ALL_CRON);
      // What was loaded while nobody worked is looked through now, not at the next minute.
      await database.transaction((transaction) => jobs.enqueue(transaction, EVALUATE_CHANGED, {}));
    },
  };
}
