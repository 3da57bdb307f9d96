import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../../platform/graphql/index.js';
import type { ReplyService } from '../reply.service.js';
import type { ReplyRow, ReplyBody } from '../reply-row.js';
import { ReplyType } from '../reply.types.js';
import { actionArguments, actionDocument } from './action-document.js';
import { inOrder } from './in-order.js';
import { PRICED_ALREADY, ReplyPartType } from './reply-part.types.js';
import { ReplyActionPartType, ReplyScenarioType } from './reply-step.types.js';
import { wordedPart, wordedScenario, type WordedPart } from './worded-part.js';

/** Adds parts to replies. Anyone who was given a reply may see its parts: the reply is their own. */
@Resolver(() => ReplyType)
export class ReplyPartResolver {
  constructor(private readonly replies: Pick<ReplyService, 'listBodies'>) {}

  @Extensions({ listSize: PRICED_ALREADY })
  @FieldResolver(() => [ReplyPartType], {
    description:
      'The reply with its parts, in order: text that no part covers stands between them. While the reply is streaming, this may lag by some seconds.',
  })
  async parts(
    @Root() reply: ReplyRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WordedPart[]> {
    const body = await this.#body(reply, context, info);
    return inOrder(body?.text ?? '', body?.parts ?? []).map((piece) => wordedPart(piece, context.locale, reply.key));
  }

  @FieldResolver(() => ReplyScenarioType, {
    nullable: true,
    description: 'The situation that the answer is about; null where it is about none.',
  })
  async scenario(
    @Root() reply: ReplyRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReplyScenarioType | null> {
    const body = await this.#body(reply, context, info);
    const part = body?.parts.map((placed) => placed.part).findLast(({ type }) => type === 'scenario');
    return part?.type === 'scenario' ? wordedScenario(part, context.locale) : null;
  }

  #body({ key }: ReplyRow, { loaders }: RequestContext, info: GraphQLResolveInfo): Promise<ReplyBody | null> {
    const loader = loaders.for(info.fieldNodes[0], async (keys: readonly number[]) => {
      const body = new Map((await this.replies.listBodies(keys)).map((reply) => [reply.replyKey, reply]));
      return keys.map((each) => body.get(each) ?? null);
    });
    return loader.load(key);
  }
}

/** Describes how to send an action. Only the person's own call performs it. */
@Resolver(() => ReplyActionPartType)
export class ReplyActionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The GraphQL document to send once it is confirmed; null where it cannot be done through this API.',
  })
  document(@Root() part: ReplyActionPartType, @Info() { schema }: GraphQLResolveInfo): string | null {
    return actionDocument(schema, part);
  }

  @FieldResolver(() => String, { description: 'Its variables, as JSON; send them unchanged.' })
  arguments(@Root() part: ReplyActionPartType, @Info() { schema }: GraphQLResolveInfo): string {
    return actionArguments(schema, part);
  }
}
