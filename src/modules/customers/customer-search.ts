/**
 * How a search text finds customers. E-mail addresses are shown masked, so only the whole address finds its owner: if
 * parts matched, the hidden letters could be tried one by one. Names match by any part. From three letters on, the text
 * is searched anywhere in the name, by a trigram index; one or two letters hold no trigram, so they are searched at the
 * beginning, by an ordinary index.
 */
export interface CustomerSearch {
  readonly kind: 'CONTAINS' | 'EMAIL' | 'STARTS_WITH';
  /** The SQL parameters that `searchCondition` refers to. */
  readonly values: readonly string[];
}

/** Letters below which a text has no trigram of its own. */
const TRIGRAM = 3;
/** Sorts after every text that begins alike, in the byte order of COLLATE "C". */
const LAST_LETTER = '\u{10ffff}';

/** Reads what was typed; null when it is blank. */
export function customerSearch(typed: string): CustomerSearch | null {
  const text = typed.normalize('NFC').trim();
  if (text === '') return null;
  if (text.includes('@')) return { kind: 'EMAIL', values: [text] };
  if (Array.from(text).length < TRIGRAM) {
    const start = text.toLowerCase();
    return { kind: 'STARTS_WITH', values: [start, start + LAST_LETTER] };
  }
  return { kind: 'CONTAINS', values: [`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`] };
}

/** The SQL condition on customers under `alias`; its values start at the parameter numbered `first`. */
export function searchCondition({ kind }: CustomerSearch, alias: string, first: number): string {
  switch (kind) {
    case 'EMAIL':
      return `lower(${alias}.email) = lower($${first})`;
    case 'CONTAINS':
      return `${alias}.name ILIKE $${first}`;
    case 'STARTS_WITH': {
      const name = `lower(${alias}.name) COLLATE "C"`;
      return `(${name} >= $${first} AND ${name} < $${first + 1})`;
    }
  }
}
