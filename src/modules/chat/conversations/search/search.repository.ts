import { statement, type Database } from '../../../../platform/database/index.js';
import type { ConversationMatch, Snippet } from './search-words.js';

/** A text that matches the search. */
interface MatchRow extends Omit<ConversationMatch, keyof Snippet> {
  readonly text: string;
}

/** Matches returned per conversation. */
const MATCHES_MAX = 3;

/** Searches all texts of one page of conversations; the index has already found which of them contain the words. */
const MATCHES = statement(`
  SELECT wanted.id AS "conversationId", hit.* FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted (id, place)
  CROSS JOIN LATERAL (
    (SELECT 'TITLE' AS kind, NULL::bigint AS "messageId", NULL::bigint AS "replyId", title AS text
      FROM conversation WHERE id = wanted.id AND title ILIKE ALL ($2::text[]))
    UNION ALL
    (SELECT 'QUESTION', m.id, NULL, m.text FROM message m
      WHERE m.conversation_id = wanted.id AND m.text ILIKE ALL ($2::text[]) ORDER BY m.id DESC LIMIT ${MATCHES_MAX})
    UNION ALL
    (SELECT 'REPLY', r.message_id, r.id, r.text FROM reply r
      WHERE r.conversation_id = wanted.id AND r.text ILIKE ALL ($2::text[]) ORDER BY r.id DESC LIMIT ${MATCHES_MAX})
    LIMIT ${MATCHES_MAX}
  ) AS hit
  ORDER BY wanted.place`);

/** Texts of conversations that match all patterns: titles first, then questions and replies, the newest first. */
export const listMatches = (
  database: Database,
  conversationIds: readonly number[],
  patterns: readonly string[],
): Promise<MatchRow[]> => database.rows<MatchRow>(MATCHES, [conversationIds, patterns]);
