import {
  project,
  selectionStatement,
  statement,
  type FieldColumns,
  type Database,
  type Queryable,
} from '../../../platform/database/index.js';
import type { Role } from '../../../platform/access/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { UnwrittenReply } from './writing/lease.repository.js';
import { REPLY_QUEUED, REPLY_STOP } from './writing/notify-channels.js';
import type { ReplyRow, PolledReply, ReplyBody } from './reply-row.js';
import type { Transcript } from './transcript.js';
import type { ReplyType } from './reply.types.js';

interface NewReply {
  readonly conversationId: number;
  readonly messageId: number;
  readonly accountId: number;
  readonly askedAs: Role;
  readonly locale: Locale;
  readonly requestId: string;
  /** Whether a worker may take it at once; otherwise it waits in line. */
  readonly isReady: boolean;
}

/** SQL for the place of a reply in its account's line. It counts only for replies that wait. */
const queuePosition = (
  reply: string,
): string => `CASE WHEN ${reply}.state = 'QUEUED' AND ${reply}.ready_at IS NULL THEN (
  SELECT count(*)::int + 1 FROM reply ahead
  WHERE ahead.account_id = ${reply}.account_id AND ahead.state = 'QUEUED' AND ahead.ready_at IS NULL
    AND ahead.id < ${reply}.id) END`;

const columns: FieldColumns<ReplyType, '__typename' | 'conversationKey' | 'messageKey' | 'accountId'> = {
  __typename: { sql: `'Reply'` },
  id: { sql: '$.id', read: (id) => encodeId('Reply', id as number) },
  key: '$.id',
  conversationKey: '$.conversation_id',
  messageKey: '$.message_id',
  accountId: '$.account_id',
  state: '$.state',
  text: '$.text',
  finishReason: '$.finish_reason',
  failureCode: '$.failure_code',
  provider: '$.provider',
  model: '$.model',
  createdAt: '$.created_at',
  startedAt: '$.started_at',
  finishedAt: '$.finished_at',
  stopRequestedAt: '$.stop_requested_at',
  queuePosition: queuePosition('$'),
};
const everything = project<ReplyRow>(columns, 'reply', Object.keys(columns));

const FIND_REPLY = statement(`SELECT ${everything.sql} FROM reply WHERE id = $1`);
const BY_IDS = statement(`SELECT ${everything.sql} FROM reply WHERE id = ANY ($1::bigint[])`);

const FIND_STANDING = statement(`
  SELECT account_id AS "accountId", state, cardinality(frame_ends) AS frames, CASE state
    WHEN 'STREAMING' THEN lease_until < clock_timestamp()
    WHEN 'QUEUED' THEN coalesce(ready_at, created_at) < clock_timestamp() - $2 * interval '1 ms' AND (
      ready_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM reply running WHERE running.account_id = reply.account_id
        AND running.state = 'STREAMING' AND running.lease_until >= clock_timestamp()))
    ELSE false END AS "isOverdue", ${queuePosition('reply')} AS "queuePosition"
  FROM reply WHERE id = $1`);

const TRANSCRIPT = statement(
  `SELECT text, frame_ends AS "frameEnds", restarted_at_sequence AS "restartedAt", parts FROM reply WHERE id = $1`,
);

const REPLY_BODIES = statement(`SELECT id AS "replyKey", text, parts FROM reply WHERE id = ANY ($1::bigint[])`);

const INSERT_QUEUED_REPLY = statement(`
  WITH fresh AS (
    INSERT INTO reply (conversation_id, message_id, account_id, asked_as, locale, request_id, ready_at)
    VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN clock_timestamp() END) RETURNING *
  )
  SELECT ${project(columns, 'fresh', Object.keys(columns)).sql}, pg_notify('${REPLY_QUEUED}', id::text) FROM fresh`);

const STOP_QUEUED = statement(`
  UPDATE reply SET state = 'STOPPED', attempt = attempt + 1, stop_requested_at = clock_timestamp(),
    finished_at = clock_timestamp()
  WHERE id = $1 AND state = 'QUEUED' RETURNING id AS "replyId", attempt`);

const REQUEST_STOP = statement(`
  WITH asked AS (
    UPDATE reply SET stop_requested_at = coalesce(stop_requested_at, clock_timestamp())
    WHERE id = $1 AND state = 'STREAMING' RETURNING id
  )
  SELECT pg_notify('${REPLY_STOP}', id::text) FROM asked`);

const STOP_ALL_QUEUED = statement(`
  UPDATE reply SET state = 'STOPPED', attempt = attempt + 1, stop_requested_at = clock_timestamp(),
    finished_at = clock_timestamp()
  WHERE conversation_id = $1 AND state = 'QUEUED' RETURNING id AS "replyId", attempt`);

