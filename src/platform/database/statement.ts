import { createHash } from 'node:crypto';
import { RecentMap } from '../recent-map.js';

/** SQL that PostgreSQL parses once per connection: the name is a digest of the text, so equal texts share a plan. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a SQL text. PostgreSQL keeps 63 bytes of a name; 24 hexadecimal digits are plenty to distinguish texts. */
export function statement(text: string): Statement {
  return { name: `moa_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}

/** How many selection texts have a name at a time. A client with one page sends some tens of them. */
const MAX_NAMED = 300;
/** How many texts are remembered as seen once. A text that comes again within this many others gets its name. */
const MAX_SEEN_ONCE = 2_000;
/** Limit of both, in characters; a usual text has 500 to 3,000. */
const MAX_CHARACTERS = 2_000_000;

const named = new RecentMap<Statement>(MAX_NAMED, MAX_CHARACTERS);
const seenOnce = new RecentMap<true>(MAX_SEEN_ONCE, MAX_CHARACTERS);

/**
 * Names a SQL text that depends on a client's selection. A text gets its name when it comes a second time, so that
 * one-time texts, however many, neither evict those in use nor leave a plan in PostgreSQL (the 2Q policy of Johnson and
 * Shasha, VLDB 1994). The least recently used name is evicted.
 */
export function selectionStatement(text: string): Statement {
  const known = named.get(text);
  if (known) return known;
  if (!seenOnce.get(text)) {
    seenOnce.set(text, true, text.length);
    return { name: '', text };
  }
  seenOnce.delete(text);
  const fresh = statement(text);
  named.set(text, fresh, text.length);
  return fresh;
}
