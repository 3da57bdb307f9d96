import { INTENTS_PER_LOAN, type PlanningContext } from '../asks.js';
import type { Plan, PlannedAsk } from '../plan.types.js';
import { otherPartOfInstalment } from './instalment-parts.js';
import { withoutRepaid, withoutSubject } from './memory.js';
import { oppositePick } from './opposite.js';
import { otherLoans } from './pointed.js';

/**
 * The plan of a question that means what was left out so far, or the opposite of what was picked: `나머지 둘은`, `the other part`,
 * `반대로는`. Null where it means neither. Pure.
 */
export function referredPlan(
  text: string,
  last: PlannedAsk,
  plans: readonly Plan[],
  has: PlanningContext,
): Plan | null {
  const others = INTENTS_PER_LOAN.has(last.intent) ? otherLoans(text, plans, has) : null;
  if (others) {
    const kept = withoutRepaid(withoutSubject(last.slots));
    const asks = others.map((one) => ({ intent: last.intent, slots: { ...kept, ...one } }));
    return { asks, carried: null, whose: 'SELF' };
  }
  const said = otherPartOfInstalment(text, last, has.asked?.at(-1)) ?? oppositePick(text, plans, has.asked ?? []);
  return said && { asks: [said.ask], carried: null, whose: 'SELF', wording: said.wording };
}
