import { statement, type Database, type Queryable } from '../../../../platform/database/index.js';
import type { Role } from '../../../../platform/access/index.js';
import type { ExplanationItem } from '../../../lending/index.js';
import type { Locale } from '../../../../platform/text.js';

/** An item as it was shown. */
interface ShownItemRow {
  readonly conversationId: number;
  readonly applicationId: number;
  readonly item: ExplanationItem;
  readonly textVersion: string;
  readonly messageId: number;
  readonly replyId: number;
  readonly toldAt: Date;
}

/** A reply in fixed words, which is complete when it is stored. */
interface FixedReply {
  readonly conversationId: number;
  readonly messageId: number;
  readonly accountId: number;
  readonly askedAs: Role;
  readonly locale: Locale;
  readonly requestId: string;
  readonly provider: string;
  readonly model: string;
  readonly text: string;
}

const SHOWN_ITEM_COLUMNS = `conversation_id AS "conversationId", application_id AS "applicationId", item,
  text_version AS "textVersion", message_id AS "messageId", reply_id AS "replyId", told_at AS "toldAt"`;

/** Two events: the start, and all of the text. */
const INSERT_REPLY = statement(`
  INSERT INTO reply (conversation_id, message_id, account_id, asked_as, locale, request_id, state, text, frame_ends,
    finish_reason, provider, model, attempt, started_at, finished_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'COMPLETED', $7, ARRAY[0, $8::int], 'STOP', $9, $10, 1, now(), now()) RETURNING id`);
const INSERT_SHOWN_ITEM = statement(`
  INSERT INTO conversation_explanation
    (conversation_id, application_id, item, text_version, message_id, reply_id, told_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`);
const BY_MESSAGE = statement(`SELECT ${SHOWN_ITEM_COLUMNS} FROM conversation_explanation WHERE message_id = $1`);
const BY_REPLY = statement(`SELECT ${SHOWN_ITEM_COLUMNS} FROM conversation_explanation WHERE reply_id = $1`);
/** For each conversation, the items shown of the application that was explained last. */
const LATEST = statement(`
  SELECT ${SHOWN_ITEM_COLUMNS} FROM conversation_explanation told WHERE conversation_id = ANY ($1::bigint[]) AND application_id = (
    SELECT application_id FROM conversation_explanation last
    WHERE last.conversation_id = told.conversation_id ORDER BY id DESC LIMIT 1)
  ORDER BY id`);
const LIST_OF_APPLICATION = statement(`
  SELECT ${SHOWN_ITEM_COLUMNS} FROM conversation_explanation WHERE conversation_id = $1 AND application_id = $2 ORDER BY id`);

/** Which items of explanations were shown, and in which replies. */
export class ShownItemRepository {
  constructor(private readonly database: Database) {}

  async insertReply(into: Queryable, reply: FixedReply): Promise<number> {
    const { conversationId, messageId, accountId, askedAs, locale, requestId, provider, model, text } = reply;
    const of = [conversationId, messageId, accountId, askedAs, locale, requestId];
    const [row] = await into.rows<{ id: number }>(INSERT_REPLY, [...of, text, text.length, provider, model]);
    if (!row) throw new Error('a reply was not stored');
    return row.id;
  }

  async insert(into: Queryable, shown: ShownItemRow): Promise<void> {
    const { conversationId, applicationId, item, textVersion, messageId, replyId, toldAt } = shown;
    await into.rows(INSERT_SHOWN_ITEM, [conversationId, applicationId, item, textVersion, messageId, replyId, toldAt]);
  }

  async findByMessage(from: Queryable, messageId: number): Promise<ShownItemRow | null> {
    return (await from.rows<ShownItemRow>(BY_MESSAGE, [messageId]))[0] ?? null;
  }

  async findByReply(replyId: number): Promise<ShownItemRow | null> {
    return (await this.database.rows<ShownItemRow>(BY_REPLY, [replyId]))[0] ?? null;
  }

  /** The earliest first. */
  listOfApplication(from: Queryable, conversationId: number, applicationId: number): Promise<ShownItemRow[]> {
    return from.rows<ShownItemRow>(LIST_OF_APPLICATION, [conversationId, applicationId]);
  }

  /** For each conversation, the items shown of the application that was explained last; the earliest first. */
  listLatest(conversationIds: readonly number[]): Promise<ShownItemRow[]> {
    return this.database.rows<ShownItemRow>(LATEST, [conversationIds]);
  }
}
