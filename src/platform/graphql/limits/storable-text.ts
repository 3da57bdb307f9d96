import { Kind, visit, type DocumentNode } from 'graphql';

/** Texts PostgreSQL cannot hold, or cannot give back unchanged: U+0000 and halves of surrogate pairs. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Far deeper than any input of the schema, far shallower than what would exhaust the reader's stack. */
const MAX_LEVELS = 32;

/**
 * Items of a list, or fields of an object: more than any input accepts, each of which has a smaller limit of its own.
 */
const MAX_ITEMS = 250;

const UNSTORABLE = 'holds a character that text may not have (U+0000 or half a surrogate pair).';
const TOO_DEEP = 'is nested deeper than any input is.';
const TOO_LONG = `has more than ${MAX_ITEMS} items or fields; no input takes more.`;

/** What is wrong with variables, and where in them, such as `['input', 'name']`. */
export interface Unfit {
  readonly why: string;
  readonly path: readonly string[];
}

function findIn(value: unknown, levels: number): Unfit | null {
  if (typeof value === 'string') return isStorable(value) ? null : { why: UNSTORABLE, path: [] };
  if (typeof value !== 'object' || value === null) return null;
  if (levels === MAX_LEVELS) return { why: TOO_DEEP, path: [] };
  const keys = Object.keys(value);
  // Undeclared top-level variables cost nothing more.
  if (levels > 0 && keys.length > MAX_ITEMS) return { why: TOO_LONG, path: [] };
  for (const key of keys) {
    if (!isStorable(key)) return { why: UNSTORABLE, path: ['?'] };
    const found = findIn((value as Readonly<Record<string, unknown>>)[key], levels + 1);
    if (found) return { ...found, path: [key, ...found.path] };
  }
  return null;
}

/**
 * What is wrong with the first variable with text that PostgreSQL cannot store, or that is nested too deeply; null when
 * all are fine.
 */
export const unfitVariable = (variables: Readonly<Record<string, unknown>>): Unfit | null => findIn(variables, 0);

/** The same for strings in the document itself. */
export function unfitDocument(document: DocumentNode): string | null {
  return hasUnstorableLiteral(document) ? `A string of the document ${UNSTORABLE}` : null;
}

function hasUnstorableLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING](node) {
      found ||= !isStorable(node.value);
    },
  });
  return found;
}
