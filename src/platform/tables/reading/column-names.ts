/**
 * Names of columns as people see them: those of the file, with a number where it has one more than once, and `column3`
 * where it has none.
 */
export function shownNames(names: readonly string[]): string[] {
  const own = names.map((name, place) => plainName(name) || `column${place + 1}`);
  const taken = new Set(own);
  const seen = new Set<string>();
  return own.map((name) => {
    let free = name;
    for (let number = 2; seen.has(free) || (free !== name && taken.has(free)); number += 1)
      free = `${name} (${number})`;
    seen.add(free);
    return free;
  });
}

/** A name without signs that are not seen: they come along from web pages, and turn the direction of a text. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();

/** Names that queries use: letters, digits and underscores in lower case, each once. */
export function sqlNames(shown: readonly string[]): string[] {
  const taken = new Set<string>();
  return shown.map((name, place) => {
    const plain = name
      .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
      .replaceAll(/^_+|_+$/g, '')
      .toLowerCase()
      .slice(0, 60);
    const base = plain === '' ? `column${place + 1}` : /^\p{N}/u.test(plain) ? `c_${plain}` : plain;
    let free = base;
    for (let number = 2; taken.has(free); number += 1) free = `${base}_${number}`;
    taken.add(free);
    return free;
  });
}

/** A name as SQL takes it. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL takes it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
