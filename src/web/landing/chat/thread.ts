import type {
  AnswerPartFragment,
  ChatReplySubscription,
  MessageSendMutation,
  ReplyBesideFragment,
  ReplyFactsFragment,
  ReplyState as StoredState,
} from '../../../../schema/generated/web/graphql.js';
import type { Carried, Question } from './carried/carried.js';

/**
 * The state of a reply. RESUMING and LOST concern this page's connection; GONE means the server no longer has it; the
 * rest comes from the server.
 */
export type ReplyState = StoredState | 'RESUMING' | 'LOST' | 'GONE';

export type ReplyEvent = ChatReplySubscription['chatReply'];
/** A reply as the server stores it. */
export type StoredReply = NonNullable<MessageSendMutation['messageSend']['reply']>;
/** Something that a reply was written from. */
export type Fact = ReplyFactsFragment['facts'][number];
/** A part of a reply beside its text. */
export type Part = Exclude<AnswerPartFragment, { readonly __typename: 'ReplyTextPart' }>;
/** A reply as the server stores it, with all that belongs to it. */
export type WholeReply = StoredReply & ReplyFactsFragment & ReplyBesideFragment;

export interface Turn {
  readonly question: string;
  /** What the question was sent with. */
  readonly carried: Carried;
  /** Another reply to the question of the turn before. */
  readonly isRepeat: boolean;
  readonly replyId: string;
  readonly state: ReplyState;
  readonly text: string;
  /** Sequence of the last event that is in `text`; reading goes on after it. */
  readonly sequence: number;
  /** The server's words on why it is not whole. */
  readonly failure: string | null;
  /** To be shown with the text: that an AI wrote it. */
  readonly aiNotice: string;
  /** Its place in line; null while it waits for no other reply. */
  readonly queuePosition: number | null;
  /** What it was written from; null until that is known. */
  readonly facts: readonly Fact[] | null;
  /** What stands beside the text, in the order of their places. */
  readonly parts: readonly Part[];
}

const BROKEN: readonly ReplyState[] = ['INTERRUPTED', 'FAILED', 'GONE'];
const ENDS: readonly ReplyState[] = ['COMPLETED', 'STOPPED', ...BROKEN];

export const isOver = (state: ReplyState): boolean => ENDS.includes(state);
/** Ended without being whole, and not by a person's request. */
export const isBroken = (state: ReplyState): boolean => BROKEN.includes(state);

/**
 * A reply before any of its events. One that is over has no more to come; one that is not is followed from its start.
 */
export const turnOf = ({ text, ...carried }: Question, reply: StoredReply, isRepeat = false): Turn => ({
  question: text,
  carried,
  isRepeat,
  replyId: reply.id,
  state: reply.state,
  text: isOver(reply.state) ? reply.text : '',
  sequence: 0,
  failure: null,
  aiNotice: reply.aiNotice,
  queuePosition: reply.queuePosition,
  facts: null,
  parts: [],
});

const isPart = (part: AnswerPartFragment): part is Part => part.__typename !== 'ReplyTextPart';

/** The question of a turn, to be asked again. */
export const questionOf = ({ question, carried }: Turn): Question => ({ text: question, ...carried });

/** Stores what belongs to a reply beside its text, as the server has it. */
export const withBeside = (turn: Turn, { facts, parts }: WholeReply): Turn => ({
  ...turn,
  facts,
  parts: parts.filter(isPart),
});

/** Takes in how the reply ended. A reply that broke off keeps the text already shown. */
function withEnd(turn: Turn, reply: WholeReply): Turn {
  const { state, text, aiNotice, facts } = reply;
  const hasReadMore = isBroken(state) && turn.text.startsWith(text);
  if (hasReadMore) return { ...turn, state, aiNotice, facts };
  return { ...withBeside(turn, reply), state, text, aiNotice };
}

/** Applies one event. An event that was already applied, as after a reconnect, changes nothing. */
export function take(turn: Turn, event: ReplyEvent): Turn {
  if (event.__typename === 'ChatReplyQueued')
    return turn.state === 'QUEUED' ? { ...turn, queuePosition: event.position } : turn;
  if (isOver(turn.state) || event.sequence <= turn.sequence) return turn;
  const next = { ...turn, sequence: event.sequence, state: 'STREAMING' as const };
  switch (event.__typename) {
    case 'ChatReplyStarted':
      return { ...next, aiNotice: event.reply.aiNotice };
    case 'ChatReplyDelta':
      return { ...next, text: turn.text + event.text };
    case 'ChatReplyPart':
      return isPart(event.part) ? { ...next, parts: [...turn.parts, event.part] } : next;
    case 'ChatReplyRestarted':
      return { ...next, text: '', parts: [] };
    case 'ChatReplyEnded':
      return withEnd(next, event.reply);
    case 'ChatReplyFailed':
      return { ...withEnd(next, event.reply), failure: event.message };
  }
}

/** Stores the server's version of a reply whose events could not be followed to the end. */
export function settle(turn: Turn, reply: WholeReply | null): Turn {
  if (isOver(turn.state)) return turn;
  if (reply === null) return { ...turn, state: 'GONE' };
  return isOver(reply.state) ? withEnd(turn, reply) : { ...turn, state: 'LOST' };
}

/** Notes that the line broke, came back or was given up, unless the reply is over anyway. */
export function withLine(turn: Turn, line: 'RESUMING' | 'LOST' | 'UP'): Turn {
  if (isOver(turn.state)) return turn;
  if (line !== 'UP') return { ...turn, state: line };
  return { ...turn, state: turn.sequence === 0 ? 'QUEUED' : 'STREAMING' };
}
