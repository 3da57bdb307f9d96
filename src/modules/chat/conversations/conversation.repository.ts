import {
  project,
  selectionStatement,
  statement,
  type FieldColumns,
  type Database,
  type Transaction,
} from '../../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../../platform/graphql/index.js';
import { ConversationEntity } from './conversation.entity.js';
import type { ConversationRow } from './conversation-row.js';
import { matchQuery, type MatchQuery, type SearchWords } from './search/index.js';
import type { ConversationType } from './conversation.types.js';

const encodeCustomer = (id: unknown): string | null => (id === null ? null : encodeId('Customer', id as number));

/** Unread replies are counted up to this number. */
const UNREAD_MAX = 100;
const unreadCountSql = (conversation: string): string => `
  FROM reply WHERE reply.conversation_id = ${conversation}.id AND reply.id > coalesce(${conversation}.last_read_reply_id, 0)
    AND reply.state IN ('COMPLETED', 'FAILED', 'INTERRUPTED')`;

const columns: FieldColumns<ConversationType, '__typename' | 'key' | 'accountId' | 'customerKey'> = {
  __typename: { sql: `'Conversation'` },
  id: { sql: '$.id', read: (id) => encodeId('Conversation', id as number) },
  key: '$.id',
  accountId: '$.account_id',
  customerKey: '$.customer_id',
  customerId: { sql: '$.customer_id', read: encodeCustomer },
  title: '$.title',
  archivedAt: '$.archived_at',
  unreadReplies: `(SELECT count(*)::int FROM (SELECT 1 ${unreadCountSql('$')} LIMIT ${UNREAD_MAX}) AS unread)`,
  createdAt: '$.created_at',
  updatedAt: '$.updated_at',
};
const everything = project<ConversationRow>(columns, 'conversation', Object.keys(columns));

const FIND_CONVERSATION = statement(`SELECT ${everything.sql} FROM conversation WHERE id = $1`);
/** Locks the conversation until the transaction ends: it can neither be renamed nor deleted meanwhile. */
const LOCK_CONVERSATION = statement(`SELECT ${everything.sql} FROM conversation WHERE id = $1 FOR NO KEY UPDATE`);

const MARK_READ = statement(`
  UPDATE conversation SET last_read_reply_id = greatest(last_read_reply_id, coalesce($2, (
    SELECT max(reply.id) FROM reply WHERE reply.conversation_id = conversation.id AND reply.state NOT IN ('QUEUED', 'STREAMING'))))
  WHERE id = $1 AND ($2::bigint IS NULL OR EXISTS (
    SELECT 1 FROM reply WHERE reply.id = $2 AND reply.conversation_id = conversation.id))
  RETURNING id`);

/** Filter on an account's conversations; a null field does not filter. */
export interface ConversationFilterRule {
  readonly isArchived: boolean | null;
  readonly isUnread: boolean | null;
  readonly isRunning: boolean | null;
}

interface Wanted {
  readonly fields: Iterable<string>;
  readonly sought: SearchWords | null;
  readonly filter: ConversationFilterRule;
}

const RUNNING = `FROM reply WHERE reply.account_id = conversation.account_id AND reply.conversation_id = conversation.id
  AND reply.state IN ('QUEUED', 'STREAMING')`;

/** The filter as a condition. Only its shape is in the SQL, so that there are few distinct statements. */
function only({ isArchived, isUnread, isRunning }: ConversationFilterRule): string {
  const is = (wanted: boolean | null, condition: string): string[] =>
    wanted === null ? [] : [wanted ? condition : `NOT ${condition}`];
  const conditions = [
    ...is(isArchived, '(conversation.archived_at IS NOT NULL)'),
    ...is(isUnread, `EXISTS (SELECT 1 ${unreadCountSql('conversation')})`),
    ...is(isRunning, `EXISTS (SELECT 1 ${RUNNING})`),
  ];
  return conditions.join(' AND ') || 'true';
}

/** All conversations of an account. */
const ALL_OF_ACCOUNT: MatchQuery = {
  from: '(SELECT * FROM conversation WHERE account_id = $1 AND ($2::bigint IS NULL OR id < $2)) AS conversation',
  order: 'conversation.id DESC',
  values: [],
};

export class ConversationRepository {
  constructor(private readonly database: Database) {}

  async findById(id: number): Promise<ConversationRow | null> {
    const [tuple] = await this.database.tuples(FIND_CONVERSATION, [id]);
    return tuple ? toRow(tuple) : null;
  }

  async lock(transaction: Transaction, id: number): Promise<ConversationRow | null> {
    const [tuple] = await transaction.tuples(LOCK_CONVERSATION, [id]);
    return tuple ? toRow(tuple) : null;
  }

  /** Conversations of an account, the newest first; one more than requested when there are more. With a search, only
   *  those in which one text contains all of it. */
  async listByAccount(
    accountId: number,
    page: PageRequest,
    { fields, sought, filter }: Wanted,
  ): Promise<ConversationRow[]> {
    const chosen = project<ConversationRow>(columns, 'conversation', fields, ['__typename', 'key']);
    const { from, order, values } = sought ? matchQuery(sought) : ALL_OF_ACCOUNT;
    const query = selectionStatement(
      `SELECT ${chosen.sql} FROM ${from} WHERE ${only(filter)} ORDER BY ${order} LIMIT $3`,
    );
    const tuples = await this.database.tuples(query, [accountId, page.after, page.first + 1, ...values]);
    return tuples.map((tuple) => chosen.read(tuple, 0));
  }

  async insert(
    { manager }: Transaction,
    conversation: Pick<ConversationEntity, 'institutionId' | 'accountId' | 'customerId' | 'title' | 'isNamed'>,
  ): Promise<number> {
    const { identifiers } = await manager.insert(ConversationEntity, conversation);
    return Number(identifiers[0]?.['id']);
  }

  async rename({ manager }: Transaction, id: number, title: string): Promise<void> {
    await manager.update(ConversationEntity, { id }, { title, isNamed: true, updatedAt: () => 'clock_timestamp()' });
  }

  /** Archives it, keeping an earlier time if it is archived already; false unarchives it. */
  async archive({ manager }: Transaction, id: number, isArchived: boolean): Promise<void> {
    const archivedAt = isArchived ? () => 'coalesce(archived_at, clock_timestamp())' : null;
    await manager.update(ConversationEntity, { id }, { archivedAt });
  }

  /** Moves the read mark to a reply, or to the newest ended one; never back. False when there is no such reply. */
  async markRead(transaction: Transaction, id: number, replyId: number | null): Promise<boolean> {
    return (await transaction.tuples(MARK_READ, [id, replyId])).length > 0;
  }

  /** Deletes the conversation with its messages and replies. */
  async delete({ manager }: Transaction, id: number): Promise<void> {
    await manager.delete(ConversationEntity, { id });
  }
}

const toRow = (tuple: readonly unknown[]): ConversationRow => everything.read(tuple, 0);
