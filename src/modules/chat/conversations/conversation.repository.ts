import {
  project,
  selectionStatement,
  statement,
  type Columns,
  type Database,
  type Transaction,
} from '../../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../../platform/graphql/index.js';
import { ConversationEntity } from './conversation.entity.js';
import type { ConversationRow } from './conversation.row.js';
import { holding, type Holding, type Sought } from './search/index.js';

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

/** All conversations of an account. */
const EVERY: Holding = {
  from: 'conversation WHERE account_id = $1 AND ($2::bigint IS NULL OR id < $2)',
  order: 'id DESC',
  values: [],
};

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

  /** Conversations of an account, the newest first; one more than asked when there are more. Only those of which one text
   *  holds all that is sought, unless that is null. */
  async listByAccount(
    accountId: number,
    page: PageRequest,
    { fields, sought }: { readonly fields: Iterable<string>; readonly sought: Sought | null },
  ): Promise<ConversationRow[]> {
    const chosen = project(columns, 'conversation', fields, ['__typename', 'key']);
    const { from, order, values } = sought ? holding(sought) : EVERY;
    const query = selectionStatement(`SELECT ${chosen.sql} FROM ${from} ORDER BY ${order} LIMIT $3`);
    const tuples = await this.database.tuples(query, [accountId, page.after, page.first + 1, ...values]);
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
