/**
 * What the chat may tell of a customer and look up for him: the rooms' own figures, worded as facts. Each service
 * authorises by itself, as the caller; nothing here reads more than the caller could read without the chat.
 */
import type { Tool } from '../platform/assistant/index.js';
import type { Lending } from '../modules/lending/index.js';
import { limitTool } from './limit.js';
import { payoffTool } from './payoff.js';
import { refinanceTool } from './refinance.js';
import type { StandingParts } from './standing-of.js';
import { loansTool } from './standing.js';

export { customerFacts, type FactParts } from './customer-facts.js';

export interface ToolRooms {
  readonly customers: StandingParts['customers'];
  readonly lending: Pick<Lending, 'loans' | 'limits' | 'decisions' | 'servicing' | 'standings'>;
}

/** The tools of the chat over loans. */
export function chatTools({ customers, lending }: ToolRooms): Tool[] {
  const { loans, servicing, standings } = lending;
  return [
    loansTool({ loans, servicing, customers, standings }),
    payoffTool({ loans, servicing }),
    limitTool({ limits: lending.limits.service }),
    refinanceTool({ loans, comparisons: lending.decisions.comparisons }),
  ];
}
