/** Finds what was said in somebody's conversations, and shows where. */
import type { Database } from '../../../platform/database/index.js';
import type { Resolvers } from '../../../platform/graphql/index.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

export { searchPatterns } from './search.service.js';

/** Builds what searches. */
export const createSearch = (database: Database): { readonly resolvers: Resolvers } => ({
  resolvers: new Map([[SearchResolver, new SearchResolver(new SearchService(database))]]),
});
