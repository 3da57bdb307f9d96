import { sqlState, statement, batched, type Database } from '../../../../platform/database/index.js';
import type { Role } from '../../../../platform/access/index.js';
import { UpstreamFailure } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/text.js';
import type { AnswerEvidence, EndingHook } from './ending-hook.js';
import type { ReplyFailureCode, ReplyFinishReason, ReplyState } from '../reply-state.js';
import type { Transcript } from '../transcript.js';
import { admitWaiting } from '../waiting-line.js';

/** Proof of owning a reply: nobody may write without the token, which is void once the lease has expired. */
export interface Lease {
  readonly replyId: number;
  readonly token: string;
  /** Grows with every owner: the fencing token of the reply's event log. */
  readonly attempt: number;
}

/** A reply that this process has just taken from the queue, and the account it is written for. */
export interface ClaimedReply extends Lease {
  readonly messageId: number;
  readonly accountId: number;
  readonly askedAs: Role;
  readonly locale: Locale;
  readonly requestId: string;
  readonly askedAt: Date;
}

/** A reply whose writer is gone, with what the writer had stored. */
export interface AbandonedReply extends Lease {
  readonly progress: Progress;
  readonly stopRequested: boolean;
}

/** A reply that ended before anyone began to write it. */
export type UnwrittenReply = Pick<Lease, 'replyId' | 'attempt'>;

export interface Progress {
  readonly transcript: Transcript;
  readonly provider: string | null;
  readonly model: string | null;
}

/** How a reply ended. */
export interface Outcome {
  readonly state: ReplyState;
  readonly failureCode: ReplyFailureCode | null;
  readonly finishReason: ReplyFinishReason | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}

/**
 * Oldest queued replies that one claim considers. An account has three ready ones at most, so these cover many
 * accounts, and a long queue does not make every claim more expensive.
 */
const CLAIM_CANDIDATES_MAX = 200;
/** Replies that one sweep for dead writers takes over; the next sweep takes more. */
const TAKE_OVER_MAX = 50;

const CLAIM_NEXT_REPLIES = statement(`
  WITH candidate AS (
    SELECT id, account_id FROM reply WHERE state = 'QUEUED' AND ready_at IS NOT NULL ORDER BY id LIMIT ${CLAIM_CANDIDATES_MAX}
  ), ranked AS (
    SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY id) + (
      SELECT count(*) FROM reply running WHERE running.account_id = candidate.account_id AND running.state = 'STREAMING'
    ) AS turn
    FROM candidate
  ), taken AS (
    SELECT reply.id FROM reply JOIN ranked ON ranked.id = reply.id
    WHERE reply.state = 'QUEUED'
    ORDER BY ranked.turn, reply.id
    LIMIT $1 FOR UPDATE OF reply SKIP LOCKED
  )
  UPDATE reply SET state = 'STREAMING', attempt = attempt + 1, started_at = clock_timestamp(),
    lease_token = gen_random_uuid(), lease_until = clock_timestamp() + $2 * interval '1 ms'
  FROM taken WHERE reply.id = taken.id
  RETURNING reply.id AS "replyId", lease_token AS token, attempt, message_id AS "messageId",
    account_id AS "accountId", asked_as AS "askedAs", locale, request_id AS "requestId", created_at AS "askedAt"`);

const RENEW_REPLY_LEASES = statement(`
  UPDATE reply SET lease_until = clock_timestamp() + fresh.lease_ms * interval '1 ms', text = fresh.text,
    frame_ends = fresh.frame_ends::int[], restarted_at_sequence = fresh.restarted_at, provider = fresh.provider,
    model = fresh.model, parts = coalesce(fresh.parts::jsonb, reply.parts)
  FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[], $9::text[])
    AS fresh (id, token, lease_ms, text, frame_ends, restarted_at, provider, model, parts)
  WHERE reply.id = fresh.id AND lease_token = fresh.token AND state = 'STREAMING'
  RETURNING reply.id`);

const FINISH_REPLY = statement(`
  UPDATE reply SET state = fresh.state, text = fresh.text, frame_ends = fresh.frame_ends::int[],
    restarted_at_sequence = fresh.restarted_at, provider = fresh.provider, model = fresh.model,
    parts = fresh.parts::jsonb, failure_code = fresh.failure_code, finish_reason = fresh.finish_reason, prompt_tokens = fresh.prompt_tokens,
    completion_tokens = fresh.completion_tokens, finished_at = clock_timestamp(), lease_token = NULL, lease_until = NULL
  FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[], $12::int[], $13::int[])
    AS fresh (id, token, text, frame_ends, restarted_at, provider, model, parts, state, failure_code, finish_reason,
      prompt_tokens, completion_tokens)
  WHERE reply.id = fresh.id AND lease_token = fresh.token AND reply.state = 'STREAMING'
  RETURNING reply.id`);

