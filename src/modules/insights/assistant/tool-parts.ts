import type { Caller } from '../../../platform/access/index.js';
import { NO_FIELDS } from '../../../platform/graphql/index.js';
import type { ToolContext } from '../../../platform/assistant/index.js';
import type { CustomerService, FinancialPosition } from '../../customers/index.js';
import type { Lending, LoanService } from '../../lending/index.js';
import type { AnomalyService } from '../anomalies/index.js';
import type { ClusterService } from '../clusters/index.js';
import type { HealthService } from '../health/index.js';
import type { LifeStageService } from '../life-stage/index.js';
import type { NotificationService } from '../notifications/index.js';
import type { RecommendationService } from '../recommendations/index.js';

/** What the tools ask: each service authorises by itself. */
export interface InsightsToolParts {
  readonly health: Pick<HealthService, 'assess'>;
  readonly anomalies: { readonly service: Pick<AnomalyService, 'pageOfEach' | 'queue'> };
  readonly lifeStages: Pick<LifeStageService, 'estimate'>;
  readonly clusters: Pick<ClusterService, 'place'>;
  readonly recommendations: Pick<RecommendationService, 'recommend'>;
  readonly notifications: Pick<NotificationService, 'page' | 'countUnread'>;
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly loans: Pick<LoanService, 'loanFacts'>;
  /** A customer's financial position; null for one the caller may not see. */
  readonly positionOf: (caller: Caller, customerId: number, today: string) => Promise<FinancialPosition | null>;
  readonly servicing: Lending['servicing'];
  readonly refinance: Pick<Lending['refinance'], 'applications' | 'rateCuts'>;
}

/** Whether the caller may see the customer: otherwise not even the lack of data may be disclosed. */
export async function isSeen(
  { customers }: Pick<InsightsToolParts, 'customers'>,
  { caller, customerId }: Pick<ToolContext, 'caller' | 'customerId'>,
): Promise<boolean> {
  const [row] = await customers.listByIds(caller, [customerId], NO_FIELDS);
  return row != null;
}
