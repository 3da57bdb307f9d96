import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import type { CustomerCardService } from './customer-card.service.js';
import { toInsightProduct } from '../products/insight-product.types.js';
import { CustomerCardTellInput, CustomerCardTellPayload } from '../recommendation.types.js';

@Resolver()
export class CustomerCardResolver {
  constructor(private readonly cards: CustomerCardService) {}

  @Mutation(() => CustomerCardTellPayload, {
    description:
      'Says which card a customer uses, so that others are compared with it; or that it is not known. For customers, of themselves, and for staff.',
  })
  async customerCardTell(
    @Arg('input', () => CustomerCardTellInput, { description: 'The card.' })
    { customerId, productId, idempotencyKey }: CustomerCardTellInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: ReturnType<typeof toInsightProduct> | null }> {
    const product = await this.cards.state(context, {
      customerId: decodeId('Customer', customerId, ['customerId']),
      productId: productId == null ? null : decodeId('InsightProduct', productId, ['productId']),
      idempotencyKey,
    });
    return { product: product && toInsightProduct(product, context.locale) };
  }
}
