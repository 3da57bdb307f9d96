import {
  project,
  selectionStatement,
  statement,
  type Columns,
  type Database,
  type Transaction,
} from '../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../platform/graphql/index.js';
import { ConversationEntity } from './conversation.entity.js';
import type { ConversationRow } from './conversation.row.js';

const encodeCustomer = (id: unknown): string | null => (id === null ? null : encodeId('Customer', id as number));

const columns: Columns = {
  __typename: { sql: `'Conversation'` },
  id: { sql: '$.id', read: (id) => encodeId('Conversation', id as number) },
  key: '$.id',
  accountId: '$.account_id',
  customerKey: '$.customer_id',
  customerId: { sql: '$.customer_id', read: encodeCustomer },
  title: '$.title',
  createdAt: '$.created_at',
  updatedAt: '$.updated_at',
};
const everything = project(columns, 'conversation', Object.keys(columns));

const BY_ID = statement(`SELECT ${everything.sql} FROM conversation WHERE id = $1`);
/** Holds the conversation until the transaction ends: it can neither be renamed nor deleted meanwhile. */
const LOCK = statement(`SELECT ${everything.sql} FROM conversation WHERE id = $1 FOR NO KEY UPDATE`);

/** That one of its texts holds all of some patterns. */
const HOLDS = `AND (conversation.title ILIKE ALL ($4::text[])
  OR EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = conversation.id AND m.text ILIKE ALL ($4::text[]))
  OR EXISTS (SELECT 1 FROM reply r WHERE r.conversation_id = conversation.id AND r.text ILIKE ALL ($4::text[])))`;

export class ConversationRepository {
  constructor(private readonly database: Database) {}

  async findById(id: number): Promise<ConversationRow | null> {
    const [tuple] = await this.database.tuples(BY_ID, [id]);
    return tuple ? toRow(tuple) : null;
  }

  async lock(transaction: Transaction, id: number): Promise<ConversationRow | null> {
    const [tuple] = await transaction.tuples(LOCK, [id]);
    return tuple ? toRow(tuple) : null;
  }

  /** Conversations of an account, the newest first; one more than asked when there are more. Of those that hold texts
   *  with all of the patterns, where there are any. */
  async listByAccount(
    accountId: number,
    page: PageRequest,
    { fields, patterns }: { readonly fields: Iterable<string>; readonly patterns: readonly string[] | null },
  ): Promise<ConversationRow[]> {
    const chosen = project(columns, 'conversation', fields, ['__typename', 'key']);
    const query = selectionStatement(`
      SELECT ${chosen.sql} FROM conversation WHERE account_id = $1 AND ($2::bigint IS NULL OR id < $2)
      ${patterns === null ? '' : HOLDS} ORDER BY id DESC LIMIT $3`);
    const values = [accountId, page.after, page.first + 1];
    const tuples = await this.database.tuples(query, patterns === null ? values : [...values, patterns]);
    return tuples.map((tuple) => chosen.read(tuple, 0) as unknown as ConversationRow);
  }

  async insert(
    { manager }: Transaction,
    conversation: Pick<ConversationEntity, 'institutionId' | 'accountId' | 'customerId' | 'title'>,
  ): Promise<number> {
    const { identifiers } = await manager.insert(ConversationEntity, conversation);
    return Number(identifiers[0]?.['id']);
  }

  async rename({ manager }: Transaction, id: number, title: string): Promise<void> {
    await manager.update(ConversationEntity, { id }, { title, updatedAt: () => 'clock_timestamp()' });
  }

  /** Deletes the conversation with its messages and replies. */
  async delete({ manager }: Transaction, id: number): Promise<void> {
    await manager.delete(ConversationEntity, { id });
  }
}

const toRow = (tuple: readonly unknown[]): ConversationRow => everything.read(tuple, 0) as unknown as ConversationRow;
