import { AnomalyEvaluationRepository } from '../../src/modules/insights/anomalies/evaluation/anomaly-evaluation.repository.js';
import {
  AnomalyEvaluation,
  type EvaluatedQuarter,
} from '../../src/modules/insights/anomalies/evaluation/anomaly-evaluation.service.js';
import { AnomalyRepository } from '../../src/modules/insights/anomalies/anomaly.repository.js';
import { RuleRecords } from '../../src/modules/insights/anomalies/rules/rule-records.js';
import { VersionRepository } from '../../src/modules/insights/versions/index.js';
import { parseAnomalyRules } from '../../src/modules/insights/anomalies/rules/anomaly-rule-parser.js';
import { InForceByInstitution } from '../../src/modules/insights/in-force.js';
import { NotificationRepository } from '../../src/modules/insights/notifications/notification.repository.js';
import { NotificationService } from '../../src/modules/insights/notifications/notification.service.js';
import { importQuarterly, QuarterHistories } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { startBank, type Bank, type TestCustomer } from './lending.js';
import { quarterlyFile, type Line } from './quarterly-file.js';

/** Looks through quarters as the jobs do, on the database of a test. */
export function evaluationOn(database: Database): AnomalyEvaluation {
  const clock = systemClock;
  const anomalies = new AnomalyEvaluationRepository(database);
  const versions = new VersionRepository(database, 'anomaly_rule_set');
  const find = (institutionId: number) => versions.findInForce(institutionId);
  const rules = new InForceByInstitution({ find, parse: parseAnomalyRules, clock });
  const records = new RuleRecords({ anomalies: new AnomalyRepository(database), rules });
  const notifications = new NotificationService({
    database,
    clock,
    notifications: new NotificationRepository(database),
  });
  const histories = new QuarterHistories(database);
  return new AnomalyEvaluation({ database, clock, anomalies, histories, rules, records, notifications });
}

/** A bank with card spending and what follows from it. */
export interface InsightsBank extends Bank {
  readonly db: Database;
  /** A customer whom the source knows by a key. */
  aSpender(sourceKey: string, institutionId?: number): Promise<TestCustomer>;
  /** Takes in a file of lines for one of the institutions; the number of its batch. */
  load(lines: readonly Line[], institutionCode?: 'OURS' | 'THEIRS'): Promise<number>;
  /** Takes a batch back, with its rows. */
  undo(batchId: number): Promise<void>;
  evaluate(everything?: boolean): Promise<EvaluatedQuarter[]>;
  /** What is stored of a customer's, oldest first. */
  stored(customer: TestCustomer): Promise<readonly StoredAnomaly[]>;
}

export interface StoredAnomaly {
  readonly id: string;
  readonly quarter: string;
  readonly rule: string;
  readonly state: string;
  readonly severity: string;
  readonly value: string;
}

export async function startInsights(options: Parameters<typeof startBank>[0] = {}): Promise<InsightsBank> {
  const bank = await startBank(options);
  const db = createDatabase(bank.app.dataSource);
  return {
    ...bank,
    db,
    async aSpender(sourceKey, institutionId) {
      const customer = await bank.aCustomer({}, institutionId);
      await bank.sql('UPDATE customer SET source_key = $2 WHERE id = $1', [customer.key, sourceKey]);
      return customer;
    },
    async load(lines, institutionCode = 'OURS') {
      const path = await quarterlyFile(lines);
      const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
      const { batchId } = await importQuarterly(
        { path, institutionCode, dryRun: false },
        { database: db, clock: systemClock, caller },
      );
      return batchId;
    },
    async undo(batchId) {
      await bank.sql('DELETE FROM customer_quarter WHERE batch_id = $1', [batchId]);
      await bank.sql(`UPDATE import_batch SET state = 'UNDONE' WHERE id = $1`, [batchId]);
    },
    evaluate: (everything = false) => evaluationOn(db).run(everything),
    stored: ({ key }) =>
      bank.sql(`SELECT id, quarter, rule, state, severity, value FROM anomaly WHERE customer_id = $1 ORDER BY id`, [
        key,
      ]),
  };
}

/** Quarters of an ordinary customer: a million won a month, seven tenths by credit card, in two categories. */
export function ordinaryLines(sourceKey: string, quarters: readonly string[], changed: Line = {}): Line[] {
  return quarters.map((quarter) => ({
    BAS_YH: quarter,
    SEQ: sourceKey,
    TOT_USE_AM: 1_000,
    CRDSL_USE_AM: 700,
    CNF_USE_AM: 300,
    FSBZ_AM: 400,
    DIST_AM: 600,
    RESTRNT_AM: 400,
    DISTBP_AM: 600,
    ...changed,
  }));
}

/** A quarter with four million won more, spent on travel. */
export const travelLine = (sourceKey: string, quarter: string): Line => ({
  ...ordinaryLines(sourceKey, [quarter])[0],
  TOT_USE_AM: 5_000,
  CRDSL_USE_AM: 4_700,
  TRVLEC_AM: 4_000,
  TRVL_AM: 4_000,
});
