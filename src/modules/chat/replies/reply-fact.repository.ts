import { statement, type Queryable } from '../../../platform/database/index.js';
import type { Localized } from '../../../platform/text.js';
import { KEPT_FACTS_MAX } from './evidence.js';
import type { EndedReply } from './writing/ending-hook.js';

/** A fact as it is stored with its reply. */
export interface StoredFact {
  readonly replyKey: number;
  readonly id: string;
  readonly label: Localized;
  readonly value: Localized;
  readonly source: Localized;
  readonly asOf: string;
  /** Alternating starts and ends. */
  readonly places: readonly number[];
}

/** Maximum places stored per fact. */
const KEPT_PLACES_MAX = 10;

const INSERT_REPLY_FACTS = statement(`
  INSERT INTO reply_fact (reply_id, position, account_id, fact_id, label_ko, label_en, value_ko, value_en, source_ko,
    source_en, as_of, places)
  SELECT reply.id, fresh.position, reply.account_id, fresh.fact_id, fresh.label_ko, fresh.label_en, fresh.value_ko,
    fresh.value_en, fresh.source_ko, fresh.source_en, fresh.as_of, fresh.places::int[]
  FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[])
    AS fresh (reply_id, position, fact_id, label_ko, label_en, value_ko, value_en, source_ko, source_en, as_of, places)
  JOIN reply ON reply.id = fresh.reply_id`);

const BY_REPLIES = statement(`
  SELECT reply_id AS "replyKey", fact_id AS id, json_build_object('ko', label_ko, 'en', label_en) AS label,
    json_build_object('ko', value_ko, 'en', value_en) AS value,
    json_build_object('ko', source_ko, 'en', source_en) AS source, as_of AS "asOf", places
  FROM reply_fact WHERE reply_id = ANY($1) AND position < $2 ORDER BY reply_id, position`);

/** Facts of replies, stated ones first. They are written once, in the transaction that ends the reply. */
export class ReplyFactRepository {
  constructor(private readonly database: Queryable) {}

  /** An ending hook. */
  async keep(transaction: Queryable, ended: readonly EndedReply[]): Promise<void> {
    const rows = ended.flatMap(({ replyId, evidence }) => {
      const facts = (evidence?.facts ?? []).toSorted((a, b) => Number(b.isTold) - Number(a.isTold));
      return facts.slice(0, KEPT_FACTS_MAX).map((fact, position) => ({ ...fact, replyId, position }));
    });
    if (rows.length === 0) return;
    await transaction.tuples(INSERT_REPLY_FACTS, [
      rows.map(({ replyId }) => replyId),
      rows.map(({ position }) => position),
      rows.map(({ id }) => id),
      ...[rows.map(({ label }) => label.ko), rows.map(({ label }) => label.en)],
      ...[rows.map(({ value }) => value.ko), rows.map(({ value }) => value.en)],
      ...[rows.map(({ source }) => source.ko), rows.map(({ source }) => source.en)],
      rows.map(({ asOf }) => asOf),
      rows.map(
        ({ places }) =>
          `{${places
            .slice(0, KEPT_PLACES_MAX)
            .flatMap(({ start, end }) => [start, end])
            .join(',')}}`,
      ),
    ]);
  }

  /** The first facts of replies, in stored order. */
  listByReplies(replyKeys: readonly number[], first: number): Promise<StoredFact[]> {
    return this.database.rows<StoredFact>(BY_REPLIES, [replyKeys, first]);
  }
}
