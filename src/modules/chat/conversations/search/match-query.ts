import type { SearchWords } from './search-words.js';

/** SQL that finds an account's conversations in which one text contains all of the words, the newest first. */
export interface MatchQuery {
  /** A FROM clause in which `conversation` is one that was found. $1 is the account, $2 the last id seen, or null. */
  readonly from: string;
  readonly order: string;
  /** Parameters from $4 on. */
  readonly values: readonly unknown[];
}

/**
 * The index finds the texts that have all the letters and pairs of letters of the words; those texts are then matched
 * in full, the newest conversation first, until the page is full. Replies still being written are not indexed; an
 * account has few of them, and these are matched directly.
 */
const MATCHING_CONVERSATIONS = `(
    SELECT conversation_id FROM conversation_text
    WHERE pairs @> (SELECT array_agg(pair) FROM unnest($5::text[]) AS word, unnest(letter_pairs($1, word)) AS pair)
      AND ($2::bigint IS NULL OR conversation_id < $2)
    UNION
    SELECT conversation_id FROM reply
    WHERE account_id = $1 AND state IN ('QUEUED', 'STREAMING') AND ($2::bigint IS NULL OR conversation_id < $2)
    ORDER BY 1 DESC
  ) AS found CROSS JOIN LATERAL (
    SELECT * FROM conversation WHERE id = found.conversation_id AND account_id = $1 AND (title ILIKE ALL ($4::text[])
      OR EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = conversation.id AND m.text ILIKE ALL ($4::text[]))
      OR EXISTS (SELECT 1 FROM reply r WHERE r.conversation_id = conversation.id AND r.text ILIKE ALL ($4::text[])))
    OFFSET 0
  ) AS conversation`;

export const matchQuery = ({ words, patterns }: SearchWords): MatchQuery => ({
  from: MATCHING_CONVERSATIONS,
  order: 'found.conversation_id DESC',
  values: [patterns, words],
});
