import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  countedPageOf,
  decodeId,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../../platform/graphql/index.js';
import {
  RefinanceProductCreateInput,
  RefinanceProductCreatePayload,
  RefinanceProductDeactivateInput,
  RefinanceProductDeactivatePayload,
  RefinanceProductUpdateInput,
  RefinanceProductUpdatePayload,
  type RefinanceEligibilityInput,
} from './product-changes.types.js';
import type { ProductEditingService } from './product-editing.service.js';
import type { ProductService } from './product.service.js';
import { PRODUCTS, type EligibilityRow, type ProductRow } from '../refinance.columns.js';
import { RefinanceProductConnection, RefinanceProductsArgs, RefinanceProductType } from './refinance-product.types.js';

interface Changed {
  readonly product: ProductRow;
}

@Resolver(() => RefinanceProductType)
export class ProductResolver {
  constructor(
    private readonly products: ProductService,
    private readonly editing: ProductEditingService,
  ) {}

  @Query(() => RefinanceProductType, {
    nullable: true,
    description: 'A product of your institution; null when there is none you may see.',
  })
  refinanceProduct(
    @Arg('id', () => ID, { description: 'Id of the product.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ProductRow | null> {
    return this.products.find(context, decodeId('RefinanceProduct', id, ['id']));
  }

  @Query(() => RefinanceProductConnection, {
    description:
      'Products that your institution offers in place of other loans; for staff also those no longer offered.',
  })
  async refinanceProducts(
    @Args(() => RefinanceProductsArgs) args: RefinanceProductsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProductRow>> {
    const {
      active = null,
      loanType = null,
      fromLoanType = null,
      amountWon = null,
      termMonths = null,
    } = args.filter ?? {};
    const question = { active, loanType, fromLoanType, amountWon, termMonths };
    return countedPageOf(PRODUCTS, args, selectionOf(info), {
      read: (request) => this.products.page(context, request, question, args.order),
      count: () => this.products.count(context, question),
    });
  }

  @FieldResolver(() => String, { description: 'Its name in the language of the caller.' })
  name(@Root() { nameKo, nameEn }: ProductRow, @Ctx() { locale }: RequestContext): string {
    return locale === 'ko' ? nameKo : nameEn;
  }

  @Mutation(() => RefinanceProductCreatePayload, { description: 'Offers a product. For staff.' })
  async refinanceProductCreate(
    @Arg('input', () => RefinanceProductCreateInput, { description: 'The product.' })
    input: RefinanceProductCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, code, eligibility, ...details } = input;
    const whole = { ...details, repaymentMethods: distinct(details.repaymentMethods), ...criteria(eligibility) };
    return { product: await this.editing.create(context, idempotencyKey, code, whole) };
  }

  @Mutation(() => RefinanceProductUpdatePayload, {
    description: 'Changes a product. Refused when it has changed since `version` was read. For staff.',
  })
  async refinanceProductUpdate(
    @Arg('input', () => RefinanceProductUpdateInput, { description: 'The changes.' })
    input: RefinanceProductUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, productId, version, eligibility, repaymentMethods, ...details } = input;
    const said = Object.entries(details).map(([field, value]) => [field, value ?? undefined]);
    const changes = {
      ...(Object.fromEntries(said) as Partial<ProductRow>),
      ...(repaymentMethods && { repaymentMethods: distinct(repaymentMethods) }),
      ...(eligibility && criteria(eligibility)),
    };
    const id = decodeId('RefinanceProduct', productId, ['productId']);
    return { product: await this.editing.update(context, idempotencyKey, id, version, changes) };
  }

  @Mutation(() => RefinanceProductDeactivatePayload, {
    description: 'Stops offering a product; applications filed before go on. For staff.',
  })
  async refinanceProductDeactivate(
    @Arg('input', () => RefinanceProductDeactivateInput, { description: 'The product.' })
    input: RefinanceProductDeactivateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, productId, version } = input;
    const id = decodeId('RefinanceProduct', productId, ['productId']);
    return { product: await this.editing.deactivate(context, idempotencyKey, id, version) };
  }
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** What is left out sets no bound. */
function criteria(input: RefinanceEligibilityInput): EligibilityRow {
  return {
    fromLoanTypes: distinct(input.fromLoanTypes),
    minCreditScore: input.minCreditScore ?? null,
    maxCreditScore: input.maxCreditScore ?? null,
    minAnnualIncomeWon: input.minAnnualIncomeWon ?? null,
    homeRegions: input.homeRegions ? distinct(input.homeRegions) : null,
    maxDsrPercent: input.maxDsrPercent ?? null,
    maxLtvPercent: input.maxLtvPercent ?? null,
  };
}
