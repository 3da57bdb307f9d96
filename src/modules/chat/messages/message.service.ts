import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database, Queryable, Transaction } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { isBlank } from '../../../platform/text.js';
import {
  mayUse,
  refuseBlank,
  refuseBusy,
  refuseConversation,
  refuseCrowd,
  refuseLine,
  refuseBoth,
  refuseMessage,
  refuseReply,
  refuseSiblings,
  refuseUnfinished,
  refuseVersions,
  OWN_CONVERSATIONS,
} from '../access/index.js';
import type { Allowance, TokenBudget } from './budget/index.js';
import { VERSIONS_MAX, type MessagePlace, type MessageRepository } from './message.repository.js';
import { carries, NOTHING_ENCLOSED, type AskedEnclosed, type Enclosed } from './enclosure.js';
import type { Enclosing } from './enclosure-check.js';
import type { MessageRow } from './message-row.js';
import { WhenBusy } from './when-busy.js';
import { titleOf } from './title.js';
import { lockAccountQuestions } from './account-lock.js';
import {
  hasEnded,
  type ReplyRepository,
  type ReplyRow,
  type ReplyStopper,
  RUNNING_MAX,
  WAITING_MAX,
} from '../replies/index.js';
import { refuseReusedKey } from '../../../platform/once/index.js';

interface MessageServiceParts {
  readonly database: Database;
  readonly messages: MessageRepository;
  readonly replies: ReplyRepository;
  readonly stopper: ReplyStopper;
  readonly queueTimeoutMs: number;
  readonly budget: TokenBudget;
  readonly enclosing: Enclosing;
}

export interface SentMessage {
  readonly message: MessageRow;
  readonly reply: ReplyRow;
}

export interface Question extends Partial<AskedEnclosed> {
  readonly conversationId: number;
  readonly text: string;
  /** The reply it follows; null for the newest. */
  readonly afterReplyId: number | null;
  readonly idempotencyKey: string | null;
  /** The message that it edits, as a branch beside it; it then follows the same reply. */
  readonly editsMessageId?: number | null;
  /** How it is handled when it cannot be answered at once; it waits when left out. */
  readonly whenBusy?: WhenBusy;
}

/** Replies one message may have. */
const MAX_SIBLINGS = 10;

/** Accepts questions, and requests further replies to them. */
export class MessageService {
  constructor(private readonly parts: MessageServiceParts) {}

