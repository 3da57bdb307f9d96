import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { decodeId, mapPage, pageOf, type Connection, type RequestContext } from '../../../../platform/graphql/index.js';
import { INSIGHT_PRODUCTS } from './insight-product.columns.js';
import {
  InsightProductCreateInput,
  InsightProductCreatePayload,
  InsightProductDeactivateInput,
  InsightProductDeactivatePayload,
  InsightProductPublishInput,
  InsightProductPublishPayload,
  InsightProductRejectInput,
  InsightProductRejectPayload,
  InsightProductUpdateInput,
  InsightProductUpdatePayload,
} from './insight-product.inputs.js';
import type { InsightProductService } from './insight-product.service.js';
import {
  InsightProductConnection,
  InsightProductResponsesType,
  InsightProductsArgs,
  InsightProductType,
  ResponsesArgs,
  toInsightProduct,
} from './insight-product.types.js';
import { statedChanges, proposedOffer } from './proposed-offer.js';

type Shown = ReturnType<typeof toInsightProduct>;

@Resolver(() => InsightProductType)
export class InsightProductResolver {
  constructor(private readonly products: InsightProductService) {}

  @Query(() => InsightProductType, {
    nullable: true,
    description: 'A card or account of your institution; null when there is none you may see.',
  })
  async insightProduct(
    @Arg('id', () => ID, { description: 'Id of the product.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Shown | null> {
    const row = await this.products.find(context, decodeId('InsightProduct', id, ['id']));
    return row && toInsightProduct(row, context.locale);
  }

  @Query(() => InsightProductConnection, {
    description:
      'Cards and accounts that your institution offers, newest first; for staff also those it no longer offers.',
  })
  async insightProducts(
    @Args(() => InsightProductsArgs) args: InsightProductsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Shown>> {
    const page = await pageOf(INSIGHT_PRODUCTS, args, (request) =>
      this.products.page(context, args.active ?? null, request),
    );
    return mapPage(page, (row) => toInsightProduct(row, context.locale));
  }

  @FieldResolver(() => InsightProductResponsesType, {
    nullable: true,
    description: 'How customers responded to its recommendations. For staff; null for customers.',
  })
  responses(
    @Root() { key }: Shown,
    @Args(() => ResponsesArgs) { days }: ResponsesArgs,
    @Ctx() context: RequestContext,
  ): Promise<InsightProductResponsesType | null> {
    return context.loaders
      .for<number, InsightProductResponsesType | null>(`InsightProduct.responses ${days}`, (ids) =>
        this.products.responses(context, ids, days),
      )
      .load(key);
  }

  @Mutation(() => InsightProductCreatePayload, {
    description: 'Proposes a card or an account, which is offered once somebody else publishes it. For staff.',
  })
  async insightProductCreate(
    @Arg('input', () => InsightProductCreateInput, { description: 'The product.' }) input: InsightProductCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: Shown }> {
    const row = await this.products.create(context, input.idempotencyKey, input.code, proposedOffer(input));
    return { product: toInsightProduct(row, context.locale) };
  }

  @Mutation(() => InsightProductUpdatePayload, {
    description:
      'Proposes changes of a product, unless somebody else did since `version` was read. What is offered stays as it is until somebody else publishes them. For staff.',
  })
  async insightProductUpdate(
    @Arg('input', () => InsightProductUpdateInput, { description: 'The changes.' }) input: InsightProductUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: Shown }> {
    const { idempotencyKey, productId, version } = input;
    const id = decodeId('InsightProduct', productId, ['productId']);
    const row = await this.products.update(context, idempotencyKey, id, version, statedChanges(input));
    return { product: toInsightProduct(row, context.locale) };
  }

  @Mutation(() => InsightProductPublishPayload, {
    description: 'Offers a product as it was proposed; its proposer may not. For administrators.',
  })
  async insightProductPublish(
    @Arg('input', () => InsightProductPublishInput, { description: 'The product.' })
    { idempotencyKey, productId, version }: InsightProductPublishInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: Shown }> {
    const id = decodeId('InsightProduct', productId, ['productId']);
    const row = await this.products.publish(context, idempotencyKey, id, version);
    return { product: toInsightProduct(row, context.locale) };
  }

  @Mutation(() => InsightProductRejectPayload, { description: 'Withdraws a proposal of a product. For staff.' })
  async insightProductReject(
    @Arg('input', () => InsightProductRejectInput, { description: 'The product.' })
    { idempotencyKey, productId, version }: InsightProductRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: Shown }> {
    const id = decodeId('InsightProduct', productId, ['productId']);
    const row = await this.products.reject(context, idempotencyKey, id, version);
    return { product: toInsightProduct(row, context.locale) };
  }

  @Mutation(() => InsightProductDeactivatePayload, {
    description: 'Ends the offer of a product: it is recommended no more. For staff.',
  })
  async insightProductDeactivate(
    @Arg('input', () => InsightProductDeactivateInput, { description: 'The product.' })
    { idempotencyKey, productId, version }: InsightProductDeactivateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ product: Shown }> {
    const id = decodeId('InsightProduct', productId, ['productId']);
    const row = await this.products.deactivate(context, idempotencyKey, id, version);
    return { product: toInsightProduct(row, context.locale) };
  }
}
