import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import {
  decodeId,
  eventsOf,
  groupByKey,
  namesType,
  type EventSource,
  type RequestContext,
  type SubscriptionCall,
} from '../../../platform/graphql/index.js';
import { noticeFor } from './ai-notice.js';
import { ChatReplyEvent } from './reply-event.types.js';
import { ReplyFactType } from './reply-fact.types.js';
import type { ReplyStream, ReplyStreamEvent } from './reply-stream.service.js';
import type { ReplyService } from './reply.service.js';
import { ReplyStopInput, ReplyStopPayload, ReplyType } from './reply.types.js';
import type { ReplyRow } from './reply-row.js';

@Resolver(() => ReplyType)
export class ReplyResolver {
  constructor(private readonly replies: ReplyService) {}

  @FieldResolver(() => String, { description: 'A notice to show beside the text: whether an AI wrote it.' })
  aiNotice(@Root() { model }: ReplyRow, @Ctx() { locale }: RequestContext): string {
    return noticeFor(model)[locale];
  }

  @FieldResolver(() => [ReplyFactType], {
    description:
      'The facts it was written from, those that its text states first; empty until it has ended. A client can use them to show where each figure comes from.',
  })
  async facts(
    @Root() { key }: ReplyRow,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { loaders, locale }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReplyFactType[]> {
    const loader = loaders.for(info.fieldNodes[0], async (keys: readonly number[]) =>
      groupByKey(keys, await this.replies.listFacts(keys, first), ({ replyKey }) => replyKey),
    );
    const kept = await loader.load(key);
    return kept.map(({ id, label, value, source, asOf, places }) => ({
      id,
      label: label[locale],
      value: value[locale],
      source: source[locale],
      asOf,
      isTold: places.length > 0,
      places: [...places],
    }));
  }

  @Mutation(() => ReplyStopPayload, {
    description:
      'Stops a reply: a queued one at once, one being written within a second. Its text so far is kept. Closing a subscription stops nothing.',
  })
  async replyStop(
    @Arg('input', () => ReplyStopInput, { description: 'Which reply.' }) { replyId }: ReplyStopInput,
    @Ctx() context: RequestContext,
  ): Promise<{ reply: ReplyRow }> {
    return { reply: await this.replies.stop(context, decodeId('Reply', replyId, ['replyId'])) };
  }
}

interface ChatReplyArgs {
  readonly replyId: string;
  readonly afterSequence: number;
}

const LIFECYCLE = `Follows a reply of yours while it is written, or replays one that has ended.

Order: ChatReplyQueued with each place in line, if the reply has to wait; ChatReplyStarted (sequence 1), any number of ChatReplyDelta and ChatReplyPart, and one end: ChatReplyEnded or ChatReplyFailed. Then the operation completes. A ChatReplyRestarted in between voids all text and parts before it. A reply that is stopped or given up before a worker begins has only its end. ChatReplyQueued and ChatReplyPart come only where the document names them.

Exactly once: events carry growing sequence numbers. Keep the last one, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later event once, from any server, even if the reply has ended meanwhile. Numbers are consecutive except where a restart voided events, where the document does not name ChatReplyPart, and before the end of a reply whose server and event log were lost together: its last moment may be lost, and its numbers are skipped, so that any number you hold stays valid. Any number of readers may follow one reply.

Closing the socket, or completing the operation, only stops reading; \`replyStop\` stops the reply. When its writer dies, the reply ends INTERRUPTED within 30 seconds.

Errors: REPLY_NOT_FOUND (no such reply, not yours, or deleted meanwhile), BAD_USER_INPUT (\`afterSequence\` is negative or beyond the end), SLOW_READER (events waited 30 seconds to be read), UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again, 1006 (no close frame arrived) the connection broke, or its reader took nothing for 15 seconds; after each, resume with \`afterSequence\`.`;

@Resolver()
export class ChatReplyResolver implements EventSource {
  constructor(private readonly stream: ReplyStream) {}

  events({ args, context, info }: SubscriptionCall): Promise<AsyncIterable<ReplyStreamEvent>> {
    const { replyId, afterSequence } = args as ChatReplyArgs;
    // A client from before a type was there may stumble over a member of the union that it does not know.
    const withParts = namesType(info, 'ChatReplyPart');
    const withPlaces = namesType(info, 'ChatReplyQueued');
    const key = decodeId('Reply', replyId, ['replyId']);
    return this.stream.follow(context, key, afterSequence, context.signal, { withParts, withPlaces });
  }

  @Subscription(() => ChatReplyEvent, {
    description: LIFECYCLE,
    subscribe: eventsOf(() => ChatReplyResolver),
  })
  chatReply(
    @Root() event: ReplyStreamEvent,
    @Arg('replyId', () => ID, { description: 'Which reply.' }) _replyId: string,
    @Arg('afterSequence', () => Int, {
      defaultValue: 0,
      description: 'The last sequence number you have; 0 for all from the beginning.',
    })
    _afterSequence: number,
  ): ReplyStreamEvent {
    return event;
  }
}
