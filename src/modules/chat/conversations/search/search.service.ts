import type { Caller } from '../../../../platform/access/index.js';
import type { Database } from '../../../../platform/database/index.js';
import { refuse } from '../../../../platform/errors/index.js';
import { isBlank } from '../../../../platform/text.js';
import { listMatches } from './search.repository.js';
import { patternOf, snippetOf, wordsOf, type ConversationMatch, type SearchWords } from './search-words.js';
import { searchLengthText, searchWordsText } from './search.texts.js';
import { OWN_CONVERSATIONS } from '../../access/index.js';

/** Maximum characters of a search. */
const SEARCH_MAX = 100;
/** Maximum distinct words of a search. */
const WORDS_MAX = 5;

/** Parses a search. @throws Refusal BAD_USER_INPUT if it is empty, or has over 100 characters or over five words. */
export function parseSearch(search: string): SearchWords {
  if (isBlank(search) || search.length > SEARCH_MAX) refuseSearch();
  const words = wordsOf(search);
  if (words.length > WORDS_MAX) refuseWords();
  return { words, patterns: words.map(patternOf) };
}

/** Searches conversations. */
export class SearchService {
  constructor(private readonly database: Database) {}

  /** Matches in conversations that the caller may already see; three per conversation at most. */
  async matches(caller: Caller, conversationIds: readonly number[], search: string): Promise<ConversationMatch[]> {
    OWN_CONVERSATIONS.require(caller);
    const { words, patterns } = parseSearch(search);
    const rows = await listMatches(this.database, conversationIds, patterns);
    return rows.flatMap(({ text, ...place }) => {
      const snippet = snippetOf(text, words);
      return snippet ? [{ ...place, ...snippet }] : [];
    });
  }
}

function refuseSearch(): never {
  const message = searchLengthText(SEARCH_MAX);
  return refuse('BAD_USER_INPUT', message, ['search']);
}

function refuseWords(): never {
  const message = searchWordsText(WORDS_MAX);
  return refuse('BAD_USER_INPUT', message, ['search']);
}
