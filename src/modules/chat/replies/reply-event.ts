import type { AnswerPart } from './parts/index.js';

/**
 * What a reply's event log holds. The place of an event in the log is its sequence number. `started` is the first;
 * `part` carries a part of the answer with its place in the text; `restarted` voids all text and parts before it;
 * `void` keeps the place of an event that a restart voided and that is no longer stored; `ended` is the last and says
 * only that the reply's row now holds the end.
 */
export type ReplyEvent =
  | { readonly type: 'started' }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'part'; readonly start: number; readonly end: number; readonly part: AnswerPart }
  | { readonly type: 'restarted' }
  | { readonly type: 'void' }
  | { readonly type: 'ended' };

const REPLY_EVENT_TYPES: ReadonlySet<unknown> = new Set<ReplyEvent['type']>([
  ...(['started', 'delta', 'part', 'restarted', 'void', 'ended'] as const),
]);

/** Parses an event from the log. @throws TypeError for anything else: only our own code writes there. */
export function parseReplyEvent(value: unknown): ReplyEvent {
  const { type, text, part } = (value ?? {}) as Partial<Record<'type' | 'text' | 'part', unknown>>;
  const isWhole = type === 'delta' ? typeof text === 'string' : type !== 'part' || typeof part === 'object';
  if (!REPLY_EVENT_TYPES.has(type) || !isWhole) {
    throw new TypeError('the log holds something that is no event of a reply');
  }
  return value as ReplyEvent;
}
