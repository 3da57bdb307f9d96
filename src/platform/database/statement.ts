import { createHash } from 'node:crypto';

/** SQL that PostgreSQL parses once a connection: the name is a digest of the text, so equal texts share a plan. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a SQL text. PostgreSQL keeps 63 bytes of a name; 24 hexadecimal digits are plenty to tell texts apart. */
export function statement(text: string): Statement {
  return { name: `moa_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}

/** Statements made of selections that get a name. Each named one stays in the memory of every connection for its life. */
const MAX_NAMED_SELECTIONS = 500;
const named = new Map<string, Statement>();

/**
 * Names a SQL text that depends on what a client selected. Past a bound, further texts stay unnamed, and are parsed each
 * time: a client that keeps thinking up selections must not fill the memory of PostgreSQL.
 */
export function selectionStatement(text: string): Statement {
  const known = named.get(text);
  if (known) return known;
  if (named.size >= MAX_NAMED_SELECTIONS) return { name: '', text };
  const fresh = statement(text);
  named.set(text, fresh);
  return fresh;
}
