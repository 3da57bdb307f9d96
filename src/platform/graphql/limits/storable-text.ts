import { Kind, visit, type DocumentNode } from 'graphql';

/** Texts PostgreSQL cannot hold, or cannot give back unchanged: U+0000 and halves of surrogate pairs. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function findIn(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = isStorable(key) ? findIn(item, [...path, key]) : [...path, '?'];
    if (found) return found;
  }
  return null;
}

/** Path of the first variable that holds text no database row could, such as `['input', 'name']`; null when all is well. */
export function unstorableVariable(variables: Readonly<Record<string, unknown>>): readonly string[] | null {
  return findIn(variables, []);
}

/** Whether a string written in the document itself holds such text. */
export function hasUnstorableLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING](node) {
      found ||= !isStorable(node.value);
    },
  });
  return found;
}
