import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, mapPage, pageOf, type Connection, type RequestContext } from '../../../../platform/graphql/index.js';
import { IntentChangeInput, IntentChangePayload, IntentCreateInput, IntentUpdateInput } from './knowledge.inputs.js';
import type { KnowledgeRow } from '../knowledge-row.js';
import type { KnowledgeService } from './knowledge.service.js';
import type { PublishingService } from './publishing.service.js';
import {
  IntentConnection,
  IntentType,
  KnowledgeArgs,
  sourceOf,
  toKnowledgeType,
  type ShownKnowledge,
} from './knowledge.types.js';

const INTENTS = 'intents';

interface Changed {
  readonly intent: ShownKnowledge;
}

@Resolver(() => IntentType)
export class IntentResolver {
  constructor(
    private readonly service: KnowledgeService,
    private readonly publishing: PublishingService,
  ) {}

  @Query(() => IntentConnection, {
    description: 'Intents of your institution with their answers, newest first. For staff.',
  })
  async intents(
    @Args(() => KnowledgeArgs) args: KnowledgeArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ShownKnowledge>> {
    const page = await pageOf(INTENTS, args, (request) =>
      this.service.page(context, 'INTENT', args.state ?? null, request),
    );
    return mapPage(page, (row) => toKnowledgeType(row, context.locale));
  }

  @Mutation(() => IntentChangePayload, { description: 'Creates an intent as an unpublished draft. For staff.' })
  async intentCreate(
    @Arg('input', () => IntentCreateInput, { description: 'The intent.' }) input: IntentCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, code, field = null, nameKo, nameEn, questions, answerKo, answerEn, source } = input;
    const content = { nameKo, nameEn, questions, answerKo, answerEn, field, ...sourceOf(source) };
    return shown(await this.service.create(context, idempotencyKey, code, content), context);
  }

  @Mutation(() => IntentChangePayload, {
    description:
      'Changes the draft of an intent unless somebody else did since `version` was read. The published version stays. For staff.',
  })
  async intentUpdate(
    @Arg('input', () => IntentUpdateInput, { description: 'The changes.' }) input: IntentUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, nameKo, nameEn, questions, answerKo, answerEn, source } = input;
    const changes = {
      nameKo: nameKo ?? undefined,
      nameEn: nameEn ?? undefined,
      questions: questions ?? undefined,
      answerKo: answerKo ?? undefined,
      answerEn: answerEn ?? undefined,
      source: source ?? undefined,
    };
    return shown(await this.service.update(context, idempotencyKey, which(input), changes), context);
  }

  @Mutation(() => IntentChangePayload, {
    description:
      'Proposes the current draft of an intent for publishing; `intentReplay` shows beforehand what changes. For staff.',
  })
  async intentPropose(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.propose(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description:
      'Publishes an intent as proposed. Takes another administrator than the proposer; neither may have made the account of the other. For administrators.',
  })
  async intentPublish(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.publish(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description: "Withdraws the proposal of an intent, your own or another's. For staff.",
  })
  async intentReject(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.reject(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description: 'Retires an intent at once, so that it no longer answers. For administrators.',
  })
  async intentRetire(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.retire(context, input.idempotencyKey, which(input)), context);
  }
}

const which = ({ intentId, version }: IntentChangeInput | IntentUpdateInput) => ({
  ...({ kind: 'INTENT', version } as const),
  id: decodeId('Intent', intentId, ['intentId']),
});

const shown = (row: KnowledgeRow, { locale }: RequestContext): Changed => ({ intent: toKnowledgeType(row, locale) });
