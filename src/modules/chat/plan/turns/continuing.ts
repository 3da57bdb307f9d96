import type { Intent, Slots } from '../../../../platform/assistant/index.js';
import type { PlannedAsk } from '../plan.types.js';
import type { Tokens } from '../tokens.js';

/** A question that continues another, as it is read by itself. */
export interface Continuing {
  readonly tokens: Tokens;
  /** What it says itself. */
  readonly own: Slots;
  readonly last: PlannedAsk;
}

/** What such a question asks, whatever else its words may mean; null where it is not one. */
export type Rule = (continuing: Continuing) => Intent | null;

/** Longer questions say what they ask. */
export const MAX_FOLLOW_UP_WORDS = 8;
