import { NO_FIELDS } from '../../../../platform/graphql/index.js';
import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import type { CustomerService } from '../../../customers/index.js';
import { keyClaim, once } from '../../../../platform/once/index.js';
import { productNotFound } from '../../insights.refusals.js';
import type { CustomerCardRepository } from './customer-card.repository.js';
import type { ProductRow } from '../products/insight-product.columns.js';
import type { InsightProductRepository } from '../products/insight-product.repository.js';
import { ANSWER_RECOMMENDATIONS } from '../products/insight-product.policy.js';
import { customerNotFound } from '../../../../platform/access/index.js';

/** Which card a customer uses, as stated; null clears it. */
interface StatedCard {
  readonly customerId: number;
  readonly productId: number | null;
  readonly idempotencyKey: string;
}

/** Stores which card customers use, as stated by them or by staff, so that others are compared with it. */
export class CustomerCardService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly customers: Pick<CustomerService, 'listByIds'>;
      readonly products: InsightProductRepository;
      readonly cards: CustomerCardRepository;
    },
  ) {}

  /** The card as it is kept; null where none is. @throws Refusal CUSTOMER_NOT_FOUND, PRODUCT_NOT_FOUND, IDEMPOTENCY_CONFLICT. */
  async state(caller: Caller, { idempotencyKey, ...stated }: StatedCard): Promise<ProductRow | null> {
    const { accountId, institutionId } = ANSWER_RECOMMENDATIONS.require(caller);
    const { database, clock, customers, products, cards } = this.parts;
    const { customerId, productId } = stated;
    if (!(await customers.listByIds(caller, [customerId], NO_FIELDS))[0]) return customerNotFound();
    const at = clock.now();
    const claim = keyClaim(accountId, idempotencyKey, 'customerCardTell', stated);
    return once(database, { claim, at }, async (transaction) => {
      const product = productId === null ? null : await products.find(institutionId, productId, transaction);
      // Nobody can have a product that was never offered.
      if (productId !== null && !(product?.active || product?.publishedAt)) return productNotFound();
      await cards.keep(transaction, { customerId, productId, statedBy: accountId, at });
      await recordAudit(transaction, caller, {
        action: 'CUSTOMER_CARD_TOLD',
        subjectType: 'Customer',
        subjectId: customerId,
        customerId,
        detail: { productId },
      });
      return product;
    });
  }
}