const STOP_REQUESTED = statement(`SELECT id FROM reply WHERE id = ANY($1) AND stop_requested_at IS NOT NULL`);

const TAKE_OVER = statement(`
  UPDATE reply SET attempt = attempt + 1, lease_token = gen_random_uuid(),
    lease_until = clock_timestamp() + $1 * interval '1 ms'
  WHERE id IN (
    SELECT id FROM reply WHERE state = 'STREAMING' AND lease_until < clock_timestamp()
    ORDER BY id LIMIT ${TAKE_OVER_MAX} FOR UPDATE SKIP LOCKED
  )
  RETURNING id AS "replyId", lease_token AS token, attempt, text, frame_ends AS "frameEnds",
    restarted_at_sequence AS "restartedAt", parts, provider, model, stop_requested_at IS NOT NULL AS "stopRequested"`);

// Waiting replies fail with the one they wait for, if their account has none in progress: one by one would take long.
const FAIL_UNCLAIMED_REPLIES = statement(`
  UPDATE reply SET state = 'FAILED', failure_code = 'NO_WORKER', attempt = attempt + 1, finished_at = clock_timestamp()
  WHERE id IN (
    SELECT id FROM reply overdue
    WHERE state = 'QUEUED' AND coalesce(ready_at, created_at) < clock_timestamp() - $1 * interval '1 ms' AND (
      ready_at IS NOT NULL OR (
        EXISTS (SELECT 1 FROM reply dead WHERE dead.account_id = overdue.account_id AND dead.state = 'QUEUED'
          AND dead.ready_at < clock_timestamp() - $1 * interval '1 ms')
        AND NOT EXISTS (SELECT 1 FROM reply live WHERE live.account_id = overdue.account_id AND (
          (live.state = 'STREAMING' AND live.lease_until >= clock_timestamp()) OR
          (live.state = 'QUEUED' AND live.ready_at >= clock_timestamp() - $1 * interval '1 ms')))))
    ORDER BY id LIMIT ${TAKE_OVER_MAX} FOR UPDATE SKIP LOCKED
  )
  RETURNING id AS "replyId", attempt`);

interface Renewal {
  readonly lease: Lease;
  readonly progress: Progress;
  readonly leaseMs: number;
  readonly storesParts: boolean;
}

interface Ending {
  readonly lease: Pick<Lease, 'replyId' | 'token'>;
  readonly progress: Progress;
  readonly outcome: Outcome;
  readonly evidence: AnswerEvidence | null;
}

/** Replies whose leases one statement renews. A worker with many replies stores their texts in a few round trips. */
const RENEWALS = { most: 64, patienceMs: 250, atOnce: 3 } as const;
/** Replies that end in one transaction, with what is stored for each. */
const ENDINGS = { most: 32, patienceMs: 250, atOnce: 3 } as const;

type AbandonedRow = Lease & Transcript & Omit<Progress, 'transcript'> & { readonly stopRequested: boolean };

/**
 * Who writes which reply. All deadlines are set and judged by PostgreSQL's clock, so that the clocks of the nodes do
 * not matter.
 */
export class LeaseRepository {
  readonly #renew: (renewal: Renewal) => Promise<boolean>;
  readonly #finish: (ending: Ending) => Promise<boolean>;

  /** @param keep runs in the transaction of every end. */
  constructor(
    private readonly database: Database,
    private readonly keep: EndingHook,
  ) {
    // A statement that fails is rolled back, and one rejected text must not cost the others their leases.
    const isUndone = (error: unknown): boolean => !(error instanceof UpstreamFailure) && sqlState(error) !== null;
    this.#renew = batched((renewals) => this.#renewAll(renewals), { ...RENEWALS, isUndone });
    this.#finish = batched((endings) => this.#finishAll(endings), { ...ENDINGS, isUndone });
  }

  /** Takes up to `limit` queued replies: first from accounts with the fewest in progress, the oldest first. */
  claim(limit: number, leaseMs: number): Promise<ClaimedReply[]> {
    return this.database.rows<ClaimedReply>(CLAIM_NEXT_REPLIES, [limit, leaseMs]);
  }

