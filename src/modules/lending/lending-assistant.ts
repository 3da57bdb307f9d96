import type { FactSource, Tool } from '../../platform/assistant/index.js';
import type { Clock } from '../../platform/clock.js';
import { lendingFacts, lendingStaffTools, toolsOf, type FinancialPositionParts } from './assistant/index.js';
import type { Lending } from './module.js';

/** Assistant tools over lending's services: for staff about their institution, and about a customer's loans. */
export const lendingTools = (lending: Lending, customers: FinancialPositionParts['customers']): Tool[] => [
  ...lendingStaffTools({ loans: lending.loans, customers, retention: lending.decisions.retention }),
  ...toolsOf({
    customers,
    loans: lending.loans,
    servicing: lending.servicing,
    positions: lending.positions,
    arrearsHistory: lending.arrearsHistory,
    outlook: lending.schedules.outlook,
    schedules: lending.schedules.schedules,
    limits: lending.limits.service,
    goals: lending.limits.goals,
    paths: lending.limits.paths,
    ratePaths: lending.ratePaths,
    comparisons: lending.decisions.comparisons,
    products: lending.refinance.products,
    applications: lending.refinance.applications,
    rateCuts: lending.refinance.rateCuts.requests,
    terminations: lending.refinance.terminations.service,
    holidays: lending.calendar.holidays,
    documents: lending.documents.service,
    payments: lending.payments.service,
  }),
];

/** Facts about a customer that the assistant gets from lending without calling a tool. */
export const lendingFactSource = (
  { loans, servicing, positions }: Pick<Lending, 'loans' | 'servicing' | 'positions'>,
  customers: FinancialPositionParts['customers'],
  clock: Clock,
): FactSource => lendingFacts({ loans, servicing, positions, customers, clock });
