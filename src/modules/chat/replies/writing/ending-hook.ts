import type { Queryable } from '../../../../platform/database/index.js';
import type { Evidence, EvidenceFact } from '../evidence.js';
import type { Understood } from '../../understanding/index.js';

/** A stretch of a reply's text, in UTF-16 units from its beginning; `end` stands after the last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A fact as it was given to the writer of a reply, with the places in its text that state the fact's value. */
export interface CitedFact extends EvidenceFact {
  readonly places: readonly Place[];
}

export interface AnswerEvidence extends Evidence {
  readonly facts: readonly CitedFact[];
  /** How the local models classified the question; null where there are none. */
  readonly understood?: Understood | null;
}

/** A reply whose row has just ended in the current transaction. */
export interface EndedReply {
  readonly replyId: number;
  /** How it was made; null when its writing never began, or its writer died before storing this. */
  readonly evidence: AnswerEvidence | null;
}

/**
 * Runs in the transaction that ends replies, after their rows are updated and before the commit: either both are
 * stored, or neither. One call for a group of replies that end together, of any number of institutions.
 */
export type EndingHook = (transaction: Queryable, ended: readonly EndedReply[]) => Promise<void>;

/** Combines several hooks into one, run in order. */
export const allOf =
  (hooks: readonly EndingHook[]): EndingHook =>
  async (transaction, ended) => {
    for (const hook of hooks) await hook(transaction, ended);
  };
