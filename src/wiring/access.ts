import { nodePolicy } from '../platform/graphql/index.js';
import { accountPolicy } from '../modules/identity/index.js';
import { modelPolicy } from '../modules/models/index.js';
import { customerPolicy, financialSnapshotPolicy } from '../modules/customers/index.js';
import { forecastPolicy, newsPolicy, seriesPolicy } from '../modules/forecasting/index.js';
import { seriesImportPolicy } from '../modules/intake/index.js';
import {
  decisionPolicy,
  documentPolicy,
  ledgerPolicy,
  limitPolicy,
  loanPolicy,
  paymentPolicy,
  refinancePolicy,
  reversalPolicy,
} from '../modules/lending/index.js';
import { exportPolicy } from '../modules/exports/index.js';
import { importBatchPolicy, spendingSettingsPolicy, statisticPolicy } from '../modules/spending/index.js';
import {
  anomalyPolicy,
  insightProductPolicy,
  lifeStagePolicy,
  notificationPolicy,
  riskPolicy,
  similarPolicy,
  versionPolicy,
} from '../modules/insights/index.js';
import { scenarioPolicy } from '../modules/scenarios/index.js';
import { filePolicy } from '../modules/analysis/index.js';
import {
  compliancePolicy,
  conversationPolicy,
  feedbackPolicy,
  knowledgePolicy,
  replayPolicy,
} from '../modules/chat/index.js';
import { OpenToAll, Permission, type Rule } from '../platform/access/index.js';

/** Every policy that says who may call something, by the file that contains it. */
const POLICIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'platform/graphql/node': nodePolicy,
  'modules/identity/accounts/account': accountPolicy,
  'modules/models/lifecycle/model': modelPolicy,
  'modules/customers/customer': customerPolicy,
  'modules/customers/snapshot/financial-snapshot': financialSnapshotPolicy,
  'modules/forecasting/series/series': seriesPolicy,
  'modules/forecasting/outlook/forecast': forecastPolicy,
  'modules/forecasting/news/news': newsPolicy,
  'modules/intake/api/series-import': seriesImportPolicy,
  'modules/lending/loans/loan': loanPolicy,
  'modules/lending/books/ledger': ledgerPolicy,
  'modules/lending/limit/simulation/limit': limitPolicy,
  'modules/lending/decision/decision': decisionPolicy,
  'modules/lending/documents/document': documentPolicy,
  'modules/lending/payments/payment': paymentPolicy,
  'modules/lending/reversal/reversal': reversalPolicy,
  'modules/lending/refinance/refinance': refinancePolicy,
  'modules/spending/access/import-batch': importBatchPolicy,
  'modules/spending/settings/spending-settings': spendingSettingsPolicy,
  'modules/spending/statistics/statistic': statisticPolicy,
  'modules/exports/export': exportPolicy,
  'modules/insights/anomalies/anomaly': anomalyPolicy,
  'modules/insights/versions/version': versionPolicy,
  'modules/insights/risk/risk': riskPolicy,
  'modules/insights/clusters/similar': similarPolicy,
  'modules/insights/life-stage/life-stage': lifeStagePolicy,
  'modules/insights/notifications/notification': notificationPolicy,
  'modules/insights/recommendations/products/insight-product': insightProductPolicy,
  'modules/scenarios/evaluation/scenario': scenarioPolicy,
  'modules/analysis/files/file': filePolicy,
  'modules/chat/access/conversation': conversationPolicy,
  'modules/chat/record/compliance': compliancePolicy,
  'modules/chat/replies/feedback/feedback': feedbackPolicy,
  'modules/chat/knowledge/knowledge': knowledgePolicy,
  'modules/chat/replay/answers-replay': replayPolicy,
};

/** Who may call a field of the schema, and which file says so. */
export interface Access extends Omit<Rule, 'opens'> {
  /** As `Type.field`. */
  readonly field: string;
  /** The name that services ask by. */
  readonly permission: string;
  /** The file, from the root of the project. */
  readonly file: string;
}

/** All guarded fields, by name: every query, mutation and subscription, and fields with a rule of their own. */
export const ACCESS: readonly Access[] = Object.entries(POLICIES)
  .flatMap(([file, policy]) =>
    Object.entries(policy)
      .filter((entry): entry is [string, Permission | OpenToAll] => isRule(entry[1]))
      .flatMap(([permission, { rule }]) =>
        rule.opens.map((field) => ({
          field,
          roles: rule.roles,
          when: rule.when,
          permission,
          file: `src/${file}.policy.ts`,
        })),
      ),
  )
  .sort((one, other) => (one.field < other.field ? -1 : 1));

function isRule(value: unknown): boolean {
  return value instanceof Permission || value instanceof OpenToAll;
}
