/**
 * What the chat may tell of a customer and look up for him: the rooms' own figures, worded as facts. Each service
 * authorises by itself, as the caller; nothing here reads more than the caller could read without the chat.
 */
import type { Tool } from '../platform/assistant/index.js';
import type { Lending } from '../modules/lending/index.js';
import type { Spending } from '../modules/spending/index.js';
import { limitTool } from './limit.js';
import { payoffTool } from './payoff.js';
import { refinanceTool } from './refinance.js';
import { peerTool, quarterTool } from './spending.js';
import type { StandingParts } from './standing-of.js';
import { loansTool, situationTool } from './standing.js';

export { customerFacts, type FactParts } from './customer-facts.js';

export interface ToolRooms {
  readonly customers: StandingParts['customers'];
  readonly lending: Pick<Lending, 'loans' | 'limits' | 'decisions' | 'servicing' | 'standings'>;
  readonly spending: Pick<Spending, 'dashboards' | 'peers'>;
  readonly scenarios: Parameters<typeof situationTool>[0]['scenarios'];
}

/** The tools of the chat over the rooms that there are. */
export function chatTools({ customers, lending, spending, scenarios }: ToolRooms): Tool[] {
  const { loans, servicing, standings } = lending;
  return [
    loansTool({ loans, servicing, customers, standings }),
    payoffTool({ loans, servicing }),
    limitTool({ limits: lending.limits.service }),
    refinanceTool({ loans, comparisons: lending.decisions.comparisons }),
    quarterTool(spending),
    peerTool(spending),
    situationTool({ scenarios }),
  ];
}
