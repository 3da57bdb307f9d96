import { statement, type Queryable } from '../../../../platform/database/index.js';
import { readProduct, wholeProduct, type ProductRow } from '../products/insight-product.columns.js';

const CARDS_OF_CUSTOMERS = statement(`
  SELECT h.customer_id, ${wholeProduct.sql} FROM customer_card h JOIN insight_product p ON p.id = h.product_id
  WHERE h.customer_id = ANY($1::bigint[])`);
const UPSERT_CARD = statement(`
  INSERT INTO customer_card (customer_id, product_id, told_by, told_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT ON CONSTRAINT customer_card_pkey DO UPDATE SET product_id = excluded.product_id,
    told_by = excluded.told_by, told_at = excluded.told_at`);
const DELETE_CARD = statement(`DELETE FROM customer_card WHERE customer_id = $1`);

/** Knows which card customers use. */
export class CustomerCardRepository {
  constructor(private readonly database: Queryable) {}

  /** The cards of customers, as they are today, offered or not; customers of whom none is known are left out. */
  async listHeld(customerIds: readonly number[]): Promise<Map<number, ProductRow>> {
    const tuples = await this.database.tuples(CARDS_OF_CUSTOMERS, [customerIds]);
    return new Map(tuples.map(([customerId, ...product]) => [customerId as number, readProduct(product)]));
  }

  /** Stores which card a customer uses, or that it is not known. */
  async keep(
    transaction: Queryable,
    {
      customerId,
      productId,
      statedBy,
      at,
    }: { customerId: number; productId: number | null; statedBy: number; at: Date },
  ): Promise<void> {
    if (productId === null) await transaction.tuples(DELETE_CARD, [customerId]);
    else await transaction.tuples(UPSERT_CARD, [customerId, productId, statedBy, at]);
  }
}
