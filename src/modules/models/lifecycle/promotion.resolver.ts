import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { toVersion } from './model-version.types.js';
import type { DecisionRequest, PromotionOutcome, PromotionService } from './promotion.service.js';
import {
  ModelPromotionApproveInput,
  ModelPromotionApprovePayload,
  ModelPromotionRejectInput,
  ModelPromotionRejectPayload,
  ModelPromotionRequestInput,
  ModelPromotionRequestPayload,
  ModelRollbackInput,
  ModelRollbackPayload,
  toPromotion,
} from './promotion.types.js';
import type { RollbackService } from './rollback.service.js';

type Answered = ReturnType<typeof answered>;

@Resolver()
export class PromotionResolver {
  constructor(
    private readonly service: PromotionService,
    private readonly rollbacks: RollbackService,
  ) {}

  @Mutation(() => ModelPromotionRequestPayload, {
    description:
      'Asks for a candidate to be put in service. It must pass every gate; another administrator decides. ' +
      'For administrators.',
  })
  async modelPromotionRequest(
    @Arg('input', () => ModelPromotionRequestInput, { description: 'Which version, and why.' })
    input: ModelPromotionRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<Answered> {
    return answered(await this.service.request(context, askedFor(input)), context);
  }

  @Mutation(() => ModelPromotionApprovePayload, {
    description:
      'Puts a version in service that another administrator asked for, on every node within seconds. No administrator ' +
      'may have made one of the two accounts from the other, or both. Of concurrent decisions one counts. ' +
      'For administrators.',
  })
  async modelPromotionApprove(
    @Arg('input', () => ModelPromotionApproveInput, { description: 'Which promotion.' })
    input: ModelPromotionApproveInput,
    @Ctx() context: RequestContext,
  ): Promise<Answered> {
    return answered(await this.service.decide(context, decided(input, 'APPROVED')), context);
  }

  @Mutation(() => ModelPromotionRejectPayload, {
    description: 'Rejects for good a promotion that another administrator requested. For administrators.',
  })
  async modelPromotionReject(
    @Arg('input', () => ModelPromotionRejectInput, { description: 'Which promotion.' })
    input: ModelPromotionRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<Answered> {
    return answered(await this.service.decide(context, decided(input, 'REJECTED')), context);
  }

  @Mutation(() => ModelRollbackPayload, {
    description:
      'Puts back any version that was ever in service, or the shipped one. One administrator suffices for one that another ' +
      'took the place of, since harm must end at once and two approved it before. What was itself taken out by a rollback ' +
      'comes back as a promotion does: it must pass every gate, and the step is PENDING until another administrator ' +
      'approves it with modelPromotionApprove. For administrators.',
  })
  async modelRollback(
    @Arg('input', () => ModelRollbackInput, { description: 'Which version, and why.' }) input: ModelRollbackInput,
    @Ctx() context: RequestContext,
  ): Promise<Answered> {
    return answered(await this.rollbacks.rollBack(context, askedFor(input)), context);
  }
}

const askedFor = ({ modelVersionId, reason, idempotencyKey }: ModelPromotionRequestInput) => ({
  modelVersionId: decodeId('ModelVersion', modelVersionId, ['modelVersionId']),
  reason,
  idempotencyKey,
});

function decided(
  { promotionId, note, idempotencyKey }: ModelPromotionApproveInput,
  state: DecisionRequest['state'],
): DecisionRequest {
  const id = decodeId('ModelPromotion', promotionId, ['promotionId']);
  return { promotionId: id, state, note: note ?? null, idempotencyKey };
}

function answered({ promotion, version }: PromotionOutcome, { locale }: RequestContext) {
  return { promotion: toPromotion(promotion, locale), modelVersion: toVersion(version) };
}
