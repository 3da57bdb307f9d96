import { Arg, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { groupByKey, type RequestContext } from '../../../../platform/graphql/index.js';
import type { ConversationRow } from '../conversation-row.js';
import { ConversationType } from '../conversation.types.js';
import type { SearchService } from './search.service.js';
import type { ConversationMatch } from './search-words.js';
import { ConversationMatchType, toMatchType } from './search.types.js';

@Resolver(() => ConversationType)
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [ConversationMatchType], {
    description: 'Where it contains all of the words: three places at most, its name first, then the newest.',
  })
  async matches(
    @Root() conversation: ConversationRow,
    @Arg('search', () => String, {
      description: 'What to look for, 1 to 100 characters: five different words at most.',
    })
    search: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConversationMatchType[]> {
    const loader = context.loaders.for<number, ConversationMatch[]>(info.fieldNodes[0], async (keys) =>
      groupByKey(keys, await this.service.matches(context, keys, search), ({ conversationId }) => conversationId),
    );
    return (await loader.load(conversation.key)).map(toMatchType);
  }
}
