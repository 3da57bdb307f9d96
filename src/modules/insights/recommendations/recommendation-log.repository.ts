import { createHash } from 'node:crypto';
import { statement, type Queryable } from '../../../platform/database/index.js';
import type { Answer, Audience, Shown } from './recommendation-log.js';

/** What is about to be shown of a customer's. */
export interface ShownTo {
  readonly customerId: number;
  readonly shown: Shown;
  readonly clusterMark: string | null;
}

/** Who shows it to whom, and when. */
export interface Showing {
  readonly institutionId: number;
  readonly accountId: number;
  readonly audience: Audience;
  /** The day in Korea. */
  readonly on: string;
  readonly at: Date;
}

/** What a customer last answered about a product. */
export interface LatestAnswer {
  readonly customerId: number;
  readonly productId: number;
  readonly answer: Answer;
  readonly answeredAt: Date;
}

/** An answer as it is stored. */
export interface StoredAnswer extends LatestAnswer {
  readonly recommendationId: number;
}

interface AnswerRequest {
  readonly recommendationId: number;
  readonly customerId: number;
  readonly answer: Answer;
  readonly accountId: number;
  readonly idempotencyKey: string;
  readonly at: Date;
}

/** How others in a customer's cluster responded to a product. */
export interface Experience {
  readonly customerId: number;
  readonly productId: number;
  readonly people: number;
  readonly interested: number;
}

/** How customers responded to a product: each counts once, by their latest answer. */
export interface ResponseCounts {
  readonly productId: number;
  readonly shownTo: number;
  readonly interested: number;
  readonly dismissed: number;
}

const FIND_SHOWN = statement(`
  SELECT id, customer_id, encode(digest, 'hex') FROM recommendation_log
  WHERE customer_id = ANY($1::bigint[]) AND shown_on = $2 AND audience = $3`);
const INSERT_SHOWN = statement(`
  INSERT INTO recommendation_log (institution_id, customer_id, product_id, product_version, ranking_version, rank,
    net_won, reasons, quarters, cluster_mark, audience, digest, shown_on, shown_at, account_id)
  SELECT $2, "customerId", "productId", "productVersion", "rankingVersion", rank, "netWon", reasons, quarters, "clusterMark", $3,
    decode(digest, 'hex'), $4, $5, $6
  FROM jsonb_to_recordset($1::jsonb) AS fresh ("customerId" bigint, "productId" bigint, "productVersion" integer,
    "rankingVersion" text, rank integer, "netWon" bigint, reasons jsonb, quarters text[], "clusterMark" text, digest text)
  ON CONFLICT ON CONSTRAINT recommendation_log_shown_key DO NOTHING`);
const ANSWERS = statement(`
  SELECT DISTINCT ON (customer_id, product_id) customer_id AS "customerId", product_id AS "productId", answer,
    answered_at AS "answeredAt"
  FROM recommendation_response WHERE customer_id = ANY($1::bigint[]) ORDER BY customer_id, product_id, id DESC`);
const ANSWER_COLUMNS = `recommendation_id AS "recommendationId", customer_id AS "customerId",
  product_id AS "productId", answer, answered_at AS "answeredAt"`;
const SET_ANSWER = statement(`
  INSERT INTO recommendation_response
    (recommendation_id, customer_id, product_id, answer, account_id, idempotency_key, answered_at)
  SELECT id, customer_id, product_id, $3, $4, $5, $6 FROM recommendation_log WHERE id = $1 AND customer_id = $2
  ON CONFLICT ON CONSTRAINT recommendation_response_key DO NOTHING RETURNING ${ANSWER_COLUMNS}`);
const BY_KEY = statement(`
  SELECT ${ANSWER_COLUMNS} FROM recommendation_response WHERE account_id = $1 AND idempotency_key = $2`);
const COUNT_SHOWN_PRODUCTS = statement(`
  SELECT p.id AS "productId",
    (SELECT count(DISTINCT l.customer_id)::integer FROM recommendation_log l
     WHERE l.product_id = p.id AND l.audience = 'CUSTOMER' AND l.shown_on >= $2::date) AS "shownTo",
    count(*) FILTER (WHERE r.answer = 'INTERESTED')::integer AS interested,
    count(*) FILTER (WHERE r.answer = 'DISMISSED')::integer AS dismissed
  FROM unnest($1::bigint[]) AS p (id)
  LEFT JOIN LATERAL (
    SELECT DISTINCT ON (a.customer_id) a.answer FROM recommendation_response a
    WHERE a.product_id = p.id AND a.answered_at >= $3 ORDER BY a.customer_id, a.id DESC
  ) AS r ON true
  GROUP BY p.id`);

