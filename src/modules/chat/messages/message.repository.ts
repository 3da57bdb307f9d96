import {
  project,
  selectionStatement,
  statement,
  type FieldColumns,
  type Database,
  type Queryable,
} from '../../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../../platform/graphql/index.js';
import type { Turn } from '../facts/index.js';
import { attachmentViews, forecastView, type Enclosed } from './enclosure.js';
import type { MessageRow } from './message-row.js';
import type { MessageType } from './message.types.js';

/** Where a new message is placed. */
export interface MessagePlace {
  readonly accountId: number;
  readonly customerId: number | null;
  /** The newest reply of the conversation, which its next message follows unless it says otherwise. */
  readonly latestReplyId: number | null;
  /** Replies of the account that are being written or may be begun. */
  readonly running: number;
  /** Replies of the account that wait in line. */
  readonly waiting: number;
  /** Waiting replies that nothing in their own conversation blocks, so that they precede a new one. */
  readonly heads: number;
  /** Whether the conversation has a reply that has not ended. */
  readonly isBusy: boolean;
}

interface NewMessage extends Enclosed {
  readonly conversationId: number;
  readonly accountId: number;
  /** The reply it follows; null for the first message. */
  readonly parentReplyId: number | null;
  readonly text: string;
  readonly idempotencyKey: string | null;
  /** Names the conversation, unless a person has; null when no name can be derived from the text. */
  readonly title: string | null;
}

/** The context of a message: whose data it is about, and the turns that lead to it. */
export interface MessageContext extends Enclosed {
  readonly institutionId: number;
  /** The customer it is about; null when it is about none. */
  readonly customerId: number | null;
  readonly text: string;
  /** Whether it has had a reply before. */
  readonly isRegenerated: boolean;
  /** The turns that lead to it, the oldest first. */
  readonly history: readonly Turn[];
}

/** Maximum earlier turns read; the prompt's budget is spent well before. */
const HISTORY_TURNS = 12;

const columns: FieldColumns<MessageType, '__typename' | 'key' | 'conversationKey' | 'accountId' | 'parentReplyKey'> = {
  __typename: { sql: `'Message'` },
  id: { sql: '$.id', read: (id) => encodeId('Message', id as number) },
  key: '$.id',
  conversationKey: '$.conversation_id',
  accountId: '$.account_id',
  parentReplyKey: '$.parent_reply_id',
  afterReplyId: { sql: '$.parent_reply_id', read: (id) => (id === null ? null : encodeId('Reply', id as number)) },
  text: '$.text',
  forecast: { sql: '$.forecast', read: (forecast) => forecastView(forecast as Enclosed['forecast']) },
  attachments: {
    sql: '$.attachments',
    read: (attachments) => attachmentViews(attachments as Enclosed['attachments']),
  },
  createdAt: '$.created_at',
};
const everything = project<MessageRow>(columns, 'message', Object.keys(columns));

const FIND_MESSAGE = statement(`SELECT ${everything.sql} FROM message WHERE id = $1`);
const BY_IDEMPOTENCY_KEY = statement(
  `SELECT ${everything.sql} FROM message WHERE account_id = $1 AND idempotency_key = $2`,
);
/** Titles the conversation after its first message that yields a title; an edited first message counts again. */
const INSERT_MESSAGE = statement(`
  WITH asked AS (
    UPDATE conversation SET updated_at = clock_timestamp(), archived_at = NULL, title = CASE
      WHEN is_named THEN title WHEN $3::bigint IS NULL THEN coalesce($6, title) ELSE coalesce(title, $6) END
    WHERE id = $1
  )
  INSERT INTO message (conversation_id, account_id, parent_reply_id, text, idempotency_key, forecast, attachments)
  VALUES ($1, $2, $3, $4, $5, $7, $8) RETURNING ${project(columns, 'message', Object.keys(columns)).sql}`);
