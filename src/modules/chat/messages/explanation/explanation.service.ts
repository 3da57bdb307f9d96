import type { Actor, Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database, Transaction } from '../../../../platform/database/index.js';
import { type EndingHook, type Evidence, EXPLAINER, type ReplyRepository, type ReplyRow } from '../../replies/index.js';
import { mayUse, refuseConversation, OWN_CONVERSATIONS, mayAcknowledge } from '../../access/index.js';
import type { ComplianceRecorder } from '../../record/index.js';
import type { ConversationRepository } from '../../conversations/index.js';
import { NOTHING_ENCLOSED } from '../enclosure.js';
import type { MessagePlace, MessageRepository } from '../message.repository.js';
import type { MessageRow } from '../message-row.js';
import { lockAccountQuestions } from '../account-lock.js';
import {
  nextItem,
  progressOf,
  wordsFor,
  type DutyProgress,
  type ExplanationDuty,
  type ExplanationProgress,
  type ItemProgress,
} from './duty.js';
import { refuseApplication, refuseFiled, refuseNothingLeft, refuseStaff, refuseUnshown } from './explanation.errors.js';
import type { ShownItemRepository } from './shown-item.repository.js';
import { refuseReusedKey } from '../../../../platform/once/index.js';

/** An item that was just shown. */
export interface ShownItem {
  readonly message: MessageRow;
  readonly reply: ReplyRow;
}

export interface ExplanationParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly duty: ExplanationDuty;
  readonly conversations: Pick<ConversationRepository, 'findById'>;
  readonly messages: MessageRepository;
  readonly replies: ReplyRepository;
  readonly shown: ShownItemRepository;
  readonly recorder: Pick<ComplianceRecorder, 'acknowledged'>;
  readonly keep: EndingHook;
  readonly queueTimeoutMs: number;
}

interface Wish {
  readonly conversationId: number;
  readonly applicationId: number;
  readonly idempotencyKey: string;
}

/**
 * Leads an applicant through the explanation owed before a loan application, item by item, in lending's own words: no
 * model writes any of it. Only an explicit act of the customer counts as an acknowledgement, never what they wrote.
 */
export class ChatExplanationService {
  constructor(private readonly parts: ExplanationParts) {}

