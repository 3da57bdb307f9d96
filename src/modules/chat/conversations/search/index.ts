/** Searches an account's conversations and shows the matches. */
import type { Database } from '../../../../platform/database/index.js';
import type { Resolvers } from '../../../../platform/graphql/index.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

export { ConversationTextEntity } from './conversation-text.entity.js';
export { matchQuery, type MatchQuery } from './match-query.js';
export type { SearchWords } from './search-words.js';
export { parseSearch } from './search.service.js';

/** Builds the conversation search. */
export const createSearch = (database: Database): { readonly resolvers: Resolvers } => ({
  resolvers: new Map([[SearchResolver, new SearchResolver(new SearchService(database))]]),
});
