import type { Caller } from '../../../../platform/access/index.js';
import type { Database } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { ProductOrder, ProductQuestion } from './product-list.js';
import type { ProductRow } from '../refinance.columns.js';
import { seesEveryProduct, READ_OFFERS } from '../refinance.policy.js';
import type { RefinanceProductRepository } from './refinance-product.repository.js';

/** Shows customers what their institution offers, and staff also what it no longer offers. */
export class ProductService {
  constructor(private readonly parts: { readonly database: Database; readonly products: RefinanceProductRepository }) {}

  /** One product; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<ProductRow | null> {
    const actor = READ_OFFERS.require(caller);
    const row = await this.parts.products.find(this.parts.database, actor.institutionId, id);
    return row && (row.active || seesEveryProduct(actor)) ? row : null;
  }

  /** A page of the institution's products; may be longer than asked for: then more follows. */
  async page(
    caller: Caller,
    request: PageRequest,
    question: ProductQuestion,
    order: ProductOrder,
  ): Promise<ProductRow[]> {
    return this.parts.products.page(this.parts.database, this.filterOf(caller, question), order, request);
  }

  async count(caller: Caller, question: ProductQuestion): Promise<number> {
    return this.parts.products.count(this.parts.database, this.filterOf(caller, question));
  }

  /**
   * Products in the order of the ids, including those no longer offered: applicants may know what they
   * applied for. Null where the institution has none.
   */
  async listByIds(caller: Caller, ids: readonly number[]): Promise<(ProductRow | null)[]> {
    const { institutionId } = READ_OFFERS.require(caller);
    const rows = await this.parts.products.listByIds(this.parts.database, institutionId, [...new Set(ids)]);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return ids.map((id) => byKey.get(id) ?? null);
  }

  /** All that the caller's institution offers, for comparing. */
  async listOffered(caller: Caller): Promise<ProductRow[]> {
    const { institutionId } = READ_OFFERS.require(caller);
    return this.parts.products.listOffered(this.parts.database, institutionId);
  }

  private filterOf(caller: Caller, question: ProductQuestion) {
    const actor = READ_OFFERS.require(caller);
    const active = seesEveryProduct(actor) ? question.active : true;
    return { ...question, institutionId: actor.institutionId, active };
  }
}
