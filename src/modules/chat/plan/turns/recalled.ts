import type { Intent } from '../../../../platform/assistant/index.js';
import type { Guess } from '../../understanding/index.js';
import type { Plan, PlannedAsk } from '../plan.types.js';

/** `아까 꺼내 쓸 돈이 얼마랬지`, `back to the score`: something that was asked before the last question. */
const RECALL_WORDS =
  /아까|앞에서|앞서|처음에|\b(?:earlier|back to|\w+ again|as (?:i|you) said|you said|you told me)\b/i;
/** Lower threshold for topics already mentioned: the talk itself speaks for them. */
const MIN_RECALL_PROBABILITY = 0.1;
/** What is asked of a thing, by what asked for the thing itself. */
const OF_THING: Partial<Readonly<Record<string, readonly Intent[]>>> = {
  CREDIT_SCORE_UP: ['CREDIT_SCORE', 'HEALTH_SCORE'],
  CREDIT_SCORE: ['HEALTH_SCORE'],
  SITUATION_CHANGE: ['SITUATION', 'HEALTH_SCORE'],
};

/** The earlier ask that a question comes back to: the newest of what is heard in it; null where it comes back to none. Pure. */
export function recalled(text: string, guesses: readonly Guess<string>[], plans: readonly Plan[]): PlannedAsk | null {
  if (!RECALL_WORDS.test(text)) return null;
  const asks = plans.flatMap((plan) => plan.asks).toReversed();
  for (const { label, probability } of guesses) {
    if (probability < MIN_RECALL_PROBABILITY) continue;
    const meant = [label, ...(OF_THING[label] ?? [])];
    const found = asks.find(({ intent }) => meant.includes(intent));
    if (found) return found;
  }
  return null;
}
