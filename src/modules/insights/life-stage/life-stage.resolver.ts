import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { decodeId, selectionOf, type RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../customers/index.js';
import type { LifeStageCorrection } from './life-stage-correction.js';
import type { LifeStageCorrectionService } from './life-stage-correction.service.js';
import type { LifeStageService } from './life-stage.service.js';
import {
  CustomerLifeStageType,
  LifeStageCorrectInput,
  LifeStageCorrectPayload,
  LifeStageCorrectionWithdrawInput,
  LifeStageCorrectionWithdrawPayload,
  LifeStageReasonType,
  STAGE_REASONS_LIST,
  toCustomerLifeStage,
  toLifeStageReason,
} from './life-stage.types.js';
import type { StageEstimate } from './stage-estimate.js';

/** Adds to customers what stage of life they are in. */
@Resolver(() => CustomerType)
export class LifeStageResolver {
  constructor(
    private readonly service: LifeStageService,
    private readonly corrections: LifeStageCorrectionService,
    private readonly customers: Pick<CustomerService, 'listByIds'>,
  ) {}

  @FieldResolver(() => CustomerLifeStageType, {
    nullable: true,
    description:
      'The stage of life, computed now from a year of card spending, or as somebody said. Null when it cannot be computed now.',
  })
  async lifeStage(@Root() { key }: CustomerRow, @Ctx() context: RequestContext): Promise<CustomerLifeStageType> {
    const estimate = await context.loaders
      .for<number, StageEstimate>('Customer.lifeStage', (ids) => this.service.estimate(context, ids))
      .load(key);
    return toCustomerLifeStage(estimate, context.locale);
  }

  @Mutation(() => LifeStageCorrectPayload, {
    description:
      'Says what a customer’s stage of life is. It is shown from now on, for a year, and trains the next model. For customers themselves and for staff. Of concurrent requests the last stays.',
  })
  async lifeStageCorrect(
    @Arg('input', () => LifeStageCorrectInput, { description: 'Whose, and which.' }) input: LifeStageCorrectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ correction: LifeStageCorrection; customer: CustomerRow | null }> {
    const { stage, idempotencyKey } = input;
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    const correction = await this.corrections.correct(context, { customerId, stage, idempotencyKey });
    return { correction, customer: await this.#customer(context, customerId, info) };
  }

  @Mutation(() => LifeStageCorrectionWithdrawPayload, {
    description:
      'Withdraws what `lifeStageCorrect` said: the model’s answer is shown again, and the next model does not learn from it. For customers themselves and for staff.',
  })
  async lifeStageCorrectionWithdraw(
    @Arg('input', () => LifeStageCorrectionWithdrawInput, { description: 'Whose, and which.' })
    input: LifeStageCorrectionWithdrawInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ customer: CustomerRow | null }> {
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    await this.corrections.withdraw(context, customerId, input.correctedAt);
    return { customer: await this.#customer(context, customerId, info) };
  }

  /** The customer after a change, if requested. */
  async #customer(context: RequestContext, customerId: number, info: GraphQLResolveInfo): Promise<CustomerRow | null> {
    const fields = selectionOf(info).below('customer');
    if (!fields) return null;
    const [customer] = await this.customers.listByIds(context, [customerId], fields);
    return customer ?? null;
  }
}

/** Explains a stage when asked: that takes many predictions. */
@Resolver(() => CustomerLifeStageType)
export class LifeStageReasonResolver {
  constructor(private readonly service: LifeStageService) {}

  @FieldResolver(() => [LifeStageReasonType], {
    description:
      'What speaks most for or against the stage according to the model, strongest first and at most five; effects below one percentage point are left out. Empty without an answer of the model.',
  })
  @Extensions(STAGE_REASONS_LIST)
  async why(
    @Root() { estimate }: CustomerLifeStageType,
    @Ctx() context: RequestContext,
  ): Promise<LifeStageReasonType[]> {
    const reasons = await this.service.reasons(context, estimate);
    return reasons.map((reason) => toLifeStageReason(reason, context.locale));
  }
}
