import { limitLiteral, statement, takeLock, type Queryable } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import { readProduct, wholeProduct, type ProductRow } from './insight-product.columns.js';
import type { ProductOffer } from './product.js';

const WRITTEN_PRODUCT_COLUMNS = 'name_ko, name_en, kind, annual_fee_won, benefits, eligibility, bonuses';
const FIND_INSIGHT_PRODUCT = statement(
  `SELECT ${wholeProduct.sql} FROM insight_product p WHERE p.institution_id = $1 AND p.id = $2`,
);
const OFFERED = statement(
  `SELECT ${wholeProduct.sql} FROM insight_product p WHERE p.institution_id = $1 AND p.active ORDER BY p.id`,
);
const COUNT_INSIGHT_PRODUCTS = statement(
  `SELECT count(*)::integer FROM insight_product WHERE institution_id = $1 AND (active OR pending IS NOT NULL)`,
);
const INSERT_INSIGHT_PRODUCT = statement(`
  INSERT INTO insight_product AS p (institution_id, code, created_at, updated_at, active, pending, proposed_by,
    proposed_at, ${WRITTEN_PRODUCT_COLUMNS})
  VALUES ($1, $2, $3, $3, false, $4, $5, $3, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT ON CONSTRAINT insight_product_code_key DO NOTHING RETURNING ${wholeProduct.sql}`);
const PROPOSE = statement(`
  UPDATE insight_product p SET version = version + 1, updated_at = $3, pending = $4, proposed_by = $5, proposed_at = $3
  WHERE id = $1 AND version = $2 RETURNING ${wholeProduct.sql}`);
const PUBLISH = statement(`
  UPDATE insight_product p SET version = version + 1, updated_at = $3, active = true, pending = NULL, proposed_by = NULL,
    proposed_at = NULL, published_by = $4, published_at = $3, (${WRITTEN_PRODUCT_COLUMNS}) = ROW ($5, $6, $7, $8, $9, $10, $11)
  WHERE id = $1 AND version = $2 AND pending IS NOT NULL RETURNING ${wholeProduct.sql}`);
const UNPROPOSED = 'pending = NULL, proposed_by = NULL, proposed_at = NULL';
const REJECT = statement(`
  UPDATE insight_product p SET version = version + 1, updated_at = $3, ${UNPROPOSED}
  WHERE id = $1 AND version = $2 AND pending IS NOT NULL RETURNING ${wholeProduct.sql}`);
const DEACTIVATE = statement(`
  UPDATE insight_product p SET version = version + 1, updated_at = $3, active = false, ${UNPROPOSED}
  WHERE id = $1 AND version = $2 RETURNING ${wholeProduct.sql}`);

type Version = Pick<ProductRow, 'key' | 'version'>;

/** A proposed or published offer. */
export interface Proposed {
  readonly offer: ProductOffer;
  readonly by: number;
  readonly at: Date;
}

/** Stores what institutions offer. */
export class InsightProductRepository {
  constructor(private readonly database: Queryable) {}

  /** One product of an institution, offered or not; null when it has none of this id. */
  async find(institutionId: number, id: number, within = this.database): Promise<ProductRow | null> {
    const [tuple] = await within.tuples(FIND_INSIGHT_PRODUCT, [institutionId, id]);
    return tuple ? readProduct(tuple) : null;
  }

  /** All that an institution offers. */
  async listOffered(institutionId: number): Promise<ProductRow[]> {
    return (await this.database.tuples(OFFERED, [institutionId])).map(readProduct);
  }

  /** A page, newest first; may be longer than asked for: then more follows. */
  async page(institutionId: number, active: boolean | null, { first, after }: PageRequest): Promise<ProductRow[]> {
    const text = `SELECT ${wholeProduct.sql} FROM insight_product p WHERE p.institution_id = $1
      AND ($2::boolean IS NULL OR p.active = $2) AND ($3::bigint IS NULL OR p.id < $3)
      ORDER BY p.id DESC LIMIT ${limitLiteral(first + 1)}`;
    return (await this.database.tuples(statement(text), [institutionId, active, after])).map(readProduct);
  }

  /** How many an institution offers or is about to; within a transaction the caller holds a lock until that ends. */
  async countOffered(transaction: Queryable, institutionId: number): Promise<number> {
    await takeLock(transaction, 'INSIGHT_PRODUCTS', institutionId);
    const [row] = await transaction.tuples(COUNT_INSIGHT_PRODUCTS, [institutionId]);
    return row?.[0] as number;
  }

  /** Null, and nothing written, when the institution has a product of this code. It is offered once it is published. */
  async insert(
    transaction: Queryable,
    { institutionId, code, offer, by, at }: { institutionId: number; code: string } & Proposed,
  ): Promise<ProductRow | null> {
    const values = [institutionId, code, at, JSON.stringify(offer), by, ...valuesOf(offer)];
    const [tuple] = await transaction.tuples(INSERT_INSIGHT_PRODUCT, values);
    return tuple ? readProduct(tuple) : null;
  }

  /** Stores a proposal. Null, and nothing written, when the version that was read is outdated. */
  async propose(transaction: Queryable, row: Version, { offer, by, at }: Proposed): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(PROPOSE, [row.key, row.version, at, JSON.stringify(offer), by]);
    return tuple ? readProduct(tuple) : null;
  }

  /** Offers what was proposed; null as above, or when nothing is. */
  async publish(transaction: Queryable, row: Version, { offer, by, at }: Proposed): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(PUBLISH, [row.key, row.version, at, by, ...valuesOf(offer)]);
    return tuple ? readProduct(tuple) : null;
  }

  /** Takes a proposal back; null as above. */
  async reject(transaction: Queryable, row: Version, at: Date): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(REJECT, [row.key, row.version, at]);
    return tuple ? readProduct(tuple) : null;
  }

  /** The same, for an end of the offer. */
  async deactivate(transaction: Queryable, row: Version, at: Date): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(DEACTIVATE, [row.key, row.version, at]);
    return tuple ? readProduct(tuple) : null;
  }
}

const valuesOf = (offer: ProductOffer): unknown[] => [
  ...[offer.nameKo, offer.nameEn, offer.kind, offer.annualFeeWon],
  ...[offer.benefits, offer.eligibility, offer.bonuses].map((list) => JSON.stringify(list)),
];