  /** Null when there is none, or it is someone else's. */
  async find(caller: Caller, id: number): Promise<MessageRow | null> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const message = await this.parts.messages.findById(id);
    return mayUse(actor, message) ? message : null;
  }

  /** Messages of conversations that the caller may already see. */
  listByConversations(keys: readonly number[], page: PageRequest, fields: Iterable<string>): Promise<MessageRow[]> {
    return this.parts.messages.listByConversations(keys, page, fields);
  }

  /**
   * The turns that lead to a reply of a conversation that the caller may already see, the first question first: one
   * branch of the tree of replies. The last fifty at most; none when it has no such reply.
   */
  async path(conversationKey: number, replyId: number): Promise<SentMessage[]> {
    const { messages, replies } = this.parts;
    const steps = await messages.listPath(conversationKey, replyId);
    const [asked, answers] = await Promise.all([
      messages.listByIds(steps.map(({ messageId }) => messageId)),
      replies.listByIds(steps.map((step) => step.replyId)),
    ]);
    return steps.flatMap((step) => {
      const message = asked.find(({ key }) => key === step.messageId);
      const reply = answers.find(({ key }) => key === step.replyId);
      return message && reply ? [{ message, reply }] : [];
    });
  }

  /**
   * Stores a question and a queued reply to it, and notifies the workers on commit. An idempotency key that was used
   * before with the same input returns the earlier result. A spent allowance does not refuse a question: its reply then
   * uses fixed words. A question that cannot be answered at once waits in line, unless `whenBusy` says otherwise.
   * @throws Refusal INVALID_INPUT, CONVERSATION_NOT_FOUND, REPLY_NOT_FOUND, MESSAGE_NOT_FOUND, SERIES_NOT_FOUND,
   * SERIES_TOO_SHORT, FILE_NOT_FOUND, FILE_NOT_ANALYSED, CONVERSATION_BUSY, TOO_MANY_REPLIES, TOO_MANY_VERSIONS or
   * IDEMPOTENCY_CONFLICT.
   */
  async send(caller: Caller, question: Question): Promise<SentMessage> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { conversationId, text, idempotencyKey, whenBusy = WhenBusy.WAIT } = question;
    if (isBlank(text)) refuseBlank('text');
    if (question.afterReplyId !== null && question.editsMessageId != null) refuseBoth();
    const { database, messages, stopper } = this.parts;
    // A file may have been deleted since a message was sent: a repeated request is not checked again.
    const known = isEmpty(question) ? null : await this.#sentBefore(database, actor, question);
    if (known) return known;
    // Read before the lock, which holds up all other questions of the account.
    const enclosed = await this.#checked(caller, question);
    const { sent, stopped } = await database.transaction(async (transaction) => {
      await lockAccountQuestions(transaction, actor.accountId);
      const found = await this.#lockPlace(transaction, actor, conversationId);
      const before = await this.#sentBefore(transaction, actor, question);
      if (before) return { sent: before, stopped: [] };
      if (whenBusy === WhenBusy.REJECT) requireIdle(found);
      const interrupts = whenBusy === WhenBusy.INTERRUPT && found.isBusy;
      const stopped = interrupts ? await stopper.stopAll(transaction, caller, conversationId) : [];
      const place = interrupts ? await this.#lockPlace(transaction, actor, conversationId) : found;
      requireRoom(place);
      const parentReplyId = await this.#parentOf(transaction, question, place);
      const { accountId } = actor;
      const asked = { conversationId, accountId, parentReplyId, text, idempotencyKey, title: titleOf(text) };
      const draft = { ...asked, forecast: enclosed.forecast, attachments: enclosed.attachments };
      const message = await messages.insert(transaction, draft);
      const sent = await this.#queue(transaction, caller, actor, { message, place, action: 'MESSAGE_SENT' });
      await stopper.keep(transaction, stopped);
      return { sent, stopped };
    });
    await stopper.announce(stopped);
    return sent;
  }

  /**
   * Queues another reply to the message that a reply answers. As with a question, a spent allowance does not refuse it:
   * the reply then uses fixed words.
   * @throws Refusal REPLY_NOT_FOUND, REPLY_UNFINISHED or TOO_MANY_REPLIES.
   */
  regenerate(caller: Caller, replyId: number): Promise<SentMessage> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { database, messages, replies } = this.parts;
    return database.transaction(async (transaction) => {
      await lockAccountQuestions(transaction, actor.accountId);
      const answered = await replies.findById(replyId, transaction);
      const message = mayUse(actor, answered) && (await messages.findById(answered.messageKey, transaction));
      if (!message) return refuseReply(['replyId']);
      const place = await this.#lockPlace(transaction, actor, message.conversationKey);
      const siblings = await replies.listByMessages([message.key], ['state'], transaction);
      if (siblings.some(({ state }) => !hasEnded(state))) refuseUnfinished(['replyId']);
      if (siblings.length >= MAX_SIBLINGS) refuseSiblings(MAX_SIBLINGS, ['replyId']);
      requireRoom(place);
      return this.#queue(transaction, caller, actor, { message, place, action: 'REPLY_REGENERATED' });
    });
  }

  /** The caller's remaining language model allowance today. */
  allowance(caller: Caller): Promise<Allowance> {
    const { accountId } = OWN_CONVERSATIONS.require(caller);
    return this.parts.budget.allowance(this.parts.database, accountId);
  }

  /** Messages at the same place as each given message, which the caller may already see. */
  listSiblings(
    ...wanted: Parameters<MessageRepository['listSiblings']>
  ): ReturnType<MessageRepository['listSiblings']> {
    return this.parts.messages.listSiblings(...wanted);
  }

  async #lockPlace(transaction: Transaction, actor: Actor, conversationId: number): Promise<MessagePlace> {
    const { messages, queueTimeoutMs } = this.parts;
    const place = await messages.lockPlace(transaction, conversationId, queueTimeoutMs);
    return mayUse(actor, place) ? place : refuseConversation(['conversationId']);
  }

  #checked(caller: Caller, question: Question): Promise<Enclosed> {
    if (isEmpty(question)) return Promise.resolve(NOTHING_ENCLOSED);
    return this.parts.enclosing.checked(caller, askedOf(question));
  }

  /** The earlier result of a question with the same key; null where there is none. */
  async #sentBefore(queryable: Queryable, actor: Actor, question: Question): Promise<SentMessage | null> {
    const { messages, replies } = this.parts;
    const { conversationId, text, idempotencyKey } = question;
    if (idempotencyKey === null) return null;
    const message = await messages.findByIdempotencyKey(queryable, actor.accountId, idempotencyKey);
    if (!message) return null;
    if (message.conversationKey !== conversationId || message.text !== text) refuseReusedKey();
    if (!carries(message, askedOf(question))) refuseReusedKey();
    const named = await this.#namedParent(queryable, question);
    if (named && named.replyId !== message.parentReplyKey) refuseReusedKey();
    const [first] = await replies.listByMessages([message.key], ['id'], queryable);
    const reply = first && (await replies.findById(first.key, queryable));
    return reply ? { message, reply } : null;
  }

  async #parentOf(
    transaction: Transaction,
    question: Question,
    { latestReplyId }: MessagePlace,
  ): Promise<number | null> {
    const named = await this.#namedParent(transaction, question);
    if (!named) return latestReplyId;
    const versions = await this.parts.messages.countVersions(transaction, question.conversationId, named.replyId);
    if (versions >= VERSIONS_MAX) refuseVersions(VERSIONS_MAX);
    return named.replyId;
  }

  /** The place that a question asks for, possibly the start of the conversation; null when it names none. */
  async #namedParent(
    queryable: Queryable,
    { conversationId, afterReplyId, editsMessageId = null }: Question,
  ): Promise<{ readonly replyId: number | null } | null> {
    const { messages, replies } = this.parts;
    if (editsMessageId !== null) {
      const edited = await messages.findById(editsMessageId, queryable);
      if (edited?.conversationKey !== conversationId) return refuseMessage(['editsMessageId']);
      return { replyId: edited.parentReplyKey };
    }
    if (afterReplyId === null) return null;
    const reply = await replies.findById(afterReplyId, queryable);
    return reply?.conversationKey === conversationId ? { replyId: afterReplyId } : refuseReply(['afterReplyId']);
  }

  async #queue(
    transaction: Transaction,
    caller: Caller,
    { accountId, role: askedAs }: Actor,
    { message, place, action }: { readonly message: MessageRow; readonly place: MessagePlace; readonly action: string },
  ): Promise<SentMessage> {
    const { locale, requestId } = caller;
    const asked = { messageId: message.key, conversationId: message.conversationKey };
    const reply = await this.parts.replies.insert(transaction, {
      ...asked,
      accountId,
      askedAs,
      locale,
      requestId,
      isReady: mayStart(place),
    });
    const subject = { subjectType: 'Message', subjectId: message.key, customerId: place.customerId };
    await recordAudit(transaction, caller, { action, ...subject });
    return { message, reply };
  }
}

/** Whether a reply may begin at once: nothing in its conversation precedes it, and its account has room. */
const mayStart = ({ isBusy, running, heads }: MessagePlace): boolean => !isBusy && running + heads < RUNNING_MAX;

/** @throws Refusal TOO_MANY_REPLIES when a reply would have to wait, and the line is full. */
function requireRoom(place: MessagePlace): void {
  if (!mayStart(place) && place.waiting >= WAITING_MAX) refuseLine(WAITING_MAX);
}

/** @throws Refusal CONVERSATION_BUSY or TOO_MANY_REPLIES when a reply would have to wait. */
function requireIdle(place: MessagePlace): void {
  if (place.isBusy) refuseBusy(['whenBusy']);
  if (!mayStart(place)) refuseCrowd(RUNNING_MAX, ['whenBusy']);
}

const isEmpty = ({ forecast = null, fileIds = [] }: Question): boolean => forecast === null && fileIds.length === 0;
const askedOf = ({ forecast = null, fileIds = [] }: Question): AskedEnclosed => ({ forecast, fileIds });
