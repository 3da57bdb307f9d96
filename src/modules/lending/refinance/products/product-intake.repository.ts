import { statement, type BulkTransaction } from '../../../../platform/database/index.js';
import { readProduct, wholeProduct, type ProductRow } from '../refinance.columns.js';
import { ProductWritingRepository, type ProductDetails } from './product-writing.repository.js';

const FIND_EXISTING = statement(`
  SELECT ${wholeProduct.sql} FROM refinance_product p
  WHERE p.institution_id = $1 AND p.code = ANY($2::text[]) ORDER BY p.id FOR NO KEY UPDATE`);
const RECORD_IMPORTED = statement(`
  INSERT INTO imported_product (batch_id, product_id, line_number, before, version) VALUES ($1, $2, $3, $4, $5)`);
const BROUGHT = statement(`
  SELECT i.line_number AS line, i.before, i.version <> p.version AS "isChangedSince", ${wholeProduct.sql}
  FROM imported_product i JOIN refinance_product p ON p.id = i.product_id
  WHERE i.batch_id = $1 ORDER BY i.line_number FOR UPDATE OF p`);
const DELETE_NEW_PRODUCTS = `
  DELETE FROM refinance_product p USING imported_product i
  WHERE i.batch_id = $1 AND i.before IS NULL AND p.id = i.product_id`;
const DELETE_IMPORTED = statement('DELETE FROM imported_product WHERE batch_id = $1');

/** A product that a batch created, or changed from what it was before. */
interface BroughtProduct {
  readonly line: number;
  readonly before: ProductDetails | null;
  readonly isChangedSince: boolean;
  readonly product: ProductRow;
}

/** Reads and writes products for an import, within its transaction. */
export class ProductIntakeRepository {
  readonly #writing = new ProductWritingRepository();

  constructor(readonly transaction: BulkTransaction) {}

  /** Products by their codes, which nobody else changes until the import ends. */
  async listByCodes(institutionId: number, codes: readonly string[]): Promise<ProductRow[]> {
    return (await this.transaction.tuples(FIND_EXISTING, [institutionId, codes])).map(readProduct);
  }

  /** Null when there is a product of this code by now. */
  insert(institutionId: number, code: string, details: ProductDetails, at: Date): Promise<ProductRow | null> {
    return this.#writing.insert(this.transaction, institutionId, code, details, at);
  }

  /** Null when it has another version by now. */
  update(product: ProductRow, details: ProductDetails, at: Date): Promise<ProductRow | null> {
    return this.#writing.update(this.transaction, product, details, at);
  }

  /** Remembers what a batch did, until it is undone. */
  async keep(batchId: number, line: number, product: ProductRow, before: ProductDetails | null): Promise<void> {
    const values = [batchId, product.key, line, before && JSON.stringify(before), product.version];
    await this.transaction.rows(RECORD_IMPORTED, values);
  }

  /** What a batch created or changed, in the order of its lines. */
  async listBrought(batchId: number): Promise<BroughtProduct[]> {
    const tuples = await this.transaction.tuples(BROUGHT, [batchId]);
    return tuples.map(([line, before, isChangedSince, ...product]) => ({
      line: line as number,
      before: before as ProductDetails | null,
      isChangedSince: isChangedSince as boolean,
      product: readProduct(product),
    }));
  }

  /** @throws an error of SQL state 23503 where something else refers to one of them. */
  async remove(batchId: number): Promise<void> {
    await this.transaction.run(DELETE_NEW_PRODUCTS, [batchId]);
    await this.transaction.rows(DELETE_IMPORTED, [batchId]);
  }
}
