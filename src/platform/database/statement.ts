import { createHash } from 'node:crypto';
import { RecentMap } from '../recent-map.js';

/** SQL that PostgreSQL parses once a connection: the name is a digest of the text, so equal texts share a plan. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a SQL text. PostgreSQL keeps 63 bytes of a name; 24 hexadecimal digits are plenty to tell texts apart. */
export function statement(text: string): Statement {
  return { name: `moa_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}

/** Texts made of selections that hold a name at a time. A program of one page sends some tens of them. */
const MAX_NAMED = 300;
/** Texts remembered as seen once. As long as a text comes again among so many others, it gets its name. */
const MAX_SEEN_ONCE = 2_000;
/** Bounds what both remember, in characters; a usual text has 500 to 3,000. */
const MAX_CHARACTERS = 2_000_000;

const named = new RecentMap<Statement>(MAX_NAMED, MAX_CHARACTERS);
const seenOnce = new RecentMap<true>(MAX_SEEN_ONCE, MAX_CHARACTERS);

/**
 * Names a SQL text that depends on what a client selected. A text gets its name when it comes a second time, so that
 * texts that come only once, however many, neither take the place of those in use nor cost PostgreSQL a plan that is
 * kept (the 2Q policy of Johnson and Shasha, VLDB 1994). Of the named ones the least recently used makes room.
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
