import type { Intent, Slots } from '../../../platform/assistant/index.js';
import { anyTermIn, holdsTerm } from '../glossary/index.js';
import type { PlannedAsk } from './plan.types.js';
import { termSaid } from './named-entities.js';

/**
 * The term that a question means: its own, the one explained before, or one that the answer before used, first in its lead.
 * None where the question names an everyday one, which is read from its words.
 */
export function termMeant(text: string, own: Slots, last: PlannedAsk, answer: string): Pick<Slots, 'term'> {
  if (own.term === undefined && holdsTerm(text)) return {};
  const [lead = ''] = answer.split('\n');
  const told = termSaid(lead).term ?? TERM_OF[last.intent] ?? termSaid(answer).term ?? anyTermIn(lead) ?? undefined;
  const term = own.term ?? (last.intent === 'GLOSSARY' ? last.slots.term : undefined) ?? told;
  return term === undefined ? {} : { term };
}

/** The term that an intent is about, for `그게 무슨 뜻이에요?`. */
const TERM_OF: Partial<Readonly<Record<Intent, string>>> = {
  DEBT_SERVICE_RATIO: 'DSR',
  RATE_CUT_REQUEST: '금리인하요구권',
  REFINANCE_COMPARISON: '대환대출',
  CREDIT_SCORE: '신용점수',
  HEALTH_SCORE: '재무 건강 점수',
  LOAN_RATE_KIND: '변동금리',
};
/** The intent for the customer's own figure of a term, for `제 거는요?` after its meaning. */
export const OWN_FIGURE_OF_TERM: Readonly<Record<string, Intent>> = {
  DSR: 'DEBT_SERVICE_RATIO',
  중도상환수수료: 'PAYOFF_AMOUNT',
  대환대출: 'REFINANCE_COMPARISON',
  금리인하요구권: 'RATE_CUT_REQUEST',
  변동금리: 'LOAN_RATE_KIND',
};