/** For each product and cluster, how many customers saw it themselves, and how many want to know more. */
const EXPERIENCE = statement(`
  SELECT a."customerId", a."productId", count(*)::integer AS people,
    count(*) FILTER (WHERE latest.answer = 'INTERESTED')::integer AS interested
  FROM jsonb_to_recordset($1::jsonb) AS a ("customerId" bigint, "productId" bigint, "clusterMark" text)
  JOIN LATERAL (
    SELECT DISTINCT l.customer_id FROM recommendation_log l
    WHERE l.product_id = a."productId" AND l.cluster_mark = a."clusterMark" AND l.audience = 'CUSTOMER'
      AND l.customer_id <> a."customerId" AND l.shown_on >= $2::date
  ) AS alike ON true
  LEFT JOIN LATERAL (
    SELECT r.answer FROM recommendation_response r
    WHERE r.customer_id = alike.customer_id AND r.product_id = a."productId" ORDER BY r.id DESC LIMIT 1
  ) AS latest ON true
  GROUP BY a."customerId", a."productId" HAVING count(*) >= $3`);

/** Stores what was shown to whom, and what customers answered. */
export class RecommendationLogRepository {
  constructor(private readonly database: Queryable) {}

  /** Stores what was not yet shown to such a reader that day; returns the number of each. */
  async show(showing: Showing, all: readonly ShownTo[]): Promise<number[]> {
    const entries = all.map((each) => ({ ...each, digest: digestOf(each.shown) }));
    let known = await this.#known(showing, entries);
    const fresh = entries.filter((entry) => !known.has(nameOf(entry)));
    if (fresh.length > 0) {
      const rows = fresh.map(({ shown, ...rest }) => ({ ...shown, ...rest }));
      const { institutionId, audience, on, at, accountId } = showing;
      await this.database.tuples(INSERT_SHOWN, [JSON.stringify(rows), institutionId, audience, on, at, accountId]);
      known = await this.#known(showing, entries);
    }
    return entries.map((entry) => {
      const id = known.get(nameOf(entry));
      if (id === undefined) throw new Error('what was shown is not in its log');
      return id;
    });
  }

  /** The latest answer of each customer to each product. */
  listAnswers(customerIds: readonly number[]): Promise<LatestAnswer[]> {
    return this.database.rows<LatestAnswer>(ANSWERS, [customerIds]);
  }

  /**
   * Stores an answer to a recommendation the customer was shown; null, and nothing done, if the key was used or there
   * is none.
   */
  async answer(transaction: Queryable, request: AnswerRequest): Promise<StoredAnswer | null> {
    const { recommendationId, customerId, answer, accountId, idempotencyKey, at } = request;
    const values = [recommendationId, customerId, answer, accountId, idempotencyKey, at];
    const [row] = await transaction.rows<StoredAnswer>(SET_ANSWER, values);
    return row ?? null;
  }

  /** What an account answered under a key of its own. */
  async findAnswer(within: Queryable, accountId: number, key: string): Promise<StoredAnswer | null> {
    const [row] = await within.rows<StoredAnswer>(BY_KEY, [accountId, key]);
    return row ?? null;
  }

  /** How customers responded to products since a moment, given also as a day in Korea. */
  countResponses(productIds: readonly number[], sinceDay: string, since: Date): Promise<ResponseCounts[]> {
    return this.database.rows<ResponseCounts>(COUNT_SHOWN_PRODUCTS, [productIds, sinceDay, since]);
  }

  /**
   * How others in the customers' clusters responded to products since a day, if there are at least a given number of
   * them.
   */
  listExperience(
    asked: readonly { readonly customerId: number; readonly productId: number; readonly clusterMark: string }[],
    sinceDay: string,
    least: number,
  ): Promise<Experience[]> {
    if (asked.length === 0) return Promise.resolve([]);
    return this.database.rows<Experience>(EXPERIENCE, [JSON.stringify(asked), sinceDay, least]);
  }

  async #known({ on, audience }: Showing, entries: readonly { customerId: number }[]): Promise<Map<string, number>> {
    const customers = [...new Set(entries.map(({ customerId }) => customerId))];
    const tuples = await this.database.tuples(FIND_SHOWN, [customers, on, audience]);
    return new Map(tuples.map(([id, customerId, digest]) => [`${String(customerId)} ${String(digest)}`, id as number]));
  }
}

const digestOf = (shown: Shown): string => createHash('sha256').update(JSON.stringify(shown)).digest('hex');
const nameOf = ({ customerId, digest }: { customerId: number; digest: string }): string => `${customerId} ${digest}`;