// An overdue reply is dead, even if it has not been ended yet: it must not keep its account from asking.
const PLACE_IN_LINE = statement(`
  WITH unfinished AS (
    SELECT reply.id, reply.conversation_id, reply.state = 'QUEUED' AND reply.ready_at IS NULL AS "inLine"
    FROM conversation JOIN reply ON reply.account_id = conversation.account_id
    WHERE conversation.id = $1 AND (
      (reply.state = 'STREAMING' AND reply.lease_until >= clock_timestamp()) OR
      (reply.state = 'QUEUED' AND coalesce(reply.ready_at, clock_timestamp()) >=
        clock_timestamp() - $2 * interval '1 ms'))
  )
  SELECT account_id AS "accountId", customer_id AS "customerId",
    (SELECT max(reply.id) FROM reply WHERE reply.conversation_id = conversation.id) AS "latestReplyId",
    (SELECT count(*)::int FROM unfinished WHERE NOT "inLine") AS "running",
    (SELECT count(*)::int FROM unfinished WHERE "inLine") AS "waiting",
    (SELECT count(*)::int FROM unfinished WHERE "inLine" AND NOT EXISTS (
      SELECT 1 FROM unfinished ahead
      WHERE ahead.conversation_id = unfinished.conversation_id AND ahead.id < unfinished.id)) AS "heads",
    EXISTS (SELECT 1 FROM unfinished WHERE unfinished.conversation_id = conversation.id) AS "isBusy"
  FROM conversation WHERE id = $1 FOR NO KEY UPDATE`);
const CONTEXT = statement(`
  WITH RECURSIVE turn AS (
    SELECT 1 AS depth, message.text AS question, reply.text AS answer, message.parent_reply_id
    FROM message asked JOIN reply ON reply.id = asked.parent_reply_id JOIN message ON message.id = reply.message_id
    WHERE asked.id = $1
    UNION ALL
    SELECT turn.depth + 1, message.text, reply.text, message.parent_reply_id
    FROM turn JOIN reply ON reply.id = turn.parent_reply_id JOIN message ON message.id = reply.message_id
    WHERE turn.depth < ${HISTORY_TURNS}
  )
  SELECT conversation.institution_id AS "institutionId", conversation.customer_id AS "customerId", message.text,
  message.forecast, message.attachments,
  (SELECT count(*) > 1 FROM reply WHERE reply.message_id = message.id) AS "isRegenerated", (
    SELECT coalesce(json_agg(json_build_object('question', question, 'answer', answer) ORDER BY depth DESC), '[]')
    FROM turn
  ) AS history
  FROM message JOIN conversation ON conversation.id = message.conversation_id WHERE message.id = $1`);

/** Messages that may follow one reply, or begin one conversation. */
export const VERSIONS_MAX = 50;
const SIBLINGS = `
  FROM unnest($1::bigint[]) AS wanted (id) JOIN message AS asked ON asked.id = wanted.id CROSS JOIN LATERAL (
    SELECT * FROM message WHERE message.parent_reply_id = asked.parent_reply_id
    UNION ALL
    SELECT * FROM message WHERE asked.parent_reply_id IS NULL AND message.parent_reply_id IS NULL
      AND message.conversation_id = asked.conversation_id
    ORDER BY id LIMIT ${VERSIONS_MAX}
  ) AS message`;
const VERSIONS = statement(`
  SELECT count(*)::int FROM message WHERE conversation_id = $1 AND parent_reply_id IS NOT DISTINCT FROM $2`);

const BY_IDS = statement(`SELECT ${everything.sql} FROM message WHERE id = ANY ($1::bigint[])`);

/** Maximum turns returned for one thread. */
const PATH_MAX = 50;
/** From a reply back to the first question, by the reply that each message follows. */
const PATH = statement(`
  WITH RECURSIVE step AS (
    SELECT 1 AS depth, r.id AS reply_id, m.id AS message_id, m.parent_reply_id
    FROM reply r JOIN message m ON m.id = r.message_id WHERE r.id = $2 AND r.conversation_id = $1
    UNION ALL
    SELECT step.depth + 1, r.id, m.id, m.parent_reply_id
    FROM step JOIN reply r ON r.id = step.parent_reply_id JOIN message m ON m.id = r.message_id
    WHERE step.depth < ${PATH_MAX}
  )
  SELECT message_id AS "messageId", reply_id AS "replyId" FROM step ORDER BY depth DESC`);

