import { type Actor, type Caller, customerNotFound } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { isBlank } from '../../../platform/text.js';
import type { ComplianceRecorder } from '../record/index.js';
import {
  mayUse,
  refuseBlank,
  refuseConversation,
  refuseReply,
  OWN_CONVERSATIONS,
  talksAboutSelf,
} from '../access/index.js';
import type { ConversationFilterRule, ConversationRepository } from './conversation.repository.js';
import type { ConversationRow } from './conversation-row.js';
import type { ReplyRepository } from '../replies/index.js';
import { parseSearch } from './search/index.js';

/** Knows which customers a caller may see. */
export interface CustomerDirectory {
  isVisible(caller: Caller, customerId: number): Promise<boolean>;
}

interface ConversationServiceParts {
  readonly database: Database;
  readonly conversations: ConversationRepository;
  readonly replies: ReplyRepository;
  readonly customers: CustomerDirectory;
  readonly recorder: Pick<ComplianceRecorder, 'conversationDeleted'>;
}

interface ListWish {
  readonly fields: Iterable<string>;
  readonly search: string | null;
  readonly filter: ConversationFilterRule;
}

/** Opens, names, archives and deletes conversations. Each belongs to the account that opened it. */
export class ConversationService {
  constructor(private readonly parts: ConversationServiceParts) {}

  /** Null when there is none, or it is someone else's. */
  async find(caller: Caller, id: number): Promise<ConversationRow | null> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const conversation = await this.parts.conversations.findById(id);
    return mayUse(actor, conversation) ? conversation : null;
  }

  /**
   * The caller's own conversations, the newest first; with a search, those in which one text contains all of its words.
   * @throws Refusal BAD_USER_INPUT for a search that is blank, too long or has too many words.
   */
  async list(caller: Caller, page: PageRequest, { fields, search, filter }: ListWish): Promise<ConversationRow[]> {
    const { accountId } = OWN_CONVERSATIONS.require(caller);
    const sought = search === null ? null : parseSearch(search);
    // A search covers archived conversations too.
    const isArchived = filter.isArchived ?? (sought ? null : false);
    return this.parts.conversations.listByAccount(accountId, page, {
      fields,
      sought,
      filter: { ...filter, isArchived },
    });
  }

  /**
   * Opens a conversation: a customer's is always about themselves, one of staff about the customer they name or nobody.
   * @throws Refusal INVALID_INPUT or CUSTOMER_NOT_FOUND.
   */
  async create(
    caller: Caller,
    { title, customerId }: { readonly title: string | null; readonly customerId: number | null },
  ): Promise<ConversationRow> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { accountId, institutionId } = actor;
    const about = await this.#about(caller, actor, customerId);
    if (title != null && isBlank(title)) refuseBlank('title');
    const { database, conversations } = this.parts;
    const id = await database.transaction(async (transaction) => {
      const conversation = { institutionId, accountId, customerId: about, title, isNamed: title !== null };
      const created = await conversations.insert(transaction, conversation);
      await this.#record(transaction, caller, 'CONVERSATION_CREATED', { key: created, customerKey: about });
      return created;
    });
    return (await conversations.findById(id)) ?? refuseConversation(['conversationId']);
  }

  /** @throws Refusal INVALID_INPUT or CONVERSATION_NOT_FOUND. */
  async rename(caller: Caller, id: number, title: string): Promise<ConversationRow> {
    const actor = OWN_CONVERSATIONS.require(caller);
    if (isBlank(title)) refuseBlank('title');
    const { database, conversations } = this.parts;
    await database.transaction(async (transaction) => {
      const conversation = await this.#lock(transaction, actor, id);
      await conversations.rename(transaction, id, title);
      await this.#record(transaction, caller, 'CONVERSATION_RENAMED', conversation);
    });
    return (await conversations.findById(id)) ?? refuseConversation(['conversationId']);
  }

  /** Archives or unarchives a conversation. A question unarchives it too. @throws Refusal CONVERSATION_NOT_FOUND. */
  async archive(caller: Caller, id: number, isArchived: boolean): Promise<ConversationRow> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { database, conversations } = this.parts;
    await database.transaction(async (transaction) => {
      const conversation = await this.#lock(transaction, actor, id);
      await conversations.archive(transaction, id, isArchived);
      const action = isArchived ? 'CONVERSATION_ARCHIVED' : 'CONVERSATION_UNARCHIVED';
      await this.#record(transaction, caller, action, conversation);
    });
    return (await conversations.findById(id)) ?? refuseConversation(['conversationId']);
  }

  /**
   * Stores how far the owner has read. This needs no audit trail, so no record is kept of it.
   * @throws Refusal CONVERSATION_NOT_FOUND or REPLY_NOT_FOUND.
   */
  async markRead(caller: Caller, id: number, replyId: number | null): Promise<ConversationRow> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { database, conversations } = this.parts;
    await database.transaction(async (transaction) => {
      await this.#lock(transaction, actor, id);
      if (!(await conversations.markRead(transaction, id, replyId))) refuseReply(['replyId']);
    });
    return (await conversations.findById(id)) ?? refuseConversation(['conversationId']);
  }

  /**
   * Deletes a conversation with its messages and replies; unfinished replies stop. A record of every reply stays,
   * without its words, except for explanations owed before a loan, whose words the law requires to be kept.
   * @throws Refusal CONVERSATION_NOT_FOUND.
   */
  async delete(caller: Caller, id: number): Promise<void> {
    const actor = OWN_CONVERSATIONS.require(caller);
    const { database, conversations, replies, recorder } = this.parts;
    await database.transaction(async (transaction) => {
      const conversation = await this.#lock(transaction, actor, id);
      await replies.wakeWriters(transaction, id);
      await this.#record(transaction, caller, 'CONVERSATION_DELETED', conversation);
      await recorder.conversationDeleted(transaction, id, actor.accountId);
      await conversations.delete(transaction, id);
    });
  }

  async #about(caller: Caller, actor: Actor, named: number | null): Promise<number | null> {
    const own = actor.customerId;
    if (talksAboutSelf(actor)) return named === null || named === own ? own : customerNotFound();
    if (named === null || (await this.parts.customers.isVisible(caller, named))) return named;
    return customerNotFound();
  }

  async #lock(transaction: Transaction, actor: Actor, id: number): Promise<ConversationRow> {
    const conversation = await this.parts.conversations.lock(transaction, id);
    return mayUse(actor, conversation) ? conversation : refuseConversation(['conversationId']);
  }

  #record(
    transaction: Transaction,
    caller: Caller,
    action: string,
    { key, customerKey }: Pick<ConversationRow, 'key' | 'customerKey'>,
  ): Promise<void> {
    const subject = { subjectType: 'Conversation', subjectId: key, customerId: customerKey };
    return recordAudit(transaction, caller, { action, ...subject });
  }
}
