import { requireActor, type Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { isBlank } from '../../../platform/text.js';
import { listMatches } from './search.repository.js';
import { patternOf, snippetOf, wordsOf, type ConversationMatch } from './search-words.js';

/** Letters of a search at most. */
const SEARCH_MAX = 100;

/** Patterns of the words that are looked for. @throws Refusal BAD_USER_INPUT for none, or more than 100 characters. */
export function searchPatterns(search: string): string[] {
  if (isBlank(search) || search.length > SEARCH_MAX) refuseSearch();
  return wordsOf(search).map(patternOf);
}

/** Finds in conversations what was said in them. */
export class SearchService {
  constructor(private readonly database: Database) {}

  /** Where conversations that the caller was given already hold all the words; three places of each at most. */
  async matches(caller: Caller, conversationIds: readonly number[], search: string): Promise<ConversationMatch[]> {
    requireActor(caller);
    const rows = await listMatches(this.database, conversationIds, searchPatterns(search));
    return rows.flatMap(({ text, ...place }) => {
      const snippet = snippetOf(text, wordsOf(search));
      return snippet ? [{ ...place, ...snippet }] : [];
    });
  }
}

function refuseSearch(): never {
  const message = {
    ko: `검색어는 1자 이상 ${SEARCH_MAX}자 이하로 입력해 주세요.`,
    en: `Look for 1 to ${SEARCH_MAX} characters, not only blanks.`,
  };
  return refuse('BAD_USER_INPUT', message, ['search']);
}
