import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  connectionFrom,
  decodeId,
  pageRequest,
  type Connection,
  type RequestContext,
} from '../../../../platform/graphql/index.js';
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
    description: 'What your institution answers questions with, by intent, newest first. For staff.',
  })
  async intents(
    @Args(() => KnowledgeArgs) args: KnowledgeArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ShownKnowledge>> {
    const request = pageRequest(INTENTS, args);
    const rows = await this.service.page(context, 'INTENT', args.state ?? null, request);
    const shown = rows.map((row) => toKnowledgeType(row, context.locale));
    return connectionFrom(INTENTS, request, shown, ({ key }) => key);
  }

  @Mutation(() => IntentChangePayload, { description: 'Writes an intent, which answers nobody yet. For staff.' })
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
      'Changes the draft of an intent unless somebody else did since `version` was read. What is published answers as before. For staff.',
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
      'Proposes that an intent answers as its draft is now; `intentReplay` shows first what changes. For staff.',
  })
  async intentPropose(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.propose(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description:
      'Lets an intent answer as it was proposed, by another administrator than who did: neither may have made the account of the other. For administrators.',
  })
  async intentPublish(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.publish(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description: "Takes the proposal of an intent back, your own or another's. For staff.",
  })
  async intentReject(
    @Arg('input', () => IntentChangeInput, { description: 'The intent.' }) input: IntentChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.reject(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => IntentChangePayload, {
    description: 'Lets an intent answer no more, at once. For administrators.',
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
