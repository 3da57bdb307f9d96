/**
 * What a reply's event log holds. The place of an event in the log is its sequence number. `started` is the first;
 * `restarted` voids all text before it; `void` keeps the place of an event whose text a restart voided and which is no
 * longer kept; `ended` is the last and says only that the reply's row now tells the end.
 */
export type ReplyEvent =
  | { readonly type: 'started' }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'restarted' }
  | { readonly type: 'void' }
  | { readonly type: 'ended' };

const TYPES: ReadonlySet<unknown> = new Set<ReplyEvent['type']>(['started', 'delta', 'restarted', 'void', 'ended']);

/** Reads an event as it came from the log. @throws TypeError for anything else: only our own code writes there. */
export function parseReplyEvent(value: unknown): ReplyEvent {
  const { type, text } = (value ?? {}) as { readonly type?: unknown; readonly text?: unknown };
  if (!TYPES.has(type) || (type === 'delta' && typeof text !== 'string')) {
    throw new TypeError('the log holds something that is no event of a reply');
  }
  return value as ReplyEvent;
}
