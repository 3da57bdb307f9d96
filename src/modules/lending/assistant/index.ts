/**
 * Lending's tools for the assistant: a customer's loans as they are and as they could be. Each tool answers its intents
 * with a finding, computed by lending's own services and rules and read as the caller; nothing here reads more than the
 * caller could read without the assistant, and nothing changes data: a mutation is offered with its arguments.
 */
import type { Tool } from '../../../platform/assistant/index.js';
import { goalTool, type GoalParts } from './borrowing/limit-goal.js';
import { pathTool, type PathParts } from './borrowing/limit-path.js';
import { limitTool } from './borrowing/limit.js';
import { newLoanTool, type NewLoanParts } from './borrowing/new-loan.js';
import { productsTool } from './borrowing/products.js';
import { rateChangeTool, type RateChangeParts } from './borrowing/rate-change.js';
import { applicationTool, type ApplicationParts } from './changes/applications.js';
import { extensionTool } from './changes/extension.js';
import { papersTool, type PaperParts } from './changes/papers.js';
import { rateCutTool, type RateCutParts } from './changes/rate-cut.js';
import { refinanceTool, type RefinanceParts } from './changes/refinance.js';
import { withdrawalTool, type WithdrawalParts } from './changes/withdrawal.js';
import { payoffTool } from './early/payoff.js';
import { prepaymentTool, type PrepaymentParts } from './early/prepayment.js';
import { orderTool } from './early/repayment-order-tool.js';
import { arrearsTool, type ArrearsParts } from './loans/arrears.js';
import { historyTool, type HistoryParts } from './loans/history.js';
import { lateTimesTool } from './loans/late-times.js';
import { loansTool } from './loans/loan-details.js';
import { scheduleTool } from './loans/schedule.js';

export { lendingFacts } from './loans/base-facts.js';
export type { LoanParts, FinancialPositionParts } from './loan-parts.js';

/** What lending's tools are made of. */
export interface LendingToolParts
  extends
    ArrearsParts,
    PrepaymentParts,
    GoalParts,
    PathParts,
    RateChangeParts,
    NewLoanParts,
    RefinanceParts,
    RateCutParts,
    WithdrawalParts,
    ApplicationParts,
    PaperParts {
  readonly loans: HistoryParts['loans'];
  readonly payments: HistoryParts['payments'];
  readonly outlook: ArrearsParts['outlook'] & PrepaymentParts['outlook'];
  readonly products: GoalParts['products'] & ApplicationParts['products'];
}

/** Every tool of lending; each intent belongs to one of them. */
export const toolsOf = (parts: LendingToolParts): Tool[] => [
  loansTool(parts, rateChangeTool(parts)),
  scheduleTool(parts),
  historyTool(parts),
  arrearsTool(parts),
  lateTimesTool(parts),
  payoffTool(parts),
  prepaymentTool(parts),
  orderTool(parts),
  limitTool(parts),
  goalTool(parts),
  pathTool(parts),
  newLoanTool(parts),
  rateChangeTool(parts),
  productsTool(parts),
  refinanceTool(parts),
  rateCutTool(parts),
  withdrawalTool(parts),
  extensionTool(parts),
  applicationTool(parts),
  papersTool(parts),
];
export { lendingStaffTools } from './staff/index.js';
