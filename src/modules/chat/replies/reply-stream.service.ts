import type { Caller } from '../../../platform/access/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { SlowReader, type EventLog } from '../../../platform/event-log/index.js';
import { mayUse, refuseReply, OWN_CONVERSATIONS } from '../access/index.js';
import { wordedPart, type WordedPart } from './parts/index.js';
import { failureText } from './reply-failure.texts.js';
import { hasEnded, ReplyFailureCode, ReplyState } from './reply-state.js';
import { ReplyFollower, type Followed } from './reply-follower.js';
import type { ReplyRepository } from './reply.repository.js';
import type { ReplyRow } from './reply-row.js';
import { batchedRead } from './batched-read.js';
import type { PlacedEvent } from './transcript.js';
import { SEQUENCE_UNKNOWN, tooFarBehindText } from './reply-stream.texts.js';

interface ReplyStreamParts {
  readonly replies: ReplyRepository;
  readonly eventLog: EventLog;
  readonly sweep: () => Promise<void>;
  readonly queueTimeoutMs: number;
  readonly checkMs: number;
}

/** One event of a reply, as the API sends it. */
export type ReplyStreamEvent =
  | { readonly __typename: 'ChatReplyQueued'; readonly sequence: 0; readonly position: number }
  | { readonly __typename: 'ChatReplyStarted'; readonly sequence: number; readonly reply: ReplyRow }
  | { readonly __typename: 'ChatReplyDelta'; readonly sequence: number; readonly text: string }
  | { readonly __typename: 'ChatReplyPart'; readonly sequence: number; readonly part: WordedPart }
  | { readonly __typename: 'ChatReplyRestarted'; readonly sequence: number }
  | { readonly __typename: 'ChatReplyEnded'; readonly sequence: number; readonly reply: ReplyRow }
  | {
      readonly __typename: 'ChatReplyFailed';
      readonly sequence: number;
      readonly code: ReplyFailureCode;
      readonly message: string;
      readonly reply: ReplyRow;
    };

/** The event types a reader knows. For unknown types it gets what it got before the type existed. */
interface KnownTypes {
  /** Parts beside the text; known by default. */
  readonly withParts?: boolean;
  /** Places in line; unknown by default. */
  readonly withPlaces?: boolean;
}

/** Lets readers follow replies from any point, on any node, any number of times. */
export class ReplyStream {
  readonly #findReply: (id: number) => Promise<ReplyRow | null>;

  constructor(private readonly parts: ReplyStreamParts) {
    this.#findReply = batchedRead((id) => parts.replies.findById(id));
  }

  /**
   * Events after `after`, which ends with the reply, or when the signal aborts.
   * @throws Refusal REPLY_NOT_FOUND or BAD_USER_INPUT; while following also SLOW_READER, to a reader who stopped reading.
   */
  async follow(
    caller: Caller,
    id: number,
    after: number,
    signal: AbortSignal,
    known: KnownTypes = {},
  ): Promise<AsyncGenerator<ReplyStreamEvent, void, void>> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { replies, queueTimeoutMs } = this.parts;
    const standing = await replies.findStanding(id, queueTimeoutMs);
    if (!mayUse(actor, standing)) return refuseReply(['replyId']);
    const last = standing.state === ReplyState.QUEUED ? 0 : hasEnded(standing.state) ? standing.frames + 1 : Infinity;
    if (after < 0 || after > last) refuseSequence();
    const follower = new ReplyFollower(id, after, { ...this.parts, mayRead: (at) => mayUse(actor, at) });
    return this.#present(caller, id, follower.events(signal, standing), known);
  }

  async *#present(
    caller: Caller,
    id: number,
    events: AsyncGenerator<Followed, void, void>,
    { withParts = true, withPlaces = false }: KnownTypes,
  ): AsyncGenerator<ReplyStreamEvent, void, void> {
    try {
      for await (const followed of events) {
        if ('refusal' in followed) {
          if (followed.refusal === 'NOT_VISIBLE') refuseReply(['replyId']);
          else refuseSequence();
        } else if ('queuePosition' in followed) {
          if (withPlaces) yield { __typename: 'ChatReplyQueued', sequence: 0, position: followed.queuePosition };
        } else if (withParts || followed.event.type !== 'part') {
          yield await this.#presentOne(caller, id, followed);
        }
      }
    } catch (error) {
      if (error instanceof SlowReader) refuseSlowReader(error.after);
      throw error;
    }
  }

  async #presentOne(caller: Caller, id: number, { sequence, event }: PlacedEvent): Promise<ReplyStreamEvent> {
    if (event.type === 'delta') return { __typename: 'ChatReplyDelta', sequence, text: event.text };
    if (event.type === 'part') {
      const part = wordedPart({ ...event, sequence }, caller.locale, id);
      return { __typename: 'ChatReplyPart', sequence, part };
    }
    if (event.type === 'restarted') return { __typename: 'ChatReplyRestarted', sequence };
    const reply = (await this.#findReply(id)) ?? refuseReply(['replyId']);
    if (event.type !== 'ended') return { __typename: 'ChatReplyStarted', sequence, reply };
    if (reply.state === ReplyState.COMPLETED || reply.state === ReplyState.STOPPED) {
      return { __typename: 'ChatReplyEnded', sequence, reply };
    }
    const code = reply.failureCode ?? ReplyFailureCode.INTERNAL_ERROR;
    return { __typename: 'ChatReplyFailed', sequence, code, message: failureText(code, reply)[caller.locale], reply };
  }
}

function refuseSequence(): never {
  const message = SEQUENCE_UNKNOWN;
  return refuse('BAD_USER_INPUT', message, ['afterSequence']);
}

function refuseSlowReader(after: number): never {
  const message = tooFarBehindText(after);
  return refuse('SLOW_READER', message);
}
