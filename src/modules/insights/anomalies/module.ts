import type { AccessLog } from '../../../platform/audit/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService } from '../../customers/index.js';
import { InForceByInstitution } from '../in-force.js';
import { VersionPublishing, VersionRepository } from '../versions/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import type { NotificationService } from '../notifications/index.js';
import { AnomalyDecisionService } from './anomaly-decision.service.js';
import { AnomalyEvaluationEntity } from './evaluation/anomaly-evaluation.entity.js';
import { AnomalyEvaluationRepository } from './evaluation/anomaly-evaluation.repository.js';
import { AnomalyEvaluation, EVALUATE_ALL, EVALUATE_CHANGED } from './evaluation/anomaly-evaluation.service.js';
import { AnomalyEntity } from './anomaly.entity.js';
import { AnomalyRepository } from './anomaly.repository.js';
import { AnomalyResolver, CustomerAnomaliesResolver } from './anomaly.resolver.js';
import { parseAnomalyRules } from './rules/anomaly-rule-parser.js';
import { AnomalyRuleSetEntity } from './rules/anomaly-rule-set.entity.js';
import { AnomalyRulesService } from './rules/anomaly-rules.service.js';
import { AnomalyService } from './anomaly.service.js';
import { toAnomaly } from './anomaly.types.js';
import { ruleProblems } from './rules/rule-bounds.js';
import { RuleRecords } from './rules/rule-records.js';
import { RuleSetResolver } from './rules/rule-set.resolver.js';
import { toRuleSet } from './rules/rule-set.types.js';
import { backTestRules } from './rules/rules-back-test.js';
import { storedRules, type ProposedRuleSet } from './rules/proposed-rules.js';
import type { SpendingHistories } from './detection/spending-histories.js';

export const anomalyEntities: Entities = [AnomalyRuleSetEntity, AnomalyEntity, AnomalyEvaluationEntity];

interface AnomalyNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly accessLog: AccessLog;
  readonly histories: SpendingHistories;
  readonly notifications: Pick<NotificationService, 'notify'>;
  readonly origins: TwoPersonCheck;
}

export interface Anomalies {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly service: AnomalyService;
  readonly decisions: AnomalyDecisionService;
  readonly evaluation: AnomalyEvaluation;
  startWorker(): Promise<void>;
}

/** Evaluates what changed every few minutes, and all customers now and then. */
async function startEvaluating({ database, jobs }: Platform, evaluation: AnomalyEvaluation): Promise<void> {
  await jobs.work(EVALUATE_CHANGED, async () => {
    await evaluation.run();
  });
  await jobs.work(EVALUATE_ALL, async () => {
    await evaluation.run(true);
  });
  // Data loaded while no worker ran is evaluated now, not at the next minute.
  await database.transaction((transaction) => jobs.enqueue(transaction, EVALUATE_CHANGED, {}));
}

export function createAnomalies(platform: Platform, neighbours: AnomalyNeighbours): Anomalies {
  const { database, clock } = platform;
  const { customers, accessLog, histories, notifications, origins } = neighbours;
  const stored = new AnomalyRepository(database);
  const evaluated = new AnomalyEvaluationRepository(database);
  const versions = new VersionRepository(database, 'anomaly_rule_set');
  const find = (institutionId: number) => versions.findInForce(institutionId);
  const rules = new InForceByInstitution({ find, parse: parseAnomalyRules, clock });
  const records = new RuleRecords({ anomalies: stored, rules });
  const publishing = new VersionPublishing({
    database,
    clock,
    origins,
    versions,
    kind: {
      name: 'AnomalyRuleSet',
      problems: ({ history, rules: said }: ProposedRuleSet) => ruleProblems(history, said),
      stored: storedRules,
      parse: parseAnomalyRules,
      backTest: (caller, before, after) => backTestRules({ database, histories }, caller, before, after),
    },
  });
  const service = new AnomalyService({ anomalies: stored, rules, accessLog });
  const decisions = new AnomalyDecisionService({ database, clock, anomalies: stored });
  const ruleList = new AnomalyRulesService(records);
  const evaluation = new AnomalyEvaluation({
    database,
    clock,
    anomalies: evaluated,
    histories,
    rules,
    records,
    notifications,
  });
  return {
    service,
    decisions,
    evaluation,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [AnomalyResolver, new AnomalyResolver(service, decisions, ruleList, customers)],
      [RuleSetResolver, new RuleSetResolver(publishing)],
      [CustomerAnomaliesResolver, new CustomerAnomaliesResolver(service)],
    ]),
    nodes: {
      Anomaly: async (id, context) => {
        const row = await service.find(context, id);
        return row && toAnomaly(row, context.locale);
      },
      AnomalyRuleSet: async (id, context) => {
        const row = await publishing.find(context, id);
        return row && toRuleSet(row, context.locale);
      },
    },
    startWorker: () => startEvaluating(platform, evaluation),
  };
}
