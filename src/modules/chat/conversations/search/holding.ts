import type { Sought } from './search-words.js';

/** SQL that finds the conversations of an account of which one text holds all of some words, the newest first. */
export interface Holding {
  /** A FROM clause: `conversation` in it is one that was found. $1 is the account, $2 the last id seen, or null. */
  readonly from: string;
  readonly order: string;
  /** Parameters from $4 on. */
  readonly values: readonly unknown[];
}

/**
 * The index tells which texts have all the letters and pairs of letters of the words; those are then looked at as they
 * are, the newest conversation first, until the page is full. What is still being written is in no index, and of such
 * replies an account has few.
 */
const FROM = `(
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

export const holding = ({ words, patterns }: Sought): Holding => ({
  from: FROM,
  order: 'found.conversation_id DESC',
  values: [patterns, words],
});
