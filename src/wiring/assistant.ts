import { glossaryTool } from '../modules/chat/index.js';
import { customerFactSource, customerTools, type Customers } from '../modules/customers/index.js';
import { forecastTool, newsTool, type Forecasting } from '../modules/forecasting/index.js';
import { insightsTools, type Insights } from '../modules/insights/index.js';
import { lendingFactSource, lendingTools, type Lending } from '../modules/lending/index.js';
import { scenarioFactSource, scenarioTools, type Scenarios } from '../modules/scenarios/index.js';
import { spendingFactSource, spendingOutlook, spendingTools, type Spending } from '../modules/spending/index.js';
import type { Caller } from '../platform/access/index.js';
import { factsTogether, type FactSource, type Tool } from '../platform/assistant/index.js';
import type { Clock } from '../platform/clock.js';
import { fieldsNamed } from '../platform/graphql/index.js';

/** What the assistant may say about a customer, and what it may look up. */
export interface Assistant {
  readonly facts: FactSource;
  readonly tools: readonly Tool[];
}

/** The rooms that offer facts and tools. */
interface AssistantRooms {
  readonly customers: Customers;
  readonly forecasting: Pick<Forecasting, 'series' | 'forecasts' | 'news'>;
  readonly lending: Lending;
  readonly spending: Spending;
  readonly insights: Insights;
  readonly scenarios: Scenarios;
}

const INCOME = fieldsNamed('annualIncomeWon');

/** Collects the facts and tools that rooms offer; each checks permissions itself, as the caller. */
export function createAssistant(
  { clock }: { readonly clock: Clock },
  { customers, forecasting, lending, spending, insights, scenarios }: AssistantRooms,
): Assistant {
  const { loans, servicing, refinance } = lending;
  const { service } = customers;
  const rules = { scenarios: scenarios.service };
  const positionOf = positionReader(customers, lending);
  return {
    facts: factsTogether([
      lendingFactSource(lending, service, clock),
      customerFactSource({ clock, customers: service }),
      spendingFactSource({ spending: spending.service }),
      scenarioFactSource({ ...rules, clock }),
    ]),
    tools: [
      ...lendingTools(lending, service),
      ...spendingTools(spending),
      forecastTool({ ...forecasting, otherwise: spendingOutlook(spending) }),
      newsTool(forecasting),
      ...insightsTools({ ...insights, customers: service, loans, servicing, refinance, positionOf }),
      ...scenarioTools(rules),
      ...customerTools({ customers: service, months: customers.months, positionOf }),
      glossaryTool(),
    ],
  };
}

/** A customer's financial position, for rooms whose tools need it: loans and months are read as the caller. */
const positionReader =
  ({ service }: Customers, { loans, positions }: Lending) =>
  async (caller: Caller, customerId: number, today: string) => {
    const [row] = await service.listByIds(caller, [customerId], INCOME);
    if (!row) return null;
    const owed = await loans.loanFacts(caller, customerId);
    const annualIncomeWon = (row['annualIncomeWon'] ?? null) as number | null;
    return (await positions.read([{ customerId, annualIncomeWon, loans: owed }], today)).get(customerId) ?? null;
  };
