/** Where a reply stands. RESUMING and LOST concern this page's line to it; the rest is the server's word. */
export type ReplyState =
  'QUEUED' | 'STREAMING' | 'RESUMING' | 'LOST' | 'COMPLETED' | 'STOPPED' | 'INTERRUPTED' | 'FAILED';

export interface Turn {
  readonly question: string;
  readonly replyId: string;
  readonly state: ReplyState;
  readonly text: string;
  /** Sequence of the last event that is in `text`; reading goes on after it. */
  readonly sequence: number;
}

/** What `chatReply` sends, as selected in operations/chat-reply.graphql. */
export type ReplyEvent =
  | { readonly __typename: 'ChatReplyStarted' }
  | { readonly __typename: 'ChatReplyDelta'; readonly sequence: number; readonly text: string }
  | {
      readonly __typename: 'ChatReplyEnded';
      readonly sequence: number;
      readonly reply: { readonly state: string; readonly text: string | null };
    }
  | { readonly __typename: 'ChatReplyFailed' };

const ENDS: readonly ReplyState[] = ['COMPLETED', 'STOPPED', 'INTERRUPTED', 'FAILED'];

export const isOver = (state: ReplyState): boolean => ENDS.includes(state);

export const ask = (question: string, replyId: string): Turn => ({
  question,
  replyId,
  state: 'QUEUED',
  text: '',
  sequence: 0,
});

/** Takes one event in. An event that was already taken, as after a reconnect, changes nothing. */
export function take(turn: Turn, event: ReplyEvent): Turn {
  if (isOver(turn.state)) return turn;
  switch (event.__typename) {
    case 'ChatReplyStarted':
      return { ...turn, state: 'STREAMING' };
    case 'ChatReplyDelta':
      if (event.sequence <= turn.sequence) return turn;
      return { ...turn, state: 'STREAMING', text: turn.text + event.text, sequence: event.sequence };
    case 'ChatReplyEnded': {
      const state = ENDS.find((end) => end === event.reply.state) ?? 'COMPLETED';
      return { ...turn, state, text: event.reply.text ?? turn.text, sequence: event.sequence };
    }
    case 'ChatReplyFailed':
      return { ...turn, state: 'FAILED' };
  }
}

/** Notes that the line broke or came back, unless the reply is over anyway. */
export function withLine(turn: Turn, line: 'RESUMING' | 'LOST' | 'STREAMING'): Turn {
  return isOver(turn.state) ? turn : { ...turn, state: line };
}
