import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { type ConversationRow, ConversationType } from '../../conversations/index.js';
import type { ExplanationProgress } from './duty.js';
import type { ChatExplanationService, ShownItem } from './explanation.service.js';
import {
  ConversationExplainInput,
  ConversationExplainPayload,
  ConversationExplanationAcknowledgeInput,
  ConversationExplanationAcknowledgePayload,
  ExplanationProgressType,
  toProgressType,
} from './explanation.types.js';

@Resolver(() => ConversationType)
export class ChatExplanationResolver {
  constructor(private readonly explanations: ChatExplanationService) {}

  @FieldResolver(() => ExplanationProgressType, {
    nullable: true,
    description: 'Progress of the explanation owed before a loan; null when none was started in this conversation.',
  })
  async explanationProgress(
    @Root() conversation: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<ExplanationProgressType | null> {
    const loader = context.loaders.for<number, ExplanationProgress | null>('Conversation.explanationProgress', (keys) =>
      this.explanations.progressOfEach(context, keys),
    );
    const progress = await loader.load(conversation.key);
    return progress && toProgressType(progress, context.locale);
  }

  @Mutation(() => ConversationExplainPayload, {
    description:
      'Shows the next item of the explanation owed before a loan, in fixed words that no model writes. Have each item acknowledged with `conversationExplanationAcknowledge`; `refinanceApplicationSubmit` asks for all of them.',
  })
  conversationExplain(
    @Arg('input', () => ConversationExplainInput, { description: 'What to explain.' }) input: ConversationExplainInput,
    @Ctx() context: RequestContext,
  ): Promise<ShownItem> {
    return this.explanations.explain(context, {
      conversationId: decodeId('Conversation', input.conversationId, ['conversationId']),
      applicationId: decodeId('RefinanceApplication', input.applicationId, ['applicationId']),
      idempotencyKey: input.idempotencyKey,
    });
  }

  @Mutation(() => ConversationExplanationAcknowledgePayload, {
    description: 'For customers: records that they read and understood the item shown in a reply.',
  })
  async conversationExplanationAcknowledge(
    @Arg('input', () => ConversationExplanationAcknowledgeInput, { description: 'Which item.' })
    { replyId, idempotencyKey }: ConversationExplanationAcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ explanation: ExplanationProgressType }> {
    const key = decodeId('Reply', replyId, ['replyId']);
    const progress = await this.explanations.acknowledge(context, key, idempotencyKey);
    return { explanation: toProgressType(progress, context.locale) };
  }
}