export class MessageRepository {
  constructor(private readonly database: Database) {}

  async findById(id: number, from: Queryable = this.database): Promise<MessageRow | null> {
    return toRow((await from.tuples(FIND_MESSAGE, [id]))[0]);
  }

  async listByIds(ids: readonly number[]): Promise<MessageRow[]> {
    const tuples = await this.database.tuples(BY_IDS, [ids]);
    return tuples.map((tuple) => everything.read(tuple, 0));
  }

  /** The thread that leads to a reply of a conversation, the first question first; empty when it has no such reply. */
  listPath(conversationId: number, replyId: number): Promise<{ messageId: number; replyId: number }[]> {
    return this.database.rows(PATH, [conversationId, replyId]);
  }

  /** The message that an account has already sent with this key, if any. */
  async findByIdempotencyKey(from: Queryable, accountId: number, key: string): Promise<MessageRow | null> {
    return toRow((await from.tuples(BY_IDEMPOTENCY_KEY, [accountId, key]))[0]);
  }

  /** Messages of conversations, the oldest first; one more than requested for each that has more. */
  async listByConversations(
    conversationKeys: readonly number[],
    page: PageRequest,
    fields: Iterable<string>,
  ): Promise<MessageRow[]> {
    const chosen = project<MessageRow>(columns, 'message', fields, ['__typename', 'key', 'conversationKey']);
    const query = selectionStatement(`
      SELECT ${chosen.sql} FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted (id, place)
      CROSS JOIN LATERAL (
        SELECT * FROM message WHERE conversation_id = wanted.id AND message.id > $2 ORDER BY message.id LIMIT $3
      ) AS message
      ORDER BY wanted.place, message.id`);
    const tuples = await this.database.tuples(query, [conversationKeys, page.after ?? 0, page.first + 1]);
    return tuples.map((tuple) => chosen.read(tuple, 0));
  }

  /** The messages at the same place as each given message, itself included, the oldest first. */
  async listSiblings(
    keys: readonly number[],
    fields: Iterable<string>,
  ): Promise<{ readonly of: number; readonly message: MessageRow }[]> {
    const chosen = project<MessageRow>(columns, 'message', fields, ['__typename', 'key']);
    const query = selectionStatement(`SELECT wanted.id, ${chosen.sql} ${SIBLINGS} ORDER BY wanted.id, message.id`);
    const tuples = await this.database.tuples(query, [keys]);
    return tuples.map((tuple) => ({ of: tuple[0] as number, message: chosen.read(tuple, 1) }));
  }

  /** How many messages follow a reply; those that begin the conversation when it is null. */
  async countVersions(from: Queryable, conversationId: number, parentReplyId: number | null): Promise<number> {
    return (await from.tuples(VERSIONS, [conversationId, parentReplyId]))[0]?.[0] as number;
  }

  async insert(into: Queryable, message: NewMessage): Promise<MessageRow> {
    const { conversationId, accountId, parentReplyId, text, idempotencyKey, title, forecast, attachments } = message;
    const enclosed = [forecast && JSON.stringify(forecast), JSON.stringify(attachments)];
    const values = [conversationId, accountId, parentReplyId, text, idempotencyKey, title, ...enclosed];
    const [tuple] = await into.tuples(INSERT_MESSAGE, values);
    return everything.read(tuple ?? [], 0);
  }

  /** Locks a conversation until the transaction ends, so that it is not deleted meanwhile, and reads its state. */
  async lockPlace(
    transaction: Queryable,
    conversationId: number,
    queueTimeoutMs: number,
  ): Promise<MessagePlace | null> {
    const [place] = await transaction.rows<MessagePlace>(PLACE_IN_LINE, [conversationId, queueTimeoutMs]);
    return place ?? null;
  }

  async findContext(messageId: number): Promise<MessageContext | null> {
    const [context] = await this.database.rows<MessageContext>(CONTEXT, [messageId]);
    return context ?? null;
  }
}

const toRow = (tuple: readonly unknown[] | undefined): MessageRow | null => (tuple ? everything.read(tuple, 0) : null);
