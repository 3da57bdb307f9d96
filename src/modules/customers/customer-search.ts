/**
 * How a search text finds customers. From three letters on it is looked for anywhere in name or e-mail, which trigrams
 * index; one or two letters hold no trigram, so they are looked for at the beginning, which an ordinary index serves.
 */
export interface CustomerSearch {
  readonly kind: 'CONTAINS' | 'STARTS_WITH';
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
  if (Array.from(text).length < TRIGRAM) {
    const start = text.toLowerCase();
    return { kind: 'STARTS_WITH', values: [start, start + LAST_LETTER] };
  }
  return { kind: 'CONTAINS', values: [`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`] };
}

/** The SQL condition on customers under `alias`; its values start at the parameter numbered `first`. */
export function searchCondition({ kind }: CustomerSearch, alias: string, first: number): string {
  if (kind === 'CONTAINS') return `(${alias}.name ILIKE $${first} OR ${alias}.email ILIKE $${first})`;
  const startsIn = (column: string): string =>
    `(lower(${alias}.${column}) COLLATE "C" >= $${first} AND lower(${alias}.${column}) COLLATE "C" < $${first + 1})`;
  return `(${startsIn('name')} OR ${startsIn('email')})`;
}
