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
