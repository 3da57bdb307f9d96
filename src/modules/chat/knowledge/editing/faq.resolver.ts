import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, mapPage, pageOf, type Connection, type RequestContext } from '../../../../platform/graphql/index.js';
import { FaqChangeInput, FaqChangePayload, FaqCreateInput, FaqUpdateInput } from './knowledge.inputs.js';
import type { KnowledgeRow } from '../knowledge-row.js';
import type { KnowledgeService } from './knowledge.service.js';
import type { PublishingService } from './publishing.service.js';
import {
  FaqConnection,
  FaqType,
  KnowledgeArgs,
  sourceOf,
  toKnowledgeType,
  type ShownKnowledge,
} from './knowledge.types.js';

const FAQS = 'faqs';

interface Changed {
  readonly faq: ShownKnowledge;
}

@Resolver(() => FaqType)
export class FaqResolver {
  constructor(
    private readonly service: KnowledgeService,
    private readonly publishing: PublishingService,
  ) {}

  @Query(() => FaqConnection, { description: 'FAQs of your institution, newest first. For staff.' })
  async faqs(
    @Args(() => KnowledgeArgs) args: KnowledgeArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ShownKnowledge>> {
    const page = await pageOf(FAQS, args, (request) => this.service.page(context, 'FAQ', args.state ?? null, request));
    return mapPage(page, (row) => toKnowledgeType(row, context.locale));
  }

  @Mutation(() => FaqChangePayload, { description: 'Creates an FAQ as an unpublished draft. For staff.' })
  async faqCreate(
    @Arg('input', () => FaqCreateInput, { description: 'The FAQ.' }) input: FaqCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, questions, answerKo, answerEn, source } = input;
    const content = { nameKo: null, nameEn: null, questions, answerKo, answerEn, field: null, ...sourceOf(source) };
    return shown(await this.service.create(context, idempotencyKey, null, content), context);
  }

  @Mutation(() => FaqChangePayload, {
    description:
      'Changes the draft of an FAQ unless somebody else did since `version` was read. The published version stays. For staff.',
  })
  async faqUpdate(
    @Arg('input', () => FaqUpdateInput, { description: 'The changes.' }) input: FaqUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, questions, answerKo, answerEn, source } = input;
    const answers = { answerKo: answerKo ?? undefined, answerEn: answerEn ?? undefined };
    const changes = { questions: questions ?? undefined, ...answers, source: source ?? undefined };
    return shown(await this.service.update(context, idempotencyKey, which(input), changes), context);
  }

  @Mutation(() => FaqChangePayload, {
    description:
      'Proposes the current draft of an FAQ for publishing; `intentReplay` shows beforehand what changes. For staff.',
  })
  async faqPropose(
    @Arg('input', () => FaqChangeInput, { description: 'The FAQ.' }) input: FaqChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.propose(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => FaqChangePayload, {
    description:
      'Publishes an FAQ as proposed. Takes another administrator than the proposer; neither may have made the account of the other. For administrators.',
  })
  async faqPublish(
    @Arg('input', () => FaqChangeInput, { description: 'The FAQ.' }) input: FaqChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.publish(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => FaqChangePayload, {
    description: "Withdraws the proposal of an FAQ, your own or another's. For staff.",
  })
  async faqReject(
    @Arg('input', () => FaqChangeInput, { description: 'The FAQ.' }) input: FaqChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.reject(context, input.idempotencyKey, which(input)), context);
  }

  @Mutation(() => FaqChangePayload, {
    description: 'Retires an FAQ at once, so that it no longer answers. For administrators.',
  })
  async faqRetire(
    @Arg('input', () => FaqChangeInput, { description: 'The FAQ.' }) input: FaqChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return shown(await this.publishing.retire(context, input.idempotencyKey, which(input)), context);
  }
}

const which = ({ faqId, version }: FaqChangeInput | FaqUpdateInput) => ({
  ...({ kind: 'FAQ', version } as const),
  id: decodeId('Faq', faqId, ['faqId']),
});

const shown = (row: KnowledgeRow, { locale }: RequestContext): Changed => ({ faq: toKnowledgeType(row, locale) });