  /**
   * Shows the next item of an application's explanation as a message with its reply. The same key shows it once.
   * @throws Refusal CONVERSATION_NOT_FOUND, APPLICATION_NOT_FOUND, ILLEGAL_MOVE, NOTHING_TO_EXPLAIN or
   * IDEMPOTENCY_CONFLICT.
   */
  async explain(caller: Caller, wish: Wish): Promise<ShownItem> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { database, duty, conversations, messages, queueTimeoutMs } = this.parts;
    // Checked first, since reading an application is recorded: the conversation must be the caller's own.
    if (!mayUse(actor, await conversations.findById(wish.conversationId)))
      return refuseConversation(['conversationId']);
    const standing = await duty.standing(caller, wish.applicationId);
    return database.transaction(async (transaction) => {
      await lockAccountQuestions(transaction, actor.accountId);
      const place = await messages.lockPlace(transaction, wish.conversationId, queueTimeoutMs);
      if (!mayUse(actor, place)) return refuseConversation(['conversationId']);
      if (standing?.customerId !== place.customerId) return refuseApplication();
      const before = await this.#shownBefore(transaction, actor, wish);
      if (before) return before;
      if (!standing.isDraft) refuseFiled();
      return this.#show(transaction, caller, { actor, place, wish, standing });
    });
  }

  /**
   * Records that the customer acknowledged the item that a reply showed, in the wording that it showed.
   * @throws Refusal REPLY_NOT_FOUND or NOT_THE_CUSTOMER; or as lending refuses, such as EXPLANATION_OUTDATED.
   */
  async acknowledge(caller: Caller, replyId: number, idempotencyKey: string): Promise<ExplanationProgress> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { duty, shown, replies, recorder } = this.parts;
    const row = await shown.findByReply(replyId);
    if (!row || !mayUse(actor, await replies.findById(replyId))) return refuseUnshown();
    if (!mayAcknowledge(actor)) refuseStaff();
    const { applicationId, item, textVersion, conversationId } = row;
    const { accountId, customerId } = actor;
    await duty.acknowledge(caller, { idempotencyKey, applicationId, item, textVersion }, (transaction) =>
      recorder.acknowledged(transaction, {
        conversationId,
        replyId,
        accountId,
        customerId,
        applicationId,
        item,
        textVersion,
      }),
    );
    return (await this.#progress(caller, conversationId, applicationId)) ?? refuseApplication();
  }

  /** Progress in each conversation, which the caller may already see; null where nothing was explained. */
  async progressOfEach(caller: Caller, conversationIds: readonly number[]): Promise<(ExplanationProgress | null)[]> {
    const rows = await this.parts.shown.listLatest(conversationIds);
    const groups = Map.groupBy(rows, ({ conversationId }) => conversationId);
    return Promise.all(
      conversationIds.map(async (id) => {
        const shown = groups.get(id) ?? [];
        const applicationId = shown[0]?.applicationId;
        const standing = applicationId === undefined ? null : await this.parts.duty.standing(caller, applicationId);
        return standing && { applicationId: standing.applicationId, items: progressOf(standing.items, shown) };
      }),
    );
  }

  async #progress(caller: Caller, conversationId: number, applicationId: number): Promise<ExplanationProgress | null> {
    const { database, duty, shown } = this.parts;
    const standing = await duty.standing(caller, applicationId);
    if (!standing) return null;
    const rows = await shown.listOfApplication(database, conversationId, applicationId);
    return { applicationId, items: progressOf(standing.items, rows) };
  }

  async #shownBefore(transaction: Transaction, { accountId }: Actor, wish: Wish): Promise<ShownItem | null> {
    const { messages, replies, shown } = this.parts;
    const message = await messages.findByIdempotencyKey(transaction, accountId, wish.idempotencyKey);
    if (!message) return null;
    const row = await shown.findByMessage(transaction, message.key);
    const isSame = row?.applicationId === wish.applicationId && row.conversationId === wish.conversationId;
    const reply = isSame ? await replies.findById(row.replyId, transaction) : null;
    return reply ? { message, reply } : refuseReusedKey();
  }

  async #show(
    transaction: Transaction,
    caller: Caller,
    {
      actor,
      place,
      wish,
      standing,
    }: {
      readonly actor: Actor;
      readonly place: MessagePlace;
      readonly wish: Wish;
      readonly standing: DutyProgress;
    },
  ): Promise<ShownItem> {
    const { clock, messages, replies, shown, keep } = this.parts;
    const { accountId, role: askedAs } = actor;
    const { conversationId, applicationId, idempotencyKey } = wish;
    const { locale, requestId } = caller;
    const rows = await shown.listOfApplication(transaction, conversationId, applicationId);
    const items = progressOf(standing.items, rows);
    const item = nextItem(items) ?? refuseNothingLeft();
    const words = wordsFor(item, items.indexOf(item) + 1, items.length);
    const [question, title] = [words.question[locale], item.title[locale]];
    const asked = { conversationId, accountId, parentReplyId: place.latestReplyId, text: question, title };
    const message = await messages.insert(transaction, { ...asked, ...NOTHING_ENCLOSED, idempotencyKey });
    const text = words.text[locale];
    const replyId = await shown.insertReply(transaction, {
      conversationId,
      messageId: message.key,
      accountId,
      askedAs,
      locale,
      requestId,
      ...EXPLAINER,
      text,
    });
    const shownItem = { item: item.item, textVersion: item.version, messageId: message.key, replyId };
    await shown.insert(transaction, { conversationId, applicationId, ...shownItem, toldAt: clock.now() });
    await recordAudit(transaction, caller, {
      action: 'EXPLANATION_TOLD',
      subjectType: 'RefinanceApplication',
      subjectId: applicationId,
      customerId: place.customerId,
      detail: { item: item.item, version: item.version },
    });
    await keep(transaction, [{ replyId, evidence: { ...evidenceOf(item), facts: [] } }]);
    const reply = await replies.findById(replyId, transaction);
    if (!reply) throw new Error('a reply that was just stored is gone');
    return { message, reply };
  }
}

const evidenceOf = ({ item, version }: ItemProgress): Omit<Evidence, 'facts'> => ({
  promptSha256: null,
  versions: { explanation: version },
  verdicts: [{ guard: 'EXPLANATION', verdict: 'TOLD', detail: item }],
});