  /**
   * Keeps the lease and stores the text so far. False when the lease is lost.
   * @param storesParts whether to store the parts as well; otherwise the row keeps the parts it has.
   */
  renew(lease: Lease, progress: Progress, leaseMs: number, storesParts = true): Promise<boolean> {
    return this.#renew({ lease, progress, leaseMs, storesParts });
  }

  /**
   * Ends the reply for good, and stores its evidence with it. False when the lease is lost: then another process ends
   * it.
   */
  finish(lease: Lease, progress: Progress, outcome: Outcome, evidence: AnswerEvidence | null): Promise<boolean> {
    return this.#finish({ lease, progress, outcome, evidence });
  }

  /** Which of these replies have a stop request. */
  async listStopRequested(replyIds: readonly number[]): Promise<number[]> {
    const rows = await this.database.tuples(STOP_REQUESTED, [replyIds]);
    return rows.map(([id]) => id as number);
  }

  /** Takes over replies whose lease has expired. */
  async takeOver(leaseMs: number): Promise<AbandonedReply[]> {
    const rows = await this.database.rows<AbandonedRow>(TAKE_OVER, [leaseMs]);
    return rows.map(({ text, frameEnds, restartedAt, parts, provider, model, ...reply }) => ({
      ...reply,
      progress: { transcript: { text, frameEnds, restartedAt, parts }, provider, model },
    }));
  }

  /** Lets waiting replies of one account, or of all, be written as far as there is room. */
  admitWaiting(accountId: number | null): Promise<void> {
    return admitWaiting(this.database, accountId);
  }

  /** Ends replies that waited in the queue for too long. */
  expireQueued(olderThanMs: number): Promise<UnwrittenReply[]> {
    return this.database.transaction(async (transaction) => {
      const expired = await transaction.rows<UnwrittenReply>(FAIL_UNCLAIMED_REPLIES, [olderThanMs]);
      const ended = expired.map(({ replyId }) => ({ replyId, evidence: null }));
      if (ended.length > 0) await this.keep(transaction, ended);
      return expired;
    });
  }

  async #renewAll(renewals: readonly Renewal[]): Promise<boolean[]> {
    const rows = await this.database.tuples(RENEW_REPLY_LEASES, [
      renewals.map(({ lease }) => lease.replyId),
      renewals.map(({ lease }) => lease.token),
      renewals.map(({ leaseMs }) => Math.round(leaseMs)),
      ...progressColumns(renewals),
      renewals.map(({ storesParts, progress }) => (storesParts ? partsText(progress) : null)),
    ]);
    const renewed = new Set(rows.map(([id]) => id));
    return renewals.map(({ lease }) => renewed.has(lease.replyId));
  }

  #finishAll(endings: readonly Ending[]): Promise<boolean[]> {
    return this.database.transaction(async (transaction) => {
      const rows = await transaction.tuples(FINISH_REPLY, [
        endings.map(({ lease }) => lease.replyId),
        endings.map(({ lease }) => lease.token),
        ...progressColumns(endings),
        endings.map(({ progress }) => partsText(progress)),
        endings.map(({ outcome }) => outcome.state),
        endings.map(({ outcome }) => outcome.failureCode),
        endings.map(({ outcome }) => outcome.finishReason),
        endings.map(({ outcome }) => outcome.promptTokens),
        endings.map(({ outcome }) => outcome.completionTokens),
      ]);
      const finished = new Set(rows.map(([id]) => id));
      const ended = endings.filter(({ lease }) => finished.has(lease.replyId));
      const kept = ended.map(({ lease: { replyId }, evidence }) => ({ replyId, evidence }));
      if (kept.length > 0) await this.keep(transaction, kept);
      return endings.map(({ lease }) => finished.has(lease.replyId));
    });
  }
}

const partsText = ({ transcript }: Progress): string => JSON.stringify(transcript.parts);

/** Text, frame ends, last restart, provider and model of each reply, one column each. */
function progressColumns(rows: readonly { readonly progress: Progress }[]): unknown[] {
  return [
    rows.map(({ progress }) => progress.transcript.text),
    rows.map(({ progress }) => `{${progress.transcript.frameEnds.join(',')}}`),
    rows.map(({ progress }) => progress.transcript.restartedAt),
    rows.map(({ progress }) => progress.provider),
    rows.map(({ progress }) => progress.model),
  ];
}
