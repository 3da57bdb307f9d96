import type { ChatReplySubscription, ReplyState as StoredState } from '../../../../schema/generated/web/graphql.js';

/** Where a reply stands. RESUMING and LOST concern this page's line to it; the rest is the server's word. */
export type ReplyState = StoredState | 'RESUMING' | 'LOST';

export type ReplyEvent = ChatReplySubscription['chatReply'];

export interface Turn {
  readonly question: string;
  readonly replyId: string;
  readonly state: ReplyState;
  readonly text: string;
  /** Sequence of the last event that is in `text`; reading goes on after it. */
  readonly sequence: number;
  /** The server's words on why it is not whole. */
  readonly failure: string | null;
}

const ENDS: readonly ReplyState[] = ['COMPLETED', 'STOPPED', 'INTERRUPTED', 'FAILED'];

export const isOver = (state: ReplyState): boolean => ENDS.includes(state);

export const ask = (question: string, replyId: string): Turn => ({
  question,
  replyId,
  state: 'QUEUED',
  text: '',
  sequence: 0,
  failure: null,
});

const endOf = ({ state, text }: { readonly state: string; readonly text: string }, otherwise: ReplyState) => ({
  state: ENDS.find((end) => end === state) ?? otherwise,
  text,
});

/** Takes one event in. An event that was already taken, as after a reconnect, changes nothing. */
export function take(turn: Turn, event: ReplyEvent): Turn {
  if (isOver(turn.state) || event.sequence <= turn.sequence) return turn;
  const next = { ...turn, sequence: event.sequence, state: 'STREAMING' as const };
  switch (event.__typename) {
    case 'ChatReplyStarted':
      return next;
    case 'ChatReplyDelta':
      return { ...next, text: turn.text + event.text };
    case 'ChatReplyRestarted':
      return { ...next, text: '' };
    case 'ChatReplyEnded':
      return { ...next, ...endOf(event.reply, 'COMPLETED') };
    case 'ChatReplyFailed':
      return { ...next, ...endOf(event.reply, 'FAILED'), failure: event.message };
  }
}

/** Notes that the line broke, came back or was given up, unless the reply is over anyway. */
export function withLine(turn: Turn, line: 'RESUMING' | 'LOST' | 'UP'): Turn {
  if (isOver(turn.state)) return turn;
  if (line !== 'UP') return { ...turn, state: line };
  return { ...turn, state: turn.sequence === 0 ? 'QUEUED' : 'STREAMING' };
}