const REQUEST_ALL_STOPS = statement(`
  WITH asked AS (
    UPDATE reply SET stop_requested_at = clock_timestamp()
    WHERE conversation_id = $1 AND state = 'STREAMING' AND stop_requested_at IS NULL RETURNING id
  )
  SELECT id, pg_notify('${REPLY_STOP}', id::text) FROM asked`);

const WAKE_WRITERS = statement(`
  SELECT pg_notify('${REPLY_STOP}', id::text) FROM reply WHERE conversation_id = $1 AND state = 'STREAMING'`);

/** Replies as their askers see them. Leases decide who writes them. */
export class ReplyRepository {
  constructor(private readonly database: Database) {}

  async findById(id: number, from: Queryable = this.database): Promise<ReplyRow | null> {
    const [tuple] = await from.tuples(FIND_REPLY, [id]);
    return tuple ? everything.read(tuple, 0) : null;
  }

  async listByIds(ids: readonly number[]): Promise<ReplyRow[]> {
    const tuples = await this.database.tuples(BY_IDS, [ids]);
    return tuples.map((tuple) => everything.read(tuple, 0));
  }

  /** Replies of messages, the oldest first, with the columns of the selected fields. */
  async listByMessages(
    messageKeys: readonly number[],
    fields: Iterable<string>,
    from: Queryable = this.database,
  ): Promise<ReplyRow[]> {
    const chosen = project<ReplyRow>(columns, 'reply', fields, ['__typename', 'key', 'messageKey', 'model']);
    const query = selectionStatement(
      `SELECT ${chosen.sql} FROM reply WHERE reply.message_id = ANY($1) ORDER BY reply.message_id, reply.id`,
    );
    const tuples = await from.tuples(query, [messageKeys]);
    return tuples.map((tuple) => chosen.read(tuple, 0));
  }

  /** An account's unfinished replies in the given conversations, the oldest first. */
  async listRunning(
    accountId: number,
    conversationKeys: readonly number[],
    fields: Iterable<string>,
  ): Promise<ReplyRow[]> {
    const chosen = project<ReplyRow>(columns, 'reply', fields, ['__typename', 'key', 'conversationKey', 'model']);
    const query = selectionStatement(
      `SELECT ${chosen.sql} FROM reply WHERE reply.account_id = $1 AND reply.state IN ('QUEUED', 'STREAMING')
        AND reply.conversation_id = ANY ($2) ORDER BY reply.id`,
    );
    const tuples = await this.database.tuples(query, [accountId, conversationKeys]);
    return tuples.map((tuple) => chosen.read(tuple, 0));
  }

  async findStanding(id: number, queueTimeoutMs: number): Promise<PolledReply | null> {
    const [standing] = await this.database.rows<PolledReply>(FIND_STANDING, [id, queueTimeoutMs]);
    return standing ?? null;
  }

  async findTranscript(id: number): Promise<Transcript | null> {
    const [transcript] = await this.database.rows<Transcript>(TRANSCRIPT, [id]);
    return transcript ?? null;
  }

  /** Replies with their text and parts from a single read. */
  listBodies(ids: readonly number[]): Promise<ReplyBody[]> {
    return this.database.rows<ReplyBody>(REPLY_BODIES, [ids]);
  }

  /** Stores a queued reply, ready or in line; the workers are notified when the transaction commits. */
  async insert(into: Queryable, reply: NewReply): Promise<ReplyRow> {
    const { conversationId, messageId, accountId, askedAs, locale, requestId, isReady } = reply;
    const values = [conversationId, messageId, accountId, askedAs, locale, requestId, isReady];
    const [tuple] = await into.tuples(INSERT_QUEUED_REPLY, values);
    return everything.read(tuple ?? [], 0);
  }

  /** Ends a reply whose writing has not begun; null when it has. */
  async stopQueued(within: Queryable, id: number): Promise<UnwrittenReply | null> {
    const [stopped] = await within.rows<UnwrittenReply>(STOP_QUEUED, [id]);
    return stopped ?? null;
  }

  /** Asks the writer to stop; false when there is none. The first request counts, later ones change nothing. */
  async requestStop(within: Queryable, id: number): Promise<boolean> {
    return (await within.tuples(REQUEST_STOP, [id])).length > 0;
  }

  /** Ends the replies of a conversation whose writing has not begun. */
  stopAllQueued(within: Queryable, conversationId: number): Promise<UnwrittenReply[]> {
    return within.rows<UnwrittenReply>(STOP_ALL_QUEUED, [conversationId]);
  }

  /** Asks the writers of a conversation's replies to stop, except those already asked. */
  async requestAllStops(within: Queryable, conversationId: number): Promise<number[]> {
    return (await within.tuples(REQUEST_ALL_STOPS, [conversationId])).map(([id]) => id as number);
  }

  /** Wakes the writers of a conversation's replies, so that they notice that it is gone. */
  async wakeWriters(within: Queryable, conversationId: number): Promise<void> {
    await within.tuples(WAKE_WRITERS, [conversationId]);
  }
}
