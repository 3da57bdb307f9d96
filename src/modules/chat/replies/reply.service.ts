import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { mayUse, refuseEnded, refuseFirst, refuseReply, OWN_CONVERSATIONS } from '../access/index.js';
import { KEPT_FACTS_MAX } from './evidence.js';
import type { ReplyUnderstandingRepository } from './understood/reply-understanding.repository.js';
import type { StoredUnderstanding } from './understood/reply-understanding-row.js';
import type { StoredFact, ReplyFactRepository } from './reply-fact.repository.js';
import type { ReplyRepository } from './reply.repository.js';
import type { ReplyRow, ReplyBody } from './reply-row.js';
import type { ReplyStopper } from './reply-stopper.js';
import { admitWaiting } from './waiting-line.js';

interface ReplyServiceParts {
  readonly database: Database;
  readonly replies: ReplyRepository;
  readonly facts: ReplyFactRepository;
  readonly understood: ReplyUnderstandingRepository;
  readonly stopper: ReplyStopper;
}

/** Reads replies, and stops them. */
export class ReplyService {
  constructor(private readonly parts: ReplyServiceParts) {}

  /** Null when there is none, or it is someone else's. */
  async find(caller: Caller, id: number): Promise<ReplyRow | null> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const reply = await this.parts.replies.findById(id);
    return mayUse(actor, reply) ? reply : null;
  }

  /** Replies to messages that the caller may already see, the oldest first. */
  listByMessages(keys: readonly number[], fields: Iterable<string>): Promise<ReplyRow[]> {
    return this.parts.replies.listByMessages(keys, fields);
  }

  /** The caller's unfinished replies in the given conversations, the oldest first. */
  listRunning(caller: Caller, conversationKeys: readonly number[], fields: Iterable<string>): Promise<ReplyRow[]> {
    return this.parts.replies.listRunning(OWN_CONVERSATIONS.require(caller).accountId, conversationKeys, fields);
  }

  /**
   * Up to `first` facts for each reply, which the caller may already see, stated ones first.
   * @throws Refusal BAD_USER_INPUT when `first` is out of range.
   */
  listFacts(keys: readonly number[], first: number): Promise<StoredFact[]> {
    if (first < 1 || first > KEPT_FACTS_MAX) refuseFirst(KEPT_FACTS_MAX);
    return this.parts.facts.listByReplies(keys, first);
  }

  /** Text and parts of replies that the caller may already see. */
  listBodies(keys: readonly number[]): Promise<ReplyBody[]> {
    return this.parts.replies.listBodies(keys);
  }

  /** How the questions behind replies were understood; the caller may already see the replies. */
  listUnderstandings(keys: readonly number[]): Promise<StoredUnderstanding[]> {
    return this.parts.understood.listByReplies(keys);
  }

  /**
   * Stops a reply: at once while it is queued, within a second while it is written. Its text so far is kept. Asking
   * again before it has ended changes nothing.
   * @throws Refusal REPLY_NOT_FOUND or REPLY_ALREADY_ENDED.
   */
  async stop(caller: Caller, id: number): Promise<ReplyRow> {
    const { accountId } = OWN_CONVERSATIONS.require(caller);
    const { database, replies, stopper } = this.parts;
    if (!(await this.find(caller, id))) refuseReply(['replyId']);
    const ended = await database.transaction(async (transaction) => {
      const stopped = (await stopper.stopOne(transaction, caller, id)) ?? refuseEnded(['replyId']);
      await stopper.keep(transaction, stopped);
      return stopped;
    });
    await stopper.announce(ended);
    // The queued reply may have blocked another; where a writer has yet to stop, its worker does this.
    if (ended.length > 0) await admitWaiting(database, accountId);
    return (await replies.findById(id)) ?? refuseReply(['replyId']);
  }
}
